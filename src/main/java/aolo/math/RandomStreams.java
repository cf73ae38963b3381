package aolo.math;

/**
 * Named random streams of one seed. The same seed and name give the same numbers whatever other streams are used, so a
 * view that draws at random cannot disturb a result. Immutable; any thread.
 */
public final class RandomStreams {
    private final long seed;

    public RandomStreams(long seed) {
        this.seed = seed;
    }

    /** A fresh stream at its start, for one concern: "traffic", "fading", "exploration", ... */
    public RandomStream stream(String name) {
        long hash = mix(seed);
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash ^ name.charAt(i));
        }
        return new RandomStream(hash);
    }

    /** The streams of a part: {@code within("evaluation").stream("traffic")} differs from {@code stream("traffic")}. */
    public RandomStreams within(String part) {
        return new RandomStreams(stream(part).nextLong());
    }

    /** SplitMix64 output function (Steele, Lea, Flood, OOPSLA 2014). */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
