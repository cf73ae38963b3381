package aolo.world;

import aolo.quantity.Units;

/**
 * What each decision about one request leads to: carbon and how far the limits are kept, over a grid of answer length κ (where
 * lengths are predicted: the cap) and transmit power P. Rows run over P, columns over κ. Immutable; any thread.
 */
public final class DecisionPlane {
    private final double[] lengthsTokens;
    private final double[] powersDbm;
    private final double[] grams;
    private final double[] qoeMargins;
    private final double[] secondsLeft;
    private final double fullServiceGrams;

    /**
     * A part of the plane.
     *
     * @param lowTokens shortest answer, above 0
     * @param highTokens longest
     * @param lowDbm least power
     * @param highDbm greatest
     */
    public record Window(double lowTokens, double highTokens, double lowDbm, double highDbm) {
        /** All that a policy may decide about a request, and full service. */
        public static Window of(RequestContext request) {
            return new Window(
                    request.minAnswerTokens, request.uncappedTokens(), Units.wattsToDbm(request.minPowerWatts),
                    Units.wattsToDbm(request.maxPowerWatts));
        }

        /** What of it lies in another; this one where they do not meet. */
        public Window within(Window other) {
            Window both = new Window(
                    Math.max(lowTokens, other.lowTokens), Math.min(highTokens, other.highTokens), Math.max(lowDbm, other.lowDbm),
                    Math.min(highDbm, other.highDbm));
            return both.lowTokens < both.highTokens && both.lowDbm < both.highDbm ? both : this;
        }

        /** Whether a decision lies in it. */
        public boolean contains(double tokens, double dbm) {
            return tokens >= lowTokens && tokens <= highTokens && dbm >= lowDbm && dbm <= highDbm;
        }
    }

    private DecisionPlane(RequestContext request, Window window, int columns, int rows) {
        lengthsTokens = spread(window.lowTokens, window.highTokens, columns);
        powersDbm = spread(window.lowDbm, window.highDbm, rows);
        grams = new double[columns * rows];
        qoeMargins = new double[grams.length];
        secondsLeft = new double[grams.length];
        Outcome outcome = new Outcome();
        for (int j = 0; j < rows; j++) {
            double watts = inside(Units.dbmToWatts(powersDbm[j]), request.minPowerWatts, request.maxPowerWatts);
            for (int i = 0; i < columns; i++) {
                double tokens = inside(lengthsTokens[i], request.minAnswerTokens, request.uncappedTokens());
                RequestModel.evaluate(request, tokens, watts, outcome);
                int at = j * columns + i;
                grams[at] = outcome.objectiveGrams();
                qoeMargins[at] = outcome.qoe - request.minQoe;
                secondsLeft[at] = request.maxLatencySeconds - outcome.latencySeconds;
            }
        }
        RequestModel.evaluate(request, request.uncappedTokens(), request.maxPowerWatts, outcome);
        fullServiceGrams = outcome.objectiveGrams();
    }

    /**
     * Samples a part of the plane; about a microsecond for each point.
     *
     * @param request not modified
     * @param columns along κ, at least 2
     * @param rows along P, at least 2
     */
    public static DecisionPlane of(RequestContext request, Window window, int columns, int rows) {
        if (columns < 2 || rows < 2) {
            throw new IllegalArgumentException("need at least 2 x 2 decisions, got " + columns + " x " + rows);
        }
        return new DecisionPlane(request, window, columns, rows);
    }

    private static double inside(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }

    private static double[] spread(double low, double high, int count) {
        double[] values = new double[count];
        double top = high > low ? high : low + 1; // a plane without breadth is shown all the same
        for (int i = 0; i < count; i++) {
            values[i] = low + (top - low) * i / (count - 1);
        }
        return values;
    }

    /** Ascending; a copy. */
    public double[] lengthsTokens() {
        return lengthsTokens.clone();
    }

    /** Ascending; a copy. */
    public double[] powersDbm() {
        return powersDbm.clone();
    }

    /** What the scenario minimises, gCO2e, row by row; a copy. */
    public double[] grams() {
        return grams.clone();
    }

    /** Q − Q_min, negative where the quality is too low; a copy. */
    public double[] qoeMargins() {
        return qoeMargins.clone();
    }

    /** T_max − T in seconds, negative where the answer is too late; a copy. */
    public double[] secondsLeft() {
        return secondsLeft.clone();
    }

    /** What full service emits of what the scenario minimises, gCO2e. */
    public double fullServiceGrams() {
        return fullServiceGrams;
    }
}
