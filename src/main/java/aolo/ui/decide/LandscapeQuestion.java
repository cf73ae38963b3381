package aolo.ui.decide;

import aolo.figure.ChartTheme;
import aolo.figure.LegendPlace;
import aolo.lab.DecisionView.Choice;
import aolo.lab.LabSnapshot.RequestView;
import aolo.world.DecisionPlane.Window;
import java.util.Optional;

/**
 * What a painting of a landscape depends on. Immutable; any thread.
 *
 * @param window what of the plane is shown
 * @param tried a decision that a person tries
 * @param width in device pixels
 * @param height in device pixels
 * @param scale device pixels to a logical pixel
 * @param tuned which tuned policies were known
 */
record LandscapeQuestion(
        RequestView request,
        Window window,
        Optional<Choice> tried,
        int width,
        int height,
        double scale,
        ChartTheme theme,
        LegendPlace legend,
        Object tuned) {
    /** Share of the plane that is left free about it, at least and at most: the marks are large for so small a chart. */
    private static final double LEAST_EDGE = 0.05;

    private static final double MOST_EDGE = 0.25;

    /** What axis and ticks take of the height, in logical pixels. */
    private static final double BELOW_PLOT = 50;

    /** Views by identity: they are made anew when something in them changes. */
    boolean sameAs(LandscapeQuestion other) {
        return other != null
                && request == other.request
                && tuned == other.tuned
                && window.equals(other.window)
                && tried.equals(other.tried)
                && width == other.width
                && height == other.height
                && scale == other.scale
                && theme.equals(other.theme)
                && legend == other.legend;
    }

    /** Whether a hand moves something, so that the answer must not wait. */
    boolean isUrgentAfter(LandscapeQuestion last) {
        return last == null || request.decision().asked() || !window.equals(last.window) || !tried.equals(last.tried);
    }

    /** Room about the plane for half a mark. */
    double edge() {
        double plot = Math.max(1, height / scale - BELOW_PLOT);
        return Math.max(LEAST_EDGE, Math.min(MOST_EDGE, LandscapePicture.MARK / plot));
    }
}
