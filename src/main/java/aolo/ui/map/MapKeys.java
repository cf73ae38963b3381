package aolo.ui.map;

import aolo.ui.edit.SceneEdit;
import aolo.ui.edit.Things;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The keyboard on the map: nudge, remove, duplicate, select all, zoom. FX thread. */
final class MapKeys {
    private static final double NUDGE_METERS = 1;
    private static final int MANY = 10;
    private final MapView map;
    private int gesture;

    MapKeys(MapView map) {
        this.map = map;
    }

    void install() {
        map.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!isArrow(event.getCode()) && !event.getCode().isModifierKey()) {
                gesture++;
            }
            if (!event.isConsumed() && (event.isShortcutDown() ? shortcut(event.getCode()) : plain(event))) {
                event.consume();
            }
        });
        // nudges are one step of undo until something else is done
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> gesture++);
        map.focusedProperty().addListener((property, was, now) -> gesture++);
        map.selection().idsProperty().addListener((property, old, ids) -> gesture++);
    }

    private static boolean isArrow(KeyCode code) {
        return code == KeyCode.LEFT || code == KeyCode.RIGHT || code == KeyCode.UP || code == KeyCode.DOWN;
    }

    private boolean shortcut(KeyCode code) {
        switch (code) {
            case DIGIT0, NUMPAD0 -> map.viewport().actualSize();
            case D -> map.users().duplicate();
            case A -> map.users().selectAll();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        int steps = event.isShiftDown() ? MANY : 1;
        switch (event.getCode()) {
            case LEFT -> nudge(-steps, 0);
            case RIGHT -> nudge(steps, 0);
            case UP -> nudge(0, steps);
            case DOWN -> nudge(0, -steps);
            case HOME -> map.fit();
            case PLUS, ADD, EQUALS -> zoom(1.25);
            case MINUS, SUBTRACT -> zoom(0.8);
            case DELETE, BACK_SPACE -> map.users().remove();
            case ESCAPE -> map.selection().clear();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void zoom(double factor) {
        map.viewport().zoomAt(map.getWidth() / 2, map.getHeight() / 2, factor);
    }

    private void nudge(int east, int north) {
        Optional<Things.Thing> first =
                map.selection().primary().flatMap(id -> Things.find(map.editor().committed(), id));
        first.ifPresent(thing -> map.editor()
                .commit(SceneEdit.moveBy(
                                map.selection().ids(), way(thing.xMeters(), east), way(thing.yMeters(), north))
                        .within("nudge " + gesture)));
    }

    /** By metres, or from line to line of the grid where things snap. */
    private double way(double from, int steps) {
        if (steps == 0 || !map.snap().isOn()) {
            return steps * NUDGE_METERS;
        }
        return map.snap().nudge(from, Integer.signum(steps), Math.abs(steps), map.snapMeters());
    }
}
