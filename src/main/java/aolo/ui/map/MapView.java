package aolo.ui.map;

import aolo.lab.LabSnapshot;
import aolo.lab.LabSnapshot.AnswerView;
import aolo.lab.UserView;
import aolo.scenario.Scenario;
import aolo.ui.edit.SceneEditor;
import aolo.ui.edit.Selection;
import aolo.ui.edit.Things;
import aolo.ui.edit.Things.Thing;
import aolo.ui.edit.UserEdits;
import aolo.world.UserParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** How far the drawn fading moves to the true one in a frame. */
    private static final double SLUGGISH = 0.12;

    private final SceneEditor editor;
    private final Selection selection;
    private final UserEdits userEdits;
    private final Canvas still = new Canvas();
    private final Canvas moving = new Canvas();
    private final MapViewport viewport = new MapViewport();
    private final StillPainter stillPainter = new StillPainter();
    private final OverlayPainter overlayPainter = new OverlayPainter();
    private final MapCard card = new MapCard();
    private final ReadOnlyObjectWrapper<Point2D> cursorMeters = new ReadOnlyObjectWrapper<>();
    private final HeatMap heatMap;
    private final Map<String, UserView> users = new HashMap<>();
    private final Map<String, Double> snrDb = new HashMap<>();
    private final Map<String, Double> fadingDb = new HashMap<>();
    private final Set<String> answering = new HashSet<>();
    private final MapLabels mapLabels = new MapLabels();
    private List<Thing> things = List.of();
    private long snapshotSerial = Long.MIN_VALUE;
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
        userEdits = new UserEdits(editor, selection);
        heatMap = new HeatMap(background);
        getStyleClass().add("map-view");
        setId("map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Map of the cell. The users table is its alternative.");
        getChildren().addAll(still, moving, card.node());
        setMinSize(200, 160);
        new MapMouse(this).install();
        new MapKeys(this).install();
        editor.shownProperty().addListener((property, old, scenario) -> place(scenario));
        place(editor.shown());
    }

    /** The newest state of the simulation, once per pulse. */
    public void setSnapshot(LabSnapshot snapshot) {
        if (snapshot.serial() == snapshotSerial) {
            return;
        }
        snapshotSerial = snapshot.serial();
        users.clear();
        snrDb.clear();
        for (UserView user : snapshot.users()) {
            users.put(user.id(), user);
            snrDb.put(user.id(), user.answer().snrDb());
        }
        if (editor.isPreviewing()) {
            snapshot.comparison().ifPresent(drag -> drag.users()
                    .forEach(user -> snrDb.put(user.id(), user.after().snrDb())));
        }
        card.setSnapshot(snapshot);
        answering.clear();
        double now = snapshot.live().clockSeconds();
        for (AnswerView answer : snapshot.answers()) {
            if (answer.admittedSeconds() <= now && now <= answer.lastTokenSeconds()) {
                answering.add(answer.userId());
            }
        }
        place(editor.shown());
    }

    /** What a person can do with a change on the card. */
    public void setCardActions(CardActions actions) {
        card.setActions(actions);
    }

    public void setColors(MapColors newColors) {
        colors = newColors;
        stillKey = null;
    }

    /** Names, legends and coordinates grow with the window's text; 1 is normal. */
    public void setTextScale(double scale) {
        viewport.setTextScale(scale);
    }

    public void setHeatShown(boolean shown) {
        heatShown = shown;
        stillKey = null;
    }

    public boolean isHeatShown() {
        return heatShown;
    }

    public boolean isMotion() {
        return motion;
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
        users.forEach((id, user) -> fadingDb.merge(
                id, user.fadingDb(), (drawn, now) -> drawn + SLUGGISH * (now - drawn)));
        HeatMap.Field heat = heatShown ? heatMap.newest() : null;
        heatMap.request(shown);
        Object key = List.of(viewport.version(), shown.area(), colors, heat == null ? "" : heat);
        if (!key.equals(stillKey)) {
            stillPainter.paint(still.getGraphicsContext2D(), viewport, shown.area(), heat, colors);
            stillKey = key;
        }
        MapScene scene = new MapScene(
                things, ghosts(), selection.ids(), hovered, rubberBand, snrDb, fadingDb, answering,
                MapScene.spacingPixels(shown.area(), shown.users().size(), viewport.pixelsPerMeter()),
                motion ? nowNanos * 1e-9 : 0);
        List<Rectangle2D> legends = MapLegends.of(viewport, heatShown).boxes();
        Map<String, LabelPlacer.Label> labels = mapLabels.place(scene, viewport, legends);
        overlayPainter.paint(moving.getGraphicsContext2D(), viewport, scene, labels, colors);
        card.show(scene, viewport, labels, legends, editor.isPreviewing());
    }

    private Point2D onMap(Thing thing) {
        return new Point2D(viewport.screenX(thing.xMeters()), viewport.screenY(thing.yMeters()));
    }

    private List<Thing> ghosts() {
        if (!editor.isPreviewing()) {
            return List.of();
        }
        return Things.of(editor.committed()).stream()
                .filter(thing -> selection.contains(thing.id()))
                .toList();
    }

    /** Users that walk or come and go are drawn where the simulation has them, all else where the scenario puts it. */
    private void place(Scenario scenario) {
        List<Thing> placed = new ArrayList<>(Things.of(scenario));
        for (int i = 0; i < scenario.users().size(); i++) {
            UserParameters user = scenario.users().get(i);
            UserView view = users.get(user.id());
            if (view != null && user.wanders() && !editor.isPreviewing()) {
                placed.set(i + 2, new Thing(Things.Kind.USER, user.id(), view.place().xMeters(), view.place().yMeters()));
            }
        }
        things = placed;
    }

    /** The topmost thing within reach of a point in pixels. */
    Optional<Thing> thingAt(double screenX, double screenY) {
        Thing nearest = null;
        double best = ThingIcons.HIT_RADIUS;
        for (Thing thing : things) {
            double distance = Math.hypot(
                    viewport.screenX(thing.xMeters()) - screenX, viewport.screenY(thing.yMeters()) - screenY);
            if (distance < best) {
                best = distance;
                nearest = thing;
            }
        }
        return Optional.ofNullable(nearest);
    }

    List<Thing> things() {
        return things;
    }

    SceneEditor editor() {
        return editor;
    }

    UserEdits users() {
        return userEdits;
    }

    /** A place in metres, in the area and in view, where something new is seen; near the middle of the view. */
    public Point2D freePlace() {
        double air = 2 * ThingIcons.HIT_RADIUS;
        double left = Math.max(0, viewport.screenX(0)) + air;
        double top = Math.max(0, viewport.screenY(editor.shown().area().heightMeters())) + air;
        double right = Math.min(getWidth(), viewport.screenX(editor.shown().area().widthMeters())) - air;
        double bottom = Math.min(getHeight(), viewport.screenY(0)) - air;
        Point2D place = FreePlace.find(
                new Rectangle2D(left, top, Math.max(1, right - left), Math.max(1, bottom - top)),
                things.stream().map(this::onMap).toList(),
                MapLegends.of(viewport, heatShown).boxes());
        return new Point2D(viewport.worldX(place.getX()), viewport.worldY(place.getY()));
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
