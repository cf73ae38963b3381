package aolo.cli;

import aolo.experiment.LearnerSpeed.Times;
import aolo.experiment.LearnerSpeed;
import aolo.rl.Algorithm;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the learner on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure a full update and a single decision per algorithm and size, one thread: 16 observations, 2 actions,",
            "T 5, population 10. Beside it the speed of the matrix product alone, the roof of the update, and the share of",
            "that speed which the update's own dense products reach in its whole time."
        })
final class BenchCommand implements Callable<Integer> {
    private static final int[][] SIZES = {{64, 64}, {256, 100}};

    @Option(names = "--json", description = "One JSON object a line.")
    boolean json;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "3",
            description = "Measuring time of each figure, after as much warm-up. Default: ${DEFAULT-VALUE}.")
    double seconds;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Border.range("--seconds", seconds, 0.05, 600, "s");
        double[] gflops = new double[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            gflops[i] = LearnerSpeed.productGflops(SIZES[i][1], SIZES[i][0], SIZES[i][0], seconds / 3);
        }
        for (Algorithm algorithm : new Algorithm[] {Algorithm.SDRL, Algorithm.SAC}) {
            for (int i = 0; i < SIZES.length; i++) {
                update(algorithm, SIZES[i][0], SIZES[i][1], gflops[i]);
            }
        }
        for (Algorithm algorithm : new Algorithm[] {Algorithm.SDRL, Algorithm.SAC}) {
            for (int[] size : SIZES) {
                decision(algorithm, size[0]);
            }
        }
        for (int i = 0; i < SIZES.length; i++) {
            product(SIZES[i][1], SIZES[i][0], gflops[i]);
        }
        return CommandLines.DONE;
    }

    private void update(Algorithm algorithm, int hidden, int batch, double roof) {
        Times times = LearnerSpeed.updateMilliseconds(algorithm, hidden, batch, seconds);
        double multiplyAdds = LearnerSpeed.multiplyAddsPerUpdate(algorithm, hidden, batch);
        Map<String, Object> line = updateLine(algorithm, hidden, batch, times, multiplyAdds, roof);
        say(line, String.format(
                Locale.ROOT,
                "%-5s update    hidden %3d  batch %3d   median %8.3f ms   p10 %8.3f ms   n %d   "
                        + "%.1f million multiply-adds, %.1f GFLOP/s, %.0f %% of the product's",
                algorithm.key(), hidden, batch, times.median(), times.p10(), times.n(), multiplyAdds * 1e-6,
                line.get("gflops"), 100 * (double) line.get("roofline_fraction")));
    }

    /**
     * The JSON fields of an update.
     *
     * @param multiplyAdds of the dense products in one update; each is two floating-point operations
     * @param roof GFLOP/s of the product alone
     */
    static Map<String, Object> updateLine(
            Algorithm algorithm, int hidden, int batch, Times times, double multiplyAdds, double roof) {
        double gflop = 2e-9 * multiplyAdds;
        double gflops = gflop / (times.median() * 1e-3);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", algorithm.key());
        line.put("hidden", hidden);
        line.put("batch", batch);
        line.put("median_ms", times.median());
        line.put("p10_ms", times.p10());
        line.put("n", times.n());
        line.put("multiply_adds_per_update", multiplyAdds);
        line.put("gflop_per_update", gflop);
        line.put("gflops", gflops);
        line.put("roofline_fraction", gflops / roof);
        return line;
    }

    private void decision(Algorithm algorithm, int hidden) {
        Times times = LearnerSpeed.decisionMicroseconds(algorithm, hidden, seconds / 3);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", algorithm.key() + "-decision");
        line.put("hidden", hidden);
        line.put("median_us", times.median());
        line.put("p10_us", times.p10());
        line.put("n", times.n());
        say(line, String.format(
                Locale.ROOT,
                "%-5s decision  hidden %3d              median %8.3f us   p10 %8.3f us   n %d",
                algorithm.key(), hidden, times.median(), times.p10(), times.n()));
    }

    private void product(int rows, int size, double gflops) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", "product");
        line.put("rows", rows);
        line.put("size", size);
        line.put("gflops", gflops);
        say(line, String.format(
                Locale.ROOT,
                "product        %3d x %3d x %3d            best   %8.1f GFLOP/s",
                rows, size, size, gflops));
    }

    private void say(Map<String, Object> line, String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? JsonText.line(line) : text);
        out.flush();
    }
}
