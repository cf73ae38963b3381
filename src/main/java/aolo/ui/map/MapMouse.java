package aolo.ui.map;

import aolo.ui.edit.SceneEdit;
import aolo.ui.edit.Things;
import aolo.ui.edit.Things.Thing;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** The mouse on the map: select, drag, rubber band, pan, zoom. One drag is one edit; Esc cancels it. FX thread. */
final class MapMouse {
    private static final double DRAG_THRESHOLD_PIXELS = 3;
    private static final double ZOOM_PER_NOTCH = 1.15;

    private enum Mode {
        NONE,
        ARMED,
        DRAGGING,
        BANDING,
        PANNING,
        /** Held on the small map: what is below the mouse comes into the middle. */
        LOOKING
    }

    private final MapView map;
    private final MapMenu menu;
    private Mode mode = Mode.NONE;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean spaceDown;
    private boolean spacePanned;
    private Set<String> bandBase = Set.of();
    private Optional<Thing> held = Optional.empty();

    MapMouse(MapView map) {
        this.map = map;
        menu = new MapMenu(map);
    }

    void install() {
        map.editor().committedProperty().addListener((property, old, now) -> {
            if (mode == Mode.ARMED || mode == Mode.DRAGGING) { // a file has arrived, or an undo: what is held is of yesterday
                cancel();
            }
        });
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            if (mode == Mode.NONE) {
                map.setHovered(null);
                map.setCursorMeters(null);
            }
        });
        map.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() != 0) {
                map.viewport()
                        .zoomAt(event.getX(), event.getY(), Math.pow(ZOOM_PER_NOTCH, Math.signum(event.getDeltaY())));
            }
            event.consume();
        });
        map.setOnContextMenuRequested(event -> {
            cancel();
            menu.show(event, map.thingAt(event.getX(), event.getY()));
        });
        map.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && mode != Mode.NONE) {
                cancel();
                event.consume();
            } else if (event.getCode() == KeyCode.SPACE) {
                spaceDown = true;
            }
        });
        map.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                spaceDown = false;
                if (spacePanned) {
                    event.consume();
                }
                spacePanned = false;
            }
        });
    }

    private void moved(MouseEvent event) {
        boolean over = map.isHeatLegend(event.getX(), event.getY()) || isMiniMap(event);
        Optional<Thing> thing = over ? Optional.empty() : map.thingAt(event.getX(), event.getY());
        map.setHovered(thing.map(Thing::id).orElse(null));
        map.setCursor(over || thing.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        cursor(event);
    }

    private void cursor(MouseEvent event) {
        map.setCursorMeters(new Point2D(
                map.viewport().worldX(event.getX()), map.viewport().worldY(event.getY())));
    }

    private void pressed(MouseEvent event) {
        map.requestFocus();
        menu.hide();
        pressX = lastX = event.getX();
        pressY = lastY = event.getY();
        if (event.getButton() == MouseButton.MIDDLE || event.getButton() == MouseButton.PRIMARY && spaceDown) {
            mode = Mode.PANNING;
            spacePanned = spaceDown;
            map.setCursor(Cursor.CLOSED_HAND);
        } else if (event.getButton() == MouseButton.PRIMARY && isMiniMap(event)) {
            mode = Mode.LOOKING;
            look(event);
        } else if (event.getButton() == MouseButton.PRIMARY && map.isHeatLegend(event.getX(), event.getY())) {
            held = Optional.empty(); // its menu opens with the click
        } else if (event.getButton() == MouseButton.PRIMARY) {
            press(event, map.thingAt(event.getX(), event.getY()));
        }
        event.consume();
    }

    private boolean isMiniMap(MouseEvent event) {
        return map.miniMap().filter(box -> box.contains(event.getX(), event.getY())).isPresent();
    }

    private void look(MouseEvent event) {
        map.miniMap().ifPresent(box -> {
            Point2D place = MiniMap.meters(box, map.editor().shown().area(), event.getX(), event.getY());
            map.viewport().centerOn(place.getX(), place.getY());
        });
    }

    private void press(MouseEvent event, Optional<Thing> thing) {
        held = thing;
        if (thing.isEmpty()) {
            bandBase = event.isShortcutDown() || event.isShiftDown() ? map.selection().ids() : Set.of();
            map.selection().set(bandBase);
            mode = Mode.BANDING;
        } else if (event.isShortcutDown()) {
            map.selection().toggle(thing.get().id());
        } else if (event.isShiftDown()) {
            map.selection().add(thing.get().id());
        } else {
            if (!map.selection().contains(thing.get().id())) {
                map.selection().select(thing.get().id());
            }
            mode = Mode.ARMED;
        }
    }

    /** Twice on the ground adds a user there, twice on a thing shows its numbers. */
    private void clicked(MouseEvent event) {
        boolean heat = map.isHeatLegend(event.getX(), event.getY());
        boolean over = heat || isMiniMap(event);
        if (heat && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            menu.showHeat(event.getScreenX(), event.getScreenY());
        }
        if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() != 2 || !event.isStillSincePress() || over) {
            return;
        }
        if (held.isPresent()) {
            map.openProperties(held.get().id());
        } else {
            map.addUser(map.viewport().worldX(event.getX()), map.viewport().worldY(event.getY()));
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        cursor(event);
        if (mode == Mode.PANNING) {
            map.viewport().panPixels(event.getX() - lastX, event.getY() - lastY);
        } else if (mode == Mode.LOOKING) {
            look(event);
        } else if (mode == Mode.BANDING) {
            band(event);
        } else if (mode == Mode.ARMED || mode == Mode.DRAGGING) {
            if (Math.hypot(event.getX() - pressX, event.getY() - pressY) >= DRAG_THRESHOLD_PIXELS) {
                mode = Mode.DRAGGING;
            }
            if (mode == Mode.DRAGGING) {
                map.editor().preview(move(event));
            }
        }
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    private SceneEdit move(MouseEvent event) {
        double scale = map.viewport().pixelsPerMeter();
        double east = (event.getX() - pressX) / scale;
        double north = (pressY - event.getY()) / scale;
        Optional<Thing> from = held.flatMap(thing -> Things.find(map.editor().committed(), thing.id()));
        if (from.isPresent()) {
            east = map.snap().way(from.get().xMeters(), east, map.snapMeters());
            north = map.snap().way(from.get().yMeters(), north, map.snapMeters());
        }
        return SceneEdit.moveBy(map.selection().ids(), east, north);
    }

    private void band(MouseEvent event) {
        Rectangle2D band = new Rectangle2D(
                Math.min(pressX, event.getX()),
                Math.min(pressY, event.getY()),
                Math.abs(event.getX() - pressX),
                Math.abs(event.getY() - pressY));
        map.setRubberBand(band);
        Set<String> caught = new LinkedHashSet<>(bandBase);
        for (Thing thing : map.things()) {
            if (band.contains(
                    map.viewport().screenX(thing.xMeters()), map.viewport().screenY(thing.yMeters()))) {
                caught.add(thing.id());
            }
        }
        map.selection().set(caught);
    }

    private void released(MouseEvent event) {
        boolean dragged = mode == Mode.DRAGGING;
        mode = Mode.NONE;
        if (dragged) {
            map.editor().commit(move(event));
        }
        map.setRubberBand(null);
        map.setCursor(Cursor.DEFAULT);
        event.consume();
    }

    private void cancel() {
        if (mode == Mode.DRAGGING) {
            map.editor().cancelPreview();
        }
        mode = Mode.NONE;
        map.setRubberBand(null);
        map.setCursor(Cursor.DEFAULT);
    }
}
