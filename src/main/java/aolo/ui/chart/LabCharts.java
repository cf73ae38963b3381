package aolo.ui.chart;

import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.Numbers;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.lab.LabSnapshot;
import aolo.results.SeriesView;
import aolo.rl.Algorithm;
import aolo.training.SeriesKey;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The charts of the lab as functions of a snapshot. Pure; any thread. */
public final class LabCharts {
    private static final double MILLI = 1e3;
    private static final int MOST_POINTS = 200;

    private static final String EXPLORING = "in training (exploring)";
    private static final String SERVED = "requests served";
    private static final String LEARNED = "requests learned from";

    private LabCharts() {}

    /** What must happen before a chart has something to draw, for a person. */
    static String whatIsAwaited(ChartModel chart) {
        if (chart.series().isEmpty()) {
            return "Nothing to draw yet.";
        }
        return chart.x().quantity().startsWith(LEARNED)
                ? "Nothing learned yet: press Train, and the curve begins here."
                : "Nothing served yet: let the cell run.";
    }

    /** Carbon of the cell being watched, with full service and the bound; their dashes lie over what serves now. */
    public static ChartSpec cellCarbon() {
        return new ChartSpec(
                "carbon-watched-cell",
                "Carbon",
                "Carbon per request in the watched cell; means of equal numbers of requests, full service and exact best decision on"
                        + " the same requests.",
                s -> carbon(means(SERVED, s.series(SeriesKey.LIVE_CARBON)))
                        .with(
                                line("serving now", Role.CHOICE, s.series(SeriesKey.LIVE_CARBON), MILLI),
                                line("full service", Role.FULL_SERVICE, s.series(SeriesKey.LIVE_CARBON_FULL), MILLI),
                                line("bound", Role.BOUND, s.series(SeriesKey.LIVE_CARBON_BOUND), MILLI))
                        .with(flags(s, SERVED)));
    }

    /** Carbon of the policy while it learns, with full service above and the bound below. */
    public static ChartSpec trainingCarbon() {
        return new ChartSpec(
                "carbon-training",
                "Training",
                "Carbon per request while learning; means of equal numbers of requests, full service and exact best decision on the"
                        + " same requests.",
                s -> withoutPeaks(
                                carbon(means(LEARNED, s.series(SeriesKey.TRAIN_CARBON))), s.series(SeriesKey.TRAIN_CARBON), s.series(SeriesKey.TRAIN_CARBON_FULL))
                        .with(
                                line("full service", Role.FULL_SERVICE, s.series(SeriesKey.TRAIN_CARBON_FULL), MILLI),
                                line(learner(s), role(s), s.series(SeriesKey.TRAIN_CARBON), MILLI),
                                line("bound", Role.BOUND, s.series(SeriesKey.TRAIN_CARBON_BOUND), MILLI)));
    }

    /** Carbon while learning in percent of full service on the same requests: the luck of the draw cancels. */
    public static ChartSpec relativeCarbon() {
        return new ChartSpec(
                "carbon-relative",
                "Relative",
                "Carbon per request while learning, in percent of full service on the same requests.",
                s -> {
                    SeriesView full = s.series(SeriesKey.TRAIN_CARBON_FULL);
                    return ChartModel.of(
                                    "",
                                    ChartAxis.of(means(LEARNED, full), ""),
                                    ChartAxis.of("of full service", "%").range(0, 140))
                            .with(
                                    new Series.Level("full service", Role.FULL_SERVICE, 100),
                                    ratio(learner(s), role(s), s.series(SeriesKey.TRAIN_CARBON), full),
                                    ratio("bound", Role.BOUND, s.series(SeriesKey.TRAIN_CARBON_BOUND), full));
                });
    }

    /** Quality of experience in the watched cell, with the lowest value allowed. */
    public static ChartSpec qoe() {
        return quality("qoe", "QoE", "in the watched cell", s -> line("watched cell", Role.CHOICE, s.series(SeriesKey.LIVE_QOE), 1),
                SERVED, SeriesKey.LIVE_QOE);
    }

