package aolo.experiment;

import aolo.quantity.Assumptions;
import aolo.results.RunIdentity;
import aolo.results.WriteFailedException;
import aolo.training.Evaluation;
import aolo.training.EvaluationSummary;
import aolo.training.SeriesKey;
import aolo.training.TrainingSession;
import aolo.world.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Runs the trials of a study that are not there yet, several at a time. Each is a pure function of what it is known by, so neither
 * their number at a time, nor shards, nor an interruption changes a byte. One use.
 */
public final class StudyRun {
    /** Steps between two checkpoints of a trial. */
    private static final int CHECKPOINT_STEPS = 2000;

    private final Study study;
    private final StudyFolder folder;
    private final Assumptions assumptions;
    private final Consumer<Progress> told;
    private final BooleanSupplier stop;
    private final List<Failure> failures = new ArrayList<>();
    private final AtomicInteger trialsDone = new AtomicInteger();
    private final AtomicLong stepsDone = new AtomicLong();
    private int trials;
    private long steps;
    private volatile boolean broken;

    /** How far it is, counting this time's trials alone. */
    public record Progress(int trialsDone, int trials, long stepsDone, long steps, int failures) {}

    /** A trial that could not be finished. */
    public record Failure(String trial, String reason) {}

    /** What it came to: trials finished now, all that were to be done, those that failed. */
    public record Outcome(int finished, int wanted, List<Failure> failures) {
        public Outcome {
            failures = List.copyOf(failures);
        }
    }

    /**
     * @param study all of whose trials are wanted
     * @param folder held by the caller
     * @param told now and then, on any thread, one at a time
     * @param stop asked between steps; true leaves checkpoints and ends
     */
    public StudyRun(
            Study study, StudyFolder folder, Assumptions assumptions, Consumer<Progress> told, BooleanSupplier stop) {
        this.study = study;
        this.folder = folder;
        this.assumptions = assumptions;
        this.told = told;
        this.stop = stop;
    }

    /**
     * Runs what is missing.
     *
     * @param all the study's trials
     * @param workers trials at a time
     * @throws WriteFailedException if a file cannot be written; what was written stays
     * @throws IOException if a file that a scenario names cannot be read
     */
    public Outcome run(List<StudyTrial> all, StudyShard shard, int workers) throws IOException {
        Collection<StudyTrial> wanted = missing(shard.of(all));
        trials = wanted.size();
        for (StudyTrial trial : wanted) {
            steps += trial.contender().learns() ? last() : 0;
        }
        tell();
        ExecutorService pool = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "trial");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (StudyTrial trial : wanted) {
                futures.add(pool.submit(() -> {
                    attempt(trial);
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                result(future);
            }
        } finally {
            pool.shutdownNow();
        }
        return new Outcome(trialsDone.get(), trials, failures);
    }

    /** Each training and each policy once, whatever it is called and however often it is asked for. */
    private Collection<StudyTrial> missing(List<StudyTrial> asked) throws IOException {
        Map<String, StudyTrial> wanted = new LinkedHashMap<>();
        for (StudyTrial trial : asked) {
            if (!missingBudgets(trial).isEmpty()) {
                RunIdentity known = trial.contender().learns() ? trial.training() : trial.row(0, study.evaluation());
                wanted.putIfAbsent(known.hex(), trial);
            }
        }
        return wanted.values();
    }

    private List<Integer> missingBudgets(StudyTrial trial) throws IOException {
        List<Integer> missing = new ArrayList<>();
        for (int budget : trial.contender().learns() ? study.budgets() : List.of(0)) {
            if (!folder.has(trial.row(budget, study.evaluation()))) {
                missing.add(budget);
            }
        }
        return missing;
    }

    private int last() {
        return study.budgets().get(study.budgets().size() - 1);
    }

    private static void result(Future<?> future) throws IOException {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("a trial failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A trial that fails leaves the others alone; a disk that takes nothing ends them all. */
    private void attempt(StudyTrial trial) throws IOException {
        if (ends()) {
            return;
        }
        try {
            boolean finished = trial.contender().learns() ? train(trial) : evaluate(trial);
            if (finished) {
                trialsDone.incrementAndGet();
                tell();
            }
        } catch (WriteFailedException e) {
            broken = true;
            throw e;
        } catch (IOException | RuntimeException e) {
            synchronized (failures) {
                failures.add(new Failure(trial.shown(), String.valueOf(e.getMessage())));
            }
            tell();
        }
    }

    private boolean ends() {
        return broken || stop.getAsBoolean();
    }

    private boolean train(StudyTrial trial) throws IOException {
        List<Integer> missing = missingBudgets(trial);
        RunIdentity training = trial.training();
        TrainingSession session = folder.resumed(training, missing.get(0), assumptions)
                .orElseGet(() -> new TrainingSession(trial.scenario(), trial.plan(last()), assumptions));
        stepsDone.addAndGet(session.steps());
        for (int budget : missing) {
            if (!reach(session, budget, training)) {
                if (session.steps() > 0) {
                    folder.writeCheckpoint(training, session);
                }
                return false;
            }
            folder.write(
                    trial.row(budget, study.evaluation()), StudyRow.of(session, study.evaluation(), assumptions));
        }
        stepsDone.addAndGet(last() - session.steps());
        folder.dropCheckpoint(training);
        return true;
    }

    /** False if it was stopped before. */
    private boolean reach(TrainingSession session, int budget, RunIdentity training) throws IOException {
        while (session.steps() < budget) {
            if (ends()) {
                return false;
            }
            session.step();
            stepsDone.incrementAndGet();
            if (session.steps() % SeriesKey.BLOCK == 0) {
                tell();
            }
            if (session.steps() % CHECKPOINT_STEPS == 0) {
                folder.writeCheckpoint(training, session);
            }
        }
        return true;
    }

    private boolean evaluate(StudyTrial trial) throws IOException {
        Cell cell = Cell.of(trial.scenario().world(), trial.scenario().seed(), assumptions);
        long seed = trial.scenario().seed();
        var policy = trial.contender().policy().orElseThrow().in(cell, Evaluation.streams(seed, study.evaluation().purpose()));
        EvaluationSummary summary = Evaluation.summary(
                cell, seed, policy, study.evaluation().requests(), study.evaluation().purpose());
        folder.write(trial.row(0, study.evaluation()), StudyRow.of(summary));
        return true;
    }

    private void tell() {
        synchronized (failures) {
            told.accept(new Progress(trialsDone.get(), trials, stepsDone.get(), steps, failures.size()));
        }
    }
}
