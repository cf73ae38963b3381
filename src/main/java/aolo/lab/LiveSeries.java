package aolo.lab;

import aolo.results.SeriesRecorder;
import aolo.results.SeriesView;
import aolo.training.BlockMeans;
import aolo.training.RequestFigures;
import aolo.training.SeriesKey;
import java.util.EnumMap;
import java.util.Map;

/**
 * Series of the watched world. A point is the mean of a block of requests; blocks grow with the series, so that a world left
 * running for days at maximum speed does not fill the memory. One owner thread.
 */
final class LiveSeries {
    private static final int POINTS_PER_DOUBLING = 10_000;

    private final EnumMap<SeriesKey, SeriesRecorder> series = new EnumMap<>(SeriesKey.class);
    private final BlockMeans block = new BlockMeans();
    private long requests;
    private int points;
    private int blockLength = SeriesKey.BLOCK;

    LiveSeries() {
        for (SeriesKey key : new SeriesKey[] {
            SeriesKey.LIVE_CARBON,
            SeriesKey.LIVE_CARBON_FULL,
            SeriesKey.LIVE_CARBON_BOUND,
            SeriesKey.LIVE_QOE,
            SeriesKey.LIVE_LATENCY
        }) {
            series.put(key, new SeriesRecorder());
        }
    }

    void add(RequestFigures figures) {
        requests++;
        block.add(figures);
        if (block.count() >= blockLength) {
            append(SeriesKey.LIVE_CARBON, block.carbonGrams());
            append(SeriesKey.LIVE_CARBON_FULL, block.fullServiceGrams());
            append(SeriesKey.LIVE_CARBON_BOUND, block.boundGrams());
            append(SeriesKey.LIVE_QOE, block.qoe());
            append(SeriesKey.LIVE_LATENCY, block.latencySeconds());
            block.clear();
            points++;
            if (points % POINTS_PER_DOUBLING == 0) {
                blockLength *= 2;
            }
        }
    }

    private void append(SeriesKey key, double value) {
        series.get(key).append(requests, value);
    }

    void addViewsTo(Map<SeriesKey, SeriesView> views) {
        series.forEach((key, recorder) -> views.put(key, recorder.view()));
    }
}