    /** Quality of experience while learning, with the lowest value allowed. */
    public static ChartSpec trainingQoe() {
        return quality("qoe-training", "QoE in training", "while learning", s -> line(EXPLORING, role(s), s.series(SeriesKey.TRAIN_QOE), 1),
                LEARNED, SeriesKey.TRAIN_QOE);
    }

    private static ChartSpec quality(
            String name, String title, String where, Function<LabSnapshot, Series> curve, String abscissa, SeriesKey key) {
        return new ChartSpec(
                name,
                title,
                "Quality of experience " + where + "; means of equal numbers of requests.",
                s -> ChartModel.of(
                                "",
                                ChartAxis.of(means(abscissa, s.series(key)), ""),
                                ChartAxis.of("quality of experience", "").range(0, 1))
                        .with(curve.apply(s), limit("lowest allowed", s, true))
                        .with(flags(s, abscissa)));
    }

    /** Latency in the watched cell. */
    public static ChartSpec latency() {
        return waiting("latency", "Latency", "in the watched cell", s -> line("watched cell", Role.CHOICE, s.series(SeriesKey.LIVE_LATENCY), 1),
                SERVED, SeriesKey.LIVE_LATENCY);
    }

    /** Latency while learning. */
    public static ChartSpec trainingLatency() {
        return waiting("latency-training", "Latency in training", "while learning", s -> line(EXPLORING, role(s), s.series(SeriesKey.TRAIN_LATENCY), 1),
                LEARNED, SeriesKey.TRAIN_LATENCY);
    }

    private static ChartSpec waiting(
            String name, String title, String where, Function<LabSnapshot, Series> curve, String abscissa, SeriesKey key) {
        return new ChartSpec(
                name,
                title,
                "Latency from request to last token " + where + "; means of equal numbers of requests.",
                s -> ChartModel.of(
                                "", ChartAxis.of(means(abscissa, s.series(key)), ""), ChartAxis.of("latency", "s").fromZero())
                        .with(curve.apply(s))
                        .with(flags(s, abscissa)));
    }

    /** Share of feasible requests that break a constraint while learning, with what is wanted of the deployed policy. */
    public static ChartSpec violations() {
        return new ChartSpec(
                "violations",
                "Violations",
                "Share of feasible requests that break a constraint while learning, those that explore included; the aim is that of"
                        + " the deployed policy.",
                s -> ChartModel.of(
                                "",
                                ChartAxis.of(means(LEARNED, s.series(SeriesKey.TRAIN_VIOLATION)), ""),
                                ChartAxis.of("breaking a constraint", "%").fromZero())
                        .with(
                                line(EXPLORING, role(s), s.series(SeriesKey.TRAIN_VIOLATION), 1),
                                new Series.Level("aim once deployed", Role.LIMIT, s.scenario().knowledge().aimBrokenPercent())));
    }

    public static ChartSpec reward() {
        return learning(
                "reward",
                "Reward",
                "Reward per request while learning; means of equal numbers of requests.",
                new Curve("reward", Role.PLAIN, SeriesKey.REWARD));
    }

    public static ChartSpec losses() {
        return learning(
                "losses",
                "Losses",
                "Losses of actor and critics while learning.",
                new Curve("critic", Role.PLAIN, SeriesKey.CRITIC_LOSS),
                new Curve("actor", Role.PLAIN_2, SeriesKey.ACTOR_LOSS));
    }

    public static ChartSpec multipliers() {
        return learning(
                "multipliers",
                "Weights",
                "Entropy temperature and weights of the constraints while learning.",
                new Curve("temperature", Role.PLAIN, SeriesKey.TEMPERATURE),
                new Curve("QoE weight", Role.PLAIN_2, SeriesKey.MULTIPLIER_QOE),
                new Curve("latency weight", Role.PLAIN_3, SeriesKey.MULTIPLIER_LATENCY));
    }

    private record Curve(String name, Role role, SeriesKey key) {}

