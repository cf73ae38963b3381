package aolo.ui.shell;

import aolo.llm.TrafficProfile;
import aolo.scenario.Scenario;
import aolo.ui.edit.Selection;
import aolo.ui.inspect.ScenePart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/** Everything of the scenario but the users, which have their own table below it. FX thread. */
public final class SceneTree extends TreeView<String> {
    private final Selection selection;
    private List<String> shownIds = List.of();
    private String stationId = "";
    private String serverId = "";
    private boolean following;

    public SceneTree(Selection selection) {
        this.selection = selection;
        setId("scene-tree");
        getStyleClass().add("dense");
        setShowRoot(false);
        setRoot(new TreeItem<>("root"));
        setCellFactory(tree -> new Cell());
        selection.idsProperty().addListener((property, old, ids) -> follow());
        getSelectionModel().selectedItemProperty().addListener((property, old, item) -> {
            if (!following && item != null) {
                following = true;
                this.selection.select(item.getValue());
                following = false;
            }
        });
    }

    /** What a right click offers, and what Delete does. */
    public void setMenu(Function<String, List<MenuItem>> menuOf, Runnable onDelete) {
        RowMenu.install(this, selection, menuOf);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                onDelete.run();
                event.consume();
            }
        });
    }

    public void setScenario(Scenario scenario) {
        List<String> ids = new ArrayList<>();
        ids.add(scenario.station().id());
        ids.add(scenario.server().id());
        ids.addAll(ScenePart.CELL_PARTS);
        scenario.landscape().ifPresent(own -> ids.add(ScenePart.LANDSCAPE));
        for (TrafficProfile profile : scenario.traffic()) {
            ids.add(ScenePart.trafficId(profile.id()));
        }
        if (!ids.equals(shownIds)) {
            stationId = scenario.station().id();
            serverId = scenario.server().id();
            shownIds = ids;
            getRoot().getChildren().setAll(ids.stream().map(TreeItem::new).toList());
            follow();
        }
    }

    private void follow() {
        if (following) {
            return;
        }
        following = true;
        int index = selection.primary().map(shownIds::indexOf).orElse(-1);
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(index);
        }
        following = false;
    }

    private final class Cell extends TreeCell<String> {
        @Override
        protected void updateItem(String id, boolean empty) {
            super.updateItem(id, empty);
            if (empty || id == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(id.equals(stationId)
                    ? ScenePart.named("Station", id)
                    : id.equals(serverId) ? ScenePart.named("Server", id) : ScenePart.title(id));
            setGraphic(new FontIcon(icon(id)));
        }

        private String icon(String id) {
            if (id.equals(stationId)) {
                return "fth-radio";
            }
            if (id.equals(serverId)) {
                return "fth-server";
            }
            return switch (id) {
                case "#area" -> "fth-map";
                case "#channel" -> "fth-activity";
                case "#device" -> "fth-smartphone";
                case "#grid" -> "fth-zap";
                case ScenePart.LANDSCAPE -> "fth-layers";
                default -> "fth-message-square";
            };
        }
    }
}
