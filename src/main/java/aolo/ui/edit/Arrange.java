package aolo.ui.edit;

import aolo.scenario.Scenario;
import aolo.ui.edit.Things.Thing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Puts several things in line or at even distances. Pure functions; any thread. */
public final class Arrange {
    /** Where to. */
    public enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM,
        /** One above the other. */
        MIDDLE_COLUMN,
        /** Side by side. */
        MIDDLE_ROW
    }

    private Arrange() {}

    /** Moves all to the edge, or the middle, of where they stand together. */
    public static SceneEdit align(Set<String> ids, Side side) {
        return new SceneEdit("align " + ids.size() + " things", scenario -> {
            List<Thing> things = chosen(scenario, ids);
            boolean across = side == Side.LEFT || side == Side.RIGHT || side == Side.MIDDLE_COLUMN;
            ToDoubleFunction<Thing> value = across ? Thing::xMeters : Thing::yMeters;
            double least = things.stream().mapToDouble(value).min().orElse(0);
            double most = things.stream().mapToDouble(value).max().orElse(0);
            double line = switch (side) {
                case LEFT, BOTTOM -> least;
                case RIGHT, TOP -> most;
                case MIDDLE_COLUMN, MIDDLE_ROW -> (least + most) / 2;
            };
            Map<String, double[]> places = new HashMap<>();
            things.forEach(thing -> places.put(
                    thing.id(),
                    across ? new double[] {line, thing.yMeters()} : new double[] {thing.xMeters(), line}));
            return Things.put(scenario, places);
        });
    }

    /** Spreads all at even distances between the outermost two, which stay. */
    public static SceneEdit distribute(Set<String> ids, boolean across) {
        return new SceneEdit("distribute " + ids.size() + " things", scenario -> {
            ToDoubleFunction<Thing> value = across ? Thing::xMeters : Thing::yMeters;
            List<Thing> things = chosen(scenario, ids).stream()
                    .sorted(Comparator.comparingDouble(value))
                    .toList();
            if (things.size() < 3) {
                return scenario;
            }
            double first = value.applyAsDouble(things.get(0));
            double step = (value.applyAsDouble(things.get(things.size() - 1)) - first) / (things.size() - 1);
            Map<String, double[]> places = new HashMap<>();
            for (int i = 0; i < things.size(); i++) {
                double there = first + i * step;
                Thing thing = things.get(i);
                places.put(
                        thing.id(),
                        across ? new double[] {there, thing.yMeters()} : new double[] {thing.xMeters(), there});
            }
            return Things.put(scenario, places);
        });
    }

    private static List<Thing> chosen(Scenario scenario, Set<String> ids) {
        return Things.of(scenario).stream()
                .filter(thing -> ids.contains(thing.id()))
                .toList();
    }
}
