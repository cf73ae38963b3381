package aolo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.experiment.Reproduction.TrialKey;
import aolo.experiment.Reproduction;
import aolo.figure.ChartModel;
import aolo.figure.Figure;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.quantity.Assumptions;
import aolo.results.MetricTable;
import aolo.rl.Algorithm;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import aolo.training.Baselines;
import aolo.training.EvaluationSummary;
import aolo.training.NamedPolicy;
import aolo.world.Cell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceReportTest {
    private static final List<Integer> BUDGETS = List.of(1000, 2000);
    private static final double BOUND = 0.006;
    private static final double FULL = 0.012;

    /** Rules and bounds of a real cell. */
    private static final Map<NamedPolicy, EvaluationSummary> BASELINES = baselines();

    private static Map<NamedPolicy, EvaluationSummary> baselines() {
        Assumptions assumptions = Assumptions.standard();
        try {
            Scenario scenario = new ScenarioReader(assumptions).read(Path.of("sample-scenarios/campus-microcell.json"));
            return Baselines.of(Cell.of(scenario.world(), scenario.seed(), assumptions), scenario.seed(), 50);
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void policiesWithoutLearningAreRowsAndLevels() {
        ReproduceReport report = report(10, 0.04, BASELINES);
        List<String> rows = report.csv().lines().toList();
        EvaluationSummary rule = BASELINES.get(NamedPolicy.RULE_TUNED);
        assertThat(rows).filteredOn(row -> row.startsWith("rule-tuned,,0," + rule.carbonGrams() + ",")).hasSize(1);
        assertThat(rows).filteredOn(row -> row.split(",")[1].isEmpty()).hasSize(BASELINES.size());
        assertThat(rows).allMatch(row -> row.split(",", -1).length == rows.get(0).split(",").length);
        assertThat(figure(report, "carbon-by-requests").chart().series())
                .contains(new Series.Level("rule, tuned", Role.FIXED, rule.carbonGrams()));
        assertThat(figure(report, "violation-by-requests").chart().series())
                .contains(new Series.Level("rule, tuned", Role.FIXED, rule.violationPercent()));
        assertThat(figure(report, "trade-off").chart().series()).extracting(Series::name).contains("informed bound");
    }

    @TempDir
    Path folder;

    @Test
    void everyLearnerHasLooksOfItsOwn() {
        assertThat(List.of(Algorithm.values()))
                .extracting(algorithm -> Role.ofLearner(algorithm.key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void writesFourFiguresInFiveFormats() throws Exception {
        report(10, 0.04).writeFigures(folder);
        for (String name : List.of("carbon-by-requests", "gap-by-requests", "violation-by-requests", "trade-off")) {
            for (String format : List.of("pdf", "svg", "png", "csv", "tex")) {
                assertThat(folder.resolve(name + "." + format)).isNotEmptyFile();
            }
            assertThat(Files.readString(folder.resolve(name + ".tex"))).contains("width=\\linewidth", "n = 10 seeds");
        }
        assertThat(Files.readString(folder.resolve("trade-off.tex"))).contains("logarithmic beyond", "after 2000 requests");
    }

    @Test
    void whatCostsManyTimesFullServiceLeavesTheAxisAndIsNamed() {
        ChartModel carbon = figure(report(10, 0.04), "carbon-by-requests").chart();
        assertThat(carbon.y().high()).isCloseTo(1.15 * FULL, within(1e-12));
        assertThat(carbon.stamp()).isEqualTo("off the axis: PPO, up to 0.04 g");
        assertThat(figure(report(10, 0.04), "gap-by-requests").chart().stamp()).isEmpty();
        assertThat(figure(report(2, 0.04), "carbon-by-requests").chart().stamp())
                .isEqualTo("off the axis: PPO, up to 0.04 g; n = 2: too few seeds");
    }

    @Test
    void anAxisThatServesAllIsLeftAlone() {
        ChartModel carbon = figure(report(10, 0.0125), "carbon-by-requests").chart();
        assertThat(carbon.y().high()).isNaN();
        assertThat(carbon.stamp()).isEmpty();
    }

    @Test
    void theTradeOffHasOneMarkForEachLearnerWithIntervalsBothWays() {
        List<Series> series = figure(report(10, 0.04), "trade-off").chart().series();
        List<Series.Estimate> marks = series.stream()
                .filter(Series.Estimate.class::isInstance)
                .map(Series.Estimate.class::cast)
                .toList();
        assertThat(marks).extracting(Series.Estimate::name).containsExactly("SDRL with skip synapses", "TD3", "PPO");
        Series.Estimate td3 = marks.get(1);
        assertThat(td3.x()).isEqualTo(-1);
        assertThat(td3.y()).isCloseTo(75 + 5.5, within(1e-9)); // the mean of seeds 1 to 10
        double half = 2.2621572 * 3.0276504 / Math.sqrt(10); // t(9), deviation of 1 to 10
        assertThat(td3.yLow()).isCloseTo(80.5 - half, within(1e-6));
        assertThat(td3.yHigh()).isCloseTo(80.5 + half, within(1e-6));
        assertThat(series).extracting(Series::name).endsWith("full service", "clairvoyant bound");
        assertThat(((Series.Event) series.get(3)).value()).isCloseTo(100, within(1e-9));
    }

    @Test
    void brokenConstraintsAreMeasuredFromZero() {
        for (String name : List.of("violation-by-requests", "trade-off")) {
            assertThat(figure(report(10, 0.04), name).chart().y().includeZero()).as(name).isTrue();
        }
    }

    @Test
    void aLearnerWithoutFeasibleRequestsIsLeftOutOfTheTradeOff() {
        Map<TrialKey, MetricTable> tables = new LinkedHashMap<>();
        for (long seed = 1; seed <= 5; seed++) {
            tables.put(new TrialKey(Algorithm.SDRL, seed), table(0.007, 16, Double.NaN));
        }
        ReproduceReport report = new ReproduceReport(tables, BUDGETS, "test", Map.of());
        assertThat(figure(report, "trade-off").chart().series()).noneMatch(Series.Estimate.class::isInstance);
        assertThat(report.figures()).hasSize(4);
    }

    private static Figure figure(ReproduceReport report, String name) {
        return report.figures().stream().filter(figure -> figure.name().equals(name)).findFirst().orElseThrow();
    }

    /** SDRL keeps to the constraints, TD3 breaks them, PPO starts far above full service. */
    private static ReproduceReport report(int seeds, double ppo) {
        return report(seeds, ppo, Map.of());
    }

    private static ReproduceReport report(int seeds, double ppo, Map<NamedPolicy, EvaluationSummary> baselines) {
        Map<TrialKey, MetricTable> tables = new LinkedHashMap<>();
        for (Algorithm algorithm : List.of(Algorithm.SDRL, Algorithm.TD3, Algorithm.PPO)) {
            for (long seed = 1; seed <= seeds; seed++) {
                MetricTable table =
                        switch (algorithm) {
                            case TD3 -> table(0.0059, -1, 75 + seed);
                            case PPO -> table(ppo, 560, 40 + seed);
                            default -> table(0.0062, 2.3, 0.1 * seed);
                        };
                tables.put(new TrialKey(algorithm, seed), table);
            }
        }
        return new ReproduceReport(tables, BUDGETS, "test", baselines);
    }

    private static MetricTable table(double carbon, double gap, double violation) {
        MetricTable table = new MetricTable(Reproduction.COLUMNS);
        for (int budget : BUDGETS) {
            table.add(budget, carbon, BOUND, FULL, gap, violation, 0.76, 3, 0.01, 10);
        }
        return table;
    }
}
