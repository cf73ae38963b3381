package aolo.ui.map;

import aolo.lab.LabSnapshot;
import aolo.lab.LabSnapshot.AnswerView;
import aolo.lab.UserView;
import aolo.scenario.Scenario;
import aolo.ui.edit.SceneEditor;
import aolo.ui.edit.Selection;
import aolo.ui.edit.SnapGrid;
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
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.MenuItem;
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
    private final AnswerHeat answerHeat;
    private final Map<String, UserView> users = new HashMap<>();
    private final Map<String, Double> snrDb = new HashMap<>();
    private final Map<String, Double> fadingDb = new HashMap<>();
    private final Set<String> answering = new HashSet<>();
    private final MapLabels mapLabels = new MapLabels();
    private final SnapGrid snap = new SnapGrid();
    private Function<String, List<MenuItem>> thingMenu = id -> List.of();
    private Consumer<Point2D> paste = place -> {};
    private Consumer<String> properties = id -> {};
    private List<Thing> things = List.of();
    private long snapshotSerial = Long.MIN_VALUE;
    private MapColors colors = MapColors.LIGHT;
    private String hovered;
    private Rectangle2D rubberBand;
    private boolean heatShown = true;
    private HeatKind heatKind = HeatKind.GAIN;
    private CellPulse cellPulse = CellPulse.NONE;
    private double strongestWatts;
    private String watchedName = "";
    private boolean motion = true;
    private boolean fitPending = true;
    private Object stillKey;

    public MapView(SceneEditor editor, Selection selection, Executor background) {
        this.editor = editor;
        this.selection = selection;
        userEdits = new UserEdits(editor, selection);
        heatMap = new HeatMap(background);
        answerHeat = new AnswerHeat(background);
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
        if (!snapshot.scenario().name().equals(watchedName)) {
            watchedName = snapshot.scenario().name();
            strongestWatts = 0;
        }
        strongestWatts = CellPulse.strongest(strongestWatts, snapshot);
        cellPulse = CellPulse.of(snapshot, answering, strongestWatts);
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

    public HeatKind heatKind() {
        return heatKind;
    }

    /** Shows a kind of colours. */
    public void setHeatKind(HeatKind kind) {
        heatKind = kind;
        setHeatShown(true);
    }

    /** The colours that are shown, or null while there are none. */
    private HeatMap.Field heat() {
        Scenario shown = editor.shown();
        if (!heatShown) {
            return null;
        }
        if (heatKind == HeatKind.GAIN) {
            heatMap.request(shown);
            return heatMap.newest();
        }
        answerHeat.request(editor.committed());
        return answerHeat.newest(heatKind);
    }

    /** The small map of the whole, while not all of the area is seen. */
    Optional<Rectangle2D> miniMap() {
        return MiniMap.box(viewport, editor.shown().area(), GridDial.box(viewport).getMaxY() + 8);
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
        HeatMap.Field heat = heat();
        Object key = List.of(viewport.version(), shown.area(), colors, heatKind, heat == null ? "" : heat);
        if (!key.equals(stillKey)) {
            stillPainter.paint(still.getGraphicsContext2D(), viewport, shown.area(), heat, heatKind, colors);
            stillKey = key;
        }
        MapScene scene = new MapScene(
                things, ghosts(), selection.ids(), hovered, rubberBand, snrDb, fadingDb, answering,
                MapScene.spacingPixels(shown.area(), shown.users().size(), viewport.pixelsPerMeter()),
                motion ? nowNanos * 1e-9 : 0,
                cellPulse);
        List<Rectangle2D> legends = legends();
        Map<String, LabelPlacer.Label> labels = mapLabels.place(scene, viewport, legends);
        overlayPainter.paint(moving.getGraphicsContext2D(), viewport, scene, labels, colors);
        miniMap().ifPresent(box ->
                MiniMap.paint(moving.getGraphicsContext2D(), box, viewport, shown.area(), scene, colors));
        card.show(scene, viewport, labels, legends, editor.isPreviewing());
    }

    /** All that lies over the map. */
    private List<Rectangle2D> legends() {
        List<Rectangle2D> boxes = new ArrayList<>(MapLegends.of(viewport, heatShown).boxes());
        if (GridDial.isShown(viewport)) {
            boxes.add(GridDial.box(viewport));
        }
        miniMap().ifPresent(boxes::add);
        return boxes;
    }

    /** Whether a place in pixels is the legend of the colours. */
    boolean isHeatLegend(double x, double y) {
        Rectangle2D box = MapLegends.of(viewport, heatShown).heat();
        return box != null && box.contains(x, y);
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

    /** Whether dragged and nudged things jump to a grid. */
    public SnapGrid snap() {
        return snap;
    }

    /** What the context menu of a thing offers, and what double clicks and pasting on the ground do. */
    public void setActs(
            Function<String, List<MenuItem>> menuOfThing, Consumer<Point2D> pasteAt, Consumer<String> openProperties) {
        thingMenu = menuOfThing;
        paste = pasteAt;
        properties = openProperties;
    }

    List<MenuItem> menuOf(String id) {
        return thingMenu.apply(id);
    }

    void pasteAt(double xMeters, double yMeters) {
        paste.accept(new Point2D(xMeters, yMeters));
    }

    void openProperties(String id) {
        properties.accept(id);
    }

    /** Spacing of the grid that things snap to: a tenth of the one drawn. */
    public double snapMeters() {
        return viewport.gridMeters(StillPainter.GRID_PIXELS * viewport.textScale()) / 10;
    }

    /** A user at a place in metres; outside the area nobody can stand. */
    void addUser(double xMeters, double yMeters) {
        if (xMeters >= 0
                && yMeters >= 0
                && xMeters <= editor.shown().area().widthMeters()
                && yMeters <= editor.shown().area().heightMeters()) {
            userEdits.add(xMeters, yMeters);
        } else {
            editor.refuse("Outside the area nobody can stand: double click inside it.");
        }
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
                legends());
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
