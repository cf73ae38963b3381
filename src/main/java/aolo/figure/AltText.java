package aolo.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chart in words, for readers who do not see it: axes, then each series with where it begins and ends. Plain functions. */
final class AltText {
    private static final int MOST_SERIES = 12;

    private AltText() {}

    static String of(ChartModel chart) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Series series : chart.series()) {
            String words = words(chart, series);
            if (!words.isEmpty()) {
                said.putIfAbsent(series.name(), words);
            }
        }
        List<String> parts = new ArrayList<>(said.values());
        int left = parts.size() - MOST_SERIES;
        String axes = label(chart.y()) + (label(chart.x()).isEmpty() ? "" : (label(chart.y()).isEmpty() ? "" : " by ") + label(chart.x()));
        return (axes.isEmpty() ? "Chart" : capital(axes)) + ": "
                + (parts.isEmpty()
                        ? "no data"
                        : String.join("; ", parts.subList(0, Math.min(MOST_SERIES, parts.size())))
                                + (left > 0 ? "; and " + left + " more" : ""))
                + ".";
    }

    private static String label(ChartAxis axis) {
        return axis.label();
    }

    private static String words(ChartModel chart, Series series) {
        if (series instanceof Series.Line s) {
            return ends(series.name(), s.y(), chart.y());
        }
        if (series instanceof Series.Step s) {
            return ends(series.name(), s.y(), chart.y());
        }
        if (series instanceof Series.Level s) {
            return series.name() + " at " + read(s.value(), chart.y());
        }
        if (series instanceof Series.Event s) {
            return series.name() + " at " + read(s.value(), chart.x());
        }
        if (series instanceof Series.Mark s) {
            return series.name() + " at " + read(s.x(), chart.x()) + ", " + read(s.y(), chart.y());
        }
        if (series instanceof Series.Estimate s) {
            return series.name() + " at " + read(s.x(), chart.x()) + ", " + read(s.y(), chart.y());
        }
        if (series instanceof Series.Bars s) {
            return bars(chart, s.name(), s.values());
        }
        if (series instanceof Series.StackedBars s) {
            return bars(chart, s.name(), s.values());
        }
        if (series instanceof Series.FloatingBars s) {
            return floating(chart, s);
        }
        if (series instanceof Series.StackedArea s) {
            return ends(series.name(), s.y(), chart.y());
        }
        if (series instanceof Series.Points s) {
            return s.x().size() + " points " + series.name();
        }
        if (series instanceof Series.Trail s) {
            return s.x().isEmpty() ? "" : series.name() + " over " + s.x().size() + " places from " + place(chart, s, 0) + " to "
                    + place(chart, s, s.x().size() - 1);
        }
        if (series instanceof Series.Spikes s) {
            return s.time().size() + " spikes " + series.name();
        }
        if (series instanceof Series.Field s) {
            return series.name() + " from " + NumberText.value(s.z().min()) + " to " + NumberText.value(s.z().max());
        }
        if (series instanceof Series.Region) {
            return "hatched where " + series.name();
        }
        if (series instanceof Series.Flags s) {
            return String.join("; ", s.flags().stream().map(flag -> flag.meaning() + " at " + NumberText.tick(flag.x(), 1)).toList());
        }
        if (series instanceof Series.Tornado s) {
            return series.name() + " from a base of " + read(s.base(), chart.x()) + ", most moved by "
                    + (chart.y().categories().isEmpty() ? "nothing" : chart.y().categories().get(0));
        }
        return "";
    }

    private static String place(ChartModel chart, Series.Trail s, int i) {
        return read(s.x().at(i), chart.x()) + ", " + read(s.y().at(i), chart.y());
    }

    private static String floating(ChartModel chart, Series.FloatingBars s) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < s.from().size(); i++) {
            if (!Double.isNaN(s.from().at(i))) {
                parts.add(chart.x().categories().get(i) + " " + s.labels().get(i));
            }
        }
        return parts.isEmpty() ? "" : s.name() + ": " + String.join(", ", parts);
    }

    private static String bars(ChartModel chart, String name, Numbers values) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < values.size() && i < MOST_SERIES; i++) {
            String category = i < chart.x().categories().size() ? chart.x().categories().get(i) + " " : "";
            parts.add(category + read(values.at(i), chart.y()));
        }
        return name + ": " + String.join(", ", parts);
    }

    private static String ends(String name, Numbers y, ChartAxis axis) {
        int first = 0;
        while (first < y.size() && !Double.isFinite(y.at(first))) {
            first++;
        }
        int last = y.size() - 1;
        while (last >= 0 && !Double.isFinite(y.at(last))) {
            last--;
        }
        return first > last ? name + " without values"
                : name + " from " + read(y.at(first), axis) + " to " + read(y.at(last), axis);
    }

    private static String read(double value, ChartAxis axis) {
        String unit = axis.unit().isEmpty() || axis.unit().equals("1") ? "" : " " + axis.unit();
        return NumberText.value(value) + unit;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
