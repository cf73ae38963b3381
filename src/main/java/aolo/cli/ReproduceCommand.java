package aolo.cli;

import aolo.experiment.Reproduction.TrialKey;
import aolo.experiment.Reproduction;
import aolo.quantity.Assumptions;
import aolo.report.BaselineTable;
import aolo.report.ReproduceReport;
import aolo.results.FolderName;
import aolo.results.MetricTable;
import aolo.results.RunDirectory;
import aolo.results.RunIdentity;
import aolo.results.SealedJson;
import aolo.rl.Algorithm;
import aolo.scenario.Scenario;
import aolo.training.Baselines;
import aolo.training.EvaluationSummary;
import aolo.training.NamedPolicy;
import aolo.training.Evaluation;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Settles the claim: trains every learner with several seeds and compares them. */
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        description = {
            "Train every learner with several seeds on one scenario, evaluate at 1000, 2000, 5000, 10000 and 20000 requests",
            "on common random requests, and write tables and figures: means with Student's 95 %% intervals and",
            "the paired difference of SDRL to each. Stopped and started again it goes on where it was."
        })
final class ReproduceCommand implements Callable<Integer> {
    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            defaultValue = "campus-microcell",
            description = "Scenario file or sample. Default: ${DEFAULT-VALUE}.")
    String scenario;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "10", description = "Seeds 1 to N. Default: ${DEFAULT-VALUE}.")
    int seeds;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Requests of each training. Default: ${DEFAULT-VALUE}.")
    int steps;

    @Option(
            names = "--algorithms",
            paramLabel = "NAMES",
            split = ",",
            converter = TrainCommand.AlgorithmKey.class,
            description = "Comma-separated learners. Default: all there are.")
    List<Algorithm> algorithms;

    @Option(
            names = "--evaluate",
            paramLabel = "N",
            defaultValue = "" + Evaluation.REQUESTS,
            description = "Requests of each evaluation. Default: ${DEFAULT-VALUE}.")
    int evaluate;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Trainings at a time; changes no number. Default: all processors.")
    Integer threads;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: runs/reproduce-SCENARIO-STEPS-IDENTITY.")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Border.range("--seeds", seeds, 1, 10_000);
        Border.range("--steps", steps, aolo.training.SeriesKey.BLOCK, TrainingPlan.MAX_STEPS);
        Border.range("--evaluate", evaluate, 1, 10_000_000);
        int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        Border.range("--threads", atOnce, 1, 1024);
        Assumptions assumptions = Assumptions.standard();
        ScenarioArgument argument = new ScenarioArgument();
        argument.name = scenario;
        Scenario read = argument.read(assumptions);
        Border.busyCell(read, assumptions);
        RunIdentity identity = RunIdentity.of(read, "reproduction");
        Path path = out == null
                ? Path.of("runs", FolderName.of("reproduce-" + read.name(), Integer.toString(steps), identity))
                : out;
        try (Interrupt interrupt = new Interrupt();
                RunDirectory directory = RunDirectory.open(path)) {
            directory.note().ifPresent(note -> spec.commandLine().getErr().println("note: " + note));
            claim(directory, read, identity);
            return run(directory, read, assumptions, atOnce, interrupt);
        }
    }

    /** Trials of another scenario (its files' content included) or program must not be mixed in, nor runs of another command. */
    private static void claim(RunDirectory directory, Scenario read, RunIdentity identity) throws IOException {
        Path mark = directory.file(RunDirectory.REPRODUCTION);
        if (Files.exists(directory.file(RunDirectory.MANIFEST))) {
            throw new BadInput(directory.path() + " holds a training; choose another --out");
        }
        if (Files.exists(directory.file(RunDirectory.STUDY))) {
            throw new BadInput(directory.path() + " holds a study; choose another --out");
        }
        if (Files.exists(mark)) {
            JsonNode earlier = earlier(mark);
            if (!identity.hex().equals(earlier.path("identity").asText())) {
                throw new BadInput(directory.path() + " holds a reproduction on " + earlier.path("scenario").asText("?")
                        + " with another content of the scenario or its files, or by another version of the program;"
                        + " choose another --out");
            }
        } else if (Files.exists(directory.file(RunDirectory.SCENARIO))) {
            throw new BadInput(directory.path() + " holds a " + RunDirectory.SCENARIO
                    + " that no run of this program wrote; choose another --out");
        }
        Map<String, String> content = new LinkedHashMap<>();
        content.put("identity", identity.hex());
        content.put("scenario", read.name());
        directory.writeReproduction(content);
        directory.writeScenario(read);
    }

    private static JsonNode earlier(Path mark) {
        try {
            return SealedJson.read(mark);
        } catch (IOException e) {
            throw new BadInput(e.getMessage() + ", or choose another --out");
        }
    }

    private Integer run(
            RunDirectory directory, Scenario read, Assumptions assumptions, int atOnce, Interrupt interrupt)
            throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        List<TrialKey> keys = keys(read, assumptions, err);
        Path trials = directory.file(String.format(Locale.ROOT, "trials-%d-%d", steps, evaluate));
        Reproduction reproduction = new Reproduction(read, assumptions, trials, steps, evaluate);
        int[] done = {0};
        Map<TrialKey, MetricTable> tables = reproduction.run(
                keys,
                atOnce,
                name -> {
                    err.printf(Locale.ROOT, "%d finished now, %d in all: %s%n", ++done[0], keys.size(), name);
                    err.flush();
                },
                interrupt::requested);
        Map<NamedPolicy, EvaluationSummary> policies = Baselines.of(Border.busyCell(read, assumptions), read.seed(), evaluate);
        String baselines = BaselineTable.markdown(policies);
        ReproduceReport report = new ReproduceReport(tables, reproduction.budgets(), read.name(), policies);
        directory.write("results.csv", stream -> stream.write(report.csv().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        byte[] table = (report.markdown() + baselines).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        directory.write("table.md", stream -> stream.write(table));
        if (!interrupt.requested()) {
            report.writeFigures(directory.file("figures")); // a machine that shuts down loads no fonts
        }
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.print(report.markdown());
        stdout.print(baselines);
        stdout.println("written to " + directory.path());
        stdout.flush();
        return tables.size() == keys.size() ? CommandLines.DONE : CommandLines.FAILED;
    }

    /** One key for each learner and seed; learners this program lacks are named and left out. */
    private List<TrialKey> keys(Scenario read, Assumptions assumptions, PrintWriter err) {
        List<TrialKey> keys = new ArrayList<>();
        for (Algorithm algorithm : algorithms == null ? List.of(Algorithm.values()) : algorithms) {
            try {
                new TrainingSession(read, TrainingPlan.of(algorithm, steps, 1), assumptions);
            } catch (UnsupportedOperationException e) {
                err.println("left out: " + e.getMessage());
                continue;
            }
            for (long seed = 1; seed <= seeds; seed++) {
                keys.add(new TrialKey(algorithm, seed));
            }
        }
        return keys;
    }
}
