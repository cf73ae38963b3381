package aolo.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.figure.AxisScale;
import aolo.figure.ChartAxis;
import aolo.figure.ChartGeometry;
import aolo.figure.ChartModel;
import org.junit.jupiter.api.Test;

class ChartViewTest {
    private static final AxisScale EVEN = new AxisScale(false, Double.NaN);
    private static final AxisScale LOG = new AxisScale(true, Double.NaN);

    @Test
    void aBoxIsReadOffTheAxesWhicheverWayItIsDrawn() {
        ChartGeometry geometry = new ChartGeometry(10, 20, 100, 50, 0, 1000, 0, 1, EVEN, EVEN);
        assertThat(ChartView.between(geometry, 60, 45, 35, 32.5)).isEqualTo(new ChartView(250, 500, 0.5, 0.75));
        assertThat(ChartView.between(geometry, 60, 45, 60, 45).isSound()).isFalse();
    }

    @Test
    void theWheelKeepsThePlaceUnderItAndLogarithmsTheirRatios() {
        ChartGeometry geometry = new ChartGeometry(0, 0, 100, 100, 1, 100, 0, 10, LOG, EVEN);
        ChartView half = ChartView.about(geometry, 50, 50, 0.5);
        assertThat(half.xLow()).isCloseTo(Math.pow(10, 0.5), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(half.xHigh()).isCloseTo(Math.pow(10, 1.5), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(half.yLow()).isEqualTo(2.5);
        assertThat(half.yHigh()).isEqualTo(7.5);
        ChartModel model = half.of(ChartModel.of("", ChartAxis.of("x", "").logarithmic(), ChartAxis.of("y", "")));
        assertThat(model.x().low()).isEqualTo(half.xLow());
        assertThat(model.x().log()).isTrue();
    }
}
