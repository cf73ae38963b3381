package aolo.lab;

import java.util.Locale;

/**
 * What to train.
 *
 * @param algorithm which learner
 * @param steps requests to learn from, 1 to 100 000 000
 * @param seed seed of every random stream of the training
 */
public record TrainingPlan(Algorithm algorithm, int steps, long seed) {
    /** Most steps of one training. */
    public static final int MAX_STEPS = 100_000_000;

    public TrainingPlan {
        if (steps < 1 || steps > MAX_STEPS) {
            throw new IllegalArgumentException("steps must lie in 1.." + MAX_STEPS + ", got " + steps);
        }
    }

    /** The learners, by the names used in commands and files. */
    public enum Algorithm {
        /** Population-coded spiking actor in a soft actor-critic, the paper's method. */
        SDRL("SDRL (spiking actor)"),
        /** Soft actor-critic with ReLU networks, the paper's benchmark. */
        SAC("SAC (Haarnoja et al. 2018)");

        /** As shown to a person. */
        public final String title;

        Algorithm(String title) {
            this.title = title;
        }

        /** As written in files and commands: {@code sdrl}, {@code sac}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
