package aolo.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where the legends and the scale bar lie over the map, in pixels: asked by who draws them and by who keeps clear of
 * them.
 *
 * @param heat null where no colours are shown
 * @param links null where there is no room for it
 */
record MapLegends(Rectangle2D heat, Rectangle2D links, Rectangle2D scaleBar) {
    private static final double INSET = 14;
    private static final double GAP = 8;
    private static final double HEIGHT = 48;
    private static final double HEAT_WIDTH = 136;
    private static final double LINKS_WIDTH = 216;
    private static final double BAR_HEIGHT = 27;

    /** Narrower than this, at the normal size of text, the scale bar moves above the legends. */
    static final double NARROW = 580;

    static MapLegends of(MapViewport view, boolean heatShown) {
        double scale = view.textScale();
        double high = HEIGHT * scale;
        double top = view.height() - INSET - high + 6;
        Rectangle2D heat = heatShown ? new Rectangle2D(INSET, top, HEAT_WIDTH * scale, high) : null;
        double left = heatShown ? INSET + HEAT_WIDTH * scale + GAP : INSET;
        boolean room = left + LINKS_WIDTH * scale <= view.width() - 4;
        double barWidth = scaleMeters(view) * view.pixelsPerMeter() + 16 * scale;
        double barHeight = BAR_HEIGHT * scale;
        double barBottom = view.width() < NARROW * scale ? top - GAP : view.height() - INSET + 6;
        return new MapLegends(
                heat,
                room ? new Rectangle2D(left, top, LINKS_WIDTH * scale, high) : null,
                new Rectangle2D(view.width() - INSET - barWidth, barBottom - barHeight, barWidth, barHeight));
    }

    /** Length of the scale bar, a round number of metres. */
    static double scaleMeters(MapViewport view) {
        return MapViewport.niceBelow(150 / view.pixelsPerMeter());
    }

    List<Rectangle2D> boxes() {
        List<Rectangle2D> boxes = new ArrayList<>(List.of(scaleBar));
        if (links != null) {
            boxes.add(links);
        }
        if (heat != null) {
            boxes.add(heat);
        }
        return boxes;
    }
}
