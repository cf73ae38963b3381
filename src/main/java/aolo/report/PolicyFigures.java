package aolo.report;

import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.Figure;
import aolo.figure.Numbers;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import aolo.scenario.ScenarioSettings;
import aolo.training.NamedPolicy;
import aolo.world.CarbonReport;
import aolo.world.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Policies on common random requests: carbon by part, distributions, carbon against quality. Plain functions, any thread. */
public final class PolicyFigures {
    /** Points of a distribution that are drawn. */
    private static final int QUANTILES = 240;

    /** A policy file does not say which learner it is of. */
    private static final List<Role> OF_FILES =
            List.of(Role.SDRL, Role.SDRL_PAPER, Role.SDRL_DENSE, Role.SAC, Role.TD3, Role.PPO, Role.PLAIN);

    private PolicyFigures() {}

    private record Part(String name, Role role, ToDoubleFunction<CarbonReport.Parts> grams) {}

    private static final List<Part> PARTS = List.of(
            new Part("server, energy", Role.SERVER, CarbonReport.Parts::serverOperationalGrams),
            new Part("station, energy", Role.RADIO, CarbonReport.Parts::stationOperationalGrams),
            new Part("device, energy", Role.DEVICE, CarbonReport.Parts::deviceOperationalGrams),
            new Part(
                    "making",
                    Role.EMBODIED,
                    p -> p.serverEmbodiedGrams() + p.stationEmbodiedGrams() + p.deviceEmbodiedGrams()));

    /** Carbon per feasible request by its parts, which sum to the bill {@code billed}. */
    public static Figure parts(FigureSource source) throws IOException {
        List<CarbonReport> reports = new ArrayList<>();
        for (String policy : source.policies()) {
            reports.add(source.report(policy, source.cell()));
        }
        GramsUnit unit = GramsUnit.of(reports.stream().mapToDouble(CarbonReport::carbonGrams).max().orElse(0));
        ChartModel chart = ChartModel.of(
                "", ChartAxis.categories("", source.titles()), ChartAxis.of("carbon per request", unit.unit()));
        for (Part part : PARTS) {
            chart = chart.with(new Series.StackedBars(part.name(), part.role(), Numbers.of(reports.stream()
                    .mapToDouble(report -> unit.perGram() * part.grams().applyAsDouble(report.parts())).toArray())));
        }
        return new Figure(
                "carbon-parts", chart,
                "Carbon per feasible request by part (bill billed: " + aolo.world.Bill.BILLED.meaning() + "), " + source.scenario().name()
                        + "; feasible requests that miss a target: " + broken(source.titles(), reports) + ".",
                source.provenance("carbon-parts", true));
    }

