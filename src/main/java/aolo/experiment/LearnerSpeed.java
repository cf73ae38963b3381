package aolo.experiment;

import aolo.math.CountedProducts;
import aolo.math.Products;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.neural.Compute;
import aolo.neural.Elements;
import aolo.rl.Algorithm;
import aolo.rl.Learner;
import aolo.rl.LearnerFactory;
import aolo.rl.LearnerParameters;
import aolo.rl.PolicyRunner;
import aolo.rl.Spaces;
import aolo.rl.StepResult;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * How long one full update and one decision of a learner take on this machine, one thread: 16 observations, 2 actions, no
 * constraints. Reads the clock; measures, proves nothing. One owner thread.
 */
public final class LearnerSpeed {
    /** Observations of the measured problem. */
    public static final int OBSERVATIONS = 16;

    /** Time steps of the measured spiking actor: those of the published figures, not the defaults. */
    public static final int TIME_STEPS = 5;

    /** Actions of the measured problem. */
    public static final int ACTIONS = 2;

    private static final int FILL = 1000;
    private static final int MIN_CALLS = 200;
    private static final int COUNTED_UPDATES = 4;
    private static final int DECISIONS_AT_ONCE = 200;

    private LearnerSpeed() {}

    /**
     * Times of one kind of call.
     *
     * @param n calls measured, warm-up left out
     * @param median median
     * @param p10 10th percentile
     */
    public record Times(int n, double median, double p10) {
        static Times of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return new Times(sorted.length, sorted[sorted.length / 2], sorted[sorted.length / 10]);
        }
    }

    /** Milliseconds of a full update, {@code seconds} of measuring after as much warm-up. */
    public static Times updateMilliseconds(Algorithm algorithm, int hidden, int batch, double seconds) {
        Learner learner = learner(algorithm, hidden, batch);
        Feed feed = new Feed(learner);
        for (int i = 0; i < FILL; i++) {
            feed.record();
        }
        double[] times = new double[1 << 16];
        for (boolean warm : new boolean[] {true, false}) {
            int n = 0;
            long end = System.nanoTime() + (long) (seconds * 1e9);
            while (System.nanoTime() < end && n < times.length || n < MIN_CALLS) {
                feed.record();
                long start = System.nanoTime();
                int updates = learner.learn();
                long stop = System.nanoTime();
                if (updates > 0) {
                    times[n++] = (stop - start) * 1e-6 / updates;
                }
            }
            if (!warm) {
                return Times.of(Arrays.copyOf(times, n));
            }
        }
        throw new AssertionError("not reached");
    }

    /**
     * Multiply-adds of the dense products in one full update, counted, mean of a few: how many samples violate a
     * constraint differs. The sums over the rows of spikes are not products and not counted.
     */
    public static double multiplyAddsPerUpdate(Algorithm algorithm, int hidden, int batch) {
        CountedProducts products = new CountedProducts(Products.fastest());
        Learner learner = learner(algorithm, hidden, batch, new Compute(products, Elements.fastest()));
        Feed feed = new Feed(learner);
        int updates = 0;
        long counted = 0;
        while (updates < COUNTED_UPDATES) {
            feed.record();
            long before = products.multiplyAdds();
            updates += learner.learn();
            counted += products.multiplyAdds() - before;
        }
        return (double) counted / updates;
    }

    /** Microseconds of one deterministic decision, alone as it comes. */
    public static Times decisionMicroseconds(Algorithm algorithm, int hidden, double seconds) {
        Learner learner = learner(algorithm, hidden, 64);
        PolicyRunner runner = learner.snapshot().newRunner();
        RandomStream random = new RandomStreams(1).stream("observations");
        float[][] observations = new float[64][OBSERVATIONS];
        for (float[] observation : observations) {
            fill(observation, random);
        }
        float[] action = new float[ACTIONS];
        double[] times = new double[1 << 14];
        int n = 0;
        for (boolean warm : new boolean[] {true, false}) {
            n = 0;
            long end = System.nanoTime() + (long) (seconds * 1e9);
            while (System.nanoTime() < end && n < times.length || n < MIN_CALLS) {
                long start = System.nanoTime();
                for (int i = 0; i < DECISIONS_AT_ONCE; i++) {
                    runner.act(observations[i & 63], action);
                }
                times[n++] = (System.nanoTime() - start) * 1e-3 / DECISIONS_AT_ONCE;
            }
        }
        return Times.of(Arrays.copyOf(times, n));
    }

    /** Billions of floating-point operations a second of the program's own product, a multiply-add counted as two. */
    public static double productGflops(int rows, int inner, int columns, double seconds) {
        Products products = Products.fastest();
        RandomStream random = new RandomStreams(2).stream("matrices");
        FMatrixRMaj a = matrix(rows, inner, random);
        FMatrixRMaj b = matrix(inner, columns, random);
        FMatrixRMaj c = new FMatrixRMaj(rows, columns);
        double best = 0;
        long end = System.nanoTime() + (long) (2 * seconds * 1e9);
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                products.multiply(a, b, null, c);
            }
            best = Math.max(best, 20 * 2.0 * rows * inner * columns / (System.nanoTime() - start));
        }
        return best;
    }

    private static FMatrixRMaj matrix(int rows, int columns, RandomStream random) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = (float) random.nextGaussian();
        }
        return matrix;
    }

    private static Learner learner(Algorithm algorithm, int hidden, int batch) {
        return learner(algorithm, hidden, batch, Compute.fastest());
    }

    private static Learner learner(Algorithm algorithm, int hidden, int batch, Compute compute) {
        LearnerParameters defaults = LearnerParameters.defaults(algorithm);
        LearnerParameters parameters = defaults.edit()
                .spiking(defaults.spiking().withTimeSteps(TIME_STEPS))
                .hiddenUnits(hidden)
                .batchSize(batch)
                .replayCapacity(100_000)
                .randomSteps(100)
                .stepsBeforeLearning(FILL)
                .build();
        return LearnerFactory.create(parameters, Spaces.of(OBSERVATIONS, ACTIONS, 0), new RandomStreams(3), compute);
    }

    private static void fill(float[] observation, RandomStream random) {
        for (int i = 0; i < observation.length; i++) {
            observation[i] = (float) random.nextGaussian();
        }
    }

    /** Feeds a learner with made-up steps. */
    private static final class Feed {
        private final Learner learner;
        private final RandomStream random = new RandomStreams(4).stream("steps");
        private final float[] observation = new float[OBSERVATIONS];
        private final float[] action = new float[ACTIONS];
        private final StepResult result = new StepResult(OBSERVATIONS, 0);

        Feed(Learner learner) {
            this.learner = learner;
        }

        void record() {
            fill(observation, random);
            learner.act(observation, action, true);
            fill(result.observation, random);
            result.reward = -Math.abs(action[0] - observation[0]);
            learner.record(observation, action, result);
        }
    }
}
