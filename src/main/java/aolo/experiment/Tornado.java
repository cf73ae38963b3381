package aolo.experiment;

import aolo.math.RandomStreams;
import aolo.quantity.Assumption;
import aolo.quantity.Assumptions;
import aolo.scenario.Records;
import aolo.scenario.Scenario;
import aolo.world.Bill;
import aolo.world.CarbonReport;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.Policies;
import aolo.world.PolicyRun;
import aolo.world.SavedPercent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;

/**
 * Moves each constant, and what the scenario's users want ({@link ScenarioKnob}), to its ends, one at a time, on common random requests,
 * and tells how the carbon of a policy and its saving against full service move. Plain function, any thread.
 */
public final class Tornado {
    private static final Map<String, String> CARRIED =
            Map.of("radio.channel.", "channel", "radio.device.", "device", "llm.server.pue", "server");

    private Tornado() {}

    /**
     * A policy's worth under some constants.
     *
     * @param carbonGrams the bill per request; NaN where no world can be built
     * @param savedPercent against full service on its own trajectory over the same requests
     * @param violationPercent of feasible requests
     */
    public record Point(double carbonGrams, double savedPercent, double violationPercent) {
        static final Point NONE = new Point(Double.NaN, Double.NaN, Double.NaN);
    }

    /** One constant at both ends. */
    public record Bar(Assumption assumption, Point low, Point high, Point base) {
        /** Largest change of the carbon between base and an end, grams. */
        public double carbonSwingGrams() {
            return swing(base.carbonGrams(), low.carbonGrams(), high.carbonGrams());
        }

        /** Largest change of the saving between base and an end, percentage points. */
        public double savedSwingPercent() {
            return swing(base.savedPercent(), low.savedPercent(), high.savedPercent());
        }

        private static double swing(double base, double a, double b) {
            return Math.max(distance(base, a), distance(base, b));
        }

        private static double distance(double base, double end) {
            return Double.isNaN(end) ? 0 : Math.abs(end - base);
        }
    }

    /**
     * The whole tornado.
     *
     * @param bars ranked by the change of carbon, largest first
     * @param savedMin smallest saving anywhere, percent
     * @param savedMax largest saving anywhere, percent
     */
    public record Result(Point base, List<Bar> bars, double savedMin, double savedMax) {
        public Result {
            bars = List.copyOf(bars);
        }
    }

    /**
     * Computes it.
     *
     * @param policy makes the policy anew for each run, given its cell and random streams
     * @param bill what is told
     * @param requests per run
     * @param seed of the requests
     */
    public static Result of(
            Scenario scenario,
            Assumptions assumptions,
            BiFunction<Cell, RandomStreams, DecisionPolicy> policy,
            Bill bill,
            int requests,
            long seed) {
        return of(scenario, assumptions, policy, bill, requests, seed, part -> {});
    }

    /**
     * The same for who waits.
     *
     * @param progress told the part that is done, 0 to 1, after each bar; what it throws ends the computation
     */
    public static Result of(
            Scenario scenario,
            Assumptions assumptions,
            BiFunction<Cell, RandomStreams, DecisionPolicy> policy,
            Bill bill,
            int requests,
            long seed,
            DoubleConsumer progress) {
        Run run = new Run(policy, bill, requests, seed);
        Point base = run.point(scenario, assumptions);
        List<Assumption> constants = assumptions.all().stream().filter(a -> a.low() < a.high()).toList();
        List<ScenarioKnob> knobs = ScenarioKnob.of(scenario);
        double all = constants.size() + knobs.size();
        List<Bar> bars = new ArrayList<>();
        for (Assumption a : constants) {
            Point low = moved(scenario, assumptions, a, a.low(), run);
            Point high = moved(scenario, assumptions, a, a.high(), run);
            bars.add(new Bar(a, low, high, base));
            progress.accept(bars.size() / all);
        }
        for (ScenarioKnob knob : knobs) {
            Point low = run.point(knob.at().apply(scenario, knob.setting().low()), assumptions);
            Point high = run.point(knob.at().apply(scenario, knob.setting().high()), assumptions);
            bars.add(new Bar(knob.setting(), low, high, base));
            progress.accept(bars.size() / all);
        }
        bars.sort(Comparator.comparingDouble(Bar::carbonSwingGrams)
                .reversed()
                .thenComparing(bar -> bar.assumption().key()));
        double savedMin = base.savedPercent();
        double savedMax = base.savedPercent();
        for (Bar bar : bars) {
            for (Point end : List.of(bar.low(), bar.high())) {
                if (!Double.isNaN(end.savedPercent())) {
                    savedMin = Math.min(savedMin, end.savedPercent());
                    savedMax = Math.max(savedMax, end.savedPercent());
                }
            }
        }
        return new Result(base, bars, savedMin, savedMax);
    }

    private static Point moved(
            Scenario scenario,
            Assumptions assumptions,
            Assumption constant,
            double value,
            Run run) {
        Scenario changed = withConstant(scenario, constant.key(), value);
        return run.point(changed, assumptions.with(constant.key(), value));
    }

    /** Constants that a scenario carries itself (channel, device, PUE) are moved there; all others stand in the models. */
    static Scenario withConstant(Scenario scenario, String key, double value) {
        for (Map.Entry<String, String> carried : CARRIED.entrySet()) {
            if (key.startsWith(carried.getKey())) {
                String part = carried.getValue();
                Record record = (Record) Records.get(scenario, part);
                String name = key.substring(key.lastIndexOf('.') + 1);
                boolean whole = Records.get(record, name) instanceof Integer;
                Object moved = whole ? (Object) (int) Math.round(value) : (Object) value;
                return Records.with(scenario, part, Records.with(record, name, moved));
            }
        }
        return scenario;
    }

    /** The runs' common settings. */
    private record Run(BiFunction<Cell, RandomStreams, DecisionPolicy> policy, Bill bill, int requests, long seed) {
        Point point(Scenario scenario, Assumptions assumptions) {
            Cell cell;
            try {
                cell = Cell.of(scenario.world(), scenario.seed(), assumptions);
            } catch (IllegalArgumentException e) {
                // e.g. a memory so small that the model does not fit: there is no such cell
                return Point.NONE;
            }
            RandomStreams streams = new RandomStreams(seed).within("tornado");
            CarbonReport own = PolicyRun.report(cell, streams, policy.apply(cell, streams), requests);
            CarbonReport full = PolicyRun.report(cell, streams, Policies.fullService(), requests);
            return new Point(own.grams(bill), SavedPercent.of(own, full).of(bill), own.violationPercent());
        }
    }
}
