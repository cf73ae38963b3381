package aolo.cli;

import aolo.border.SafeText;
import aolo.experiment.Contender;
import aolo.experiment.EvaluationPlan;
import aolo.experiment.NamedSettings;
import aolo.experiment.Study;
import aolo.experiment.StudyReader;
import aolo.experiment.Sweep;
import aolo.quantity.Assumptions;
import aolo.report.Comparison;
import aolo.report.ComparisonFiles;
import aolo.report.ComparisonTables;
import aolo.report.Gathered;
import aolo.results.FolderName;
import aolo.rl.Algorithm;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.training.Evaluation;
import aolo.training.NamedPolicy;
import aolo.training.SeriesKey;
import aolo.training.TrainingPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Settles the claim: the study that the program carries, run and gathered. */
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        description = {
            "Run the study of the paper's claim (assets/studies/reproduce.json: every learner, the rule and the bounds on common",
            "random requests) on one scenario, and gather it as \"compare\" does: means with Student's 95 %% intervals, each",
            "learner against SAC paired by seed, figures. Stopped and started again it goes on where it was."
        })
final class ReproduceCommand implements Callable<Integer> {
    /** The study, in the program. */
    private static final String STUDY = "/assets/studies/reproduce.json";

    /** Where tables and figures lie in the study's folder. */
    private static final String TABLES = "tables";

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            defaultValue = "campus-microcell",
            description = "Scenario file or sample. Default: ${DEFAULT-VALUE}.")
    String scenario;

    @Option(names = "--seeds", paramLabel = "N", description = "Seeds 1 to N. Default: the study's, 10.")
    Integer seeds;

    @Option(names = "--steps", paramLabel = "N", description = "Requests of each training. Default: the study's, 20000.")
    Integer steps;

    @Option(
            names = "--algorithms",
            paramLabel = "NAMES",
            split = ",",
            converter = TrainCommand.AlgorithmKey.class,
            description = "Comma-separated learners. Default: all there are.")
    List<Algorithm> algorithms;

    @Option(names = "--evaluate", paramLabel = "N", description = "Requests of each evaluation. Default: the study's, 2000.")
    Integer evaluate;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the study. Default: runs/reproduce-SCENARIO-IDENTITY.")
    Path out;

    @Mixin
    StudyWork work;

    @Override
    public Integer call() throws Exception {
        if (seeds != null) {
            Border.range("--seeds", seeds, 1, 10_000);
        }
        if (steps != null) {
            Border.range("--steps", steps, SeriesKey.BLOCK, TrainingPlan.MAX_STEPS);
        }
        if (evaluate != null) {
            Border.range("--evaluate", evaluate, 1, 10_000_000);
        }
        Assumptions assumptions = Assumptions.standard();
        ScenarioArgument argument = new ScenarioArgument();
        argument.name = scenario;
        Scenario read = argument.read(assumptions);
        Border.busyCell(read, assumptions);
        NamedSettings settings = new NamedSettings(assumptions);
        Study study = asked(shipped(settings, assumptions), read);
        Path folder = out == null ? Path.of("runs", FolderName.of("reproduce", read.name(), study.frame())) : out;
        int code = work.run(study, folder, settings, assumptions);
        gathered(folder);
        return code;
    }

    /** The study as the program carries it. */
    static Study shipped(NamedSettings settings, Assumptions assumptions) throws IOException, ScenarioException {
        try (InputStream in = ReproduceCommand.class.getResourceAsStream(STUDY)) {
            if (in == null) {
                throw new IllegalStateException(STUDY + " is missing from the program");
            }
            return new StudyReader(settings, StudyWork.scenarios(assumptions)).read(STUDY, in.readAllBytes(), Path.of(""));
        }
    }

    private Study asked(Study shipped, Scenario read) {
        List<Contender> contenders = new ArrayList<>();
        for (Contender contender : shipped.contenders()) {
            boolean left = algorithms != null && contender.learns() && !algorithms.contains(contender.algorithm().orElseThrow());
            // where all is known the informed bound is the other one
            boolean twice = contender.policy().filter(NamedPolicy.INFORMED::equals).isPresent() && !read.knowledge().predicted();
            if (!left && !twice) {
                contenders.add(contender);
            }
        }
        List<Long> chosen = seeds == null ? shipped.seeds() : LongStream.rangeClosed(1, seeds).boxed().toList();
        List<Integer> budgets = new ArrayList<>(shipped.budgets());
        if (steps != null) {
            budgets.removeIf(budget -> budget >= steps);
            budgets.add(steps);
        }
        int requests = evaluate == null ? shipped.evaluation().requests() : evaluate;
        return new Study(
                shipped.name(), shipped.question(), List.of(read), contenders, chosen, Sweep.NONE, budgets,
                new EvaluationPlan(requests, Evaluation.Purpose.REPORT));
    }

    /** Tables and figures of what is there. */
    private void gathered(Path folder) throws IOException {
        Gathered gathered = Gathered.of(List.of(folder));
        PrintWriter terminal = work.spec.commandLine().getOut();
        if (gathered.table().rows().isEmpty()) {
            terminal.println("no trial has finished yet");
            terminal.flush();
            return;
        }
        Comparison comparison = Comparison.of(gathered, CompareCommand.METRICS, Algorithm.SAC.key(), OptionalDouble.empty());
        terminal.print(SafeText.lines(new ComparisonTables(comparison).text()));
        ComparisonFiles.write(comparison, folder.resolve(TABLES), true);
        terminal.println("written to " + folder.resolve(TABLES));
        terminal.flush();
    }
}
