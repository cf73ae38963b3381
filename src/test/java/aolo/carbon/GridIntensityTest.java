package aolo.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import aolo.quantity.Assumptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GridIntensityTest {
    private final Assumptions standard = Assumptions.standard();

    private GridIntensity grid(String region, String shape, double startHour) {
        return GridIntensity.of(
                new GridParameters(region, shape, startHour, Optional.empty()), standard, IntensityFiles.none());
    }

    @Test
    void theFullHoursAreMeanTimesShape() {
        GridIntensity germany = grid("DEU", "DEU", 0);
        double roundedMean = 23.998 / 24; // the table's factors are rounded to three places
        assertThat(germany.gramsPerKwh(1 * 3600)).isCloseTo(344.1 * 0.983 / roundedMean, within(1e-9));
        assertThat(germany.gramsPerKwh(19 * 3600)).isCloseTo(344.1 * 1.115 / roundedMean, within(1e-9));
        assertThat(germany.gramsPerKwh(12.5 * 3600)).isCloseTo(344.1 * (0.877 + 0.882) / 2 / roundedMean, within(1e-9));
        assertThat(germany.gramsPerKwh(0.25 * 3600))
                .isCloseTo(344.1 * (0.75 * 1.001 + 0.25 * 0.983) / roundedMean, within(1e-9));
        assertThat(germany.notes()).singleElement().asString().contains("that of 2020").contains("without daylight saving");
        // Greenwich keeps its hours
        assertThat(grid("GBR", "GBR", 0).gramsPerKwh(18 * 3600)).isCloseTo(210.9 * 1.187 / (1), withinPercentage(0.3));
    }

    @Test
    void repeatsEveryDayAlsoBackwardsAndIsContinuous() {
        GridIntensity grid = grid("USA", "USA-CA", 7.5);
        for (double t = 0; t < 86_400; t += 617) {
            double now = grid.gramsPerKwh(t);
            assertThat(grid.gramsPerKwh(t + 30 * 86_400)).isCloseTo(now, within(1e-6));
            assertThat(grid.gramsPerKwh(t - 86_400)).isCloseTo(now, within(1e-6));
            double slope = grid.slopeGramsPerKwhPerHour(t);
            assertThat(grid.gramsPerKwh(t + 1e-3)).isCloseTo(now + slope * 1e-3 / 3600, within(1e-4));
        }
        assertThat(grid.gramsPerKwh(-1e-12)).isCloseTo(grid.gramsPerKwh(0), within(1e-6));
        assertThat(grid.gramsPerKwh(0)).isCloseTo(383.6 * (253 + 209) / 2 / (6146 / 24.0), within(1e-9));
    }

    @Test
    void everyRegionAndShapeHasTheYearlyMean() {
        assertThat(GridIntensity.regions(standard)).hasSize(19).contains("World", "NOR", "IND");
        assertThat(GridIntensity.shapes()).containsExactly("GBR", "FRA", "DEU", "USA-CA", "FLAT");
        for (String region : GridIntensity.regions(standard)) {
            for (String shape : GridIntensity.shapes()) {
                assertThat(grid(region, shape, 0).meanGramsPerKwh())
                        .isCloseTo(standard.value("carbon.grid.mean." + region + ".gramsPerKwh"), within(1e-9));
            }
        }
    }

    @Test
    void saysWhenTheShapeIsNotMeasuredForTheRegion() {
        assertThat(grid("POL", "FLAT", 0).notes()).singleElement().asString().contains("assumption");
        assertThat(grid("POL", "DEU", 0).notes()).hasSize(2).anyMatch(note -> note.contains("DEU's"));
        assertThat(grid("USA", "USA-CA", 0).notes()).hasSize(1);
        assertThat(grid("POL", "FLAT", 0).slopeGramsPerKwhPerHour(5000)).isZero();
        assertThat(GridIntensity.measuredShape("GBR")).contains("GBR");
        assertThat(GridIntensity.measuredShape("USA")).contains("USA-CA");
        assertThat(GridIntensity.measuredShape("POL")).isEmpty();
    }

    @Test
    void anUnknownFactorIsAnErrorNeverZero() {
        assertThatThrownBy(() -> grid("DUE", "DEU", 0))
                .hasMessageContaining("unknown grid region \"DUE\"; did you mean")
                .hasMessageContaining("World");
        assertThatThrownBy(() -> grid("DEU", "flat", 0)).hasMessageContaining("did you mean \"FLAT\"?");
        assertThatThrownBy(() -> grid("DEU", "DEU", Double.NaN)).hasMessageContaining("startHour NaN");
        assertThatThrownBy(() -> grid("DEU", "DEU", 25)).hasMessageContaining("0..24 h");
    }
}
