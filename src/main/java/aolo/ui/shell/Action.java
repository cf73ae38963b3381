package aolo.ui.shell;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/** Something a person can do, told once for menu, toolbar, keyboard and help. FX thread. */
public final class Action {
    private final String id;
    private final StringProperty text = new SimpleStringProperty();
    private final StringProperty icon = new SimpleStringProperty();
    private final BooleanProperty disabled = new SimpleBooleanProperty();
    private final KeyCombination key;
    private final Runnable run;
    private BooleanSupplier checked;

    /**
     * @param id for tests and style sheets
     * @param icon Ikonli literal, or empty
     * @param key e.g. "Shortcut+S", or empty
     */
    public Action(String id, String text, String icon, String key, Runnable run) {
        this.id = id;
        this.text.set(text);
        this.icon.set(icon);
        this.key = key.isEmpty() ? null : KeyCombination.valueOf(key);
        this.run = run;
    }

    public String id() {
        return id;
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty iconProperty() {
        return icon;
    }

    public BooleanProperty disabledProperty() {
        return disabled;
    }

    public Optional<KeyCombination> key() {
        return Optional.ofNullable(key);
    }

    /** From now on the menu shows whether it is on; {@code isOn} is asked whenever the menu opens. */
    public Action checkedBy(BooleanSupplier isOn) {
        checked = isOn;
        return this;
    }

    public void run() {
        if (!disabled.get()) {
            run.run();
        }
    }

    /** @param taken letters that other entries of the menu are reached by; that of this one is added */
    MenuItem menuItem(Set<Character> taken) {
        MenuItem item = checked == null ? new MenuItem() : new CheckMenuItem();
        item.setId("menu-" + id);
        Mnemonic mnemonic = Mnemonic.ofFirst(text.get(), taken);
        item.textProperty().bind(Bindings.createStringBinding(() -> mnemonic.in(text.get()), text));
        item.disableProperty().bind(disabled);
        item.setAccelerator(key);
        item.setOnAction(event -> {
            run();
            refresh(item);
        });
        refresh(item);
        return item;
    }

    /** Puts a tick where this is on. */
    void refresh(MenuItem item) {
        if (item instanceof CheckMenuItem check) {
            check.setSelected(checked.getAsBoolean());
        }
    }

    /** A button with icon only; its text and key are in the tooltip. */
    public Button iconButton() {
        Button button = button();
        button.setText("");
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    /** A button with icon and text. */
    public Button textButton() {
        Button button = button();
        button.textProperty().bind(text);
        return button;
    }

    private Button button() {
        Button button = new Button();
        button.setId(id);
        button.setFocusTraversable(true);
        button.disableProperty().bind(disabled);
        button.setOnAction(event -> run());
        Runnable graphic = () -> button.setGraphic(icon.get().isEmpty() ? null : new FontIcon(icon.get()));
        graphic.run();
        icon.addListener((property, old, now) -> graphic.run());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text.concat(key == null ? "" : "  (" + key.getDisplayText() + ")"));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(text);
        return button;
    }
}
