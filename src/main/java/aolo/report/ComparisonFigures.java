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
import aolo.results.MetricTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a {@link Comparison}: learning curves with bands for each scenario, and the performance profile. */
public final class ComparisonFigures {
    /** A level is drawn if it lies within this many spans of what learns. */
    private static final double NEAR = 1;

    private static final String BROKEN = "violation_percent";
    private static final List<String> CURVES = List.of("carbon_g", BROKEN);

    /** Times the middle size at which a value counts as far. */
    private static final double FAR = 5;

    private static final int BLOCKS = 40;
    private static final int MANY = 3;
    private static final double LOGARITHMIC_SPAN = 5;

    private final Comparison comparison;
    private final Map<String, Role> roles = new LinkedHashMap<>();

    public ComparisonFigures(Comparison comparison) {
        this.comparison = comparison;
        DistinctRoles distinct = new DistinctRoles();
        // who is called as its learner has its looks, whatever stands before it
        List<Comparison.Group> groups = new ArrayList<>(comparison.groups());
        groups.sort(java.util.Comparator.comparing(group -> !group.variant().equals(group.learner())));
        for (Comparison.Group group : groups) {
            if (!roles.containsKey(group.variant())) {
                roles.put(group.variant(), distinct.take(own(group)));
            }
        }
    }

    private static Role own(Comparison.Group group) {
        try {
            return group.learns() ? Role.ofLearner(group.learner()) : Role.ofPolicy(group.learner());
        } catch (IllegalArgumentException unknown) {
            return Role.PLAIN; // of a table that a later version of the program wrote
        }
    }

