package aolo.experiment;

import aolo.quantity.Assumptions;
import aolo.results.MetricTable;
import aolo.results.RunIdentity;
import aolo.results.SafeFiles;
import aolo.rl.Algorithm;
import aolo.scenario.Scenario;
import aolo.training.EvaluationSummary;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Several learners, several seeds, one scenario: each training evaluated at the same numbers of requests on the same common
 * random requests. A finished training leaves a file under its identity and is not run again, so a stopped reproduction goes on where it was.
 * Trials share nothing; their number at a time changes no result.
 */
public final class Reproduction {
    /** Numbers of requests at which policies are evaluated, as far as a training goes. */
    public static final List<Integer> BUDGETS = List.of(1000, 2000, 5000, 10_000, 20_000);

    /** Columns of a trial's table, one row for each budget. */
    public static final List<String> COLUMNS = List.of(
            "requests", "carbon_g", "bound_g", "full_service_g", "gap_percent", "violation_percent", "qoe_mean",
            "latency_p95_s", "learning_carbon_g", "learning_violation_percent");

    private final Scenario scenario;
    private final Assumptions assumptions;
    private final Path folder;
    private final int steps;
    private final int evaluationRequests;

    /** One training of one learner. */
    public record TrialKey(Algorithm algorithm, long seed) {
        /** Name of its file without extension. */
        public String name() {
            return algorithm.key() + "-s" + seed;
        }
    }

    /**
     * @param folder where the trials' tables lie
     * @param steps of each training
     */
    public Reproduction(
            Scenario scenario, Assumptions assumptions, Path folder, int steps, int evaluationRequests) {
        this.scenario = scenario;
        this.assumptions = assumptions;
        this.folder = folder;
        this.steps = steps;
        this.evaluationRequests = evaluationRequests;
    }

    /** The budgets of this number of steps; the last step is always one. */
    public List<Integer> budgets() {
        List<Integer> budgets = new ArrayList<>(BUDGETS.stream().filter(b -> b < steps).toList());
        budgets.add(steps);
        return budgets;
    }

    /**
     * Runs what has not been run.
     *
     * @param threads trainings at a time
     * @param told each finished trial's name, on any thread, one at a time
     * @param stop asked now and then; true leaves unfinished trials out
     * @return the tables of all finished trials, in the order of the keys
     */
    public Map<TrialKey, MetricTable> run(
            List<TrialKey> keys, int threads, Consumer<String> told, BooleanSupplier stop) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "trial");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<MetricTable>> futures = new ArrayList<>();
            for (TrialKey key : keys) {
                futures.add(pool.submit(() -> trial(key, told, stop)));
            }
            Map<TrialKey, MetricTable> tables = new java.util.LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                MetricTable table = result(futures.get(i));
                if (table.rowCount() == budgets().size()) {
                    tables.put(keys.get(i), table);
                }
            }
            return tables;
        } finally {
            pool.shutdownNow();
        }
    }

    private static MetricTable result(Future<MetricTable> future) throws IOException {
        try {
            return future.get();
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

    private MetricTable trial(TrialKey key, Consumer<String> told, BooleanSupplier stop) throws IOException {
        TrainingPlan plan = TrainingPlan.of(key.algorithm(), steps, key.seed());
        RunIdentity identity = RunIdentity.of(
                Map.of(0L, scenario), plan.facing(scenario).learner(), steps, key.seed(), evaluationRequests);
        Path file = folder.resolve(key.name() + "-" + identity.shortHex() + ".csv");
        if (Files.exists(file)) {
            try {
                return MetricTable.read(file, COLUMNS);
            } catch (IOException e) {
                throw new IOException(e.getMessage() + "; remove the file to have the trial made again", e);
            }
        }
        MetricTable table = new MetricTable(COLUMNS);
        if (stop.getAsBoolean()) {
            return table;
        }
        TrainingSession session = new TrainingSession(scenario, plan, assumptions);
        for (int budget : budgets()) {
            while (session.steps() < budget) {
                if (stop.getAsBoolean()) {
                    return table;
                }
                session.step();
            }
            table.add(row(session));
        }
        SafeFiles.write(file, table::writeSealedTo);
        synchronized (this) {
            told.accept(key.name());
        }
        return table;
    }

    private double[] row(TrainingSession session) {
        EvaluationSummary e = session.evaluate(evaluationRequests);
        return new double[] {
            session.steps(),
            e.carbonGrams(),
            e.boundGrams(),
            e.fullServiceGrams(),
            e.gapToBoundPercent(),
            e.violationPercent(),
            e.qoeMean(),
            e.latencyP95Seconds(),
            mean(session.table().column("carbon_g")),
            mean(session.table().column("violation_percent"))
        };
    }

    /** Over blocks with a feasible request. */
    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    /** Values of a column over seeds at a budget, by algorithm and seed; for paired comparisons. */
    public static Map<Long, Double> bySeed(
            Map<TrialKey, MetricTable> tables, Algorithm algorithm, int budget, String column) {
        Map<Long, Double> values = new TreeMap<>();
        tables.forEach((key, table) -> {
            if (key.algorithm() == algorithm) {
                for (int row = 0; row < table.rowCount(); row++) {
                    if (table.value(row, "requests") == budget) {
                        values.put(key.seed(), table.value(row, column));
                    }
                }
            }
        });
        return values;
    }
}
