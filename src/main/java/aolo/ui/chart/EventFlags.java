package aolo.ui.chart;

import aolo.figure.ChartGeometry;
import aolo.figure.ChartModel;
import aolo.figure.Series;
import aolo.lab.LabEvent;
import aolo.ui.model.EventWords;
import java.util.List;

/** What happened to the watched cell as flags of its charts. Pure; any thread. */
final class EventFlags {
    /** As near as this to the mouse a flag is read, in logical pixels. */
    private static final double REACH = 5;

    private EventFlags() {}

    static Series of(List<LabEvent> events) {
        return new Series.Flags(
                "events",
                events.stream()
                        .map(event -> new Series.Flag(event.requests(), EventWords.label(event), EventWords.meaning(event)))
                        .toList());
    }

    /** What the flags say at a place in the geometry's pixels, a line each, beginning with a line break; empty if none is near. */
    static String near(ChartModel model, ChartGeometry geometry, double pixelX) {
        StringBuilder text = new StringBuilder();
        for (Series series : model.series()) {
            if (series instanceof Series.Flags flags) {
                for (Series.Flag flag : flags.flags()) {
                    if (Math.abs(geometry.pixelOfX(flag.x()) - pixelX) <= REACH) {
                        text.append('\n').append("⚑ ").append(flag.meaning());
                    }
                }
            }
        }
        return text.toString();
    }
}
