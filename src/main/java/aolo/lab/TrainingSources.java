package aolo.lab;

import aolo.quantity.Assumptions;
import aolo.results.RunDirectory;
import aolo.scenario.Scenario;
import aolo.training.Checkpoint;
import aolo.training.Journal;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Where a training comes from: its start, the disk, or its own past made again. Plain functions; any thread. */
final class TrainingSources {
    private final Assumptions assumptions;
    private final TrainingSession.LearnerSource learners;

    TrainingSources(Assumptions assumptions, TrainingSession.LearnerSource learners) {
        this.assumptions = assumptions;
        this.learners = learners;
    }

    TrainingSession fresh(Scenario scenario, TrainingPlan plan) {
        return new TrainingSession(new Journal(scenario), scenario, plan, assumptions, learners);
    }

    /**
     * A training that lies on disk.
     *
     * @param steps the new total of steps
     * @param fork the scenario to go on in, where that is another one
     * @throws IOException naming the file and what is wrong with it, or that it has learned as much already
     */
    TrainingSession fromDisk(Path folder, int steps, Optional<Scenario> fork) throws IOException {
        TrainingSession session = Checkpoint.read(folder.resolve(RunDirectory.CHECKPOINT), steps, assumptions);
        if (session.steps() >= steps) {
            throw new IOException("it has learned from " + session.steps() + " requests already; choose more than these under steps");
        }
        fork.ifPresent(session::change);
        return session;
    }

    /** What happened to a run that lies on disk. */
    Journal past(RunEntry run) throws IOException {
        Path folder = run.folder().orElseThrow(() -> new IOException("it does not lie on disk; save the run first"));
        return Checkpoint.read(folder.resolve(RunDirectory.CHECKPOINT), 0, assumptions).journal();
    }

    /** A run made again from its start up to a step, to the same bits, to go on in another scenario; {@code stop} calls it off. */
    TrainingSession again(RunEntry run, Journal past, long step, int steps, Scenario scenario, BooleanSupplier stop)
            throws IOException {
        if (step >= steps) {
            throw new IOException("it had learned from " + step + " requests by then; choose more than these under steps");
        }
        TrainingPlan plan = new TrainingPlan(run.plan().learner(), steps, run.plan().seed());
        TrainingSession session = Checkpoint.replay(past, plan, assumptions, step, stop)
                .orElseThrow(() -> new IOException("it was called off before it was there again"));
        session.change(scenario);
        return session;
    }
}
