package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class ChartModelTest {
    @Test
    void axesNameQuantityAndUnit() {
        assertThat(ChartAxis.of("carbon per answer", "gCO₂e").label()).isEqualTo("carbon per answer (gCO₂e)");
        assertThat(ChartAxis.of("requests", "1").label()).isEqualTo("requests");
        assertThatThrownBy(() -> ChartAxis.of("a", "m").range(2, 1)).hasMessageContaining("2.0 .. 1.0 m");
        assertThatThrownBy(() -> ChartAxis.of("a", "m").range(0, 1).logarithmic())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seriesOfUnequalLengthAreRefusedByName() {
        Numbers two = Numbers.of(1, 2);
        Numbers three = Numbers.of(1, 2, 3);
        assertThatThrownBy(() -> new Series.Line("gap", Role.SDRL, two, three)).hasMessageContaining("gap");
        assertThatThrownBy(() -> new Series.Field("f", two, three, two, 8)).hasMessageContaining("2 x 3");
    }

    @Test
    void policiesDifferWithoutColour() {
        Set<String> looks = new HashSet<>();
        for (Role role :
                List.of(Role.FULL_SERVICE, Role.BOUND, Role.SDRL, Role.SAC, Role.SDRL_DENSE, Role.FIXED, Role.RANDOM)) {
            assertThat(looks.add(role.dash().name())).as("dash of " + role).isTrue();
            assertThat(looks.add(role.mark().name())).as("mark of " + role).isTrue();
            assertThat(looks.add(String.valueOf(role.rgb(false))))
                    .as("hue of " + role)
                    .isTrue();
        }
    }

    @Test
    void stackedPartsReachTheirSum() {
        XYPlot plot = chart(DemoFigures.parts()).getXYPlot();
        assertThat(plot.getRangeAxis().getLowerBound()).isZero();
        assertThat(plot.getRangeAxis().getUpperBound()).isBetween(0.118, 0.13);
    }

    @Test
    void aFixedRangeIsKeptAndComesBackAfterZooming() {
        XYPlot plot = chart(DemoFigures.policies()).getXYPlot();
        plot.getRangeAxis().setRange(10, 20);
        plot.getRangeAxis().setAutoRange(true);
        assertThat(plot.getRangeAxis().getRange().getUpperBound()).isEqualTo(70);
    }

    @Test
    void aLineAndItsBandShareOneLegendEntry() {
        Numbers x = Numbers.of(1, 2);
        ChartModel model = ChartModel.of("", ChartAxis.of("x", "1"), ChartAxis.of("y", "1"))
                .with(new Series.Band("SDRL", Role.SDRL, x, x, x), new Series.Line("SDRL", Role.SDRL, x, x));
        LegendItemCollection items = chart(model).getLegend(0).getSources()[0].getLegendItems();
        assertThat(items.getItemCount()).isEqualTo(1);
    }

    @Test
    void numbersAreCopiedAndKnowTheirEnds() {
        double[] source = {3, Double.NaN, -2, Double.POSITIVE_INFINITY};
        Numbers numbers = Numbers.of(source);
        source[0] = 99;
        assertThat(numbers.at(0)).isEqualTo(3);
        assertThat(numbers.min()).isEqualTo(-2);
        assertThat(numbers.max()).isEqualTo(3);
        assertThat(Numbers.none().max()).isNaN();
        assertThat(Numbers.of(3, Double.NaN)).isEqualTo(Numbers.of(3, Double.NaN));
    }

    private static JFreeChart chart(ChartModel model) {
        return new ChartRenderer().render(model, ChartTheme.LIGHT, ChartMedium.PRINT);
    }
}
