package aolo.report;

import aolo.results.Aggregate;
import aolo.results.Improvement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Learners and policies set against each other over seeds: means with intervals, paired differences, probability of
 * improvement, performance profile. The seed is the unit; a policy that does not learn has one number, the same for every seed.
 * Immutable; any thread.
 */
public final class Comparison {
    /** What a run may break where a table of before this column does not tell and lengths are predicted, percent. */
    private static final double AIM_PREDICTED = 6;

    /** The same where all is known. */
    private static final double AIM_KNOWN = 1;

    /** Levels of the performance profile between the best and the worst run. */
    private static final int LEVELS = 41;

    private final Gathered gathered;
    private final List<String> metrics;
    private final String reference;
    private final List<Integer> budgets;
    private final OptionalDouble aimPercent;
    private final List<Group> groups;

    /**
     * @param gathered rows
     * @param metrics columns that are compared, the first one ranks
     * @param reference variant the others are set against
     * @param budgets requests learned from that are looked at, ascending
     * @param aimPercent feasible requests that a run may break and still be ranked by what it saves; empty: the scenario's promise
     *     and one, as its row tells
     */
    public Comparison(
            Gathered gathered, List<String> metrics, String reference, List<Integer> budgets, OptionalDouble aimPercent) {
        this.gathered = gathered;
        this.metrics = List.copyOf(metrics);
        this.reference = reference;
        this.budgets = List.copyOf(budgets);
        this.aimPercent = aimPercent;
        groups = List.copyOf(grouped());
    }

    /**
     * At all budgets there are.
     *
     * @param metrics columns to compare; those without numbers are left out
     * @param reference against whom; the first variant if it is not there
     */
    public static Comparison of(Gathered gathered, List<String> metrics, String reference, OptionalDouble aimPercent) {
        List<String> there = metrics.stream().filter(gathered.table()::hasNumbers).toList();
        Comparison any = new Comparison(gathered, there, reference, gathered.budgets(), aimPercent);
        return any.variants().contains(reference)
                ? any
                : new Comparison(gathered, there, any.variants().get(0), any.budgets(), aimPercent);
    }

    /**
     * One kind of run.
     *
     * @param cell scenario and settings
     * @param learner key of learner or policy
     * @param budget requests learned from; 0 of what does not learn
     * @param rows one for each seed
     */
    public record Group(Cell cell, String variant, String learner, int budget, List<Map<String, String>> rows) {
        boolean learns() {
            return budget > 0;
        }

        /** A number over seeds; empty if a seed lacks it. */
        Optional<Aggregate> aggregate(String metric) {
            return aggregate(metric, 1);
        }

        /** The same in a unit of which there are {@code perUnit} in one of the table's. */
        Optional<Aggregate> aggregate(String metric, double perUnit) {
            double[] values = Arrays.stream(values(metric)).map(value -> perUnit * value).toArray();
            return values.length == 0 || Arrays.stream(values).anyMatch(v -> !Double.isFinite(v))
                    ? Optional.empty()
                    : Optional.of(metric.matches("violation.*|infeasible.*")
                            ? Aggregate.ofShares(values)
                            : Aggregate.of(values));
        }

        double[] values(String metric) {
            return rows.stream().mapToDouble(row -> TidyTable.value(row, metric)).toArray();
        }
    }

    /** Where groups are compared: a scenario and its settings. */
    public record Cell(String scenario, List<String> settings) {
        /** In words, settings as "key=value". */
        String shown(List<String> parameters) {
            StringBuilder text = new StringBuilder(scenario);
            for (int i = 0; i < settings.size(); i++) {
                if (!settings.get(i).isEmpty()) {
                    text.append(' ').append(parameters.get(i)).append('=').append(settings.get(i));
                }
            }
            return text.toString();
        }
    }

    /**
     * One group against the reference, paired by seed.
     *
     * @param below how far its objective lies below the reference's, percent; empty if there is no ratio
     * @param points difference of each metric, group less reference, in the metric's unit
     */
    public record Paired(Group group, Group reference, Optional<Aggregate> below, Map<String, Aggregate> points) {}

    /** Whether more is better. */
    static boolean moreIsBetter(String metric) {
        return metric.startsWith("saved_") || metric.startsWith("qoe_");
    }

    /** Settings by which cells are told apart: those that are not a learner's own. */
    List<String> cellParameters() {
        return gathered.parameters().stream().filter(key -> !key.startsWith("learner.")).toList();
    }

