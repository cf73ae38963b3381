package aolo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chart as data: what it shows, not how. The same model is painted live, inspected and exported. Immutable.
 *
 * @param title title above the chart, or empty (figures in papers carry theirs in the caption)
 * @param x horizontal axis
 * @param y vertical axis
 * @param series what is drawn, bottom first
 * @param legend where the legend stands
 * @param stamp words printed above the plot that must not be missed ("n = 1 seed: too few"), or empty
 */
public record ChartModel(
        String title, ChartAxis x, ChartAxis y, List<Series> series, LegendPlace legend, String stamp) {
    public ChartModel {
        series = List.copyOf(series);
    }

    /** A chart with nothing drawn yet, legend above. */
    public static ChartModel of(String title, ChartAxis x, ChartAxis y) {
        return new ChartModel(title, x, y, List.of(), LegendPlace.ABOVE, "");
    }

    /** The same chart with {@code more} drawn over it. */
    public ChartModel with(Series... more) {
        return with(List.of(more));
    }

    /** The same chart with {@code more} drawn over it. */
    public ChartModel with(List<? extends Series> more) {
        List<Series> all = new ArrayList<>(series);
        all.addAll(more);
        return new ChartModel(title, x, y, all, legend, stamp);
    }

    /** The same chart with its legend elsewhere. */
    public ChartModel legend(LegendPlace place) {
        return new ChartModel(title, x, y, series, place, stamp);
    }

    /** The same chart with {@code words} stamped on it. */
    public ChartModel stamp(String words) {
        return new ChartModel(title, x, y, series, legend, words);
    }

    /** The same chart with its series called otherwise; each name in the map becomes its value. */
    public ChartModel renamed(Map<String, String> names) {
        return new ChartModel(
                title, x, y, series.stream().map(each -> each.named(names.getOrDefault(each.name(), each.name()))).toList(),
                legend, stamp);
    }

    /** The same chart with another title. */
    public ChartModel title(String words) {
        return new ChartModel(words, x, y, series, legend, stamp);
    }
}
