package aolo.training;

import aolo.math.RandomStreams;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The policies that have a name; the one place that knows what a name stands for. */
public enum NamedPolicy {
    /** κ_full at P_max. */
    FULL("full", "full service", "full service", "full service"),
    /** Half the answer, 6 dB below full power. */
    FIXED("fixed", "fixed", "half answers at a quarter of the power", "half the answer, 6 dB below full power"),
    /** Uniform in the action box. */
    RANDOM("random", "random", "random decisions", "uniform in length and power"),
    /** The rule. */
    RULE("rule", "rule", "the rule", "the shortest answer that keeps Q_min if nothing is late, at full power"),
    /** The rule with its best constant back-off. */
    RULE_TUNED("rule-tuned", "rule, tuned", "the tuned rule", "the rule with its best constant back-off, tuned on requests of its own"),
    /** The informed bound. */
    INFORMED("informed", "informed bound", "the best decision for what is seen, request by request", "the best for what is seen, request by request (greedy)"),
    /** The clairvoyant bound. */
    BOUND("bound", "bound", "the best decision, request by request", "the best for one who sees all, request by request (greedy)");

    private final String key;
    private final String title;
    private final String said;
    private final String meaning;

    NamedPolicy(String key, String title, String said, String meaning) {
        this.key = key;
        this.title = title;
        this.said = said;
        this.meaning = meaning;
    }

    /** In options and files. */
    public String key() {
        return key;
    }

    /** In tables and figures. */
    public String title() {
        return title;
    }

    /** Who decides, as it stands in a sentence ("served by the rule"). */
    public String said() {
        return said;
    }

    /** In a few words. */
    public String meaning() {
        return meaning;
    }

    /** All names for a message or a help text. */
    public static String keys() {
        return Arrays.stream(values()).map(NamedPolicy::key).collect(Collectors.joining(", "));
    }

    /** The policy in a cell; one thread. Those that are tuned take up to a second. */
    public DecisionPolicy in(Cell cell, RandomStreams streams) {
        return switch (this) {
            case FULL -> Policies.fullService();
            case FIXED -> Policies.fixed(0.5, 6);
            case RANDOM -> Policies.random(streams.stream("random policy"));
            case RULE -> Policies.rule(cell);
            case RULE_TUNED -> Policies.tunedRule(cell);
            case INFORMED -> Policies.informed(cell);
            case BOUND -> Policies.bound();
        };
    }

    /**
     * The policy of a name, of a policy file (*.bin), or of a model of another program (*.onnx).
     *
     * @param nameOrFile one of {@link #keys}, or a file
     * @throws IllegalArgumentException if it is neither, or the file cannot be read
     */
    public static DecisionPolicy named(String nameOrFile, Cell cell, RandomStreams streams) {
        for (NamedPolicy policy : values()) {
            if (policy.key.equals(nameOrFile)) {
                return policy.in(cell, streams);
            }
        }
        boolean onnx = nameOrFile.endsWith(".onnx");
        if (!onnx && !nameOrFile.endsWith(".bin")) {
            throw new IllegalArgumentException(
                    "\"" + nameOrFile + "\" is not one of " + keys() + ", a policy.bin or a model.onnx");
        }
        try {
            Path file = Path.of(nameOrFile);
            if (onnx) {
                return new OnnxPolicy(file);
            }
            if (!Files.exists(file) || Files.isRegularFile(file)) { // a pipe or a device is never opened
                return new LearnedPolicy(PolicyFile.read(file).newRunner());
            }
            throw new IOException(file + ": is not a regular file");
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
