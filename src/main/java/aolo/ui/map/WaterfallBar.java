package aolo.ui.map;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/**
 * One step of a waterfall that lies: where the carbon stood before this part's change and where after, on the scale that all
 * steps share. The sign stands beside it in words; here it is a direction and a colour. FX thread.
 */
final class WaterfallBar extends Region {
    private static final double LEAST_PIXELS = 1.5;

    private final Rectangle bar = new Rectangle();
    private final Line from = new Line();
    private double low;
    private double high;
    private double before;
    private double after;

    WaterfallBar() {
        getStyleClass().add("waterfall-bar");
        bar.setManaged(false);
        from.setManaged(false);
        from.getStyleClass().add("waterfall-from");
        getChildren().addAll(bar, from);
    }

    /** @param lowest and {@code highest}: ends of the scale; from and to lie between them */
    void show(double lowest, double highest, double fromValue, double toValue) {
        low = lowest;
        high = highest;
        before = fromValue;
        after = toValue;
        bar.getStyleClass().setAll(List.of(after > before ? "waterfall-more" : "waterfall-less"));
        requestLayout();
    }

    private double x(double value) {
        return high > low ? (value - low) / (high - low) * getWidth() : 0;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double left = Math.min(x(before), x(after));
        bar.setX(left);
        bar.setWidth(before == after ? 0 : Math.max(LEAST_PIXELS, Math.abs(x(after) - x(before))));
        bar.setY(height * 0.22);
        bar.setHeight(height * 0.56);
        from.setStartX(x(before));
        from.setEndX(x(before));
        from.setStartY(height * 0.08);
        from.setEndY(height * 0.92);
    }
}
