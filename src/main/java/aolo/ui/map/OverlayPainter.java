package aolo.ui.map;

import aolo.ui.edit.Things;
import aolo.ui.edit.Things.Thing;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws what moves: links, tokens, things, ghosts, rubber band. Clears the whole layer first. FX thread, in a pulse. */
final class OverlayPainter {
    private static final int TOKENS_ON_THE_BACKHAUL = 4;
    private static final double TOKEN_ROUNDS_PER_SECOND = 0.45;

    /** Radius of a user's dot in a crowd, as a part of the way to the next. */
    private static final double DOT = 0.22;

    private final ThingIcons icons = new ThingIcons();
    private static final double NAME_FONT = 11.5;

    /** Where a leader leaves its symbol, from its middle. */
    private static final double LEADER_FROM = 13;

    /** @param labels the names to draw, by id */
    void paint(
            GraphicsContext g,
            MapViewport view,
            MapScene scene,
            Map<String, LabelPlacer.Label> labels,
            MapColors colors) {
        g.clearRect(0, 0, view.width(), view.height());
        List<Thing> things = scene.things();
        Thing station = things.get(0);
        Thing server = things.get(1);
        backhaul(g, view, scene, station, server, colors);
        for (int i = 2; i < things.size(); i++) {
            link(g, view, scene, station, things.get(i), colors);
        }
        for (Thing before : scene.ghosts()) {
            ghost(g, view, scene, before, colors);
        }
        for (int i = things.size() - 1; i >= 0; i--) {
            thing(g, view, scene, things.get(i), colors);
        }
        for (int i = things.size() - 1; i >= 0; i--) { // what somebody looks at lies on top
            if (scene.isChosen(things.get(i).id())) {
                thing(g, view, scene, things.get(i), colors);
            }
        }
        for (Thing thing : things) {
            if (labels.containsKey(thing.id())) {
                name(g, view, thing, labels.get(thing.id()), colors);
            }
        }
        GridDial.paint(g, view, scene.pulse(), colors);
        rubberBand(g, scene.rubberBand(), colors);
    }

    private void backhaul(GraphicsContext g, MapViewport view, MapScene scene, Thing a, Thing b, MapColors colors) {
        g.setLineDashes();
        g.setStroke(colors.server());
        g.setLineWidth(3);
        g.setGlobalAlpha(0.55);
        double ax = view.screenX(a.xMeters());
        double ay = view.screenY(a.yMeters());
        double bx = view.screenX(b.xMeters());
        double by = view.screenY(b.yMeters());
        g.strokeLine(ax, ay, bx, by);
        g.setGlobalAlpha(1);
        if (!scene.answering().isEmpty()) {
            g.setFill(colors.server());
            tokens(g, bx, by, ax, ay, scene.seconds(), 0, TOKENS_ON_THE_BACKHAUL);
        }
    }

    private void link(GraphicsContext g, MapViewport view, MapScene scene, Thing station, Thing user, MapColors colors) {
        Double meanSnrDb = scene.snrDb().get(user.id());
        if (meanSnrDb == null) {
            return;
        }
        double fadingDb = scene.fadingDb().getOrDefault(user.id(), 0.0);
        ChannelState state = ChannelState.of(meanSnrDb + fadingDb);
        boolean chosen = scene.isChosen(user.id());
        if (scene.isCrowded() && !chosen && !scene.answering().contains(user.id())) {
            return;
        }
        double sx = view.screenX(station.xMeters());
        double sy = view.screenY(station.yMeters());
        double ux = view.screenX(user.xMeters());
        double uy = view.screenY(user.yMeters());
        double breathing = scene.seconds() == 0 ? 1 : 1 + 0.5 * Math.max(-1, Math.min(1, fadingDb / 10));
        double width = (chosen ? 3 : 2) * breathing + 0.4;
        g.setLineDashes(state.dashes());
        g.setStroke(Color.BLACK); // a dark edge, so that every hue stands out from the heat map
        g.setGlobalAlpha(0.5);
        g.setLineWidth(width + 1.6);
        g.strokeLine(sx, sy, ux, uy);
        g.setGlobalAlpha(1);
        g.setStroke(state.color());
        g.setLineWidth(width);
        g.strokeLine(sx, sy, ux, uy);
        g.setLineDashes();
        if (scene.answering().contains(user.id())) {
            g.setFill(colors.ink());
            tokens(g, sx, sy, ux, uy, scene.seconds(), user.id().hashCode(), scene.pulse().packets(user.id()));
        }
    }

