package aolo.lab;

/** Wall time spent and recent speed, pauses left out. For people to read; no result depends on it. One owner thread. */
final class Speedometer {
    private static final long WINDOW_NANOS = 2_000_000_000L;

    private long spentNanos;
    private long startedNanos;
    private boolean going;
    private long markNanos;
    private long markSteps = -1;
    private double rate;

    void reset() {
        spentNanos = 0;
        going = false;
        markSteps = -1;
        rate = 0;
    }

    void start() {
        startedNanos = System.nanoTime();
        going = true;
        markSteps = -1;
    }

    void stop() {
        spentNanos = nanos();
        going = false;
    }

    private long nanos() {
        return spentNanos + (going ? System.nanoTime() - startedNanos : 0);
    }

    double seconds() {
        return nanos() * 1e-9;
    }

    /** Steps a second over the last two seconds or so; 0 until something is known. */
    double stepsPerSecond(long steps) {
        long now = System.nanoTime();
        if (markSteps < 0) {
            markSteps = steps;
            markNanos = now;
        } else if (now - markNanos > WINDOW_NANOS / 8 && steps > markSteps) {
            double measured = (steps - markSteps) * 1e9 / (now - markNanos);
            double weight = Math.min(1, (now - markNanos) / (double) WINDOW_NANOS);
            rate = rate == 0 ? measured : rate + weight * (measured - rate);
            markSteps = steps;
            markNanos = now;
        }
        return rate;
    }
}
