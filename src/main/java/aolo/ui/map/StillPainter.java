package aolo.ui.map;

import aolo.ui.model.Readable;
import aolo.world.AreaParameters;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws what stays: ground, heat map, metre grid, scale bar, legend. Only called when something of it changed. */
final class StillPainter {
    static final double GRID_PIXELS = 90;
    private HeatMap.Field imageField;
    private MapColors imageColors;
    private WritableImage image;

    void paint(GraphicsContext g, MapViewport view, AreaParameters area, HeatMap.Field heat, HeatKind kind, MapColors colors) {
        g.setFill(colors.outside());
        g.fillRect(0, 0, view.width(), view.height());
        double left = view.screenX(0);
        double top = view.screenY(area.heightMeters());
        double width = area.widthMeters() * view.pixelsPerMeter();
        double height = area.heightMeters() * view.pixelsPerMeter();
        g.setFill(colors.ground());
        g.fillRect(left, top, width, height);
        if (heat != null && heat.area().equals(area)) {
            g.setImageSmoothing(true);
            g.drawImage(heatImage(heat, colors), left, top, width, height);
        }
        grid(g, view, area, colors);
        g.setStroke(colors.border());
        g.setLineWidth(1);
        g.strokeRect(Math.round(left) + 0.5, Math.round(top) + 0.5, Math.round(width), Math.round(height));
        MapLegends legends = MapLegends.of(view, heat != null);
        double scale = view.textScale();
        enlarged(g, scale, legends.scaleBar(), box -> scaleBar(g, box, MapLegends.scaleMeters(view), colors));
        if (legends.links() != null) {
            enlarged(g, scale, legends.links(), box -> linkLegend(g, box, colors));
        }
        if (heat != null) {
            enlarged(g, scale, legends.heat(), box -> heatLegend(g, box, heat, kind, colors));
        }
    }

    /** Draws into a box as if text had its normal size. */
    private static void enlarged(GraphicsContext g, double scale, Rectangle2D box, Consumer<Rectangle2D> drawing) {
        g.save();
        g.translate(box.getMinX(), box.getMinY());
        g.scale(scale, scale);
        drawing.accept(new Rectangle2D(0, 0, box.getWidth() / scale, box.getHeight() / scale));
        g.restore();
    }

    private WritableImage heatImage(HeatMap.Field field, MapColors colors) {
        if (field != imageField || colors != imageColors) {
            int[] pixels = new int[field.columns() * field.rows()];
            double span = Math.max(1e-9, field.highDb() - field.lowDb());
            for (int row = 0; row < field.rows(); row++) {
                int fromNorth = field.rows() - 1 - row;
                for (int column = 0; column < field.columns(); column++) {
                    double gainDb = field.gainsDb()[fromNorth * field.columns() + column];
                    pixels[row * field.columns() + column] =
                            Double.isNaN(gainDb) ? 0 : colors.heatArgb((gainDb - field.lowDb()) / span);
                }
            }
            image = new WritableImage(field.columns(), field.rows());
            image.getPixelWriter()
                    .setPixels(
                            0, 0, field.columns(), field.rows(), PixelFormat.getIntArgbInstance(), pixels, 0,
                            field.columns());
            imageField = field;
            imageColors = colors;
        }
        return image;
    }

    private void grid(GraphicsContext g, MapViewport view, AreaParameters area, MapColors colors) {
        double spacing = view.gridMeters(GRID_PIXELS * view.textScale());
        g.setStroke(colors.grid());
        g.setLineWidth(1);
        g.setFill(colors.faintInk());
        g.setFont(Font.font(10.5 * view.textScale()));
        double top = Math.max(0, view.screenY(area.heightMeters()));
        double bottom = Math.min(view.height(), view.screenY(0));
        double left = Math.max(0, view.screenX(0));
        double right = Math.min(view.width(), view.screenX(area.widthMeters()));
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        double firstX = Math.max(0, Math.ceil(view.worldX(0) / spacing) * spacing);
        for (double x = firstX; x <= Math.min(area.widthMeters(), view.worldX(view.width())); x += spacing) {
            double sx = Math.round(view.screenX(x)) + 0.5;
            g.strokeLine(sx, top, sx, bottom);
            g.fillText(label(x), sx, Math.min(bottom + 4, view.height() - 14 * view.textScale()));
        }
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        double firstY = Math.max(0, Math.ceil(view.worldY(view.height()) / spacing) * spacing);
        for (double y = firstY; y <= Math.min(area.heightMeters(), view.worldY(0)); y += spacing) {
            double sy = Math.round(view.screenY(y)) + 0.5;
            g.strokeLine(left, sy, right, sy);
            g.fillText(label(y), Math.max(left - 5, 30 * view.textScale()), sy);
        }
    }

    private static String label(double meters) {
        return meters >= 10_000 ? Readable.plain(meters / 1000) + " km" : Readable.fixed(meters, meters % 1 == 0 ? 0 : 1);
    }

    private static void card(GraphicsContext g, Rectangle2D box, MapColors colors) {
        g.setFill(colors.card());
        g.fillRoundRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight(), 6, 6);
    }

    private void scaleBar(GraphicsContext g, Rectangle2D box, double meters, MapColors colors) {
        card(g, box, colors);
        double x = box.getMinX() + 8;
        double y = box.getMaxY() - 8;
        double length = box.getWidth() - 16;
        g.setStroke(colors.ink());
        g.setLineWidth(1.5);
        g.strokeLine(x, y, x + length, y);
        g.strokeLine(x, y - 4, x, y + 4);
        g.strokeLine(x + length, y - 4, x + length, y + 4);
        g.setFill(colors.ink());
        g.setFont(Font.font(11));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(meters >= 1000 ? Readable.plain(meters / 1000) + " km" : Readable.plain(meters) + " m",
                x + length / 2, y - 3);
    }

    private void linkLegend(GraphicsContext g, Rectangle2D box, MapColors colors) {
        card(g, box, colors);
        double x = box.getMinX() + 8;
        double y = box.getMinY() + 20;
        double columnWidth = 116;
        g.setFont(Font.font(11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        ChannelState[] states = ChannelState.values();
        for (int i = 0; i < states.length; i++) {
            double left = x + i / 2 * columnWidth;
            double middle = y - 9 + i % 2 * 24;
            g.setStroke(states[i].color());
            g.setLineWidth(2.4);
            g.setLineDashes(states[i].dashes());
            g.strokeLine(left, middle, left + 28, middle);
            g.setLineDashes();
            g.setFill(colors.ink());
            g.fillText(states[i].text(), left + 33, middle);
        }
    }

    private void heatLegend(
            GraphicsContext g, Rectangle2D box, HeatMap.Field heat, HeatKind kind, MapColors colors) {
        card(g, box, colors);
        double x = box.getMinX() + 8;
        double y = box.getMinY() + 20;
        double width = box.getWidth() - 16;
        for (int i = 0; i < width; i++) {
            int argb = colors.heatArgb(i / (width - 1));
            g.setFill(javafx.scene.paint.Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
            g.fillRect(x + i, y, 1.5, 8);
        }
        g.setStroke(colors.grid());
        g.strokeRect(x, y, width, 8);
        g.setFill(colors.ink());
        g.setFont(Font.font(11));
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(kind.legend() + " ▾", x, y - 3);
        g.setTextBaseline(VPos.TOP);
        g.fillText(Readable.fixed(heat.lowDb(), kind.decimals()), x, y + 10);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Readable.fixed(heat.highDb(), kind.decimals()), x + width, y + 10);
    }
}
