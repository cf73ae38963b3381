package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TickPlanTest {
    @Test
    void ticksAreRoundAndFit() {
        assertThat(texts(TickPlan.linear(0, 0.31, 200, t -> 30)))
                .containsExactly("0.00", "0.05", "0.10", "0.15", "0.20", "0.25", "0.30");
        assertThat(texts(TickPlan.linear(-3, 3, 100, t -> 30))).containsExactly("−2", "0", "2");
        assertThat(texts(TickPlan.linear(0, 20_000, 200, t -> 40))).contains("0", "5000", "10\u202f000", "20\u202f000");
        assertThat(texts(TickPlan.linear(0, 3e-9, 200, t -> 40))).contains("0", "1e−9", "3e−9");
    }

    @Test
    void manyMagnitudesNeverGiveTooManyOrNoTicks() {
        for (double size = 1e-12; size < 1e12; size *= 3.7) {
            for (double from : new double[] {-size, 0, size * 1000}) {
                List<TickPlan.Tick> ticks = TickPlan.linear(from, from + size, 300, t -> 40);
                assertThat(ticks).hasSizeBetween(2, 9);
                assertThat(texts(ticks)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void logarithmicTicksNameDecades() {
        List<TickPlan.Tick> ticks = TickPlan.logarithmic(0.05, 2000, 200, t -> 20);
        assertThat(texts(ticks).stream().filter(t -> !t.isEmpty())).containsExactly("0.1", "1", "10", "100", "1000");
        assertThat(texts(TickPlan.logarithmic(1e-9, 1, 100, t -> 20)))
                .contains("1", "1e−8")
                .doesNotContain("1e−7");
    }

    @Test
    void signedTicksNameZeroAndDecadesOnBothSides() {
        AxisScale scale = new AxisScale(false, 1);
        assertThat(texts(TickPlan.signed(scale, -20, 300, 120, t -> 14)).stream().filter(t -> !t.isEmpty()))
                .containsExactlyInAnyOrder("−10", "−1", "0", "1", "10", "100");
        assertThat(texts(TickPlan.signed(scale, -0.05, 100, 120, t -> 14)).stream().filter(t -> !t.isEmpty()))
                .containsExactly("0", "0.5", "1", "10", "100");
        assertThat(texts(TickPlan.signed(scale, 0, 0.8, 120, t -> 14)))
                .containsExactly("0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8");
    }

    @Test
    void valuesReadWithFourDigits() {
        assertThat(NumberText.value(0.123456)).isEqualTo("0.1235");
        assertThat(NumberText.value(-1234.56)).isEqualTo("−1235");
        assertThat(NumberText.value(Double.NaN)).isEqualTo("no value");
    }

    private static List<String> texts(List<TickPlan.Tick> ticks) {
        return ticks.stream().map(TickPlan.Tick::text).toList();
    }
}
