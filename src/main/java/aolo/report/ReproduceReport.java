package aolo.report;

import aolo.experiment.Reproduction.TrialKey;
import aolo.experiment.Reproduction;
import aolo.figure.ChartRenderer;
import aolo.figure.Figure;
import aolo.figure.FigureExport;
import aolo.results.Aggregate;
import aolo.results.MetricTable;
import aolo.rl.Algorithm;
import aolo.training.EvaluationSummary;
import aolo.training.NamedPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tables and figures of a reproduction: the seed is the unit, intervals are Student's over seeds. */
public final class ReproduceReport {
    private final Map<TrialKey, MetricTable> tables;
    private final List<Integer> budgets;
    private final String scenario;
    private final List<Algorithm> algorithms;
    private final Map<NamedPolicy, EvaluationSummary> baselines;

    /**
     * Of finished trials.
     *
     * @param baselines policies without learning on the same requests, rows and levels beside the learners
     */
    public ReproduceReport(
            Map<TrialKey, MetricTable> tables, List<Integer> budgets, String scenario,
            Map<NamedPolicy, EvaluationSummary> baselines) {
        this.tables = tables;
        this.baselines = baselines;
        this.budgets = budgets;
        this.scenario = scenario;
        algorithms = tables.keySet().stream().map(TrialKey::algorithm).distinct().toList();
    }

    /** Every number, one row for each trial and budget. */
    public String csv() {
        StringBuilder text = new StringBuilder("algorithm,seed," + String.join(",", Reproduction.COLUMNS) + "\n");
        tables.forEach((key, table) -> table.toCsv().lines().skip(1).forEach(line ->
                text.append(key.algorithm().key()).append(',').append(key.seed()).append(',').append(line).append('\n')));
        baselines.forEach((policy, e) -> {
            double[] row = {
                0, e.carbonGrams(), e.boundGrams(), e.fullServiceGrams(), gapPercent(e), e.violationPercent(), e.qoeMean(),
                e.latencyP95Seconds(), Double.NaN, Double.NaN
            };
            MetricTable table = new MetricTable(Reproduction.COLUMNS);
            table.add(row);
            text.append(policy.key()).append(",,").append(table.toCsv().lines().skip(1).findFirst().orElseThrow()).append('\n');
        });
        return text.toString();
    }

    /** Above the clairvoyant bound by what is billed, as the learners' column. */
    static double gapPercent(EvaluationSummary e) {
        return 100 * (e.carbonGrams() / e.boundGrams() - 1);
    }

    /** Those that a figure shows beside full service and the clairvoyant bound, which it has already. */
    Map<NamedPolicy, EvaluationSummary> rivals() {
        Map<NamedPolicy, EvaluationSummary> shown = new EnumMap<>(NamedPolicy.class);
        baselines.forEach((policy, e) -> {
            if (policy == NamedPolicy.RULE_TUNED || policy == NamedPolicy.INFORMED) {
                shown.put(policy, e);
            }
        });
        return shown;
    }

    /** Means with intervals, and paired differences. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(scenario).append("\n\n");
        text.append("Mean over seeds [Student's 95 % interval]; ratios by their logarithms. Evaluated on common random requests.\n");
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

    /** All seeds that finished with some learner, ascending. */
    List<Long> seedNumbers() {
        return tables.keySet().stream().map(TrialKey::seed).distinct().sorted().toList();
    }

    /** How many seeds of a learner finished. */
    long seeds(Algorithm algorithm) {
        return tables.keySet().stream().filter(key -> key.algorithm() == algorithm).count();
    }

    /** One number of a learner over its seeds at a budget; empty if no seed has a finite value. */
    Optional<Aggregate> aggregate(Algorithm algorithm, int budget, String column) {
        double[] values = Reproduction.bySeed(tables, algorithm, budget, column).values().stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        if (values.length == 0) {
            return Optional.empty();
        }
        boolean share = column.equals("violation_percent") || column.startsWith("learning_violation");
        return Optional.of(share ? Aggregate.ofShares(values) : Aggregate.of(values));
    }

    /** How far SDRL lies below, in percent, seed by seed. */
    private Optional<Aggregate> difference(Algorithm other, int budget) {
        Map<Long, Double> sdrl = Reproduction.bySeed(tables, Algorithm.SDRL, budget, "carbon_g");
        Map<Long, Double> theirs = Reproduction.bySeed(tables, other, budget, "carbon_g");
        List<Long> both = sdrl.keySet().stream().filter(theirs::containsKey).toList();
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(Aggregate.percentBelow(
                        both.stream().mapToDouble(sdrl::get).toArray(),
                        both.stream().mapToDouble(theirs::get).toArray()));
    }

    private static String cell(Optional<Aggregate> aggregate, double scale) {
        return aggregate.map(a -> shown(a, scale)).orElse("-");
    }

    private static String shown(Aggregate a, double scale) {
        String mean = NumberText.text(scale * a.mean(), 4);
        if (a.n() == 1) {
            return mean + " (one seed)";
        }
        return String.format(
                Locale.ROOT,
                "%s [%s, %s]%s",
                mean,
                NumberText.text(scale * a.low(), 4),
                NumberText.text(scale * a.high(), 4),
                a.tooFew() ? " (few seeds)" : "");
    }

    /** Carbon, gap and violation by budget and the last two against each other, with intervals. */
    public void writeFigures(Path folder) throws IOException {
        if (!tables.isEmpty()) {
            FigureExport export = new FigureExport(new ChartRenderer());
            for (Figure figure : figures()) {
                export.writeAll(figure, folder);
            }
        }
    }

    /** As {@link #writeFigures} writes them; at least one trial must have finished. */
    List<Figure> figures() {
        return new ReproduceFigures(this, algorithms, budgets, scenario).all();
    }
}
