package aolo.cli;

import aolo.quantity.Assumptions;
import aolo.report.BaselineTable;
import aolo.report.LedgerText;
import aolo.report.RunFigures;
import aolo.report.SummaryText;
import aolo.results.Claim;
import aolo.results.FolderName;
import aolo.results.RunDirectory;
import aolo.rl.Algorithm;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioReader;
import aolo.scenario.ScenarioSettings;
import aolo.training.Baselines;
import aolo.training.Checkpoint;
import aolo.training.Evaluation;
import aolo.training.RunFiles;
import aolo.training.TensorBoardEvents;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import aolo.training.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a policy and leaves a run directory. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Train a policy on a scenario, evaluate it on requests it never saw, and write a run directory.",
            "Ctrl+C saves a checkpoint to resume from. Same scenario, options and machine: same bytes."
        })
final class TrainCommand implements Callable<Integer> {
    @Mixin
    OptionalScenarioArgument scenario;

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            converter = AlgorithmKey.class,
            completionCandidates = AlgorithmKey.class,
            description = "Learner: ${COMPLETION-CANDIDATES}. Default: sdrl.")
    Algorithm algorithm;

    @Option(names = "--steps", paramLabel = "N", description = "Requests to learn from. Default: 5000.")
    Integer steps;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the training. Default: 1.")
    Long seed;

    @Mixin
    SetArgument set;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Run directory. Default: runs/SCENARIO-ALGORITHM-sSEED-N-IDENTITY.")
    Path out;

    @Option(
            names = "--evaluate",
            paramLabel = "N",
            defaultValue = "" + Evaluation.REQUESTS,
            description = "Requests of the evaluation. Default: ${DEFAULT-VALUE}.")
    int evaluate;

    @Option(names = "--resume", paramLabel = "CHECKPOINT", description = "Go on from a checkpoint, to the same bits.")
    Path resume;

    @Option(
            names = "--again",
            paramLabel = "RUN",
            description = {
                "Train the run in a folder again from its start, edits made in the window while it learned included, to the same",
                "bits; name another folder by --out."
            })
    Path again;

    @Option(names = "--overwrite", description = "Replace another run that lies in the run directory.")
    boolean overwrite;

    @Option(names = "--no-figures", negatable = false, description = "Leave out the figures of the run.")
    boolean noFigures;

    @Option(
            names = "--tensorboard",
            description = "Also write an event file for TensorBoard: tensorboard --logdir runs.")
    boolean tensorBoard;

    @Option(names = "--json", description = "Print the summary as JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Border.range("--evaluate", evaluate, 1, 10_000_000);
        Assumptions assumptions = Assumptions.standard();
        TrainingSession session = again != null ? again(assumptions) : resume == null ? begin(assumptions) : goOn(assumptions);
        Path path = out == null ? defaultDirectory(session) : out;
        try (Interrupt interrupt = new Interrupt();
                RunDirectory directory = RunDirectory.open(path)) {
            directory.note().ifPresent(note -> spec.commandLine().getErr().println("note: " + note));
            return run(session, directory, interrupt);
        } catch (RunDirectory.OccupiedException e) {
            throw new BadInput(e.getMessage());
        }
    }

    private TrainingSession begin(Assumptions assumptions) throws Exception {
        Scenario read = ScenarioSettings.with(
                scenario.read(assumptions)
                        .orElseThrow(() -> new BadInput("name a scenario to train on (or --resume CHECKPOINT)")),
                set.ofScenario(),
                new ScenarioReader(assumptions));
        Border.busyCell(read, assumptions);
        if (steps != null) {
            Border.range("--steps", steps, 1, TrainingPlan.MAX_STEPS);
        }
        if (seed != null) {
            Border.seed(seed);
        }
        Algorithm learner = algorithm == null ? Algorithm.SDRL : algorithm;
        try {
            TrainingPlan plan = TrainingPlan.of(learner, steps == null ? 5000 : steps, seed == null ? 1 : seed)
                    .with(set.ofLearner(), read);
            return new TrainingSession(read, plan, assumptions);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw new BadInput(e.getMessage());
        }
    }

    /** The part of a run in which its world changed; what follows is trained like any other. */
    private TrainingSession again(Assumptions assumptions) throws Exception {
        if (resume != null || algorithm != null || seed != null || steps != null || scenario.name != null || !set.words.isEmpty()) {
            throw new BadInput("--again repeats a run as it was: leave out scenario, --algorithm, --seed, --steps, --set and --resume");
        }
        Path file = again.resolve(RunDirectory.CHECKPOINT);
        try {
            TrainingSession first = Checkpoint.read(Border.runFile(file), 0, assumptions);
            return Checkpoint.replayEdits(first.journal(), first.plan(), assumptions);
        } catch (IOException e) {
            throw new BadInput(e.getMessage());
        }
    }

    private TrainingSession goOn(Assumptions assumptions) throws Exception {
        if (!set.words.isEmpty()) {
            throw new BadInput("--set cannot change a training that was begun; leave it out with --resume");
        }
        if (steps != null) {
            Border.range("--steps", steps, 1, TrainingPlan.MAX_STEPS);
        }
        TrainingSession session;
        try {
            session = Checkpoint.read(Border.runFile(resume), steps == null ? 0 : steps, assumptions);
        } catch (IOException e) {
            throw new BadInput(e.getMessage());
        }
        TrainingPlan plan = session.plan();
        if (algorithm != null && algorithm != plan.algorithm() || seed != null && seed != plan.seed()) {
            throw new BadInput(String.format(
                    Locale.ROOT,
                    "%s is a training of %s with seed %d; --algorithm and --seed cannot change that",
                    resume, plan.algorithm().key(), plan.seed()));
        }
        Optional<Scenario> read = scenario.read(assumptions);
        if (read.isPresent() && !read.get().equals(session.scenario())) {
            throw new BadInput(resume + " was trained on another scenario than " + scenario.name);
        }
        if (session.steps() > plan.steps()) {
            throw new BadInput(String.format(
                    Locale.ROOT,
                    "%s is at step %d already; --steps %d is the total, not an addition",
                    resume, session.steps(), plan.steps()));
        }
        return session;
    }

    private Path defaultDirectory(TrainingSession session) throws IOException {
        TrainingPlan plan = session.plan();
        String settings =
                String.format(Locale.ROOT, "%s-s%d-%d", plan.algorithm().key(), plan.seed(), plan.steps());
        return Path.of("runs", FolderName.of(session.scenario().name(), settings, session.identity(evaluate)));
    }

    private Claim claim() {
        return overwrite ? Claim.OVERWRITE : resume == null ? Claim.NEW : Claim.GO_ON;
    }

    private Integer run(TrainingSession session, RunDirectory directory, Interrupt interrupt) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ProgressLine progress = new ProgressLine(err, !json || System.console() != null);
        Trial.Outcome outcome = new Trial(session, directory, evaluate, claim()).run(progress::show, interrupt::requested);
        progress.end();
        if (tensorBoard) {
            TensorBoardEvents.write(directory, session, outcome.summary());
        }
        if (outcome.end() == Trial.End.STOPPED) {
            err.printf(
                    Locale.ROOT, "stopped at step %d; go on with: train --resume %s --out %s%n",
                    session.steps(), directory.file(RunDirectory.CHECKPOINT), directory.path());
            err.flush();
            return CommandLines.FAILED;
        }
        if (!noFigures) {
            RunFigures.write(session, directory, evaluate);
        }
        RunFiles.writeCrate(directory, session, evaluate); // events and figures among its files
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            stdout.println(JsonText.pretty(outcome.summary()));
        } else {
            stdout.print(SummaryText.of(outcome.evaluation().orElseThrow()));
            stdout.print(BaselineTable.lines(Baselines.of(
                    Border.busyCell(session.scenario(), Assumptions.standard()), session.scenario().seed(), evaluate)));
            stdout.print(LedgerText.of(outcome.ledger().orElseThrow()));
            stdout.println("written to " + directory.path());
        }
        stdout.flush();
        return CommandLines.DONE;
    }

    /** Algorithms by their keys. */
    static final class AlgorithmKey
            implements picocli.CommandLine.ITypeConverter<Algorithm>, Iterable<String> {
        @Override
        public Algorithm convert(String key) {
            try {
                return Algorithm.ofKey(key);
            } catch (IllegalArgumentException e) {
                throw new picocli.CommandLine.TypeConversionException(e.getMessage());
            }
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Algorithm.values()).map(Algorithm::key).iterator();
        }
    }
}
