package aolo.report;

import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.Figure;
import aolo.figure.Numbers;
import aolo.figure.Series;
import aolo.results.Aggregate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Figures of studies that a {@link Comparison} alone does not draw: ablation bars, and what a swept setting does. Any thread. */
public final class StudyFigures {
    /** Metrics drawn as panels beside each other. */
    private static final int PANELS = 2;

    private final Comparison comparison;
    private final ComparisonFigures looks;

    public StudyFigures(Comparison comparison) {
        this.comparison = comparison;
        looks = new ComparisonFigures(comparison);
    }

    /** Learning curves with bands, a figure for each scenario and its settings, a panel for each metric. */
    public List<Figure> learningCurves() {
        List<Figure> figures = new ArrayList<>();
        int number = 0;
        for (Comparison.Cell cell : comparison.cells()) {
            looks.curves(cell, ++number).ifPresent(figures::add);
        }
        return figures;
    }

    /** What is broken against the gap, a figure for each scenario and its settings. */
    public List<Figure> tradeOffs() {
        List<Figure> figures = new ArrayList<>();
        int number = 0;
        for (Comparison.Cell cell : comparison.cells()) {
            looks.tradeOff(cell, ++number).ifPresent(figures::add);
        }
        return figures;
    }

    /** The performance profile; none where there is one variant. */
    public List<Figure> profile() {
        return looks.profile().stream().toList();
    }

    /** Every variant at its largest budget as bars with intervals, scenarios beside each other, a panel for each of two metrics. */
    public Figure ablation() {
        List<Figure> panels = new ArrayList<>();
        for (String metric : comparison.metrics().subList(0, Math.min(PANELS, comparison.metrics().size()))) {
            panels.add(bars(metric));
        }
        return panels.size() == 1 ? panels.get(0).named("ablation") : Figure.panelsOf("ablation", panels, 2);
    }

    private Figure bars(String metric) {
        List<Comparison.Cell> cells = comparison.cells();
        ChartModel chart = ChartModel.of(
                "", ChartAxis.categories("", cells.stream().map(cell -> cell.shown(comparison.cellParameters())).toList()),
                looks.axis(metric));
        int fewest = Integer.MAX_VALUE;
        for (String variant : comparison.variants()) {
            double[][] rows = new double[3][cells.size()];
            for (int i = 0; i < cells.size(); i++) {
                Optional<Comparison.Group> last = last(cells.get(i), variant);
                Optional<Aggregate> a = last.flatMap(group -> looks.shown(group, metric));
                rows[0][i] = a.map(Aggregate::mean).orElse(Double.NaN);
                rows[1][i] = a.map(each -> finite(each.low(), each.mean())).orElse(Double.NaN);
                rows[2][i] = a.map(each -> finite(each.high(), each.mean())).orElse(Double.NaN);
                fewest = Math.min(fewest, last.filter(Comparison.Group::learns).map(group -> group.rows().size()).orElse(fewest));
            }
            chart = chart.with(new Series.Bars(
                    variant, looks.role(variant), Numbers.of(rows[0]), Numbers.of(rows[1]), Numbers.of(rows[2])));
        }
        return looks.figure(
                "ablation", chart, comparison.variants().size(), fewest == Integer.MAX_VALUE ? 1 : fewest,
                ComparisonFigures.capital(ComparisonTables.words(metric)) + " of every learner and policy after the most requests");
    }

    private static double finite(double end, double otherwise) {
        return Double.isFinite(end) ? end : otherwise;
    }

    private Optional<Comparison.Group> last(Comparison.Cell cell, String variant) {
        return comparison.groups().stream()
                .filter(g -> g.cell().equals(cell) && g.variant().equals(variant))
                .max(Comparator.comparingInt(Comparison.Group::budget));
    }

    /** Settings that were swept and have numbers for values. */
    public List<String> sweptNumbers() {
        return comparison.cellParameters().stream()
                .filter(key -> comparison.cells().stream().map(cell -> value(cell, key)).filter(Double::isFinite).distinct().count() > 1)
                .toList();
    }