    /** The rows that are compared. */
    public Gathered gathered() {
        return gathered;
    }

    /** Columns that are compared; the first one ranks. */
    public List<String> metrics() {
        return metrics;
    }

    /** The variant that the others are set against. */
    public String reference() {
        return reference;
    }

    /** Requests learned from that are looked at, ascending. */
    public List<Integer> budgets() {
        return budgets;
    }

    /** All groups: by scenario and settings, then budget, then in the order of the table. What does not learn comes last. */
    public List<Group> groups() {
        return groups;
    }

    private List<Group> grouped() {
        Map<List<Object>, List<Map<String, String>>> found = new LinkedHashMap<>();
        for (Map<String, String> row : gathered.table().rows()) {
            int budget = (int) TidyTable.value(row, "budget");
            if (budget == 0 || budgets.contains(budget)) {
                found.computeIfAbsent(List.of(cell(row), variant(row), TidyTable.cell(row, "learner"), budget), k -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Cell> cells = found.keySet().stream().map(key -> (Cell) key.get(0)).distinct().toList();
        List<Group> all = new ArrayList<>();
        found.forEach((key, rows) ->
                all.add(new Group((Cell) key.get(0), (String) key.get(1), (String) key.get(2), (Integer) key.get(3), rows)));
        all.sort(java.util.Comparator.comparingInt((Group g) -> cells.indexOf(g.cell()))
                .thenComparingInt(g -> g.budget() == 0 ? Integer.MAX_VALUE : g.budget()));
        return all;
    }

    private Cell cell(Map<String, String> row) {
        return new Cell(
                TidyTable.cell(row, "scenario"), cellParameters().stream().map(key -> TidyTable.cell(row, key)).toList());
    }

    /** A learner's name, with its own settings where runs of one name differ in them. */
    private String variant(Map<String, String> row) {
        String name = TidyTable.cell(row, "variant");
        StringBuilder text = new StringBuilder(name);
        gathered.parameters().stream().filter(key -> key.startsWith("learner.") && varies(name, key)).forEach(key ->
                text.append(' ').append(key.substring("learner.".length())).append('=').append(TidyTable.cell(row, key)));
        return text.toString();
    }

    private boolean varies(String name, String key) {
        return gathered.table().rows().stream()
                .filter(row -> TidyTable.cell(row, "variant").equals(name))
                .map(row -> TidyTable.cell(row, key))
                .distinct()
                .limit(2)
                .count() > 1;
    }

    /** Names of all variants in the order of the table. */
    public List<String> variants() {
        return groups.stream().map(Group::variant).distinct().toList();
    }

    /** Every group beside the reference in its cell and at its budget. */
    public List<Paired> paired() {
        List<Paired> all = new ArrayList<>();
        for (Group group : groups) {
            if (group.variant().equals(reference)) {
                continue;
            }
            List<Group> others = groups.stream()
                    .filter(g -> g.variant().equals(reference) && g.cell().equals(group.cell()))
                    .filter(g -> g.budget() == group.budget() || g.budget() == 0 || group.budget() == 0)
                    .toList();
            others.forEach(other -> paired(group, other).ifPresent(all::add));
        }
        return all;
    }

    private Optional<Paired> paired(Group group, Group other) {
        List<Map<String, String>> ours = new ArrayList<>();
        List<Map<String, String>> theirs = new ArrayList<>();
        if (!group.learns() && !other.learns()) {
            ours.add(group.rows().get(0));
            theirs.add(other.rows().get(0));
        } else {
            Group seeds = group.learns() ? group : other;
            for (Map<String, String> row : seeds.rows()) {
                Optional<Map<String, String>> a = ofSeed(group, TidyTable.cell(row, "seed"));
                Optional<Map<String, String>> b = ofSeed(other, TidyTable.cell(row, "seed"));
                if (a.isPresent() && b.isPresent()) {
                    ours.add(a.get());
                    theirs.add(b.get());
                }
            }
        }
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Aggregate> points = new LinkedHashMap<>();
        for (String metric : metrics) {
            double[] difference = new double[ours.size()];
            for (int i = 0; i < difference.length; i++) {
                difference[i] = TidyTable.value(ours.get(i), metric) - TidyTable.value(theirs.get(i), metric);
            }
            if (Arrays.stream(difference).allMatch(Double::isFinite)) {
                points.put(metric, Aggregate.of(difference));
            }
        }
        return Optional.of(new Paired(group, other, below(ours, theirs), points));
    }

    private static Optional<Map<String, String>> ofSeed(Group group, String seed) {
        return group.learns()
                ? group.rows().stream().filter(row -> TidyTable.cell(row, "seed").equals(seed)).findFirst()
                : Optional.of(group.rows().get(0));
    }

    private static Optional<Aggregate> below(List<Map<String, String>> ours, List<Map<String, String>> theirs) {
        double[] a = ours.stream().mapToDouble(row -> TidyTable.value(row, "objective_g")).toArray();
        double[] b = theirs.stream().mapToDouble(row -> TidyTable.value(row, "objective_g")).toArray();
        boolean positive = Arrays.stream(a).allMatch(v -> v > 0) && Arrays.stream(b).allMatch(v -> v > 0);
        return positive ? Optional.of(Aggregate.percentBelow(a, b)) : Optional.empty();
    }

    /** Probability that a variant is better than the reference by the first metric, at the largest budget; by variant. */
    public Map<String, Improvement> improvements() {
        Map<String, Improvement> all = new LinkedHashMap<>();
        for (String variant : variants()) {
            if (variant.equals(reference)) {
                continue;
            }
            List<double[]> ours = new ArrayList<>();
            List<double[]> theirs = new ArrayList<>();
            for (Cell cell : cells()) {
                Optional<double[]> a = last(cell, variant);
                Optional<double[]> b = last(cell, reference);
                if (a.isPresent() && b.isPresent()) {
                    ours.add(a.get());
                    theirs.add(b.get());
                }
            }
            if (!ours.isEmpty()) {
                all.put(variant, Improvement.ofSmaller(ours, theirs));
            }
        }
        return all;
    }

    List<Cell> cells() {
        return groups.stream().map(Group::cell).distinct().toList();
    }

    /** The first metric of a variant's runs at the largest budget, smaller the better. */
    private Optional<double[]> last(Cell cell, String variant) {
        return lastGroup(g -> g.cell().equals(cell) && g.variant().equals(variant))
                .map(g -> {
                    double sign = moreIsBetter(metrics.get(0)) ? -1 : 1;
                    return g.rows().stream()
                            .mapToDouble(row -> keepsAim(row)
                                    ? sign * TidyTable.value(row, metrics.get(0))
                                    : Double.POSITIVE_INFINITY)
                            .toArray();
                })
                .filter(values -> Arrays.stream(values).noneMatch(Double::isNaN));
    }

    /** Whether what a run saves counts: who serves badly saves easily. */
    private boolean keepsAim(Map<String, String> row) {
        double promised = TidyTable.value(row, Gathered.AIM);
        boolean predicted = TidyTable.cell(row, "bound_kind").equals("informed");
        double aim = aimPercent.orElse(Double.isFinite(promised) ? promised : predicted ? AIM_PREDICTED : AIM_KNOWN);
        return !(TidyTable.value(row, "violation_percent") > aim);
    }

    private Optional<Group> lastGroup(Predicate<Group> of) {
        return groups.stream().filter(of).max(java.util.Comparator.comparingInt(Group::budget));
    }

    /**
     * Shares of runs at or better than each level of the first metric at the largest budget; who breaks more than the aim is at
     * none.
     *
     * @param levels ascending, in the metric's unit (with the sign turned where more is better)
     * @param shares by variant
     */
    public record Profile(double[] levels, Map<String, double[]> shares) {}

    /** The performance profile over all scenarios and settings. */
    public Profile profile() {
        Map<String, List<double[]>> runs = new LinkedHashMap<>();
        for (String variant : variants()) {
            List<double[]> all = cells().stream().map(cell -> last(cell, variant)).flatMap(Optional::stream).toList();
            if (!all.isEmpty()) {
                runs.put(variant, all);
            }
        }
        TreeSet<Double> values = new TreeSet<>();
        runs.values().forEach(all -> all.forEach(v -> Arrays.stream(v).filter(Double::isFinite).forEach(values::add)));
        if (values.isEmpty()) {
            return new Profile(new double[0], Map.of());
        }
        double[] levels = new double[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = i == LEVELS - 1 ? values.last() : values.first() + (values.last() - values.first()) * i / (LEVELS - 1);
        }
        Map<String, double[]> shares = new LinkedHashMap<>();
        runs.forEach((variant, all) -> shares.put(variant, Improvement.profile(all, levels)));
        return new Profile(levels, shares);
    }
}
