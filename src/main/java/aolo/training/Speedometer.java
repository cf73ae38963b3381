package aolo.training;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.OptionalDouble;

/**
 * Wall and CPU time spent and recent speed, pauses left out. For people to read; no result depends on it. One owner thread,
 * whose CPU time it is.
 */
public final class Speedometer {
    private static final long WINDOW_NANOS = 2_000_000_000L;

    private static final long UNKNOWN = -1;

    private long spentNanos;
    private long spentCpuNanos;
    private long startedCpuNanos;
    private long startedNanos;
    private boolean going;
    private long markNanos;
    private long markSteps = -1;
    private double rate;

    public void reset() {
        spentNanos = 0;
        spentCpuNanos = 0;
        going = false;
        markSteps = -1;
        rate = 0;
    }

    public void start() {
        startedNanos = System.nanoTime();
        startedCpuNanos = threadCpuNanos();
        going = true;
        markSteps = -1;
    }

    public void stop() {
        spentNanos = nanos();
        spentCpuNanos = cpuNanos();
        going = false;
    }

    private long nanos() {
        return spentNanos + (going ? System.nanoTime() - startedNanos : 0);
    }

    public double seconds() {
        return nanos() * 1e-9;
    }

    /** CPU seconds of the owner thread while going; empty where the machine does not tell. */
    public OptionalDouble cpuSeconds() {
        long spent = cpuNanos();
        return spent == UNKNOWN ? OptionalDouble.empty() : OptionalDouble.of(spent * 1e-9);
    }

    private long cpuNanos() {
        if (!going || spentCpuNanos == UNKNOWN) {
            return spentCpuNanos;
        }
        long now = threadCpuNanos();
        return startedCpuNanos == UNKNOWN || now == UNKNOWN ? UNKNOWN : spentCpuNanos + now - startedCpuNanos;
    }

    private static long threadCpuNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads.getCurrentThreadCpuTime()
                : UNKNOWN;
    }

    /** Steps a second over the last two seconds or so; 0 until something is known. */
    public double stepsPerSecond(long steps) {
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
