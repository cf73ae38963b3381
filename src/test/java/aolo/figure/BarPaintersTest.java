package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarPaintersTest {
    private static final int WIDTH = 500;
    private static final int HEIGHT = 300;

    @TempDir
    Path directory;

    /** Rows: both above with the low end nearer, both above with the high end nearer, both below, one on each side. */
    private static final ChartModel TORNADO = ChartModel.of(
                    "", ChartAxis.of("carbon", "g"), ChartAxis.categories("", List.of("a", "b", "c", "d")))
            .with(new Series.Tornado(
                    "carbon",
                    10,
                    Numbers.of(12, 16, 4, 8),
                    Numbers.of(16, 12, 8, 13),
                    List.of("1.5", "2.5", "3.5", "4.5"),
                    List.of("10.5", "20.5", "30.5", "40.5")));

    @Test
    void theNearerOfTwoBarsOnOneSideStaysSeen() {
        int[] pixels = new int[WIDTH * HEIGHT];
        ChartGeometry where = new LiveChartPainter(new ChartRenderer())
                .paint(TORNADO, ChartTheme.LIGHT, WIDTH, HEIGHT, 1, pixels);
        assertThat(role(pixels, where, 11, 0)).isEqualTo(Role.LOW_END);
        assertThat(role(pixels, where, 14, 0)).isEqualTo(Role.HIGH_END);
        assertThat(role(pixels, where, 11, 1)).isEqualTo(Role.HIGH_END);
        assertThat(role(pixels, where, 14, 1)).isEqualTo(Role.LOW_END);
        assertThat(role(pixels, where, 9, 2)).isEqualTo(Role.HIGH_END);
        assertThat(role(pixels, where, 5, 2)).isEqualTo(Role.LOW_END);
        assertThat(role(pixels, where, 9, 3)).isEqualTo(Role.LOW_END);
        assertThat(role(pixels, where, 12, 3)).isEqualTo(Role.HIGH_END);
    }

    @Test
    void oneLabelTellsBothEndsInTheOrderInWhichTheyEnd() throws Exception {
        Path file = directory.resolve("tornado.svg");
        new FigureExport(new ChartRenderer())
                .write(DemoFigures.figure("tornado", TORNADO), FigureFormat.SVG, ChartTheme.LIGHT, file);
        assertThat(Files.readString(file))
                .contains(">1.5, 10.5<", ">20.5, 2.5<", ">3.5, 30.5<", ">4.5<", ">40.5<")
                .doesNotContain(">1.5<", ">10.5<", ">30.5<");
    }

    private static Role role(int[] pixels, ChartGeometry where, double x, int row) {
        int px = (int) Math.round(where.pixelOfX(x));
        int py = (int) Math.round(where.pixelOfY(row)) + 4;
        int rgb = pixels[py * WIDTH + px] & 0xFFFFFF;
        return rgb == ChartTheme.LIGHT.rgb(Role.LOW_END)
                ? Role.LOW_END
                : rgb == ChartTheme.LIGHT.rgb(Role.HIGH_END) ? Role.HIGH_END : Role.PLAIN;
    }
}
