package aolo.ui.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a window was left. Immutable; any thread.
 *
 * @param x of the frame's upper left corner in logical pixels, NaN where unknown; so are {@code y, width, height}
 * @param maximised whether it filled the screen; the four numbers are then those it goes back to
 * @param dividers positions of the dividers, 0 to 1, by the name of their split pane
 * @param hidden names of the panels that were put away
 * @param dark whether the dark theme was worn
 * @param textScale size of text, 1 is normal
 * @param choices what else was chosen, by name: texts that whoever offers the choice understands
 */
public record WindowState(
        double x,
        double y,
        double width,
        double height,
        boolean maximised,
        Map<String, List<Double>> dividers,
        Set<String> hidden,
        boolean dark,
        double textScale,
        Map<String, String> choices) {
    /** Nothing else was chosen. */
    public WindowState(
            double x,
            double y,
            double width,
            double height,
            boolean maximised,
            Map<String, List<Double>> dividers,
            Set<String> hidden,
            boolean dark,
            double textScale) {
        this(x, y, width, height, maximised, dividers, hidden, dark, textScale, Map.of());
    }

    public WindowState {
        choices = Map.copyOf(choices);
        dividers = Map.copyOf(dividers);
        hidden = Set.copyOf(hidden);
    }

    /** The same with one more choice. */
    public WindowState with(String name, String choice) {
        Map<String, String> all = new HashMap<>(choices);
        all.put(name, choice);
        return new WindowState(x, y, width, height, maximised, dividers, hidden, dark, textScale, all);
    }

    /** Nothing remembered: size, place and dividers are the program's own. */
    public static WindowState fresh() {
        double unknown = Double.NaN;
        return new WindowState(unknown, unknown, unknown, unknown, false, Map.of(), Set.of(), false, 1);
    }
}
