package aolo.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What stacked bars and areas stand on: the sums of those before them. A NaN part counts as nothing. */
final class Stacks {
    private final Map<Series, double[]> bases = new IdentityHashMap<>();
    private final List<Double> tops = new ArrayList<>();

    Stacks(ChartModel model) {
        stack(Extents.only(model, Series.StackedBars.class), Series.StackedBars::values);
        stack(Extents.only(model, Series.StackedArea.class), Series.StackedArea::y);
    }

    private <T extends Series> void stack(List<T> series, Function<T, Numbers> values) {
        double[] sum = new double[0];
        for (T s : series) {
            Numbers part = values.apply(s);
            sum = Arrays.copyOf(sum, Math.max(sum.length, part.size()));
            bases.put(s, sum.clone());
            for (int i = 0; i < part.size(); i++) {
                sum[i] += Double.isFinite(part.at(i)) ? part.at(i) : 0;
            }
        }
        for (double top : sum) {
            tops.add(top);
        }
    }

    /** The foot of each value of a stacked series (a fresh array). */
    double[] base(Series series) {
        return bases.get(series).clone();
    }

    /** Tops of all stacks. */
    List<Double> tops() {
        return tops;
    }
}
