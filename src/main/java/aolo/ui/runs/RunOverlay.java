package aolo.ui.runs;

import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.Numbers;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.lab.RunEntry;
import aolo.report.DistinctRoles;
import aolo.results.Aggregate;
import aolo.results.SeriesView;
import aolo.training.SeriesKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Curves of several runs over each other. Runs that differ in nothing but the seed are one curve, their mean with Student's 95 % interval
 * over the seeds. Plain functions, any thread.
 */
public final class RunOverlay {
    private static final int POINTS = 60;

    private RunOverlay() {}

    /** Runs that are one curve. */
    record Group(String name, Role role, List<RunEntry> runs) {}

    /** Carbon while learning in percent of full service on the same requests. */
    public static ChartModel carbon(List<RunEntry> runs) {
        List<Series> series = new ArrayList<>();
        series.add(new Series.Level("full service", Role.FULL_SERVICE, 100));
        for (Group group : groups(runs)) {
            series.addAll(curves(group, SeriesKey.TRAIN_CARBON, SeriesKey.TRAIN_CARBON_FULL));
        }
        return ChartModel.of("", axis(), ChartAxis.of("of full service", "%").range(0, 140)).with(series);
    }

    /** Share of feasible requests that break a constraint while learning. */
    public static ChartModel broken(List<RunEntry> runs) {
        List<Series> series = new ArrayList<>();
        for (Group group : groups(runs)) {
            series.addAll(curves(group, SeriesKey.TRAIN_VIOLATION, null));
        }
        return ChartModel.of("", axis(), ChartAxis.of("breaking a constraint", "%").fromZero()).with(series);
    }

    private static ChartAxis axis() {
        return ChartAxis.of("requests learned from", "");
    }

    /** In the order of the list; every group has a name and looks of its own. */
    static List<Group> groups(List<RunEntry> runs) {
        List<List<RunEntry>> alike = new ArrayList<>();
        for (RunEntry run : runs) {
            if (run.series(SeriesKey.TRAIN_CARBON).size() == 0) {
                continue;
            }
            alike.stream().filter(group -> group.get(0).sameButSeed(run)).findFirst()
                    .ifPresentOrElse(group -> group.add(run), () -> alike.add(new ArrayList<>(List.of(run))));
        }
        boolean scenarios = alike.stream().map(group -> group.get(0).scenario().name()).distinct().count() > 1;
        Map<String, Integer> named = new LinkedHashMap<>();
        DistinctRoles distinct = new DistinctRoles();
        List<Group> groups = new ArrayList<>();
        for (List<RunEntry> group : alike) {
            String name = name(group, scenarios);
            int times = named.merge(name, 1, Integer::sum);
            Role role = distinct.take(Role.ofLearner(group.get(0).plan().algorithm().key()));
            groups.add(new Group(times > 1 ? name + " (" + times + ")" : name, role, List.copyOf(group)));
        }
        return groups;
    }

    private static String name(List<RunEntry> group, boolean scenarios) {
        RunEntry first = group.get(0);
        boolean own = !first.name().equals(RunEntry.usualName(first.plan()));
        String who = group.size() > 1
                ? first.plan().algorithm().key() + ", " + group.size() + " seeds"
                : first.name();
        return scenarios && (group.size() > 1 || !own) ? who + ", " + first.scenario().name() : who;
    }

    /** A line, with a band about it where there are several runs. */
    private static List<Series> curves(Group group, SeriesKey part, SeriesKey whole) {
        List<double[]> curves = new ArrayList<>();
        int longest = group.runs().stream().mapToInt(run -> run.series(part).size()).max().orElse(0);
        int block = Math.max(1, (longest + POINTS - 1) / POINTS);
        for (RunEntry run : group.runs()) {
            curves.add(blocks(run.series(part), whole == null ? null : run.series(whole), block));
        }
        // a seed that is still learning has no say beyond its last block
        int most = curves.stream().mapToInt(curve -> curve.length).max().orElse(0);
        double[] x = new double[most];
        double[] mean = new double[most];
        double[] low = new double[most];
        double[] high = new double[most];
        for (int i = 0; i < most; i++) {
            int at = i;
            x[i] = (i + 1.0) * block * SeriesKey.BLOCK;
            double[] values = curves.stream().filter(curve -> at < curve.length).mapToDouble(curve -> curve[at]).filter(Double::isFinite).toArray();
            if (values.length == 0) {
                mean[i] = low[i] = high[i] = Double.NaN;
                continue;
            }
            Aggregate a = Aggregate.of(values);
            mean[i] = a.mean();
            low[i] = Double.isNaN(a.low()) ? a.mean() : a.low();
            high[i] = Double.isNaN(a.high()) ? a.mean() : a.high();
        }
        List<Series> series = new ArrayList<>();
        if (curves.size() > 1) {
            series.add(new Series.Band(group.name(), group.role(), Numbers.of(x), Numbers.of(low), Numbers.of(high)));
        }
        series.add(new Series.Line(group.name(), group.role(), Numbers.of(x), Numbers.of(mean)));
        return series;
    }

    /** Means of whole blocks; of two series the ratio of the means in percent. */
    private static double[] blocks(SeriesView part, SeriesView whole, int block) {
        double[] means = new double[part.size() / block];
        for (int i = 0; i < means.length; i++) {
            double above = mean(part, i * block, block);
            means[i] = whole == null ? above : 100 * above / mean(whole, i * block, block);
        }
        return means;
    }

    private static double mean(SeriesView view, int from, int count) {
        double[] finite = new double[count];
        Arrays.setAll(finite, i -> view.y(from + i));
        return Arrays.stream(finite).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    /** Seeds and numbers of what is drawn, for a caption: "sdrl, 3 seeds (seeds 1, 2, 3)". */
    static String words(List<RunEntry> runs) {
        return groups(runs).stream()
                .map(group -> group.name() + " (seed" + (group.runs().size() > 1 ? "s " : " ")
                        + group.runs().stream().map(run -> Long.toString(run.plan().seed())).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; "));
    }
}
