package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class AxisScaleTest {
    private static final AxisScale SIGNED = new AxisScale(false, 0.1);

    @Test
    void aSignedScaleIsLinearAboutZeroAndADecadeIsOneLongBeyond() {
        assertThat(SIGNED.place(0)).isZero();
        assertThat(SIGNED.place(0.05)).isEqualTo(0.5);
        assertThat(SIGNED.place(0.1)).isEqualTo(1);
        assertThat(SIGNED.place(-10)).isCloseTo(-3, within(1e-12));
        assertThat(SIGNED.place(Double.NaN)).isNaN();
        for (double value : new double[] {-1e9, -3, -0.1, -1e-9, 0, 0.07, 0.1, 0.11, 75}) {
            assertThat(SIGNED.value(SIGNED.place(value))).isCloseTo(value, within(1e-12 * Math.abs(value)));
        }
        assertThatThrownBy(() -> new AxisScale(false, 0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new AxisScale(true, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void axisPainterAndReadingAgreeOnWhereAValueLies() {
        ChartModel chart = DemoFigures.tradeOff();
        int[] pixels = new int[400 * 240];
        ChartGeometry where =
                new LiveChartPainter(new ChartRenderer()).paint(chart, ChartTheme.LIGHT, 400, 240, 1, pixels);
        int x = (int) Math.round(where.pixelOfX(-2.2));
        int y = (int) Math.round(where.pixelOfY(85));
        assertThat(pixels[y * 400 + x] & 0xFFFFFF).isEqualTo(ChartTheme.LIGHT.rgb(Role.TD3));
        assertThat(where.xAt(where.pixelOfX(-2.2))).isCloseTo(-2.2, within(1e-9));
        assertThat(where.yAt(where.pixelOfY(0.5))).isCloseTo(0.5, within(1e-9));
        Pen pen = new Pen(ChartTheme.LIGHT, ChartMedium.SCREEN);
        Rectangle2D area = new Rectangle2D.Double(where.left(), where.top(), where.width(), where.height());
        for (RectangleEdge edge : new RectangleEdge[] {RectangleEdge.LEFT, RectangleEdge.BOTTOM}) {
            boolean left = edge == RectangleEdge.LEFT;
            Range range = left ? new Range(where.yLow(), where.yHigh()) : new Range(where.xLow(), where.xHigh());
            ValueAxis axis = Axes.of(left ? chart.y() : chart.x(), range, pen, new ChartFonts(Typeface.SANS));
            double place = axis.valueToJava2D(0.5, area, edge);
            assertThat(place).isCloseTo(left ? where.pixelOfY(0.5) : where.pixelOfX(0.5), within(1e-9));
            assertThat(axis.java2DToValue(place, area, edge)).isCloseTo(0.5, within(1e-9));
        }
    }

    @Test
    void marksOnZeroAreSeenWhole() {
        ChartModel chart = ChartModel.of(
                        "", ChartAxis.of("x", "1"), ChartAxis.of("broken", "%").linearUpTo(1))
                .with(new Series.Line("a", Role.SDRL, Numbers.of(1, 2), Numbers.of(80, 0), true));
        ValueAxis y = new ChartRenderer()
                .render(chart, ChartTheme.LIGHT, ChartMedium.PRINT)
                .getXYPlot()
                .getRangeAxis();
        assertThat(y.getLowerBound()).isBetween(-0.5, -0.01);
        assertThat(y.getUpperBound()).isBetween(81.0, 200.0);
    }
}
