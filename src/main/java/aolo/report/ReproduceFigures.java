package aolo.report;

import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.Figure;
import aolo.figure.FigureSize;
import aolo.figure.Numbers;
import aolo.figure.Provenance;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.results.Aggregate;
import aolo.results.BuildInfo;
import aolo.rl.Algorithm;
import aolo.training.EvaluationSummary;
import aolo.training.NamedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The figures of a reproduction: carbon, gap and violations by requests learned from, and the last two against each other. */
final class ReproduceFigures {
    /** Percentages below this are drawn evenly, larger ones by their logarithm. */
    private static final double LINEAR_PERCENT = 1;

    /** Carbon is drawn up to this much of full service: what lies above is named, not drawn. */
    private static final double CARBON_TOP = 1.15;

    private static final int LEARNERS_IN_A_LOW_FIGURE = 3;
    private static final String LOGARITHMIC = "; linear up to 1 %, logarithmic beyond.";

    private final ReproduceReport report;
    private final List<Algorithm> algorithms;
    private final List<Integer> budgets;
    private final String scenario;

    ReproduceFigures(ReproduceReport report, List<Algorithm> algorithms, List<Integer> budgets, String scenario) {
        this.report = report;
        this.algorithms = algorithms;
        this.budgets = budgets;
        this.scenario = scenario;
    }

    List<Figure> all() {
        return List.of(carbon(), gap(), violation(), tradeOff());
    }

    private Figure carbon() {
        double full = level("full_service_g");
        ChartAxis axis = ChartAxis.of("carbon per request", "gCO₂e").fromZero();
        String beyond = "";
        if (full > 0) {
            beyond = beyond(CARBON_TOP * full);
            axis = beyond.isEmpty() ? axis : axis.range(Double.NaN, CARBON_TOP * full);
        }
        ChartModel chart = byRequests(axis, "carbon_g")
                .with(levels(EvaluationSummary::carbonGrams))
                .with(
                        new Series.Level("full service", Role.FULL_SERVICE, full),
                        new Series.Level("clairvoyant bound", Role.BOUND, level("bound_g")));
        return figure("carbon-by-requests", chart, beyond, "Carbon per request by requests learned from" + where() + ".");
    }

    private Figure gap() {
        ChartModel chart = byRequests(percent("gap to the clairvoyant bound"), "gap_percent")
                .with(levels(ReproduceReport::gapPercent))
                .with(
                        new Series.Level("full service", Role.FULL_SERVICE, fullServiceGap()),
                        new Series.Level("clairvoyant bound", Role.BOUND, 0));
        return figure(
                "gap-by-requests", chart, "",
                "Carbon above the clairvoyant bound by requests learned from" + where()
                        + "; below zero is only who breaks constraints" + LOGARITHMIC);
    }

    private Figure violation() {
        return figure(
                "violation-by-requests",
                byRequests(percent("requests breaking a constraint").fromZero(), "violation_percent")
                        .with(levels(EvaluationSummary::violationPercent)),
                "",
                "Feasible requests that break a constraint by requests learned from" + where() + LOGARITHMIC);
    }

    /** Who saves by breaking constraints is seen to: one mark for each learner after all requests. */
    private Figure tradeOff() {
        ChartModel chart = ChartModel.of(
                "", percent("gap to the clairvoyant bound"), percent("requests breaking a constraint").fromZero());
        List<Series> marks = new ArrayList<>();
        for (Algorithm algorithm : algorithms) {
            Optional<Aggregate> gap = report.aggregate(algorithm, last(), "gap_percent");
            Optional<Aggregate> broken = report.aggregate(algorithm, last(), "violation_percent");
            if (gap.isPresent() && broken.isPresent()) {
                Aggregate x = gap.get();
                Aggregate y = broken.get();
                marks.add(new Series.Estimate(
                        algorithm.title(), role(algorithm), x.mean(), x.low(), x.high(),
                        y.mean(), y.low(), y.high()));
            }
        }
        report.rivals().forEach((policy, e) -> {
            double x = ReproduceReport.gapPercent(e);
            double y = e.violationPercent();
            marks.add(new Series.Estimate(policy.title(), role(policy), x, x, x, y, y, y));
        });
        chart = chart.with(marks)
                .with(
                        new Series.Event("full service", Role.FULL_SERVICE, fullServiceGap()),
                        new Series.Event("clairvoyant bound", Role.BOUND, 0));
        return figure(
                "trade-off", chart, "",
                String.format(
                        Locale.ROOT,
                        "Requests that break a constraint against carbon above the clairvoyant bound after %d"
                                + " requests%s%s",
                        last(), where(), LOGARITHMIC));
    }

