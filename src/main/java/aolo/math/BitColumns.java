package aolo.math;

/** For each byte the positions of its bits: how {@link VectorProducts} turns eight compares into column numbers. */
final class BitColumns {
    static final int BITS = 8;

    /** Lane i holds the integer 1 << i, as the bits of a float. */
    final float[] weights = new float[BITS];

    /** [byte][8]: positions of the bits that are set, then zeros. */
    final int[] offsets = new int[256 * BITS];

    BitColumns() {
        for (int i = 0; i < BITS; i++) {
            weights[i] = Float.intBitsToFloat(1 << i);
        }
        for (int bits = 0; bits < 256; bits++) {
            int n = bits * BITS;
            for (int i = 0; i < BITS; i++) {
                if ((bits >> i & 1) != 0) {
                    offsets[n++] = i;
                }
            }
        }
    }
}
