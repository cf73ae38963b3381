package aolo.ui.map;

import aolo.scenario.Scenario;
import aolo.ui.edit.SceneEditor;
import aolo.ui.edit.Selection;
import aolo.ui.edit.Things;
import aolo.ui.edit.Things.Thing;
import aolo.ui.model.CellReadings;
import aolo.ui.model.LinkReading;
import aolo.ui.model.LiveCell;
import aolo.world.UserParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/**
 * The map as a node: a still canvas, a moving canvas and a card with the reading of the hovered or dragged thing. It
 * draws only in {@link #pulse}; input is in {@link MapMouse} and {@link MapKeys}. FX thread.
 */
public final class MapView extends Region {
    private final SceneEditor editor;
    private final Selection selection;
    private final Canvas still = new Canvas();
    private final Canvas moving = new Canvas();
    private final MapViewport viewport = new MapViewport();
    private final StillPainter stillPainter = new StillPainter();
    private final OverlayPainter overlayPainter = new OverlayPainter();
    private final ReadingCard card = new ReadingCard();
    private final ReadOnlyObjectWrapper<Point2D> cursorMeters = new ReadOnlyObjectWrapper<>();
    private final HeatMap heatMap;
    private final Map<String, LinkReading> readings = new LinkedHashMap<>();
    private CellReadings physics;
    private LiveCell live = LiveCell.NONE;
    private MapColors colors = MapColors.LIGHT;
    private String hovered;
    private Rectangle2D rubberBand;
    private boolean heatShown = true;
    private boolean motion = true;
    private boolean fitPending = true;
    private Object stillKey;

    public MapView(SceneEditor editor, Selection selection, Executor background) {
        this.editor = editor;
        this.selection = selection;
        heatMap = new HeatMap(background);
        getStyleClass().add("map-view");
        setId("map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Map of the cell. The users table is its alternative.");
        getChildren().addAll(still, moving, card);
        card.setManaged(false);
        card.setMouseTransparent(true);
        setMinSize(200, 160);
        new MapMouse(this).install();
        new MapKeys(this).install();
        editor.shownProperty().addListener((property, old, scenario) -> refreshReadings());
    }

    /** New physics, after a change of anything but a user's place. The heat map follows in the background. */
    public void setPhysics(CellReadings newPhysics) {
        physics = newPhysics;
        refreshReadings();
        heatMap.request(newPhysics, editor.shown().area());
    }

    public void setLive(LiveCell newLive) {
        live = newLive;
    }

    public void setColors(MapColors newColors) {
        colors = newColors;
        stillKey = null;
    }

    public void setHeatShown(boolean shown) {
        heatShown = shown;
        stillKey = null;
    }

    public boolean isHeatShown() {
        return heatShown;
    }

    /** False stops the tokens (reduced motion). */
    public void setMotion(boolean moves) {
        motion = moves;
    }

    /** Where the mouse is on the map in metres, null outside. */
    public ReadOnlyObjectProperty<Point2D> cursorMetersProperty() {
        return cursorMeters.getReadOnlyProperty();
    }

    public MapViewport viewport() {
        return viewport;
    }

    /** The newest reading of a user as shown, with the preview of a drag. */
    public Optional<LinkReading> reading(String userId) {
        return Optional.ofNullable(readings.get(userId));
    }

    public Map<String, LinkReading> readings() {
        return readings;
    }

    public void fit() {
        viewport.fit(editor.shown().area());
    }

    /** Fits at the next pulse, when the size is known. */
    public void fitSoon() {
        fitPending = true;
    }

    /** Draws what changed; called once per pulse by the window's timer. */
    public void pulse(long nowNanos) {
        if (getWidth() < 2 || getHeight() < 2) {
            return;
        }
        if (fitPending) {
            fit();
            fitPending = false;
        }
        Scenario shown = editor.shown();
        HeatMap.Field heat = heatShown ? heatMap.newest() : null;
        Object key = List.of(viewport.version(), shown.area(), colors, heat == null ? "" : heat);
        if (!key.equals(stillKey)) {
            stillPainter.paint(still.getGraphicsContext2D(), viewport, shown.area(), heat, colors);
            stillKey = key;
        }
        MapScene scene = new MapScene(
                shown, editor.committed(), selection.ids(), hovered, rubberBand, readings, live,
                motion ? nowNanos * 1e-9 : 0);
        overlayPainter.paint(moving.getGraphicsContext2D(), viewport, scene, colors);
        showCard(shown);
    }

    private void showCard(Scenario shown) {
        String id = hovered != null ? hovered : selection.primary().orElse(null);
        Optional<Thing> thing = id == null ? Optional.empty() : Things.find(shown, id);
        if (thing.isEmpty() || thing.get().kind() != Things.Kind.USER || !readings.containsKey(id)) {
            card.setVisible(false);
            return;
        }
        Optional<LinkReading> before = editor.isPreviewing() && physics != null
                ? Things.user(editor.committed(), id).flatMap(physics::link)
                : Optional.empty();
        card.show(readings.get(id), before);
        double x = viewport.screenX(thing.get().xMeters()) + 26;
        double y = viewport.screenY(thing.get().yMeters()) - 20;
        double width = card.prefWidth(-1);
        double height = card.prefHeight(width);
        card.resizeRelocate(
                Math.max(4, x + width > getWidth() - 4 ? x - width - 52 : x),
                Math.max(4, Math.min(y, getHeight() - height - 4)),
                width,
                height);
        card.setVisible(true);
    }

    private void refreshReadings() {
        readings.clear();
        if (physics == null) {
            return;
        }
        for (UserParameters user : editor.shown().users()) {
            physics.link(user).ifPresent(reading -> readings.put(user.id(), reading));
        }
    }

    /** The topmost thing within reach of a point in pixels. */
    Optional<Thing> thingAt(double screenX, double screenY) {
        Thing nearest = null;
        double best = ThingIcons.HIT_RADIUS;
        for (Thing thing : Things.of(editor.shown())) {
            double distance = Math.hypot(
                    viewport.screenX(thing.xMeters()) - screenX, viewport.screenY(thing.yMeters()) - screenY);
            if (distance < best) {
                best = distance;
                nearest = thing;
            }
        }
        return Optional.ofNullable(nearest);
    }

    SceneEditor editor() {
        return editor;
    }

    Selection selection() {
        return selection;
    }

    void setHovered(String id) {
        hovered = id;
    }

    void setCursorMeters(Point2D meters) {
        cursorMeters.set(meters);
    }

    void setRubberBand(Rectangle2D pixels) {
        rubberBand = pixels;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        if (still.getWidth() != width || still.getHeight() != height) {
            for (Canvas canvas : List.of(still, moving)) {
                canvas.setWidth(width);
                canvas.setHeight(height);
            }
            viewport.resize(width, height);
        }
    }
}