    private String where() {
        return ", on common random requests in " + scenario;
    }

    private static ChartAxis percent(String quantity) {
        return ChartAxis.of(quantity, "%").linearUpTo(LINEAR_PERCENT);
    }

    /** Bands below, curves on them. */
    private ChartModel byRequests(ChartAxis axis, String column) {
        ChartAxis requests = ChartAxis.of("requests learned from", "1");
        ChartModel chart = ChartModel.of("", budgets.size() > 1 ? requests.logarithmic() : requests, axis);
        List<Series> bands = new ArrayList<>();
        List<Series> lines = new ArrayList<>();
        Numbers x = Numbers.of(budgets.stream().mapToDouble(Integer::doubleValue).toArray());
        for (Algorithm algorithm : algorithms) {
            double[][] rows = rows(algorithm, column);
            bands.add(new Series.Band("", role(algorithm), x, Numbers.of(rows[1]), Numbers.of(rows[2])));
            lines.add(new Series.Line(algorithm.title(), role(algorithm), x, Numbers.of(rows[0]), true));
        }
        return chart.with(bands).with(lines);
    }

    /** Means, lower and upper ends by budget. */
    private double[][] rows(Algorithm algorithm, String column) {
        double[][] rows = new double[3][budgets.size()];
        for (int i = 0; i < budgets.size(); i++) {
            Optional<Aggregate> a = report.aggregate(algorithm, budgets.get(i), column);
            rows[0][i] = a.map(Aggregate::mean).orElse(Double.NaN);
            rows[1][i] = a.map(Aggregate::low).orElse(Double.NaN);
            rows[2][i] = a.map(Aggregate::high).orElse(Double.NaN);
        }
        return rows;
    }

    /** Who leaves the axis, and how far; empty if nobody does. */
    private String beyond(double top) {
        List<String> who = new ArrayList<>();
        double most = top;
        for (Algorithm algorithm : algorithms) {
            double highest = Numbers.of(rows(algorithm, "carbon_g")[2]).max();
            if (highest > top) {
                who.add(algorithm.title());
                most = Math.max(most, highest);
            }
        }
        return who.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT, "off the axis: %s, up to %s g",
                        who.size() > 2 ? who.size() + " learners" : String.join(" and ", who),
                        NumberText.text(most, 2));
    }

    private Figure figure(String name, ChartModel chart, String note, String caption) {
        long fewest = algorithms.stream().mapToLong(report::seeds).min().orElse(0);
        String seeds = fewest < Aggregate.ENOUGH ? "n = " + fewest + ": too few seeds" : "";
        String stamp = note.isEmpty() || seeds.isEmpty() ? note + seeds : note + "; " + seeds;
        Provenance made = new Provenance(
                fewest + (fewest == 1 ? " seed" : " seeds"), report.seedNumbers(),
                "mean, Student's 95 % interval over seeds", "", BuildInfo.current().producer());
        // the legend of many learners takes rows from the plot
        FigureSize size = algorithms.size() > LEARNERS_IN_A_LOW_FIGURE ? FigureSize.COLUMN.height(2.8) : FigureSize.COLUMN;
        return new Figure(name, chart.stamp(stamp), caption, made, size);
    }

    private double fullServiceGap() {
        return 100 * (level("full_service_g") / level("bound_g") - 1);
    }

    /** Mean over the first learner's seeds after all requests. */
    private double level(String column) {
        return report.aggregate(algorithms.get(0), last(), column).map(Aggregate::mean).orElse(Double.NaN);
    }

    private int last() {
        return budgets.get(budgets.size() - 1);
    }

    /** Policies without learning, the same whatever was learned from. */
    private List<Series> levels(ToDoubleFunction<EvaluationSummary> value) {
        List<Series> levels = new ArrayList<>();
        report.rivals().forEach((policy, e) ->
                levels.add(new Series.Level(policy.title(), role(policy), value.applyAsDouble(e))));
        return levels;
    }

    private static Role role(NamedPolicy policy) {
        return policy == NamedPolicy.INFORMED ? Role.CHOICE : Role.FIXED;
    }

    private static Role role(Algorithm algorithm) {
        return Role.ofLearner(algorithm.key());
    }
}
