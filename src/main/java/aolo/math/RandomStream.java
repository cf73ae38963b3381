package aolo.math;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.rng.RandomProviderState;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * One named source of random numbers (XoShiRo256++), whose state can be saved and restored. Not thread safe: one owner.
 */
public final class RandomStream {
    /** Four words of state; what follows are bits drawn and not yet used. */
    private static final int GENERATOR_BYTES = 32;

    private final RestorableUniformRandomProvider source;
    private final ZigguratSampler.NormalizedGaussian gaussian;
    private final ZigguratSampler.Exponential exponential;

    RandomStream(long seed) {
        source = RandomSource.XO_SHI_RO_256_PP.create(seed);
        gaussian = ZigguratSampler.NormalizedGaussian.of(source);
        exponential = ZigguratSampler.Exponential.of(source);
    }

    /** Uniform in [0, 1). */
    public double nextDouble() {
        return source.nextDouble();
    }

    /** Uniform in {0, ..., bound - 1}; {@code bound} positive. */
    public int nextInt(int bound) {
        return source.nextInt(bound);
    }

    /** All 64 bits uniform. */
    public long nextLong() {
        return source.nextLong();
    }

    /** Normal with mean 0 and variance 1. */
    public double nextGaussian() {
        return gaussian.sample();
    }

    /** Exponential with mean 1. */
    public double nextExponential() {
        return exponential.sample();
    }

    /** Writes the whole state. */
    public void save(DataOutput out) throws IOException {
        byte[] state = ((RandomProviderDefaultState) source.saveState()).getState();
        out.writeInt(state.length);
        out.write(state);
    }

    /** Restores what {@link #save} wrote; the stream then goes on with the same numbers. */
    public void load(DataInput in) throws IOException {
        int length = in.readInt();
        if (length != ((RandomProviderDefaultState) source.saveState()).getState().length) {
            throw new IOException("the state of a random stream cannot have " + length + " bytes");
        }
        byte[] state = new byte[length];
        in.readFully(state);
        boolean stuck = true; // a generator of this kind whose state is all zeros gives zeros for ever
        for (int i = 0; i < Math.min(GENERATOR_BYTES, length); i++) {
            stuck &= state[i] == 0;
        }
        if (stuck) {
            throw new IOException("it is damaged: the state of a random stream is all zeros");
        }
        RandomProviderState restored = new RandomProviderDefaultState(Arrays.copyOf(state, state.length));
        source.restoreState(restored);
    }
}