    private static void tokens(
            GraphicsContext g, double fromX, double fromY, double toX, double toY, double seconds, int shift, int count) {
        double start = seconds * TOKEN_ROUNDS_PER_SECOND + (shift & 63) / 64.0;
        for (int i = 0; i < count; i++) {
            double along = start + (double) i / count;
            along -= Math.floor(along);
            g.fillOval(fromX + (toX - fromX) * along - 2.5, fromY + (toY - fromY) * along - 2.5, 5, 5);
        }
    }

    private void ghost(GraphicsContext g, MapViewport view, MapScene scene, Thing before, MapColors colors) {
        double x = view.screenX(before.xMeters());
        double y = view.screenY(before.yMeters());
        g.setGlobalAlpha(0.4);
        icons.paint(g, before.kind(), x, y, colors, false);
        g.setStroke(colors.ink());
        g.setLineWidth(1);
        g.setLineDashes(3, 3);
        for (Thing now : scene.things()) {
            if (now.id().equals(before.id())) {
                g.strokeLine(x, y, view.screenX(now.xMeters()), view.screenY(now.yMeters()));
            }
        }
        g.setLineDashes();
        g.setGlobalAlpha(1);
    }

    private void thing(
            GraphicsContext g, MapViewport view, MapScene scene, Thing thing, MapColors colors) {
        double x = view.screenX(thing.xMeters());
        double y = view.screenY(thing.yMeters());
        if (x < -40 || y < -40 || x > view.width() + 40 || y > view.height() + 40) {
            return;
        }
        boolean selected = scene.selected().contains(thing.id());
        boolean hovered = thing.id().equals(scene.hovered());
        if (thing.kind() == Things.Kind.USER && scene.isCrowded() && !selected && !hovered) {
            dot(g, scene, thing, x, y, colors);
            return;
        }
        if (thing.kind() == Things.Kind.STATION) {
            LifeSigns.station(g, x, y, scene.pulse(), colors);
        }
        icons.paint(g, thing.kind(), x, y, colors, selected || hovered);
        if (thing.kind() == Things.Kind.SERVER) {
            LifeSigns.server(g, x, y, scene.pulse(), colors);
        }
        if (selected) {
            g.setStroke(colors.ink());
            g.setLineWidth(2);
            g.strokeOval(x - 17, y - 17, 34, 34);
        }
    }

    /** A user in a crowd: the colour of its link is all there is room for. */
    private static void dot(GraphicsContext g, MapScene scene, Thing user, double x, double y, MapColors colors) {
        Double now = scene.snrDb().get(user.id());
        double snrDb = now == null ? Double.NaN : now + scene.fadingDb().getOrDefault(user.id(), 0.0);
        double radius = Math.max(2, Math.min(6, DOT * scene.spacingPixels()));
        g.setFill(colors.ink());
        g.fillOval(x - radius - 1, y - radius - 1, 2 * radius + 2, 2 * radius + 2);
        g.setFill(now == null ? colors.ground() : ChannelState.of(snrDb).color());
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void name(
            GraphicsContext g, MapViewport view, Thing thing, LabelPlacer.Label label, MapColors colors) {
        Rectangle2D box = label.box();
        double middleX = (box.getMinX() + box.getMaxX()) / 2;
        if (label.leader()) {
            leader(g, view.screenX(thing.xMeters()), view.screenY(thing.yMeters()), box, colors);
        }
        g.setFont(Font.font(null, FontWeight.SEMI_BOLD, NAME_FONT * view.textScale()));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        g.setFill(colors.card());
        g.fillRoundRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight(), 6, 6);
        g.setFill(colors.ink());
        g.fillText(thing.id(), middleX, box.getMinY() + 1);
    }

    /** From the rim of a symbol to the nearest point of its name. */
    private static void leader(GraphicsContext g, double x, double y, Rectangle2D box, MapColors colors) {
        double toX = Math.max(box.getMinX(), Math.min(box.getMaxX(), x));
        double toY = Math.max(box.getMinY(), Math.min(box.getMaxY(), y));
        double rim = LEADER_FROM / Math.hypot(toX - x, toY - y);
        g.setStroke(colors.ink());
        g.setLineWidth(1);
        g.strokeLine(x + rim * (toX - x), y + rim * (toY - y), toX, toY);
    }

    private static void rubberBand(GraphicsContext g, Rectangle2D band, MapColors colors) {
        if (band == null) {
            return;
        }
        g.setFill(colors.radio().deriveColor(0, 1, 1, 0.12));
        g.fillRect(band.getMinX(), band.getMinY(), band.getWidth(), band.getHeight());
        g.setStroke(colors.radio());
        g.setLineWidth(1);
        g.setLineDashes(4, 3);
        g.strokeRect(band.getMinX(), band.getMinY(), band.getWidth(), band.getHeight());
        g.setLineDashes();
    }
}
