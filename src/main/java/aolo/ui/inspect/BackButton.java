package aolo.ui.inspect;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Beside a field: a mark where its value is not as it was opened, and the way back to that or to the default. FX thread. */
final class BackButton extends Button {
    private static final String CHANGED = "changed";

    private final ContextMenu menu = new ContextMenu();
    private final RecordItem item;
    private final Consumer<Object> back;

    /** @param back takes a value to go back to */
    BackButton(RecordItem item, Consumer<Object> back) {
        this.item = item;
        this.back = back;
        setId("back-" + item.component().getName());
        getStyleClass().addAll("flat", "back-button");
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> open());
        show();
    }

    /** Follows the value. */
    void show() {
        boolean changed = item.isChanged();
        if (getTooltip() != null && changed == getStyleClass().contains(CHANGED)) {
            return;
        }
        setText(changed ? "●" : "·");
        getStyleClass().remove(CHANGED);
        if (changed) {
            getStyleClass().add(CHANGED);
        }
        setTooltip(new Tooltip(changed ? "changed since it was opened; click for the way back" : "as it was opened; click for the default"));
        setAccessibleText(item.getName() + (changed ? ", changed" : ""));
    }

    private void open() {
        menu.getItems().clear();
        add("As opened", item.opened());
        add("Default", item.fresh());
        if (menu.getItems().isEmpty()) {
            MenuItem none = new MenuItem("New since the scenario was opened; a place and a name have no default");
            none.setDisable(true);
            menu.getItems().add(none);
        }
        menu.show(this, Side.BOTTOM, 0, 0);
    }

    private void add(String what, Optional<Object> value) {
        value.ifPresent(one -> {
            MenuItem entry = new MenuItem(what + ": " + item.words(one));
            entry.setMnemonicParsing(false);
            entry.setDisable(!item.isVarious() && Objects.equals(one, item.getValue()));
            entry.setOnAction(event -> back.accept(one));
            menu.getItems().add(entry);
        });
    }
}
