package aolo.ui.shell;

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