    private static ChartSpec learning(String name, String title, String caption, Curve... curves) {
        String unit = curves[0].key().unit.equals("1") ? "" : curves[0].key().unit;
        String quantity = curves.length == 1 ? curves[0].key().quantity : title.toLowerCase(Locale.ROOT);
        return new ChartSpec(name, title, caption, s -> {
            ChartModel chart = ChartModel.of(
                    "", ChartAxis.of(means(LEARNED, s.series(curves[0].key())), ""), ChartAxis.of(quantity, unit));
            for (Curve curve : curves) {
                chart = chart.with(line(curve.name(), curve.role(), s.series(curve.key()), 1));
            }
            return chart;
        });
    }

    /** The first, random decisions may cost many times full service: they leave the axis, and the chart says so. */
    private static ChartModel withoutPeaks(ChartModel chart, SeriesView policy, SeriesView full) {
        double peak = ((Series.Line) line("", Role.PLAIN, policy, MILLI)).y().max();
        double high = 1.15 * ((Series.Line) line("", Role.PLAIN, full, MILLI)).y().max();
        if (!(peak > high)) {
            return chart;
        }
        return new ChartModel(
                chart.title(), chart.x(), chart.y().range(0, high), chart.series(), chart.legend(),
                String.format(Locale.ROOT, "off the axis: up to %.0f mg", peak));
    }

    private static ChartModel carbon(String abscissa) {
        return ChartModel.of("", ChartAxis.of(abscissa, ""), ChartAxis.of("carbon per request", "mgCO₂e").fromZero());
    }

    private static Series line(String name, Role role, SeriesView view, double factor) {
        int block = block(view);
        int size = view.size() / block;
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = view.x(i * block + block - 1);
            y[i] = factor * mean(view, i * block, block);
        }
        return new Series.Line(name, role, Numbers.adopt(x), Numbers.adopt(y));
    }

    /** How many points of a series make one of the chart, so that a long run stays a line and no carpet. */
    static int block(SeriesView view) {
        int block = 1;
        while (view.size() / block > MOST_POINTS) {
            block *= 2;
        }
        return block;
    }

    /** "requests served, means of 40". */
    private static String means(String abscissa, SeriesView view) {
        return abscissa + ", means of " + SeriesKey.BLOCK * block(view);
    }

    private static double mean(SeriesView view, int from, int count) {
        double sum = 0;
        int finite = 0;
        for (int i = from; i < from + count; i++) {
            if (Double.isFinite(view.y(i))) {
                sum += view.y(i);
                finite++;
            }
        }
        return finite == 0 ? Double.NaN : sum / finite;
    }

    private static Series ratio(String name, Role role, SeriesView part, SeriesView whole) {
        int block = block(part);
        int size = Math.min(part.size(), whole.size()) / block;
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = part.x(i * block + block - 1);
            y[i] = 100 * mean(part, i * block, block) / mean(whole, i * block, block);
        }
        return new Series.Line(name, role, Numbers.adopt(x), Numbers.adopt(y));
    }

    /** What happened to the watched cell, along its requests; a training's own requests are another axis. */
    private static List<Series> flags(LabSnapshot snapshot, String abscissa) {
        return abscissa.equals(SERVED) ? List.of(EventFlags.of(snapshot.events())) : List.of();
    }

    private static Series limit(String name, LabSnapshot snapshot, boolean qoe) {
        double least = snapshot.scenario().traffic().stream()
                .mapToDouble(profile -> qoe ? profile.minQoe() : profile.maxLatencySeconds())
                .min()
                .orElse(Double.NaN);
        return new Series.Level(name, Role.LIMIT, least);
    }

    private static String learner(LabSnapshot snapshot) {
        return snapshot.training().plan().map(plan -> plan.algorithm().title()).orElse("policy in training");
    }

    private static Role role(LabSnapshot snapshot) {
        Algorithm algorithm = snapshot.training().plan().map(plan -> plan.algorithm()).orElse(Algorithm.SDRL);
        return Role.ofLearner(algorithm.key());
    }
}
