package aolo.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.figure.AxisScale;
import aolo.figure.ChartAxis;
import aolo.figure.ChartGeometry;
import aolo.figure.ChartModel;
import aolo.figure.Dash;
import aolo.figure.Numbers;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabEvent;
import aolo.lab.LabSnapshot;
import aolo.scenario.Records;
import aolo.ui.SampleScene;
import aolo.ui.StillBench;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabChartsTest {
    private final LabSnapshot empty = new StillBench(SampleScene.campus()).snapshot();

    @Test
    void everyChartExistsBeforeThereAreDataAndNamesQuantityAndUnit() {
        for (ChartSpec spec : List.of(
                LabCharts.cellCarbon(),
                LabCharts.trainingCarbon(),
                LabCharts.relativeCarbon(),
                LabCharts.qoe(),
                LabCharts.latency(),
                LabCharts.violations(),
                LabCharts.reward(),
                LabCharts.losses(),
                LabCharts.multipliers())) {
            var chart = spec.model().apply(empty);
            assertThat(chart.series()).as(spec.name()).isNotEmpty();
            assertThat(chart.x().quantity()).as(spec.name()).isNotEmpty();
            assertThat(chart.y().quantity()).as(spec.name()).isNotEmpty();
            assertThat(spec.name()).matches("[a-z-]+");
        }
    }

    @Test
    void theCarbonChartHasFullServiceAboveAndTheBoundBelow() {
        assertThat(LabCharts.trainingCarbon().model().apply(empty).series())
                .extracting(series -> series.name())
                .contains("full service", "bound");
        assertThat(LabCharts.trainingCarbon().model().apply(empty).y().label()).isEqualTo("carbon per request (mgCO₂e)");
    }

    @Test
    void fullServiceIsDrawnOverWhatServesNowSoThatItsDashesStaySeen() {
        assertThat(LabCharts.cellCarbon().model().apply(empty).series())
                .extracting(series -> series.name())
                .containsExactly("serving now", "full service", "bound", "events");
        assertThat(Role.FULL_SERVICE.dash()).isNotEqualTo(Dash.SOLID);
    }

    @Test
    void servedAndLearnedRequestsHaveAxesOfTheirOwnAndWhatTrainingShowsIsSaidToExplore() {
        for (ChartSpec spec : List.of(LabCharts.qoe(), LabCharts.latency())) {
            var chart = spec.model().apply(empty);
            assertThat(chart.series()).extracting(series -> series.name()).contains("watched cell");
            assertThat(chart.x().quantity()).startsWith("requests served").doesNotContain("learned");
        }
        for (ChartSpec spec : List.of(LabCharts.trainingQoe(), LabCharts.trainingLatency())) {
            var chart = spec.model().apply(empty);
            assertThat(chart.series()).extracting(series -> series.name()).contains("in training (exploring)");
            assertThat(chart.x().quantity()).startsWith("requests learned from").doesNotContain("served");
        }
    }

    @Test
    void whatHappenedToTheWatchedCellStandsInItsChartsAndOnlyThere() {
        LabSnapshot eventful = Records.with(empty, "events", List.of(
                new LabEvent(40, LabEvent.Kind.EDITED, ServingPolicy.FULL, "ada moved"),
                new LabEvent(90, LabEvent.Kind.POLICY, ServingPolicy.RULE_TUNED, "")));
        for (ChartSpec spec : List.of(LabCharts.cellCarbon(), LabCharts.qoe(), LabCharts.latency())) {
            assertThat(flags(spec, eventful)).as(spec.name()).containsExactly(
                    new Series.Flag(40, "edit", "edited: ada moved"),
                    new Series.Flag(90, "rule, tuned", "served by the tuned rule from here"));
        }
        for (ChartSpec spec : List.of(LabCharts.trainingCarbon(), LabCharts.trainingQoe(), LabCharts.trainingLatency())) {
            assertThat(flags(spec, eventful)).as(spec.name()).isEmpty();
        }
        ChartModel chart = LabCharts.cellCarbon().model().apply(eventful);
        AxisScale even = ChartAxis.of("x", "").scale();
        ChartGeometry axis = new ChartGeometry(0, 0, 100, 50, 0, 100, 0, 1, even, even);
        assertThat(EventFlags.near(chart, axis, 37)).isEqualTo("\n⚑ edited: ada moved");
        assertThat(EventFlags.near(chart, axis, 60)).isEmpty();
    }

    private static List<Series.Flag> flags(ChartSpec spec, LabSnapshot snapshot) {
        return spec.model().apply(snapshot).series().stream()
                .filter(Series.Flags.class::isInstance)
                .flatMap(series -> ((Series.Flags) series).flags().stream())
                .toList();
    }

    @Test
    void violationsStandAgainstTheAim() {
        assertThat(LabCharts.violations().model().apply(empty).series())
                .filteredOn(Series.Level.class::isInstance)
                .extracting(series -> ((Series.Level) series).value())
                .containsExactly(1.0);
    }

    @Test
    void theReadOutFindsTheNearestPoint() {
        Numbers row = Numbers.of(10, 20, 30, 40);
        assertThat(ChartReadout.nearest(row, -5)).isZero();
        assertThat(ChartReadout.nearest(row, 24.9)).isEqualTo(1);
        assertThat(ChartReadout.nearest(row, 25.1)).isEqualTo(2);
        assertThat(ChartReadout.nearest(row, 99)).isEqualTo(3);
    }
}
