package aolo.ui.chart;

import aolo.figure.ChartRenderer;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one background thread on which charts are painted and exported, and the renderer they share. Any thread. */
public final class ChartPress implements AutoCloseable {
    private final ExecutorService thread;
    private final ChartRenderer renderer = new ChartRenderer();

    public ChartPress() {
        this("chart painter");
    }

    /** @param name of the thread */
    public ChartPress(String name) {
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread painter = new Thread(task, name);
            painter.setDaemon(true);
            painter.setPriority(Thread.MIN_PRIORITY + 1);
            return painter;
        });
    }

    public Executor thread() {
        return thread;
    }

    public ChartRenderer renderer() {
        return renderer;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
