package aolo.ui.map;

import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** The choice of what the colours of the map say, for the View menu, the ground and the legend. FX thread. */
public final class HeatMenu extends Menu {
    private final MapView map;
    private final ToggleGroup group = new ToggleGroup();

    public HeatMenu(MapView map) {
        super("Colours of the map");
        this.map = map;
        setId("menu-heat-kinds");
        RadioMenuItem none = item("None", () -> map.setHeatShown(false));
        none.setId("heat-none");
        for (HeatKind kind : HeatKind.values()) {
            item(kind.title(), () -> map.setHeatKind(kind)).setId("heat-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        setOnShowing(event -> refresh());
        refresh();
    }

    private RadioMenuItem item(String text, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setOnAction(event -> choose.run());
        getItems().add(item);
        return item;
    }

    private void refresh() {
        int chosen = map.isHeatShown() ? 1 + map.heatKind().ordinal() : 0;
        group.selectToggle((RadioMenuItem) getItems().get(chosen));
    }
}
