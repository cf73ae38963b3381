package aolo.ui.decide;

import aolo.figure.ChartGeometry;
import aolo.figure.LiveChartPainter;
import aolo.ui.chart.ChartPress;
import aolo.ui.chart.PaintedChart;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** Makes and paints landscapes on a thread of its own, one at a time. Questions and pictures on the FX thread. */
final class LandscapePainter {
    private final ChartPress press;
    private final TunedPolicies tuned;
    private final LandscapeMaker maker;
    private final LiveChartPainter painter;
    private final AtomicReference<LandscapePicture> finished = new AtomicReference<>();
    private volatile boolean busy;

    /** @param press of this painter alone, so that it waits for no other chart */
    LandscapePainter(ChartPress press, Executor background) {
        this.press = press;
        tuned = new TunedPolicies(background);
        maker = new LandscapeMaker(tuned);
        painter = new LiveChartPainter(press.renderer());
    }

    /** While it paints it takes no question: who asks later has the newest one. */
    boolean isBusy() {
        return busy;
    }

    /** Which tuned policies are known. */
    Object tuned() {
        return tuned.state();
    }

    void ask(LandscapeQuestion question) {
        busy = true;
        press.thread().execute(() -> {
            try {
                paint(question);
            } finally {
                busy = false;
            }
        });
    }

    private void paint(LandscapeQuestion asked) {
        LandscapeMaker.Landscape made =
                maker.make(asked.request(), asked.window(), asked.tried(), asked.legend(), asked.edge());
        int[] pixels = new int[asked.width() * asked.height()];
        ChartGeometry geometry =
                painter.paint(made.chart(), asked.theme(), asked.width(), asked.height(), asked.scale(), pixels);
        finished.set(new LandscapePicture(
                asked,
                new PaintedChart(pixels, asked.width(), asked.height(), asked.scale(), geometry, made.chart()),
                made.beyond(),
                asked.tried().map(choice -> maker.tried(asked.request(), choice))));
    }

    /** What was painted since the last call. */
    Optional<LandscapePicture> take() {
        return Optional.ofNullable(finished.getAndSet(null));
    }
}
