package aolo.lab;

import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.results.Aggregate;
import aolo.scenario.Scenario;
import aolo.world.Bill;
import aolo.world.CarbonReport;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.PolicyRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;

/**
 * Two policies on the same requests of one cell: {@value #BLOCKS} worlds with random streams of their own, both policies through each,
 * from the start of the scenario. The unit of the intervals is the world (Student's, 95 %, paired). Immutable; any thread.
 *
 * @param scenario of the cell
 * @param a the first
 * @param b the second
 * @param requests each has served
 * @param lines what is compared
 */
public record PairedTrial(Scenario scenario, Contestant a, Contestant b, int requests, List<Line> lines) {
    /** Worlds, which are the unit of the intervals. */
    public static final int BLOCKS = 20;

    private static final String OBJECTIVE = "objective_g";

    public PairedTrial {
        lines = List.copyOf(lines);
    }

    /**
     * A quantity by both.
     *
     * @param key with its unit, for files
     * @param quantity for a person
     * @param unit of the values and the difference
     * @param lessIsBetter whether less of it is better
     * @param a mean of the first over the worlds
     * @param b mean of the second
     * @param difference b - a with its interval
     */
    public record Line(String key, String quantity, String unit, boolean lessIsBetter, double a, double b, Aggregate difference) {}

    /** The trial was called off. */
    public static final class CalledOffException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * Serves the same requests with both.
     *
     * @param requests of each, at least {@link #BLOCKS}
     * @param progress told the part that is done, 0 to 1
     * @param calledOff asked between two worlds
     * @throws IllegalArgumentException naming what cannot be compared: no users, nobody can be served
     */
    public static PairedTrial run(
            Scenario scenario, Assumptions assumptions, Contestant a, Contestant b, int requests, DoubleConsumer progress,
            BooleanSupplier calledOff) throws CalledOffException {
        if (scenario.users().isEmpty()) {
            throw new IllegalArgumentException("nobody asks in a cell without users; add one");
        }
        if (requests < BLOCKS) {
            throw new IllegalArgumentException("requests must be at least " + BLOCKS + ", got " + requests);
        }
        Cell cell = Cell.of(scenario.world(), scenario.seed(), assumptions);
        RandomStreams streams = new RandomStreams(scenario.seed()).within("paired");
        DecisionPolicy first = a.in(cell, streams.within("a"));
        DecisionPolicy second = b.in(cell, streams.within("b"));
        List<CarbonReport> reportsA = new ArrayList<>();
        List<CarbonReport> reportsB = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            if (calledOff.getAsBoolean()) {
                throw new CalledOffException();
            }
            RandomStreams world = streams.within("world " + block);
            reportsA.add(PolicyRun.report(cell, world, first, requests / BLOCKS));
            reportsB.add(PolicyRun.report(cell, world, second, requests / BLOCKS));
            progress.accept((block + 1.0) / BLOCKS);
        }
        return new PairedTrial(scenario, a, b, requests / BLOCKS * BLOCKS, lines(reportsA, reportsB));
    }

    private static List<Line> lines(List<CarbonReport> a, List<CarbonReport> b) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(OBJECTIVE, "carbon, as minimised", "g", true, a, b, report -> report.bills().objectiveGrams()));
        for (Bill bill : Bill.values()) {
            lines.add(line(bill.key() + "_g", "carbon, " + bill.key(), "g", true, a, b, report -> report.grams(bill)));
        }
        lines.add(line("violation_percent", "broken", "%", true, a, b, CarbonReport::violationPercent));
        lines.add(line("qoe", "quality of experience", "1", false, a, b, CarbonReport::qoeMean));
        lines.add(line("latency_median_s", "latency, median", "s", true, a, b, CarbonReport::latencyMedianSeconds));
        lines.add(line("latency_p95_s", "latency, 95th percentile", "s", true, a, b, CarbonReport::latencyP95Seconds));
        lines.add(line("answer_tokens", "answer length", "tokens", true, a, b, CarbonReport::meanAnswerTokens));
        return lines;
    }

    private static Line line(
            String key, String quantity, String unit, boolean lessIsBetter, List<CarbonReport> a, List<CarbonReport> b,
            ToDoubleFunction<CarbonReport> value) {
        double[] first = a.stream().mapToDouble(value).toArray();
        double[] second = b.stream().mapToDouble(value).toArray();
        double[] difference = new double[first.length];
        Arrays.setAll(difference, i -> second[i] - first[i]);
        if (!Arrays.stream(difference).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "in some of the " + BLOCKS + " worlds nobody could be served within the limits; loosen the targets or compare more requests");
        }
        return new Line(
                key, quantity, unit, lessIsBetter, Arrays.stream(first).average().orElseThrow(), Arrays.stream(second).average().orElseThrow(),
                Aggregate.of(difference));
    }

    /** What the scenario minimises: a bill, with or without the making. */
    public Line minimised() {
        return line(OBJECTIVE);
    }

    /** Share of feasible requests that break a constraint, percent. */
    public Line broken() {
        return line("violation_percent");
    }

    private Line line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow();
    }
}
