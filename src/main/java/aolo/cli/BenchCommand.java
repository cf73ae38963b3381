package aolo.cli;

import aolo.lab.LearnerSpeed;
import aolo.lab.LearnerSpeed.Times;
import aolo.rl.Algorithm;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
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
            "T 5, population 10. Beside it the speed of the matrix product alone, the roof of the update."
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
        if (!(seconds >= 0.05 && seconds <= 600)) {
            throw new BadInput("--seconds " + seconds + " is outside 0.05..600");
        }
        for (Algorithm algorithm : new Algorithm[] {Algorithm.SDRL, Algorithm.SAC}) {
            for (int[] size : SIZES) {
                update(algorithm, size[0], size[1]);
            }
        }
        for (Algorithm algorithm : new Algorithm[] {Algorithm.SDRL, Algorithm.SAC}) {
            for (int[] size : SIZES) {
                decision(algorithm, size[0]);
            }
        }
        for (int[] size : SIZES) {
            product(size[1], size[0]);
        }
        return CommandLines.DONE;
    }

    private void update(Algorithm algorithm, int hidden, int batch) {
        Times times = LearnerSpeed.updateMilliseconds(algorithm, hidden, batch, seconds);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", algorithm.key());
        line.put("hidden", hidden);
        line.put("batch", batch);
        line.put("median_ms", times.median());
        line.put("p10_ms", times.p10());
        line.put("n", times.n());
        say(line, "%-5s update    hidden %3d  batch %3d   median %8.3f ms   p10 %8.3f ms   n %d"
                .formatted(algorithm.key(), hidden, batch, times.median(), times.p10(), times.n()));
    }

    private void decision(Algorithm algorithm, int hidden) {
        Times times = LearnerSpeed.decisionMicroseconds(algorithm, hidden, seconds / 3);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", algorithm.key() + "-decision");
        line.put("hidden", hidden);
        line.put("median_us", times.median());
        line.put("p10_us", times.p10());
        line.put("n", times.n());
        say(line, "%-5s decision  hidden %3d              median %8.3f us   p10 %8.3f us   n %d"
                .formatted(algorithm.key(), hidden, times.median(), times.p10(), times.n()));
    }

    private void product(int rows, int size) {
        double gflops = LearnerSpeed.productGflops(rows, size, size, seconds / 3);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", "product");
        line.put("rows", rows);
        line.put("size", size);
        line.put("gflops", gflops);
        say(line, "product        %3d x %3d x %3d            best   %8.1f GFLOP/s".formatted(rows, size, size, gflops));
    }

    private void say(Map<String, Object> line, String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? JsonText.line(line) : text);
        out.flush();
    }
}
