package aolo.ui.map;

import aolo.scenario.Scenario;
import aolo.ui.model.LinkReading;
import aolo.ui.model.LiveCell;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Rectangle2D;

/**
 * Everything the moving layer draws in one frame.
 *
 * @param shown with the preview of a drag
 * @param committed where things were before the drag: the ghosts
 * @param selected ids
 * @param hovered id under the cursor, or null
 * @param rubberBand in pixels, or null
 * @param readings by user id
 * @param live the running simulation
 * @param seconds time for animation only
 */
record MapScene(
        Scenario shown,
        Scenario committed,
        Set<String> selected,
        String hovered,
        Rectangle2D rubberBand,
        Map<String, LinkReading> readings,
        LiveCell live,
        double seconds) {}