    /** Those for which there is data. */
    public List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        int number = 0;
        for (Comparison.Cell cell : comparison.cells()) {
            number++;
            curves(cell, number).ifPresent(figures::add);
            tradeOff(cell, number).ifPresent(figures::add);
        }
        figures.addAll(metricCurves());
        profile().ifPresent(figures::add);
        return figures;
    }

    /** All metrics of a cell over budgets, as panels of one figure. */
    Optional<Figure> curves(Comparison.Cell cell, int number) {
        List<Figure> panels = comparison.metrics().stream()
                .map(metric -> curve(cell, metric, number)).flatMap(Optional::stream).toList();
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(panels.size() == 1
                        ? panels.get(0).named("curves-" + number)
                        : Figure.panelsOf("curves-" + number, panels, 2));
    }

    /** Over budgets; policies that do not learn are levels. */
    private Optional<Figure> curve(Comparison.Cell cell, String metric, int number) {
        List<Series> bands = new ArrayList<>();
        List<Series> lines = new ArrayList<>();
        List<Series.Level> levels = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (String variant : comparison.variants()) {
            List<Comparison.Group> groups = comparison.groups().stream()
                    .filter(g -> g.cell().equals(cell) && g.variant().equals(variant) && shown(g, metric).isPresent())
                    .toList();
            if (groups.isEmpty()) {
                continue;
            }
            if (!groups.get(0).learns()) {
                levels.add(new Series.Level(variant, roles.get(variant), shown(groups.get(0), metric).orElseThrow().mean()));
                continue;
            }
            fewest = Math.min(fewest, groups.stream().mapToInt(g -> g.rows().size()).min().getAsInt());
            double[][] rows = new double[4][groups.size()];
            for (int i = 0; i < groups.size(); i++) {
                Aggregate a = shown(groups.get(i), metric).orElseThrow();
                rows[0][i] = groups.get(i).budget();
                rows[1][i] = a.mean();
                rows[2][i] = a.low();
                rows[3][i] = a.high();
            }
            add(bands, lines, variant, rows);
        }
        if (lines.stream().noneMatch(line -> line instanceof Series.Line l && l.x().size() > 1)) {
            return Optional.empty();
        }
        List<Series.Level> near = near(levels, bands, lines);
        double[] sizes = lines.stream()
                .flatMapToDouble(line -> Arrays.stream(((Series.Line) line).y().toArray())).map(Math::abs).sorted().toArray();
        ChartModel chart = ChartModel.of("", requests(lines), spread(axis(metric), sizes))
                .with(near).with(bands).with(lines);
        String off = levels.stream().filter(level -> !near.contains(level))
                .map(level -> level.name() + " " + NumberText.text(level.value(), 3))
                .collect(java.util.stream.Collectors.joining(", "));
        return Optional.of(figure(
                "curve-" + number + "-" + metric.replace('_', '-'), chart, lines.size() + near.size(), fewest,
                capital(ComparisonTables.words(metric)) + " by requests learned from, "
                        + cell.shown(comparison.cellParameters()) + (off.isEmpty() ? "" : "; off the axis: " + off)));
    }

    /** Who saves by breaking constraints is seen to: a mark for each variant at its largest budget. */
    Optional<Figure> tradeOff(Comparison.Cell cell, int number) {
        String gap = comparison.metrics().get(0);
        if (gap.equals(BROKEN)) {
            return Optional.empty();
        }
        List<Series> marks = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        int budget = 0;
        for (String variant : comparison.variants()) {
            Optional<Comparison.Group> last = comparison.groups().stream()
                    .filter(g -> g.cell().equals(cell) && g.variant().equals(variant))
                    .max(java.util.Comparator.comparingInt(Comparison.Group::budget));
            Optional<Aggregate> x = last.flatMap(group -> shown(group, gap));
            Optional<Aggregate> y = last.flatMap(group -> group.aggregate(BROKEN));
            if (x.isPresent() && y.isPresent()) {
                marks.add(new Series.Estimate(
                        variant, roles.get(variant), x.get().mean(), end(x.get(), x.get().low()), end(x.get(), x.get().high()),
                        y.get().mean(), end(y.get(), y.get().low()), end(y.get(), y.get().high())));
                budget = Math.max(budget, last.get().budget());
                fewest = last.get().learns() ? Math.min(fewest, last.get().rows().size()) : fewest;
            }
        }
        if (marks.size() < 2) {
            return Optional.empty();
        }
        double[] across = marks.stream().mapToDouble(mark -> Math.abs(((Series.Estimate) mark).x())).sorted().toArray();
        double[] up = marks.stream().mapToDouble(mark -> Math.abs(((Series.Estimate) mark).y())).sorted().toArray();
        ChartModel chart =
                ChartModel.of("", spread(axis(gap), across), spread(aboveZero(axis(BROKEN), marks), up)).with(marks);
        return Optional.of(figure(
                "trade-off-" + number, chart, marks.size(), fewest == Integer.MAX_VALUE ? 1 : fewest,
                capital(ComparisonTables.words(BROKEN)) + " against " + ComparisonTables.words(gap)
                        + (budget > 0 ? " after " + budget + " requests learned from" : "") + ", "
                        + cell.shown(comparison.cellParameters())));
    }

    /** Who breaks nothing is seen whole. */
    private static ChartAxis aboveZero(ChartAxis axis, List<Series> marks) {
        double most = marks.stream().mapToDouble(mark -> ((Series.Estimate) mark).yHigh()).max().orElse(1);
        return axis.range(-0.06 * Math.max(1, most), Double.NaN);
    }

    /** One seed has no interval. */
    private static double end(Aggregate aggregate, double end) {
        return Double.isFinite(end) ? end : aggregate.mean();
    }

    /** Percent even about zero and by the logarithm beyond, where sizes (ascending) differ so much that one squeezes the rest. */
    private static ChartAxis spread(ChartAxis axis, double[] sizes) {
        boolean far = sizes[sizes.length - 1] > FAR * Math.max(1, sizes[sizes.length / 2]);
        return far && axis.unit().equals("%") ? axis.linearUpTo(1) : axis;
    }

    /** By its logarithm where budgets span much. */
    private static ChartAxis requests(List<Series> lines) {
        double low = lines.stream().mapToDouble(line -> ((Series.Line) line).x().min()).min().orElse(1);
        double high = lines.stream().mapToDouble(line -> ((Series.Line) line).x().max()).max().orElse(1);
        ChartAxis axis = ChartAxis.of("requests learned from", "1");
        return high >= LOGARITHMIC_SPAN * low ? axis.logarithmic() : axis;
    }

    /** Levels that leave room for what learns; far ones would squeeze it and are told in the caption. */
    private static List<Series.Level> near(List<Series.Level> levels, List<Series> bands, List<Series> lines) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series series : lines) {
            low = Math.min(low, ((Series.Line) series).y().min());
            high = Math.max(high, ((Series.Line) series).y().max());
        }
        for (Series series : bands) {
            low = Math.min(low, ((Series.Band) series).low().min());
            high = Math.max(high, ((Series.Band) series).high().max());
        }
        double reach = NEAR * (high - low);
        double from = low - reach;
        double to = high + reach;
        return levels.stream().filter(level -> level.value() >= from && level.value() <= to).toList();
    }

    private void add(List<Series> bands, List<Series> lines, String variant, double[][] rows) {
        Numbers x = Numbers.of(rows[0]);
        Role role = roles.get(variant);
        if (Arrays.stream(rows[2]).anyMatch(Double::isFinite)) {
            bands.add(new Series.Band("", role, x, Numbers.of(rows[2]), Numbers.of(rows[3])));
        }
        lines.add(new Series.Line(variant, role, x, Numbers.of(rows[1]), true));
    }

    /** Of runs: their metrics while they learn, over seeds. */
    List<Figure> metricCurves() {
        Map<List<String>, Map<String, List<MetricTable>>> tables = new LinkedHashMap<>();
        for (Gathered.Curve curve : comparison.gathered().curves()) {
            tables.computeIfAbsent(
                            List.of(TidyTable.cell(curve.row(), "scenario")), k -> new LinkedHashMap<>())
                    .computeIfAbsent(TidyTable.cell(curve.row(), "variant"), k -> new ArrayList<>())
                    .add(curve.metrics());
        }
        List<Figure> figures = new ArrayList<>();
        int number = 0;
        for (Map.Entry<List<String>, Map<String, List<MetricTable>>> scenario : tables.entrySet()) {
            number++;
            for (String metric : CURVES) {
                List<Series> bands = new ArrayList<>();
                List<Series> lines = new ArrayList<>();
                scenario.getValue().forEach((variant, runs) -> {
                    if (roles.containsKey(variant) && runs.stream().allMatch(t -> t.columns().containsAll(List.of("step", metric)))) {
                        add(bands, lines, variant, overSeeds(runs, metric, perUnit(metric)));
                    }
                });
                if (!lines.isEmpty()) {
                    int fewest = scenario.getValue().values().stream().mapToInt(List::size).min().getAsInt();
                    figures.add(figure(
                            "learning-" + number + "-" + metric.replace('_', '-'),
                            ChartModel.of("", ChartAxis.of("requests learned from", "1"), axis(metric).fromZero())
                                    .with(bands).with(lines),
                            lines.size(), fewest,
                            capital(ComparisonTables.words(metric)) + " while learning, " + scenario.getKey().get(0)
                                    + ", means over blocks"));
                }
            }
        }
        return figures;
    }

    /** Step, mean, low and high over blocks of the steps that all runs have. */
    private static double[][] overSeeds(List<MetricTable> runs, String metric, double perUnit) {
        int rows = runs.stream().mapToInt(MetricTable::rowCount).min().orElse(0);
        int each = Math.max(1, (rows + BLOCKS - 1) / BLOCKS);
        int blocks = rows / each;
        double[][] all = new double[4][blocks];
        for (int b = 0; b < blocks; b++) {
            List<Double> means = new ArrayList<>();
            for (MetricTable run : runs) {
                double sum = 0;
                int there = 0;
                for (int i = b * each; i < (b + 1) * each; i++) {
                    double value = perUnit * run.value(i, metric);
                    sum += Double.isNaN(value) ? 0 : value;
                    there += Double.isNaN(value) ? 0 : 1;
                }
                if (there > 0) {
                    means.add(sum / there);
                }
            }
            all[0][b] = runs.get(0).value((b + 1) * each - 1, "step");
            boolean whole = means.size() == runs.size();
            Aggregate a = whole ? Aggregate.of(means.stream().mapToDouble(Double::doubleValue).toArray()) : null;
            all[1][b] = whole ? a.mean() : Double.NaN;
            all[2][b] = whole ? a.low() : Double.NaN;
            all[3][b] = whole ? a.high() : Double.NaN;
        }
        return all;
    }

    Optional<Figure> profile() {
        Comparison.Profile profile = comparison.profile();
        if (comparison.variants().size() < 2 || profile.levels().length == 0) {
            return Optional.empty();
        }
        String metric = comparison.metrics().get(0);
        double sign = Comparison.moreIsBetter(metric) ? -1 : 1;
        double[] levels = Arrays.stream(profile.levels()).map(v -> sign * perUnit(metric) * v).toArray();
        List<Series> lines = new ArrayList<>();
        profile.shares().forEach((variant, shares) ->
                lines.add(new Series.Step(variant, roles.get(variant), Numbers.of(levels), Numbers.of(shares))));
        int fewest = comparison.groups().stream()
                .filter(Comparison.Group::learns).mapToInt(g -> g.rows().size()).min().orElse(1);
        ChartModel chart = ChartModel.of(
                        "", axis(metric), ChartAxis.of("share of runs at least as good", "1").range(0, 1))
                .with(lines);
        return Optional.of(figure(
                "profile-" + metric.replace('_', '-'), chart, lines.size(), fewest,
                "Performance profile: share of runs at least as good as a level of " + ComparisonTables.words(metric)
                        + ", each scenario counted alike (" + comparison.cells().size() + "), who breaks more than the aim at none"));
    }

    /** A metric's axis; grams in the unit that is chosen once for all figures of the comparison. */
    ChartAxis axis(String metric) {
        String[] parts = ComparisonTables.words(metric).split(", ");
        String unit = parts.length > 1 ? parts[parts.length - 1] : "1";
        String quantity = String.join(", ", Arrays.copyOf(parts, Math.max(1, parts.length - 1)));
        return ChartAxis.of(quantity, grams(metric).map(GramsUnit::unit).orElse(unit));
    }

    /** A group's metric in the unit of its axis. */
    Optional<Aggregate> shown(Comparison.Group group, String metric) {
        return group.aggregate(metric, perUnit(metric));
    }

    private double perUnit(String metric) {
        return grams(metric).map(GramsUnit::perGram).orElse(1.0);
    }

    private Optional<GramsUnit> grams(String metric) {
        return metric.endsWith("_g")
                ? Optional.of(GramsUnit.of(comparison.groups().stream()
                        .flatMapToDouble(group -> Arrays.stream(group.values(metric)))
                        .filter(Double::isFinite).map(Math::abs).max().orElse(1)))
                : Optional.empty();
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** The looks of a variant. */
    Role role(String variant) {
        return roles.get(variant);
    }

    Figure figure(String name, ChartModel chart, int series, int fewest, String caption) {
        List<Long> seeds = comparison.gathered().table().values("seed").stream()
                .filter(seed -> seed.matches("\\d{1,18}")).map(Long::valueOf).sorted().toList();
        Provenance made = new Provenance(
                fewest + (fewest == 1 ? " seed" : " seeds"), seeds,
                fewest > 1 ? "mean, Student's 95 % interval over seeds" : "", "", BuildInfo.current().producer());
        FigureSize size = series > MANY ? FigureSize.COLUMN.height(2.8) : FigureSize.COLUMN;
        String few = fewest < Aggregate.ENOUGH ? "; few seeds" : "";
        return new Figure(name, chart, caption + few + ".", made, size);
    }
}
