package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.PathIterator;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CurveTracerTest {
    @Test
    void keepsTheExtremesOfEveryColumnAndFewPoints() {
        Random random = new Random(1);
        CurveTracer tracer = new CurveTracer(1);
        TreeMap<Integer, double[]> wanted = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            double x = i * 0.03;
            double y = random.nextGaussian();
            tracer.add(x, y);
            double[] ends = wanted.computeIfAbsent((int) x, k -> new double[] {y, y});
            ends[0] = Math.min(ends[0], y);
            ends[1] = Math.max(ends[1], y);
        }
        TreeMap<Integer, double[]> drawn = new TreeMap<>();
        double[] at = new double[6];
        for (PathIterator p = tracer.finish().getPathIterator(null); !p.isDone(); p.next()) {
            p.currentSegment(at);
            double y = at[1];
            double[] ends = drawn.computeIfAbsent((int) at[0], k -> new double[] {y, y});
            ends[0] = Math.min(ends[0], y);
            ends[1] = Math.max(ends[1], y);
        }
        assertThat(drawn.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((column, ends) -> assertThat(drawn.get(column)).containsExactly(ends));
        assertThat(tracer.vertices()).isLessThanOrEqualTo(4 * 601);
    }

    @Test
    void drawsSparsePointsAsTheyAreAndBreaksAtGaps() {
        CurveTracer tracer = new CurveTracer(1);
        double[][] points = {{0, 1}, {5, 2}, {Double.NaN, 0}, {6, 3}, {6.2, 4}, {9, Double.NaN}, {20, 1}, {10, 2}};
        for (double[] p : points) {
            tracer.add(p[0], p[1]);
        }
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator p = tracer.finish().getPathIterator(null); !p.isDone(); p.next()) {
            path.append(p.currentSegment(at) == PathIterator.SEG_MOVETO ? "M" : "L")
                    .append((int) at[0]);
        }
        assertThat(path).hasToString("M0L5M6L6M20L10");
    }
}
