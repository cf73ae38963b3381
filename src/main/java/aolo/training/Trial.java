package aolo.training;

import aolo.results.Claim;
import aolo.results.RunDirectory;
import aolo.rl.LearningFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs a training from where it stands to its last step, evaluates it and leaves everything in a run directory. Tables and
 * policy are a pure function of the session; only {@code wall_seconds} and {@code ledger} in the summary know the clock. One owner thread.
 */
public final class Trial {
    /** Steps between two checkpoints written while running. */
    private static final long CHECKPOINT_STEPS = 2000;

    private final TrainingSession session;
    private final RunDirectory directory;
    private final int evaluationRequests;
    private final Claim claim;

    /** How a trial ended. */
    public enum End {
        /** All steps done and evaluated. */
        DONE,
        /** Stopped by a person; the checkpoint holds the state. */
        STOPPED
    }

    /**
     * Progress between two steps. Wall times are for a person only.
     *
     * @param step requests served
     * @param total to be served
     * @param stepsPerSecond now; 0 while unknown
     * @param etaSeconds wall time left; NaN while unknown
     * @param carbonGrams recent mean of the policy
     * @param fullServiceGrams recent mean of full service
     * @param boundGrams recent mean of the bound
     */
    public record Progress(
            long step,
            long total,
            double stepsPerSecond,
            double etaSeconds,
            double carbonGrams,
            double fullServiceGrams,
            double boundGrams) {}

    /**
     * What a trial came to.
     *
     * @param end how it ended
     * @param evaluation present when DONE
     * @param ledger present when DONE
     * @param summary as written; empty unless DONE
     */
    public record Outcome(
            End end,
            Optional<EvaluationSummary> evaluation,
            Optional<TrainingLedger> ledger,
            Map<String, Object> summary) {}

    /** The training halted on a number that is not finite; the last good checkpoint is kept. */
    public static final class HaltedException extends IOException {
        private static final long serialVersionUID = 1;

        HaltedException(String message, LearningFault cause) {
            super(message, cause);
        }
    }

    /**
     * @param session fresh or read from a checkpoint; not shared
     * @param directory open; closed by its owner
     */
    public Trial(TrainingSession session, RunDirectory directory, int evaluationRequests) {
        this(session, directory, evaluationRequests, Claim.NEW);
    }

    /** @param claim what may happen to another run in the directory */
    public Trial(TrainingSession session, RunDirectory directory, int evaluationRequests, Claim claim) {
        this.claim = claim;
        this.session = session;
        this.directory = directory;
        this.evaluationRequests = evaluationRequests;
    }

    /**
     * Runs to the end.
     *
     * @param watch told about progress after some steps, on this thread
     * @param stop asked before each step; true ends the trial with a checkpoint
     * @throws HaltedException if a number was not finite
     * @throws RunDirectory.OccupiedException if another run lies there that the claim does not cover
     * @throws IOException if the directory cannot be written
     */
    public Outcome run(Consumer<Progress> watch, BooleanSupplier stop) throws IOException {
        Speedometer speed = new Speedometer();
        speed.start();
        RunFiles.writeStart(directory, session, evaluationRequests, claim);
        RunFiles.writeState(directory, session);
        long total = session.plan().steps();
        boolean whole = session.steps() == 0;
        while (session.steps() < total) {
            if (stop.getAsBoolean()) {
                RunFiles.writeState(directory, session);
                return new Outcome(End.STOPPED, Optional.empty(), Optional.empty(), Map.of());
            }
            orHalt(() -> {
                session.step();
                return null;
            });
            if (session.steps() % SeriesKey.BLOCK == 0) {
                watch.accept(progress(speed));
            }
            if (session.steps() % CHECKPOINT_STEPS == 0 && session.steps() < total) {
                RunFiles.writeState(directory, session);
            }
        }
        // the CPU time of the steps before a resumed checkpoint is not known, and a part would pass for the whole
        OptionalDouble cpuSeconds = whole ? speed.cpuSeconds() : OptionalDouble.empty();
        EvaluationSummary evaluation = orHalt(() -> session.evaluate(evaluationRequests));
        RunFiles.writeState(directory, session);
        PolicyFile.write(directory.file(RunDirectory.POLICY), session.plan().learner(), session.policy());
        TrainingLedger ledger = session.ledger(evaluation, cpuSeconds);
        Map<String, Object> summary = RunFiles.summary(
                session, evaluation, speed.seconds(), ledger, RunFiles.identity(session, evaluationRequests));
        directory.writeSummary(summary);
        RunFiles.writeCrate(directory, session, evaluationRequests);
        return new Outcome(End.DONE, Optional.of(evaluation), Optional.of(ledger), summary);
    }

    private <T> T orHalt(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (LearningFault fault) {
            Path report = HaltReport.write(directory, session, fault);
            throw new HaltedException(
                    "training halted at step " + session.steps() + ": " + fault.getMessage()
                            + "; the last good checkpoint is kept in " + directory.path() + ", the failing step in "
                            + report,
                    fault);
        }
    }

    private Progress progress(Speedometer speed) {
        double stepsPerSecond = speed.stepsPerSecond(session.steps());
        MovingMeans recent = session.metrics().recent();
        return new Progress(
                session.steps(),
                session.plan().steps(),
                stepsPerSecond,
                stepsPerSecond > 0 ? (session.plan().steps() - session.steps()) / stepsPerSecond : Double.NaN,
                recent.carbonGrams(),
                recent.fullServiceGrams(),
                recent.boundGrams());
    }
}
