package aolo.bench;

import aolo.world.WorldBenchState;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Speed of the world, one thread. {@code main} (with the test class path) prints the best iteration of each against its
 * target: 300 000 steps/s, 1 000 users within 1.5 times of 8, 20 us for an exact best decision. The coverage map is in
 * {@link RadioBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class WorldBenchmark {
    @Param({"campus-microcell", "thousand-users"})
    public String sample;

    private WorldBenchState state;

    @Setup
    public void build() {
        state = new WorldBenchState(sample);
    }

    /** One request: arrival, place, fading, queue, fixed decision, everything it leads to. */
    @Benchmark
    public double step() {
        return state.step();
    }

    /** The exact best decision of one request. */
    @Benchmark
    public double bestDecision() {
        return state.best();
    }

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(WorldBenchmark.class.getSimpleName())
                        .addProfiler("gc")
                        .build())
                .run();
        Map<String, Double> best = new TreeMap<>();
        for (RunResult run : results) {
            best.put(name(run), bestNanos(run));
        }
        double few = best.get("step campus-microcell");
        print("steps/s, campus-microcell", 1e9 / few, 300_000, "at least");
        print("step of 1 000 users over step of 8", turnByTurn("thousand-users", "campus-microcell"), 1.5, "at most");
        print("us a best decision, campus-microcell", best.get("bestDecision campus-microcell") / 1000, 20, "at most");
        print("us a best decision, thousand-users", best.get("bestDecision thousand-users") / 1000, 20, "at most");
    }

    /** Ratio of the best of many short runs taken in turns, so that what else the machine does meets both alike. */
    private static double turnByTurn(String numerator, String denominator) {
        WorldBenchState[] states = {new WorldBenchState(numerator), new WorldBenchState(denominator)};
        long[] best = {Long.MAX_VALUE, Long.MAX_VALUE};
        double sum = 0;
        for (int turn = 0; turn < 600; turn++) {
            long start = System.nanoTime();
            for (int i = 0; i < 3000; i++) {
                sum += states[turn % 2].step();
            }
            best[turn % 2] = Math.min(best[turn % 2], System.nanoTime() - start);
        }
        return sum > 0 ? (double) best[0] / best[1] : Double.NaN;
    }

    private static String name(RunResult run) {
        String method = run.getParams().getBenchmark();
        return method.substring(method.lastIndexOf('.') + 1) + " " + run.getParams().getParam("sample");
    }

    /** The least mean of any iteration: what the machine can do between the others' work. */
    private static double bestNanos(RunResult run) {
        return run.getBenchmarkResults().stream()
                .flatMap(r -> StreamSupport.stream(r.getIterationResults().spliterator(), false))
                .mapToDouble(i -> i.getPrimaryResult().getScore())
                .min()
                .orElse(Double.NaN);
    }

    private static void print(String what, double measured, double target, String bound) {
        System.out.printf(Locale.ROOT, "%-40s %12.2f   target %s %.1f, ratio %.2f%n",
                what, measured, bound, target, measured / target);
    }
}
