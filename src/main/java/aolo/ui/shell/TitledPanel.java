package aolo.ui.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A panel with a title and a small menu; the View menu brings a closed one back. FX thread. */
public final class TitledPanel extends BorderPane {
    /** The keyboard is in this panel. */
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final MenuButton menu = new MenuButton();

    public TitledPanel(String title, Node content) {
        getStyleClass().add("panel");
        Label label = new Label(title);
        label.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        menu.setGraphic(new FontIcon("fth-more-horizontal"));
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow", "panel-menu");
        menu.setAccessibleText(title + " menu");
        menu.setVisible(false);
        menu.setManaged(false);
        HBox header = new HBox(label, gap, menu);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        setTop(header);
        setCenter(content);
        setMinSize(0, 0);
        sceneProperty().addListener((property, old, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((owner, before, now) -> pseudoClassStateChanged(ACTIVE, holds(now)));
            }
        });
    }

    private boolean holds(Node node) {
        return node != null && (node == this || holds(node.getParent()));
    }

    /** Adds an entry to the panel's menu. */
    public TitledPanel withEntry(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
        menu.setVisible(true);
        menu.setManaged(true);
        return this;
    }
}
