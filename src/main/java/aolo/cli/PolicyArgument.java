package aolo.cli;

import aolo.math.RandomStreams;
import aolo.training.NamedPolicy;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import picocli.CommandLine.Option;

/** Who decides: a policy with a name, or a file. */
final class PolicyArgument {
    @Option(
            names = "--policy",
            required = true,
            paramLabel = "P",
            description = {
                "Who decides: full (full service), fixed (half the answer, 6 dB below full power), random, rule (the",
                "shortest answer that keeps Q_min, full power; no learning), rule-tuned (the rule with its best constant",
                "back-off), informed and bound (the best decision for what is seen, and for one who sees all, each",
                "request by itself: greedy), the policy.bin of a run, or a FILE.onnx (observation in, action out; needs the",
                "ONNX Runtime on the class path)."
            })
    String name;

    /** The policy in a cell; throws {@link BadInput} if there is none of that name. */
    DecisionPolicy in(Cell cell, RandomStreams streams) {
        try {
            return NamedPolicy.named(name, cell, streams);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--policy " + e.getMessage());
        }
    }
}
