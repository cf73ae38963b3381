package aolo.ui.map;

import aolo.scenario.Scenario;
import aolo.ui.edit.SceneEdit;
import aolo.ui.edit.Things;
import aolo.ui.edit.Things.Thing;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/** Context menus of things and of the background. FX thread. */
final class MapMenu {
    private final MapView map;
    private final ContextMenu menu = new ContextMenu();

    MapMenu(MapView map) {
        this.map = map;
    }

    void hide() {
        menu.hide();
    }

    void show(ContextMenuEvent event, Optional<Thing> thing) {
        menu.getItems().clear();
        thing.ifPresentOrElse(this::thingItems, () -> groundItems(event));
        menu.show(map, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /** The choice of colours alone, at their legend. */
    void showHeat(double screenX, double screenY) {
        menu.getItems().setAll(new HeatMenu(map).getItems());
        menu.show(map, screenX, screenY);
    }

    private void thingItems(Thing thing) {
        if (!map.selection().contains(thing.id())) {
            map.selection().select(thing.id());
        }
        menu.getItems().addAll(map.menuOf(thing.id()));
    }

    private void groundItems(ContextMenuEvent event) {
        double x = map.viewport().worldX(event.getX());
        double y = map.viewport().worldY(event.getY());
        item("Add user here", () -> map.addUser(x, y));
        item("Paste here", () -> map.pasteAt(x, y));
        item("Select all users\tCtrl+A", map.users()::selectAll);
        menu.getItems().add(new SeparatorMenuItem());
        item("Move station here", () -> moveTo(map.editor().shown().station().id(), x, y));
        item("Move server here", () -> moveTo(map.editor().shown().server().id(), x, y));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(new HeatMenu(map));
        item("Fit the area\tHome", map::fit);
        item("100 %\tCtrl+0", () -> map.viewport().actualSize());
    }

    private void moveTo(String id, double x, double y) {
        Things.find(map.editor().shown(), id)
                .ifPresent(thing -> map.editor()
                        .commit(SceneEdit.moveBy(Set.of(id), x - thing.xMeters(), y - thing.yMeters())));
    }

    private void item(String text, Runnable action) {
        MenuItem item = new MenuItem(text.contains("\t") ? text.substring(0, text.indexOf('\t')) : text);
        if (text.contains("\t")) {
            item.setAccelerator(javafx.scene.input.KeyCombination.valueOf(text.substring(text.indexOf('\t') + 1)));
        }
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }
}
