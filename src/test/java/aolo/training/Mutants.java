package aolo.training;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.util.Arrays;

/** Damages bytes as disks, transfers and people do: bits flipped, cut, appended, swapped, overwritten. Same number, same damage. */
public final class Mutants {
    private static final int[] NASTY = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7FC00000, 0x7F800000, 0x7FF80000, 0x7FF00000};

    private Mutants() {}

    /** The n-th damage of some bytes; never equal to them. */
    public static byte[] of(byte[] good, long n) {
        RandomStream random = new RandomStreams(n).stream("mutant");
        byte[] bad = good;
        while (Arrays.equals(bad, good)) {
            bad = damaged(good, random, (int) (n % 6));
        }
        return bad;
    }

    private static byte[] damaged(byte[] good, RandomStream random, int kind) {
        int at = random.nextInt(good.length);
        byte[] bad = good.clone();
        switch (kind) {
            case 0 -> bad[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bad = Arrays.copyOf(good, at);
            case 2 -> {
                bad = Arrays.copyOf(good, good.length + 1 + random.nextInt(64));
                for (int i = good.length; i < bad.length; i++) {
                    bad[i] = (byte) random.nextInt(256);
                }
            }
            case 3 -> {
                int other = random.nextInt(good.length);
                bad[at] = good[other];
                bad[other] = good[at];
            }
            case 4 -> {
                int value = NASTY[random.nextInt(NASTY.length)];
                for (int i = 0; i < 4 && at + i < bad.length; i++) {
                    bad[at + i] = (byte) (value >> (24 - 8 * i));
                }
            }
            default -> bad[at] = (byte) random.nextInt(256);
        }
        return bad;
    }
}
