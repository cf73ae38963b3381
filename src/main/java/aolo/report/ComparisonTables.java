package aolo.report;

import aolo.results.Aggregate;
import aolo.results.Improvement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A {@link Comparison} as tables: for the terminal, in Markdown, in LaTeX with booktabs, and tidy. Plain functions, any thread. */
public final class ComparisonTables {
    private static final String INTERVAL = "IQM: mean of the middle half. [low, high]: Student's 95 % interval of the mean over seeds.";

    private final Comparison comparison;

    public ComparisonTables(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Everything for the terminal. */
    public String text() {
        return grids().stream().map(WordTable::text).collect(Collectors.joining("\n")) + notes() + "\n";
    }

    /** Everything in Markdown. */
    public String markdown() {
        return grids().stream().map(WordTable::markdown).collect(Collectors.joining("\n")) + "\n" + notes() + "\n";
    }

    /** The table of means in LaTeX: needs the package booktabs. */
    public String latex(String producer) {
        return means(true).latex("comparison", notes(), producer);
    }

    private List<WordTable> grids() {
        List<WordTable> grids = new ArrayList<>(List.of(means(false)));
        if (comparison.variants().size() > 1) {
            grids.add(paired());
            if (comparison.cells().size() > 1) {
                grids.add(improvements());
            }
        }
        return grids;
    }

    private WordTable means(boolean short_) {
        List<String> head = new ArrayList<>(List.of("scenario", "learner", "requests", "seeds"));
        String first = comparison.metrics().get(0);
        head.add(words(first) + " IQM");
        comparison.metrics().forEach(metric -> head.add(words(metric)));
        List<List<String>> rows = new ArrayList<>();
        for (Comparison.Group group : comparison.groups()) {
            List<String> row = new ArrayList<>(List.of(
                    group.cell().shown(comparison.cellParameters()), group.variant(),
                    group.learns() ? Integer.toString(group.budget()) : "-",
                    group.learns() ? Integer.toString(group.rows().size()) : "-"));
            row.add(group.aggregate(first).map(a -> number(a.interquartileMean())).orElse("-"));
            comparison.metrics().forEach(metric -> row.add(interval(group.aggregate(metric))));
            rows.add(row);
        }
        return new WordTable(short_ ? "Learners and policies compared" : "Means over seeds", head, rows, 2);
    }

    private WordTable paired() {
        List<String> head = new ArrayList<>(List.of("scenario", "learner", "requests", "pairs", "minimised, % below"));
        comparison.metrics().forEach(metric -> head.add(words(metric) + ", less"));
        List<List<String>> rows = new ArrayList<>();
        for (Comparison.Paired pair : comparison.paired()) {
            int budget = Math.max(pair.group().budget(), pair.reference().budget());
            Optional<Aggregate> any = pair.points().values().stream().findFirst().or(pair::below);
            List<String> row = new ArrayList<>(List.of(
                    pair.group().cell().shown(comparison.cellParameters()), pair.group().variant(),
                    budget > 0 ? Integer.toString(budget) : "-", any.map(a -> Integer.toString(a.n())).orElse("-")));
            row.add(interval(pair.below()));
            comparison.metrics().forEach(metric -> row.add(interval(Optional.ofNullable(pair.points().get(metric)))));
            rows.add(row);
        }
        return new WordTable("Against " + comparison.reference() + ", paired by seed: below it, and the difference in points", head, rows, 2);
    }

    private WordTable improvements() {
        List<List<String>> rows = new ArrayList<>();
        comparison.improvements().forEach((variant, i) -> rows.add(List.of(variant, Integer.toString(i.scenarios()), share(i))));
        return new WordTable(
                "Probability that a run is better than one of " + comparison.reference() + " by "
                        + words(comparison.metrics().get(0))
                        + ", after the most requests; who breaks more than the aim comes last",
                List.of("learner", "scenarios", "P"), rows, 1);
    }

    private static String share(Improvement i) {
        String p = String.format(Locale.ROOT, "%.2f", i.probability());
        return Double.isNaN(i.low()) ? p : String.format(Locale.ROOT, "%s [%.2f, %.2f]", p, i.low(), i.high());
    }

    /** What must be said of the numbers. */
    String notes() {
        int fewest = comparison.groups().stream()
                .filter(Comparison.Group::learns).mapToInt(g -> g.rows().size()).min().orElse(Aggregate.ENOUGH);
        List<String> said = new ArrayList<>(List.of(INTERVAL));
        if (fewest < Aggregate.ENOUGH) {
            said.add("Few seeds: " + fewest + " at the least, " + Aggregate.ENOUGH + " are enough.");
        }
        if (comparison.metrics().contains("gap_to_bound_percent")) {
            said.add("A gap or saving says little of who breaks more constraints than another.");
        }
        return String.join(" ", said);
    }

    /** A column's name in words. */
    static String words(String metric) {
        return switch (metric) {
            case "gap_to_bound_percent" -> "above bound, %";
            case "violation_percent" -> "broken, %";
            case "infeasible_percent" -> "infeasible, %";
            default -> metric.replaceAll("_percent_(\\w+)$", " ($1), %").replaceAll("_percent$", ", %")
                    .replaceAll("_g$", ", g").replaceAll("_s$", ", s").replaceAll("_j$", ", J").replace('_', ' ');
        };
    }

    private static String interval(Optional<Aggregate> aggregate) {
        return aggregate.map(a -> Double.isNaN(a.low()) ? number(a.mean())
                        : number(a.mean()) + " [" + number(a.low()) + ", " + number(a.high()) + "]")
                .orElse("-");
    }

    private static String number(double value) {
        return value != 0 && Math.abs(value) < 0.1
                ? NumberText.text(value, 3)
                : String.format(Locale.ROOT, Math.abs(value) < 9.995 ? "%.2f" : "%.1f", value);
    }

    /** Means with their intervals, tidy: a row for each group and metric. */
    public TidyTable meansTable() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Comparison.Group group : comparison.groups()) {
            for (String metric : comparison.metrics()) {
                group.aggregate(metric).ifPresent(a -> rows.add(withSettings(group, TidyTable.row(
                        "scenario", group.cell().scenario(), "variant", group.variant(), "budget",
                        Integer.toString(group.budget()), "metric", metric, "seeds", Integer.toString(a.n()), "mean",
                        TidyTable.number(a.mean()), "low", TidyTable.number(a.low()), "high", TidyTable.number(a.high()), "iqm",
                        TidyTable.number(a.interquartileMean())))));
            }
        }
        return new TidyTable(columns("seeds", "mean", "low", "high", "iqm"), rows);
    }

    /** Paired differences, tidy. */
    public TidyTable pairedTable() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Comparison.Paired pair : comparison.paired()) {
            pair.below().ifPresent(a -> rows.add(pairedRow(pair, "objective_percent_below", a)));
            pair.points().forEach((metric, a) -> rows.add(pairedRow(pair, metric, a)));
        }
        return new TidyTable(columns("reference", "pairs", "difference", "low", "high"), rows);
    }

    private Map<String, String> pairedRow(Comparison.Paired pair, String metric, Aggregate a) {
        return withSettings(pair.group(), TidyTable.row(
                "scenario", pair.group().cell().scenario(), "variant", pair.group().variant(), "budget",
                Integer.toString(Math.max(pair.group().budget(), pair.reference().budget())), "metric", metric, "reference",
                comparison.reference(), "pairs", Integer.toString(a.n()), "difference", TidyTable.number(a.mean()), "low",
                TidyTable.number(a.low()), "high", TidyTable.number(a.high())));
    }

    private List<String> columns(String... numbers) {
        List<String> columns = new ArrayList<>(List.of("scenario"));
        columns.addAll(comparison.cellParameters());
        columns.addAll(List.of("variant", "budget", "metric"));
        columns.addAll(List.of(numbers));
        return columns;
    }

    private Map<String, String> withSettings(Comparison.Group group, Map<String, String> row) {
        List<String> keys = comparison.cellParameters();
        for (int i = 0; i < keys.size(); i++) {
            row.put(keys.get(i), group.cell().settings().get(i));
        }
        return row;
    }

    /** Probability of improvement, tidy. */
    public TidyTable improvementTable() {
        List<Map<String, String>> rows = new ArrayList<>();
        comparison.improvements().forEach((variant, i) -> rows.add(TidyTable.row(
                "variant", variant, "reference", comparison.reference(), "metric", comparison.metrics().get(0), "scenarios",
                Integer.toString(i.scenarios()), "probability", TidyTable.number(i.probability()), "low",
                TidyTable.number(i.low()), "high", TidyTable.number(i.high()))));
        return new TidyTable(
                List.of("variant", "reference", "metric", "scenarios", "probability", "low", "high"), rows);
    }

    /** Performance profile, tidy. */
    public TidyTable profileTable() {
        Comparison.Profile profile = comparison.profile();
        List<Map<String, String>> rows = new ArrayList<>();
        double sign = Comparison.moreIsBetter(comparison.metrics().get(0)) ? -1 : 1;
        profile.shares().forEach((variant, shares) -> {
            for (int i = 0; i < shares.length; i++) {
                rows.add(TidyTable.row(
                        "variant", variant, "metric", comparison.metrics().get(0), "level",
                        TidyTable.number(sign * profile.levels()[i]), "share_at_least_as_good", TidyTable.number(shares[i])));
            }
        });
        return new TidyTable(List.of("variant", "metric", "level", "share_at_least_as_good"), rows);
    }
}
