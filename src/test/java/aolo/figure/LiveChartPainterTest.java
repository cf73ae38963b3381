package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LiveChartPainterTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 240;

    private final LiveChartPainter painter = new LiveChartPainter(new ChartRenderer());

    @Test
    void everyChartPaintsOpaqueInBothThemesAndRepeats() {
        for (Figure figure : DemoFigures.all()) {
            for (ChartTheme theme : new ChartTheme[] {ChartTheme.LIGHT, ChartTheme.DARK}) {
                int[] first = new int[WIDTH * HEIGHT];
                int[] second = new int[WIDTH * HEIGHT];
                painter.paint(figure.chart(), theme, WIDTH, HEIGHT, 1, first);
                painter.paint(figure.chart(), theme, WIDTH, HEIGHT, 1, second);
                assertThat(first).as(figure.name()).isEqualTo(second);
                assertThat(Arrays.stream(first).allMatch(p -> p >>> 24 == 255)).isTrue();
                assertThat(Arrays.stream(first).distinct().count())
                        .as(figure.name())
                        .isGreaterThan(10);
                assertThat(first[0] & 0xFFFFFF).isEqualTo(theme.background());
            }
        }
    }

    @Test
    void geometryLeadsFromDataToThePaintedPixelAndBack() {
        for (boolean log : new boolean[] {false, true}) {
            ChartAxis x = ChartAxis.of("x", "m").range(1, 100);
            ChartModel chart = ChartModel.of(
                            "",
                            log ? x.logarithmic() : x,
                            ChartAxis.of("y", "J").range(0, 10))
                    .with(new Series.Mark("here", Role.SDRL, MarkShape.SQUARE, 40, 7));
            int[] pixels = new int[WIDTH * HEIGHT];
            double scale = 2;
            ChartGeometry where = painter.paint(chart, ChartTheme.LIGHT, WIDTH, HEIGHT, scale, pixels);
            int px = (int) Math.round(where.pixelOfX(40) * scale);
            int py = (int) Math.round(where.pixelOfY(7) * scale);
            assertThat(pixels[py * WIDTH + px] & 0xFFFFFF).isEqualTo(ChartTheme.LIGHT.rgb(Role.SDRL));
            assertThat(where.xAt(where.pixelOfX(40))).isCloseTo(40, within(1e-9));
            assertThat(where.yAt(where.pixelOfY(7))).isCloseTo(7, within(1e-9));
            assertThat(where.contains(where.pixelOfX(40), where.pixelOfY(7))).isTrue();
        }
    }

    @Test
    void survivesNothingAndNonsense() {
        Numbers none = Numbers.of(Double.NaN, Double.POSITIVE_INFINITY);
        ChartModel chart = ChartModel.of(
                        "",
                        ChartAxis.of("x", "1").logarithmic(),
                        ChartAxis.of("y", "1").logarithmic())
                .with(
                        new Series.Line("a", Role.SDRL, none, none, true),
                        new Series.Line("b", Role.SAC, Numbers.none(), Numbers.none()),
                        new Series.Band("c", Role.SAC, none, none, none),
                        new Series.Line("d", Role.BOUND, Numbers.of(1, 2), Numbers.of(-1, 0)),
                        new Series.Level("e", Role.LIMIT, -3));
        ChartGeometry where = painter.paint(chart, ChartTheme.DARK, 30, 20, 1, new int[600]);
        assertThat(where.yLow()).isPositive();
        ChartModel flat = ChartModel.of("", ChartAxis.of("x", "1"), ChartAxis.of("y", "1"))
                .with(new Series.Line("a", Role.SDRL, Numbers.of(3, 3), Numbers.of(5, 5)));
        where = painter.paint(flat, ChartTheme.DARK, WIDTH, HEIGHT, 1, new int[WIDTH * HEIGHT]);
        assertThat(where.yLow()).isLessThan(5);
        assertThat(where.yHigh()).isGreaterThan(5);
    }

    @Test
    void refusesABufferThatIsTooSmall() {
        ChartModel chart = DemoFigures.parts();
        assertThatThrownBy(() -> painter.paint(chart, ChartTheme.LIGHT, 100, 100, 1, new int[99]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100 x 100");
    }
}
