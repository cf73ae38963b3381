package aolo.bench;

import aolo.figure.ChartRenderer;
import aolo.figure.ChartTheme;
import aolo.figure.LiveChartPainter;
import aolo.quantity.Assumptions;
import aolo.report.LandscapeChart;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import aolo.world.BestDecision;
import aolo.world.Cell;
import aolo.world.Decision;
import aolo.world.DecisionPlane;
import aolo.world.DecisionPlane.Window;
import aolo.world.RequestContext;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a frame of the decision landscape costs, on one thread: sampling the plane, finding the exact best, painting. {@code main}
 * prints medians and 95 % quantiles of processor time, which other work on the machine does not lengthen much. The target of a
 * drag is 50 ms from hand to picture, all of it.
 */
public final class LandscapeBenchmark {
    private static final int WARM_UP = 60;
    private static final int FRAMES = 200;
    private static final int COLUMNS = 81;
    private static final int ROWS = 61;

    private LandscapeBenchmark() {}

    private interface Work {
        void run(RequestContext request);
    }

    public static void main(String[] args) {
        for (String sample : new String[] {"campus-microcell", "unknown-length", "mobility"}) {
            Scenario scenario = Samples.named(sample);
            Cell cell = Cell.of(scenario.world(), scenario.seed(), Assumptions.standard());
            RequestContext request = new RequestContext();
            cell.fill(0, cell.typicalRequest(0), 4, 0, 0, request);
            Decision decision = new Decision();
            BestDecision best = new BestDecision();
            LiveChartPainter painter = new LiveChartPainter(new ChartRenderer());
            int[] pixels = new int[900 * 600];
            measure(sample + ", plane of 81 x 61", request, r -> DecisionPlane.of(r, Window.of(r), COLUMNS, ROWS));
            measure(sample + ", exact best", request, r -> best.find(r, decision));
            LandscapeChart chart = LandscapeChart.of(request, Window.of(request), LandscapeChart.EDGE);
            measure(sample + ", painting 460 x 210", request, r -> painter.paint(chart.chart(), ChartTheme.LIGHT, 460, 210, 1, pixels));
            measure(sample + ", painting 900 x 600", request, r -> painter.paint(chart.chart(), ChartTheme.LIGHT, 900, 600, 1, pixels));
        }
    }

    private static void measure(String what, RequestContext request, Work work) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        double[] millis = new double[FRAMES];
        for (int i = -WARM_UP; i < FRAMES; i++) {
            long from = threads.getCurrentThreadCpuTime();
            work.run(request);
            if (i >= 0) {
                millis[i] = (threads.getCurrentThreadCpuTime() - from) * 1e-6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-40s p50 %6.2f ms, p95 %6.2f ms%n", what, millis[FRAMES / 2], millis[(int) (0.95 * FRAMES)]);
    }
}