    private static String broken(List<String> titles, List<CarbonReport> reports) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            parts.add(String.format(Locale.ROOT, "%s %.1f %%", titles.get(i), reports.get(i).violationPercent()));
        }
        return String.join(", ", parts);
    }

    /** Distributions of latency and carbon over feasible requests, as two panels. */
    public static Figure distributions(FigureSource source) throws IOException {
        List<double[]> latencies = new ArrayList<>();
        List<double[]> grams = new ArrayList<>();
        for (String policy : source.policies()) {
            double[] latency = new double[source.requests()];
            double[] carbon = new double[source.requests()];
            int[] count = {0};
            source.report(policy, source.cell(), (request, outcome, tally) -> {
                if (tally.feasible()) {
                    latency[count[0]] = outcome.latencySeconds();
                    carbon[count[0]++] = outcome.objectiveGrams();
                }
            });
            latencies.add(Arrays.copyOf(latency, count[0]));
            grams.add(Arrays.copyOf(carbon, count[0]));
        }
        GramsUnit unit = GramsUnit.of(largest(grams));
        Figure late = distribution(source, "latency", ChartAxis.of("latency", "s"), latencies, 1, "Latency");
        Figure carbon = distribution(
                source, "carbon", ChartAxis.of("carbon per request", unit.unit()), grams, unit.perGram(),
                "Carbon per request (" + source.billWords() + ")");
        return Figure.panelsOf("cdf", List.of(late, carbon), 2);
    }

    private static double largest(List<double[]> all) {
        return all.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).max().orElse(0);
    }

    private static Figure distribution(
            FigureSource source, String name, ChartAxis axis, List<double[]> values, double factor, String words)
            throws IOException {
        double[] ends = values.stream().flatMapToDouble(Arrays::stream).map(v -> factor * v).sorted().toArray();
        // tails of many times the rest are by the logarithm
        boolean far = ends.length > 0 && ends[0] > 0 && ends[ends.length - 1] > 20 * ends[ends.length / 2];
        ChartModel chart = ChartModel.of("", far ? axis.logarithmic() : axis, ChartAxis.of("share of requests", "1").range(0, 1));
        for (int i = 0; i < values.size(); i++) {
            double[] sorted = Arrays.stream(values.get(i)).map(v -> factor * v).sorted().toArray();
            int points = Math.min(QUANTILES, sorted.length);
            double[] x = new double[points];
            double[] y = new double[points];
            for (int k = 0; k < points; k++) {
                int at = points == 1 ? 0 : (int) ((long) k * (sorted.length - 1) / (points - 1));
                x[k] = sorted[at];
                y[k] = (at + 1.0) / sorted.length;
            }
            chart = chart.with(new Series.Step(source.titles().get(i), role(source.policies(), i), Numbers.of(x), Numbers.of(y)));
        }
        return new Figure(
                name, chart, words + " of feasible requests, " + source.scenario().name() + ".",
                source.provenance("cdf", true));
    }

    /**
     * Carbon against mean quality while the quality asked for moves.
     *
     * @param asked values of the scenario's minQoe, ascending
     * @throws IllegalArgumentException in words where a value is none of a scenario
     */
    public static Figure pareto(FigureSource source, List<Double> asked) throws IOException {
        ScenarioReader reader = new ScenarioReader(source.assumptions());
        double[][] quality = new double[source.policies().size()][asked.size()];
        double[][] grams = new double[source.policies().size()][asked.size()];
        for (int k = 0; k < asked.size(); k++) {
            Scenario there;
            try {
                there = ScenarioSettings.with(source.scenario(), Map.of("traffic.minQoe", Double.toString(asked.get(k))), reader);
            } catch (ScenarioException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
            for (int i = 0; i < quality.length; i++) {
                Cell cell = source.cell(there);
                CarbonReport report = source.report(source.policies().get(i), cell);
                quality[i][k] = report.qoeMean();
                grams[i][k] = report.bills().objectiveGrams();
            }
        }
        GramsUnit unit = GramsUnit.of(Arrays.stream(grams).flatMapToDouble(Arrays::stream).max().orElse(0));
        ChartModel chart = ChartModel.of(
                "", ChartAxis.of("mean quality of experience", "1"), ChartAxis.of("carbon per request", unit.unit()));
        for (int i = 0; i < quality.length; i++) {
            double[] y = Arrays.stream(grams[i]).map(g -> unit.perGram() * g).toArray();
            chart = chart.with(new Series.Line(
                    source.titles().get(i), role(source.policies(), i), Numbers.of(quality[i]), Numbers.of(y), true));
        }
        return new Figure(
                "pareto", chart,
                String.format(
                        Locale.ROOT, "Carbon per feasible request (%s) against mean quality while the least quality asked for goes from %s to %s, %s.",
                        source.billWords(), NumberText.text(asked.get(0), 3), NumberText.text(asked.get(asked.size() - 1), 3),
                        source.scenario().name()),
                source.provenance("pareto", true));
    }

    /** The looks of a policy; files get those of learners in turn. */
    static Role role(List<String> policies, int index) {
        String policy = policies.get(index);
        if (named(policy)) {
            return Role.ofPolicy(policy);
        }
        long files = policies.subList(0, index).stream().filter(each -> !named(each)).count();
        return OF_FILES.get((int) (files % OF_FILES.size()));
    }

    private static boolean named(String policy) {
        return Arrays.stream(NamedPolicy.values()).anyMatch(each -> each.key().equals(policy));
    }
}
