package aolo.ui.map;

import aolo.ui.edit.Things.Thing;
import aolo.world.AreaParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Rectangle2D;

/**
 * Everything the moving layer draws in one frame.
 *
 * @param things station, server, users, where they are now
 * @param ghosts where the dragged things were before; empty when nothing is dragged
 * @param selected ids
 * @param hovered id under the cursor, or null
 * @param rubberBand in pixels, or null
 * @param snrDb mean signal-to-noise ratio of users by id, where they are drawn; a user the simulation does not know yet is
 *     absent
 * @param fadingDb by user id, a little sluggish so that the eye can follow
 * @param answering ids of users whose answer is on its way
 * @param spacingPixels what is between users on the whole, were they spread evenly over the area
 * @param seconds time for animation only; 0 where nothing is to move
 * @param pulse how the cell lives now
 */
record MapScene(
        List<Thing> things,
        List<Thing> ghosts,
        Set<String> selected,
        String hovered,
        Rectangle2D rubberBand,
        Map<String, Double> snrDb,
        Map<String, Double> fadingDb,
        Set<String> answering,
        double spacingPixels,
        double seconds,
        CellPulse pulse) {
    /** A cell of whose life nothing is known. */
    MapScene(
            List<Thing> things,
            List<Thing> ghosts,
            Set<String> selected,
            String hovered,
            Rectangle2D rubberBand,
            Map<String, Double> snrDb,
            Map<String, Double> fadingDb,
            Set<String> answering,
            double spacingPixels,
            double seconds) {
        this(
                things, ghosts, selected, hovered, rubberBand, snrDb, fadingDb, answering, spacingPixels, seconds,
                CellPulse.NONE);
    }

    /** Closer than this, icons would lie on each other. */
    private static final double CROWDED_PIXELS = 40;

    static double spacingPixels(AreaParameters area, int users, double pixelsPerMeter) {
        return Math.sqrt(area.widthMeters() * area.heightMeters() / Math.max(1, users)) * pixelsPerMeter;
    }

    /** Users are so close that dots must do, and links of those who are served or chosen. */
    boolean isCrowded() {
        return spacingPixels < CROWDED_PIXELS;
    }

    boolean isChosen(String id) {
        return selected.contains(id) || id.equals(hovered);
    }
}
