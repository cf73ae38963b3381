package aolo.rl;

/**
 * What a {@link ConstraintModel} learns of a violation and how the actor pays for it. Each is a function of one number x that
 * the network says for a step and an action. Immutable; any thread.
 */
interface ConstraintAim {
    /** Loss of saying x where the violation was {@code cost}. */
    double loss(float x, float cost);

    /** Its slope in x. */
    float lossSlope(float x, float cost);

    /** What the actor pays at x, never negative. */
    double penalty(float x);

    /** Its slope in x. */
    float penaltySlope(float x);

    /** Whether the actor pays nothing at x and would not for a little less or more: nothing to be worked out there. */
    boolean free(float x);

    /** The mean violation, for violations that follow from what is seen; the penalty of {@link Border}. */
    record Mean(Border border) implements ConstraintAim {
        @Override
        public double loss(float x, float cost) {
            float error = x - cost;
            return (double) error * error;
        }

        @Override
        public float lossSlope(float x, float cost) {
            return 2 * (x - cost);
        }

        @Override
        public double penalty(float x) {
            return border.penalty(x);
        }

        @Override
        public float penaltySlope(float x) {
            return border.slope(x);
        }

        @Override
        public boolean free(float x) {
            return x <= 0;
        }
    }

    /**
     * The quantile of the violation that is passed with the chance {@code above} (Koenker and Bassett 1978; rounded to a parabola
     * within {@code width} as in QR-DQN): at most 0 where the chance of breaking is at most that.
     */
    record Quantile(float above, float width, Border border) implements ConstraintAim {
        @Override
        public double loss(float x, float cost) {
            float u = cost - x;
            float size = Math.abs(u);
            double rounded = size < width ? 0.5 * u * u / width : size - 0.5 * width;
            return 2 * weight(u) * rounded;
        }

        @Override
        public float lossSlope(float x, float cost) {
            float u = cost - x;
            return -2 * weight(u) * Math.max(-1, Math.min(1, u / width));
        }

        private float weight(float u) {
            return u > 0 ? 1 - above : above;
        }

        @Override
        public double penalty(float x) {
            return border.penalty(x);
        }

        @Override
        public float penaltySlope(float x) {
            return border.slope(x);
        }

        @Override
        public boolean free(float x) {
            return x <= 0;
        }
    }

    /** Nothing below 0, multiplier x²/(2 width) up to the width, then the slope of the multiplier. */
    record Border(float multiplier, float width) {
        double penalty(float x) {
            if (x <= 0) {
                return 0;
            }
            return x < width ? 0.5 * multiplier * x * x / width : multiplier * (x - 0.5 * width);
        }

        float slope(float x) {
            if (x <= 0) {
                return 0;
            }
            return x < width ? multiplier * x / width : multiplier;
        }
    }
}
