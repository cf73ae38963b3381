package aolo.rl;

import aolo.math.Products;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.neural.Compute;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * Measures full updates and single decisions of a learner on one thread, and the product speed of the machine beside
 * them. Reads the clock; results are for people, not for tests. Any thread.
 */
public final class UpdateBenchmark {
    private static final int OBSERVATIONS = 16;
    private static final int ACTIONS = 2;

    private UpdateBenchmark() {}

    /**
     * One line of the report.
     *
     * @param kind algorithm key
     * @param medianMs median milliseconds of one full update
     * @param p10Ms 10th percentile of the same
     * @param n updates timed
     * @param decisionMedianUs median microseconds of one deterministic decision
     * @param decisionP10Us 10th percentile of the same
     * @param megaflop floating-point operations (million) the products of one update would take if nothing were sparse
     * @param gigaflopPerSecond those by the median time: above the machine's speed where sparsity pays
     * @param machineGigaflopPerSecond best speed of a 256x256x256 product measured in the same run
     */
    public record Result(
            String kind,
            int hidden,
            int batch,
            double medianMs,
            double p10Ms,
            int n,
            double decisionMedianUs,
            double decisionP10Us,
            double megaflop,
            double gigaflopPerSecond,
            double machineGigaflopPerSecond) {}

    /**
     * Measures one algorithm at one size (observations 16, actions 2, T 5, population 10).
     *
     * @param seconds time to spend on updates, half of it warm-up
     */
    public static Result measure(Algorithm algorithm, int hidden, int batch, double seconds) {
        LearnerParameters parameters = LearnerParameters.defaults(algorithm)
                .edit()
                .hiddenUnits(hidden)
                .batchSize(batch)
                .replayCapacity(10_000)
                .randomSteps(0)
                .stepsBeforeLearning(1000)
                .build();
        RandomStreams streams = new RandomStreams(1);
        Learner learner = LearnerFactory.create(parameters, OBSERVATIONS, ACTIONS, 2, streams);
        RandomStream random = streams.stream("benchmark");
        Feed feed = new Feed(random);
        for (int i = 0; i < 1000; i++) {
            feed.next(learner);
        }
        double[] update = updates(learner, feed, seconds);
        double[] decision = decisions(learner.snapshot().newRunner(), feed, seconds / 4);
        double median = quantile(update, 0.5);
        double megaflop = megaflop(algorithm, parameters);
        return new Result(
                algorithm.key(),
                hidden,
                batch,
                median,
                quantile(update, 0.1),
                update.length,
                quantile(decision, 0.5) * 1e3,
                quantile(decision, 0.1) * 1e3,
                megaflop,
                megaflop / median,
                machineSpeed(seconds / 4));
    }

    private static double[] updates(Learner learner, Feed feed, double seconds) {
        double[] times = new double[1_000_000];
        int n = 0;
        long start = System.nanoTime();
        long half = start + (long) (seconds * 5e8);
        long end = start + (long) (seconds * 1e9);
        for (long now = start; now < end && n < times.length; ) {
            feed.next(learner);
            long before = System.nanoTime();
            learner.learn();
            now = System.nanoTime();
            if (now > half) {
                times[n++] = (now - before) * 1e-6;
            }
        }
        return Arrays.copyOf(times, n);
    }

    /** Decisions are timed in groups of 16, shorter than the clock's grain alone. */
    private static double[] decisions(PolicyRunner runner, Feed feed, double seconds) {
        double[] times = new double[1_000_000];
        int n = 0;
        long start = System.nanoTime();
        long half = start + (long) (seconds * 5e8);
        long end = start + (long) (seconds * 1e9);
        for (long now = start; now < end && n < times.length; ) {
            feed.draw();
            long before = System.nanoTime();
            for (int i = 0; i < 16; i++) {
                feed.observation[i % OBSERVATIONS] += 0.01f;
                runner.act(feed.observation, feed.action);
            }
            now = System.nanoTime();
            if (now > half) {
                times[n++] = (now - before) * 1e-6 / 16;
            }
        }
        return Arrays.copyOf(times, n);
    }

    /** GFLOP/s of a 256x256x256 product, best of short runs. */
    public static double machineSpeed(double seconds) {
        int size = 256;
        Products products = Compute.fastest().products();
        FMatrixRMaj a = new FMatrixRMaj(size, size);
        FMatrixRMaj b = new FMatrixRMaj(size, size);
        FMatrixRMaj c = new FMatrixRMaj(size, size);
        Arrays.fill(a.data, 0.5f);
        Arrays.fill(b.data, 0.25f);
        double best = Double.MAX_VALUE;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            products.multiply(a, b, null, c);
            best = Math.min(best, System.nanoTime() - before);
        }
        return 2.0 * size * size * size / best;
    }

    /** Million operations of the products of one update, two for each multiply-add, sparse ones counted in full. */
    private static double megaflop(Algorithm algorithm, LearnerParameters p) {
        double h = p.hiddenUnits();
        double b = p.batchSize();
        double critic = (OBSERVATIONS + ACTIONS) * h + h * h + h;
        double logStdNet = OBSERVATIONS * h + h * h + h * ACTIONS;
        double critics = 2 * (critic + critic * 3 - (OBSERVATIONS + ACTIONS) * h + critic * 2);
        double actor = 4 * (OBSERVATIONS * h + h * h + 2 * h * ACTIONS) - OBSERVATIONS * h;
        if (algorithm.spiking()) {
            double in = (double) OBSERVATIONS * p.spiking().observationPopulation();
            double out = (double) ACTIONS * p.spiking().actionPopulation();
            double t = p.spiking().timeSteps();
            actor = 4 * logStdNet - OBSERVATIONS * h + t * (3 * in * h + 4 * h * h + 4 * h * out) + in * h;
        }
        return 2e-6 * b * (critics + actor);
    }

    private static double quantile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    /** Invented steps. */
    private static final class Feed {
        private final RandomStream random;
        private final float[] observation = new float[OBSERVATIONS];
        private final float[] action = new float[ACTIONS];
        private final StepResult result = new StepResult(OBSERVATIONS, 2);

        Feed(RandomStream random) {
            this.random = random;
        }

        void draw() {
            for (int i = 0; i < OBSERVATIONS; i++) {
                observation[i] = (float) random.nextGaussian();
            }
        }

        void next(Learner learner) {
            draw();
            learner.act(observation, action, true);
            for (int i = 0; i < OBSERVATIONS; i++) {
                result.observation[i] = (float) random.nextGaussian();
            }
            result.reward = -Math.abs(observation[0] - action[0]);
            result.costs[0] = Math.max(0, observation[1] - action[1]);
            result.costs[1] = 0;
            result.terminated = false;
            learner.record(observation, action, result);
        }
    }
}
