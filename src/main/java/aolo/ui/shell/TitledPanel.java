package aolo.ui.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import aolo.ui.chart.ClosingKeys;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;

/** A panel with a title and a small menu; the View menu brings a closed one back. FX thread. */
public final class TitledPanel extends BorderPane {
    /** The keyboard is in this panel. */
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private static final double LEAST_WIDTH = 420;
    private static final double LEAST_HEIGHT = 320;

    private final MenuButton menu = new MenuButton();
    private final String title;
    private Stage window;

    public TitledPanel(String title, Node content) {
        this.title = title;
        getStyleClass().add("panel");
        Label label = new Label(title);
        label.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        menu.setGraphic(new FontIcon("fth-more-horizontal"));
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow", "panel-menu");
        menu.setAccessibleText(title + " menu");
        menu.setId("panel-menu-" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
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

    /** Moves what the panel shows into a window of its own until that is closed (Ctrl+W, or Esc where nothing else wants it). */
    public void popOut() {
        if (window != null) {
            window.toFront();
            return;
        }
        Node content = getCenter();
        Button back = new Button("Bring it back");
        setCenter(new StackPane(back));
        Scene owner = getScene();
        BorderPane root = new BorderPane(content);
        root.styleProperty().bind(owner.getRoot().styleProperty());
        Bindings.bindContent(root.getStyleClass(), owner.getRoot().getStyleClass());
        Scene scene = new Scene(root, Math.max(LEAST_WIDTH, getWidth()), Math.max(LEAST_HEIGHT, getHeight()));
        scene.getStylesheets().setAll(owner.getStylesheets());
        owner.getAccelerators().forEach((key, act) -> {
            if (!key.equals(KeyCombination.valueOf("Shortcut+W"))) {
                scene.getAccelerators().put(key, act);
            }
        });
        window = new Stage();
        window.initOwner(owner.getWindow());
        window.setTitle(title + " – AOLO Lab");
        window.setScene(scene);
        ClosingKeys.install(window);
        back.setOnAction(event -> window.close());
        window.setOnHidden(event -> {
            window = null;
            root.setCenter(null);
            setCenter(content);
        });
        window.show();
        content.requestFocus();
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
