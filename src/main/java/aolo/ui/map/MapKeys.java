package aolo.ui.map;

import aolo.ui.edit.SceneEdit;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard on the map: nudge, remove, duplicate, select all, zoom. FX thread. */
final class MapKeys {
    private static final double NUDGE_METERS = 1;
    private final MapView map;

    MapKeys(MapView map) {
        this.map = map;
    }

    void install() {
        map.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed() && (event.isShortcutDown() ? shortcut(event.getCode()) : plain(event))) {
                event.consume();
            }
        });
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
        double step = event.isShiftDown() ? 10 * NUDGE_METERS : NUDGE_METERS;
        switch (event.getCode()) {
            case LEFT -> nudge(-step, 0);
            case RIGHT -> nudge(step, 0);
            case UP -> nudge(0, step);
            case DOWN -> nudge(0, -step);
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

    private void nudge(double east, double north) {
        if (!map.selection().ids().isEmpty()) {
            map.editor().commit(SceneEdit.moveBy(map.selection().ids(), east, north));
        }
    }
}
