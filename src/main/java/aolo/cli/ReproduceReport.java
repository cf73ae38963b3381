package aolo.cli;

import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.ChartRenderer;
import aolo.figure.Figure;
import aolo.figure.FigureExport;
import aolo.figure.Numbers;
import aolo.figure.Provenance;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.lab.Reproduction;
import aolo.lab.Reproduction.TrialKey;
import aolo.results.Aggregate;
import aolo.results.BuildInfo;
import aolo.results.MetricTable;
import aolo.rl.Algorithm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables and figures of a reproduction: the seed is the unit, intervals are bootstrap intervals over seeds. */
final class ReproduceReport {
    private final Map<TrialKey, MetricTable> tables;
    private final List<Integer> budgets;
    private final String scenario;
    private final List<Algorithm> algorithms;

    ReproduceReport(Map<TrialKey, MetricTable> tables, List<Integer> budgets, String scenario) {
        this.tables = tables;
        this.budgets = budgets;
        this.scenario = scenario;
        algorithms = tables.keySet().stream().map(TrialKey::algorithm).distinct().toList();
    }

    /** Every number, one row for each trial and budget. */
    String csv() {
        StringBuilder text = new StringBuilder("algorithm,seed," + String.join(",", Reproduction.COLUMNS) + "\n");
        tables.forEach((key, table) -> table.toCsv().lines().skip(1).forEach(line ->
                text.append(key.algorithm().key()).append(',').append(key.seed()).append(',').append(line).append('\n')));
        return text.toString();
    }

    /** Interquartile means with intervals, and paired differences. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(scenario).append("\n\n");
        text.append("Interquartile mean over seeds [95 % bootstrap interval]. Evaluated on common random requests.\n");
        if (tables.isEmpty()) {
            return text.append("\nno trial has finished yet\n").toString();
        }
        section(text, "carbon per request, g", "carbon_g", 1);
        section(text, "gap to the clairvoyant bound, %", "gap_percent", 1);
        section(text, "feasible requests that break a constraint, %", "violation_percent", 1);
        section(text, "carbon per request over the whole of learning, g", "learning_carbon_g", 1);
        paired(text);
        return text.toString();
    }

    private void section(StringBuilder text, String title, String column, double scale) {
        header(text, title);
        for (Algorithm algorithm : algorithms) {
            text.append("| ").append(algorithm.title()).append(" | ").append(seeds(algorithm));
            for (int budget : budgets) {
                text.append(" | ").append(cell(aggregate(algorithm, budget, column), scale));
            }
            text.append(" |\n");
        }
    }

    private void header(StringBuilder text, String title) {
        text.append("\n## ").append(title).append("\n\n| learner | seeds");
        budgets.forEach(budget -> text.append(" | ").append(budget));
        text.append(" |\n|---|---:").append("|---:".repeat(budgets.size())).append("|\n");
    }

    private void paired(StringBuilder text) {
        if (!algorithms.contains(Algorithm.SDRL)) {
            return;
        }
        header(text, "SDRL below each learner at the same number of requests, % of that learner's carbon, paired by seed");
        for (Algorithm algorithm : algorithms) {
            if (algorithm != Algorithm.SDRL) {
                text.append("| ").append(algorithm.title()).append(" | ").append(seeds(algorithm));
                for (int budget : budgets) {
                    text.append(" | ").append(cell(difference(algorithm, budget), 1));
                }
                text.append(" |\n");
            }
        }
    }

    private long seeds(Algorithm algorithm) {
        return tables.keySet().stream().filter(key -> key.algorithm() == algorithm).count();
    }

    private Optional<Aggregate> aggregate(Algorithm algorithm, int budget, String column) {
        double[] values = Reproduction.bySeed(tables, algorithm, budget, column).values().stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Aggregate.of(values));
    }

    /** How far SDRL lies below, in percent, seed by seed. */
    private Optional<Aggregate> difference(Algorithm other, int budget) {
        Map<Long, Double> sdrl = Reproduction.bySeed(tables, Algorithm.SDRL, budget, "carbon_g");
        Map<Long, Double> theirs = Reproduction.bySeed(tables, other, budget, "carbon_g");
        double[] values = sdrl.keySet().stream()
                .filter(theirs::containsKey)
                .mapToDouble(seed -> 100 * (1 - sdrl.get(seed) / theirs.get(seed)))
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Aggregate.of(values));
    }

    private static String cell(Optional<Aggregate> aggregate, double scale) {
        return aggregate
                .map(a -> String.format(
                        Locale.ROOT,
                        "%s [%s, %s]%s",
                        aolo.cli.Numbers.text(scale * a.interquartileMean(), 4), aolo.cli.Numbers.text(scale * a.low(), 4),
                        aolo.cli.Numbers.text(scale * a.high(), 4), a.tooFew() ? " (n too small)" : ""))
                .orElse("-");
    }

    /** Carbon and violation by budget, with intervals. */
    void writeFigures(Path folder) throws IOException {
        if (tables.isEmpty()) {
            return;
        }
        FigureExport export = new FigureExport(new ChartRenderer());
        export.writeAll(figure("carbon-by-requests", "carbon_g", "carbon per request", "gCO₂e", true), folder);
        export.writeAll(
                figure("violation-by-requests", "violation_percent", "requests breaking a constraint", "%", false), folder);
    }

    private Figure figure(String name, String column, String quantity, String unit, boolean withBound) {
        ChartModel chart = ChartModel.of(
                "", ChartAxis.of("requests learned from", "1"), ChartAxis.of(quantity, unit).fromZero());
        for (Algorithm algorithm : algorithms) {
            chart = chart.with(curve(algorithm, column));
        }
        if (withBound) {
            int last = budgets.get(budgets.size() - 1);
            chart = chart.with(new Series.Level(
                    "full service", Role.FULL_SERVICE, level(last, "full_service_g")),
                    new Series.Level("clairvoyant bound", Role.BOUND, level(last, "bound_g")));
        }
        long fewest = algorithms.stream().mapToLong(this::seeds).min().orElse(0);
        if (fewest < Aggregate.ENOUGH) {
            chart = chart.stamp("n = " + fewest + ": too few seeds");
        }
        Provenance made = new Provenance(
                fewest + " seeds", tables.keySet().stream().map(TrialKey::seed).distinct().collect(Collectors.toList()),
                "interquartile mean, 95 % bootstrap over seeds", "", "AOLO Lab " + BuildInfo.current().version());
        return new Figure(name, chart, quantity + " on common random requests in " + scenario, made);
    }

    private double level(int budget, String column) {
        return aggregate(algorithms.get(0), budget, column).map(Aggregate::mean).orElse(Double.NaN);
    }

    private List<Series> curve(Algorithm algorithm, String column) {
        int n = budgets.size();
        double[] x = new double[n];
        double[] y = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = budgets.get(i);
            Optional<Aggregate> a = aggregate(algorithm, budgets.get(i), column);
            y[i] = a.map(Aggregate::interquartileMean).orElse(Double.NaN);
            low[i] = a.map(Aggregate::low).orElse(Double.NaN);
            high[i] = a.map(Aggregate::high).orElse(Double.NaN);
        }
        Role role = Role.ofLearner(algorithm.key());
        List<Series> drawn = new ArrayList<>();
        drawn.add(new Series.Band("", role, Numbers.of(x), Numbers.of(low), Numbers.of(high)));
        drawn.add(new Series.Line(algorithm.title(), role, Numbers.of(x), Numbers.of(y), true));
        return drawn;
    }
}
