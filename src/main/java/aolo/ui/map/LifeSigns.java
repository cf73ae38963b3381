package aolo.ui.map;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** What station and server do at the moment, drawn round and into their symbols. FX thread. */
final class LifeSigns {
    private static final double RING = 21;

    private LifeSigns() {}

    /** A ring, as long and as thick as the power is high; pale where nothing is sent, dotted where the station sleeps. */
    static void station(GraphicsContext g, double x, double y, CellPulse pulse, MapColors colors) {
        g.setStroke(colors.radio());
        g.setLineWidth(1.2);
        g.setGlobalAlpha(pulse.asleep() ? 0.2 : 0.4);
        if (pulse.asleep()) {
            g.setLineDashes(2, 4);
        }
        g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
        g.setLineDashes();
        if (pulse.power() > 0) {
            g.setGlobalAlpha(0.9);
            g.setLineWidth(2 + 2.5 * pulse.power());
            g.strokeArc(x - RING, y - RING, 2 * RING, 2 * RING, 90, -360 * pulse.power(), ArcType.OPEN);
        }
        g.setGlobalAlpha(1);
    }

    /** Filled from below as the batch fills; who waits is counted at the corner. */
    static void server(GraphicsContext g, double x, double y, CellPulse pulse, MapColors colors) {
        double high = 26 * pulse.load();
        g.setFill(colors.server());
        g.setGlobalAlpha(0.4);
        g.fillRoundRect(x - 13, y + 13 - high, 26, high, 5, 5);
        g.setGlobalAlpha(1);
        if (pulse.waiting() > 0) {
            String count = pulse.waiting() > 999 ? "999+" : Integer.toString(pulse.waiting());
            double wide = 9 + 6.4 * count.length();
            g.setFill(colors.server());
            g.fillRoundRect(x + 8, y - 21, wide, 15, 8, 8);
            g.setFill(colors.ground());
            g.setFont(Font.font(null, FontWeight.BOLD, 10));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(count, x + 8 + wide / 2, y - 13.5);
        }
    }
}
