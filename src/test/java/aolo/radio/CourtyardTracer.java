package aolo.radio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes {@code sample-scenarios/landscapes/courtyard.npy}: a courtyard between five buildings, traced by three kinds of path, whose
 * powers add: direct (Friis), once reflected from a wall, and diffracted over the roof that stands highest in the way (knife
 * edge, ITU-R P.526-15, eq. 31). Written by this project; no data of others. Run its main in the project's folder.
 */
final class CourtyardTracer {
    static final int COLUMNS = 80;
    static final int ROWS = 64;
    static final double CELL_METERS = 4;
    static final double STATION_X = 150;
    static final double STATION_Y = 118;
    static final double STATION_HEIGHT = 10;
    static final double USER_HEIGHT = 1.5;
    static final double CARRIER_HZ = 3.5e9;

    private static final double LAMBDA = 299_792_458 / CARRIER_HZ;
    private static final double REFLECTION_LOSS_DB = 7;
    private static final double EPSILON = 1e-6;

    /** A block with an upright wall on each side [m]. */
    private record Building(double west, double south, double east, double north, double height) {
        boolean holds(double x, double y) {
            return x > west && x < east && y > south && y < north;
        }
    }

    private static final List<Building> BUILDINGS = List.of(
            new Building(60, 40, 90, 190, 14), new Building(200, 30, 240, 150, 18), new Building(110, 170, 225, 200, 16),
            new Building(110, 40, 170, 62, 12), new Building(262, 170, 302, 236, 11));

    private CourtyardTracer() {}

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args.length > 0 ? args[0] : "sample-scenarios/landscapes/courtyard.npy"), npy(gains()));
    }

    /** Path gain without antennas as a power ratio, row-major from the south-west; NaN inside a building. */
    static float[] gains() {
        float[] gains = new float[ROWS * COLUMNS];
        for (int i = 0; i < gains.length; i++) {
            double x = (i % COLUMNS + 0.5) * CELL_METERS;
            double y = (i / COLUMNS + 0.5) * CELL_METERS;
            boolean inside = BUILDINGS.stream().anyMatch(b -> b.holds(x, y));
            gains[i] = inside ? Float.NaN : (float) gain(x, y);
        }
        return gains;
    }

    private static double gain(double x, double y) {
        double length = length(STATION_X - x, STATION_Y - y, STATION_HEIGHT - USER_HEIGHT);
        double v = obstruction(STATION_X, STATION_Y, STATION_HEIGHT, x, y, USER_HEIGHT);
        double sum = friis(length) * StrictMath.pow(10, -knifeEdgeDb(v) / 10);
        for (Building b : BUILDINGS) {
            sum += reflected(x, y, b.west(), true, b) + reflected(x, y, b.east(), true, b)
                    + reflected(x, y, b.south(), false, b) + reflected(x, y, b.north(), false, b);
        }
        return sum;
    }

    private static double friis(double length) {
        double ratio = LAMBDA / (4 * StrictMath.PI * length);
        return ratio * ratio;
    }

    private static double length(double dx, double dy, double dz) {
        return StrictMath.sqrt(dx * dx + dy * dy + dz * dz);
    }

    private static double knifeEdgeDb(double v) {
        return v <= -0.78
                ? 0
                : 6.9 + 20 * StrictMath.log10(StrictMath.sqrt((v - 0.1) * (v - 0.1) + 1) + v - 0.1);
    }

    /** Largest Fresnel parameter of a roof edge over the straight line; far below 0 where nothing is near it. */
    private static double obstruction(double x0, double y0, double z0, double x1, double y1, double z1) {
        double length = length(x1 - x0, y1 - y0, 0);
        double worst = -10;
        for (Building b : BUILDINGS) {
            for (double share : crossings(x0, y0, x1, y1, b)) {
                double near = StrictMath.max(share * length, 0.5);
                double far = StrictMath.max((1 - share) * length, 0.5);
                double above = b.height() - (z0 + share * (z1 - z0));
                worst = StrictMath.max(worst, above * StrictMath.sqrt(2 * (near + far) / (LAMBDA * near * far)));
            }
        }
        return worst;
    }

    /** Where a line in the plane enters and leaves a block, as shares of its length. */
    private static List<Double> crossings(double x0, double y0, double x1, double y1, Building b) {
        double in = 0;
        double out = 1;
        double[][] slabs = {{x0, x1 - x0, b.west(), b.east()}, {y0, y1 - y0, b.south(), b.north()}};
        for (double[] slab : slabs) {
            if (StrictMath.abs(slab[1]) < EPSILON) {
                if (slab[0] <= slab[2] + EPSILON || slab[0] >= slab[3] - EPSILON) {
                    return List.of();
                }
                continue;
            }
            double one = (slab[2] - slab[0]) / slab[1];
            double two = (slab[3] - slab[0]) / slab[1];
            in = StrictMath.max(in, StrictMath.min(one, two));
            out = StrictMath.min(out, StrictMath.max(one, two));
        }
        return out - in > EPSILON ? new ArrayList<>(List.of(in, out)) : List.of();
    }

    /** The path by the station's mirror image in one wall; 0 where the wall does not carry it or a block is in its way. */
    private static double reflected(double x, double y, double wall, boolean upright, Building b) {
        double imageX = upright ? 2 * wall - STATION_X : STATION_X;
        double imageY = upright ? STATION_Y : 2 * wall - STATION_Y;
        double along = upright ? (wall - imageX) / (x - imageX) : (wall - imageY) / (y - imageY);
        if (!(along > EPSILON && along < 1 - EPSILON)) {
            return 0;
        }
        double hitX = upright ? wall : imageX + along * (x - imageX);
        double hitY = upright ? imageY + along * (y - imageY) : wall;
        double hitZ = STATION_HEIGHT + along * (USER_HEIGHT - STATION_HEIGHT);
        boolean onWall = upright ? hitY > b.south() && hitY < b.north() : hitX > b.west() && hitX < b.east();
        boolean outside = upright ? (STATION_X - wall) * (x - wall) > 0 : (STATION_Y - wall) * (y - wall) > 0;
        if (!onWall || !outside || hitZ > b.height()) {
            return 0;
        }
        boolean free = obstruction(STATION_X, STATION_Y, STATION_HEIGHT, hitX, hitY, hitZ) <= 0
                && obstruction(hitX, hitY, hitZ, x, y, USER_HEIGHT) <= 0;
        double length = length(x - imageX, y - imageY, STATION_HEIGHT - USER_HEIGHT);
        return free ? friis(length) * StrictMath.pow(10, -REFLECTION_LOSS_DB / 10) : 0;
    }

    /** The bytes of {@code numpy.save} for a float32 array of rows x columns. */
    static byte[] npy(float[] values) {
        String head = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + ROWS + ", " + COLUMNS + "), }";
        String padded = head + " ".repeat(118 - head.length() - 1) + "\n";
        ByteBuffer out = ByteBuffer.allocate(128 + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) 118);
        out.put(padded.getBytes(StandardCharsets.US_ASCII));
        for (float value : values) {
            out.putFloat(value);
        }
        return out.array();
    }
}
