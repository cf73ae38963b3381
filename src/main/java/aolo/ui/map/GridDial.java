package aolo.ui.map;

import aolo.ui.model.Readable;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The hour of the day on a dial of 24, and the carbon intensity of the grid at that hour. FX thread. */
final class GridDial {
    private static final double WIDTH = 132;
    private static final double HEIGHT = 34;
    private static final double INSET = 12;
    private static final double LEAST_WIDTH = 420;

    /** Above this the grid is as dirty as coal alone. */
    private static final double DIRTY_GRAMS_PER_KWH = 800;

    private GridDial() {}

    /** On a small map it would hide too much. */
    static boolean isShown(MapViewport view) {
        return view.width() >= LEAST_WIDTH * view.textScale();
    }

    /** Where it stands: in the upper right corner. */
    static Rectangle2D box(MapViewport view) {
        double scale = view.textScale();
        return new Rectangle2D(view.width() - INSET - WIDTH * scale, 8, WIDTH * scale, HEIGHT * scale);
    }

    static void paint(GraphicsContext g, MapViewport view, CellPulse pulse, MapColors colors) {
        if (!Double.isFinite(pulse.gramsPerKwh()) || !isShown(view)) {
            return;
        }
        Rectangle2D box = box(view);
        g.save();
        g.translate(box.getMinX(), box.getMinY());
        g.scale(view.textScale(), view.textScale());
        g.setFill(colors.card());
        g.fillRoundRect(0, 0, WIDTH, HEIGHT, 6, 6);
        dial(g, pulse, colors);
        g.setFill(colors.ink());
        g.setFont(Font.font(11));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        int minutes = (int) Math.floor(60 * pulse.hour()) % (24 * 60);
        g.fillText(String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60), 34, 10.5);
        g.fillText(Readable.fixed(pulse.gramsPerKwh(), 0) + " gCO₂e/kWh", 34, 24);
        g.restore();
    }

    /** Midnight below, noon above; the filled part of the ring is the intensity. */
    private static void dial(GraphicsContext g, CellPulse pulse, MapColors colors) {
        double share = Math.max(0, Math.min(1, pulse.gramsPerKwh() / DIRTY_GRAMS_PER_KWH));
        g.setLineWidth(3);
        g.setStroke(colors.grid());
        g.strokeOval(7, 6, 21, 21);
        g.setStroke(Color.hsb(150 - 130 * share, 0.75, colors.dark() ? 0.85 : 0.62));
        g.strokeArc(7, 6, 21, 21, 270, -360 * share, javafx.scene.shape.ArcType.OPEN);
        double angle = Math.PI * (pulse.hour() / 12 + 1);
        g.setStroke(colors.ink());
        g.setLineWidth(1.6);
        g.strokeLine(17.5, 16.5, 17.5 + 7.5 * Math.sin(angle), 16.5 - 7.5 * Math.cos(angle));
    }
}