    private double value(Comparison.Cell cell, String key) {
        try {
            return Double.parseDouble(cell.settings().get(comparison.cellParameters().indexOf(key)));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /**
     * What a swept setting does to each metric, at the largest budget: a figure for every scenario and its other settings.
     *
     * @param key one of {@link #sweptNumbers}
     */
    public List<Figure> sweeps(String key) {
        int index = comparison.cellParameters().indexOf(key);
        Map<List<String>, List<Comparison.Cell>> places = new LinkedHashMap<>();
        for (Comparison.Cell cell : comparison.cells()) {
            List<String> rest = new ArrayList<>(cell.settings());
            rest.set(index, "");
            rest.add(0, cell.scenario());
            places.computeIfAbsent(rest, each -> new ArrayList<>()).add(cell);
        }
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<List<String>, List<Comparison.Cell>> place : places.entrySet()) {
            List<Figure> panels = new ArrayList<>();
            String where = new Comparison.Cell(place.getKey().get(0), place.getKey().subList(1, place.getKey().size()))
                    .shown(comparison.cellParameters());
            for (String metric : comparison.metrics().subList(0, Math.min(PANELS, comparison.metrics().size()))) {
                panels.add(sweep(key, metric, place.getValue(), where));
            }
            figures.add(Figure.panelsOf("sweep-" + (figures.size() + 1), panels, 2));
        }
        return figures;
    }

    private Figure sweep(String key, String metric, List<Comparison.Cell> cells, String where) {
        ChartModel chart = ChartModel.of("", ChartAxis.of(key, ""), looks.axis(metric));
        List<Series> bands = new ArrayList<>();
        List<Series> lines = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (String variant : comparison.variants()) {
            TreeMap<Double, Aggregate> points = new TreeMap<>();
            for (Comparison.Cell cell : cells) {
                Optional<Comparison.Group> last = last(cell, variant);
                double x = value(cell, key);
                last.flatMap(group -> looks.shown(group, metric)).filter(a -> Double.isFinite(x)).ifPresent(a -> points.put(x, a));
                fewest = Math.min(fewest, last.filter(Comparison.Group::learns).map(group -> group.rows().size()).orElse(fewest));
            }
            Numbers x = numbers(points.keySet().stream().mapToDouble(Double::doubleValue).toArray());
            double[] low = points.values().stream().mapToDouble(Aggregate::low).toArray();
            if (java.util.Arrays.stream(low).anyMatch(Double::isFinite)) {
                bands.add(new Series.Band(
                        "", looks.role(variant), x, numbers(low),
                        numbers(points.values().stream().mapToDouble(Aggregate::high).toArray())));
            }
            lines.add(new Series.Line(
                    variant, looks.role(variant), x, numbers(points.values().stream().mapToDouble(Aggregate::mean).toArray()), true));
        }
        return looks.figure(
                "sweep", chart.with(bands).with(lines), lines.size(), fewest == Integer.MAX_VALUE ? 1 : fewest,
                ComparisonFigures.capital(ComparisonTables.words(metric)) + " by " + key + ", " + where);
    }

    private static Numbers numbers(double[] values) {
        return Numbers.of(values);
    }

    /** Carbon against mean quality over a swept setting, e.g. {@code traffic.minQoe}: a line for every variant. */
    public Figure pareto() {
        List<Series> lines = new ArrayList<>();
        double most = 0;
        Map<String, TreeMap<Double, Double>> points = new LinkedHashMap<>();
        for (String variant : comparison.variants()) {
            for (Comparison.Cell cell : comparison.cells()) {
                Optional<Comparison.Group> last = last(cell, variant);
                Optional<Aggregate> quality = last.flatMap(group -> group.aggregate("qoe_mean"));
                Optional<Aggregate> grams = last.flatMap(group -> group.aggregate("objective_g"));
                if (quality.isPresent() && grams.isPresent()) {
                    points.computeIfAbsent(variant, each -> new TreeMap<>()).put(quality.get().mean(), grams.get().mean());
                    most = Math.max(most, grams.get().mean());
                }
            }
        }
        GramsUnit unit = GramsUnit.of(most);
        points.forEach((variant, all) -> lines.add(new Series.Line(
                variant, looks.role(variant), numbers(all.keySet().stream().mapToDouble(Double::doubleValue).toArray()),
                numbers(all.values().stream().mapToDouble(grams -> unit.perGram() * grams).toArray()), true)));
        ChartModel chart = ChartModel.of(
                        "", ChartAxis.of("mean quality of experience", "1"), ChartAxis.of("carbon per request", unit.unit()))
                .with(lines);
        int fewest = comparison.groups().stream().filter(Comparison.Group::learns).mapToInt(g -> g.rows().size()).min().orElse(1);
        return looks.figure(
                "pareto", chart, lines.size(), fewest,
                "What is minimised per request against mean quality, at each of " + comparison.cells().size() + " settings");
    }
}
