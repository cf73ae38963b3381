package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class ChartModelTest {
    private static final List<Role> LEARNERS = List.of(
            Role.ofLearner("sdrl"),
            Role.ofLearner("sdrl-paper"),
            Role.ofLearner("sdrl-dense"),
            Role.ofLearner("sac"),
            Role.ofLearner("sac-sb3"),
            Role.ofLearner("sac-lagrangian"),
            Role.ofLearner("td3"),
            Role.ofLearner("ppo"));

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
        List<Role> policies = new ArrayList<>(List.of(
                Role.FULL_SERVICE, Role.BOUND, Role.INFORMED, Role.FIXED, Role.RULE, Role.RULE_TUNED, Role.RANDOM));
        policies.addAll(LEARNERS);
        for (Function<Role, Object> look : List.<Function<Role, Object>>of(
                Role::dash, role -> Arrays.toString(role.dash().pattern()), Role::mark, r -> r.rgb(false), r -> r.rgb(true))) {
            assertThat(policies).extracting(look::apply).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyLearnerHasItsOwnRoleAndNoneBorrows() {
        assertThat(Role.ofLearner("sac-sb3")).isEqualTo(Role.SAC_SB3);
        assertThat(LEARNERS).doesNotHaveDuplicates();
        assertThatThrownBy(() -> Role.ofLearner("dreamer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dreamer");
    }

    @Test
    void learnersStayApartForTheColourBlindAndStandOutFromTheGround() {
        for (ChartTheme theme : List.of(ChartTheme.LIGHT, ChartTheme.DARK)) {
            for (Role one : LEARNERS) {
                assertThat(SeenColour.contrast(theme.rgb(one), theme.panel())).as(one + " " + theme).isGreaterThan(2);
                for (Role other : LEARNERS) {
                    for (SeenColour.Eye eye : SeenColour.Eye.values()) {
                        assertThat(one == other ? 99 : SeenColour.distance(theme.rgb(one), theme.rgb(other), eye))
                                .as("%s and %s, %s, dark %s", one, other, eye, theme.dark())
                                .isGreaterThan(14);
                    }
                }
            }
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
    void aStampTakesRoomAboveThePlotAndHidesNoData() {
        int[] pixels = new int[400 * 240];
        LiveChartPainter painter = new LiveChartPainter(new ChartRenderer());
        ChartModel plain = DemoFigures.policies().stamp("");
        ChartGeometry without = painter.paint(plain, ChartTheme.LIGHT, 400, 240, 1, pixels);
        ChartGeometry with = painter.paint(plain.stamp("off the axis: PPO"), ChartTheme.LIGHT, 400, 240, 1, pixels);
        assertThat(with.top()).isGreaterThan(without.top() + ChartMedium.SCREEN.tickSize);
        boolean above = false;
        for (int i = 0; i < pixels.length; i++) {
            boolean red = (pixels[i] & 0xFFFFFF) == ChartTheme.LIGHT.rgb(Role.LIMIT);
            assertThat(red && i / 400 > with.top()).isFalse();
            above |= red;
        }
        assertThat(above).isTrue();
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
