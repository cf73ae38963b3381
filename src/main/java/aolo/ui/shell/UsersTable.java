package aolo.ui.shell;

import aolo.lab.LabSnapshot.UserView;
import aolo.scenario.Scenario;
import aolo.ui.edit.Selection;
import aolo.ui.model.Readable;
import aolo.world.UserParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The users with their numbers, sortable; the map's alternative for keyboard and screen reader. FX thread. */
public final class UsersTable extends TableView<UserRow> {
    private final Selection selection;
    private final Map<String, UserRow> rows = new HashMap<>();
    private boolean following;

    /** {@code onRemove} removes the selected users. */
    public UsersTable(Selection selection, Runnable onRemove) {
        this.selection = selection;
        setId("users-table");
        setAccessibleText("Users of the cell with their link, experience and carbon");
        getStyleClass().addAll("dense", "users-table");
        setPlaceholder(new Label("No users. Right-click the map to add one."));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<UserRow, String> name = new TableColumn<>("User");
        name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().id));
        name.setPrefWidth(58);
        name.getStyleClass().add("name-column");
        getColumns().add(name);
        column("m", "distance to the station on the ground, metres", 0, 42, row -> row.distanceMeters);
        column("SNR dB", "mean signal-to-noise ratio at the power decided, dB", 1, 62, row -> row.snrDb);
        column("Mbit/s", "downlink rate of a typical answer, Mbit/s", 1, 58, row -> row.rateMbps);
        column("s", "latency of a typical answer, seconds", 1, 38, row -> row.latencySeconds);
        column("QoE", "quality of experience of a typical answer, 0 to 1", 2, 44, row -> row.qoe);
        column("mgCO₂e", "carbon of a typical answer, milligrams of CO₂ equivalent", 1, 68,
                row -> row.carbonMilligrams);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                onRemove.run();
                event.consume();
            }
        });
        selection.idsProperty().addListener((property, old, ids) -> follow(ids));
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<UserRow>) change -> lead());
    }

    private void column(
            String title, String help, int decimals, double width, Function<UserRow, DoubleProperty> value) {
        TableColumn<UserRow, Number> column = new TableColumn<>();
        Label header = new Label(title);
        header.setTooltip(new Tooltip(help));
        column.setGraphic(header);
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        column.setPrefWidth(width);
        column.getStyleClass().add("number-column");
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Number number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null ? "" : Readable.fixed(number.doubleValue(), decimals));
            }
        });
        getColumns().add(column);
    }

    /** Rows for the users of a scenario; rows of users that stay are kept. */
    public void setScenario(Scenario scenario) {
        List<UserRow> now = new ArrayList<>();
        for (UserParameters user : scenario.users()) {
            now.add(rows.computeIfAbsent(user.id(), UserRow::new));
        }
        if (!getItems().equals(now)) {
            following = true;
            if (getItems().size() != now.size() || !getItems().containsAll(now)) {
                getItems().setAll(now);
                rows.keySet().retainAll(scenario.users().stream().map(UserParameters::id).toList());
                sort();
            }
            following = false;
            follow(selection.ids());
        }
    }

    public void setUsers(List<UserView> users) {
        for (UserView user : users) {
            UserRow row = rows.get(user.id());
            if (row != null) {
                row.show(user);
            }
        }
    }

    private void follow(Set<String> ids) {
        if (following) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        for (UserRow row : getItems()) {
            if (ids.contains(row.id)) {
                getSelectionModel().select(row);
            }
        }
        following = false;
    }

    private void lead() {
        if (following) {
            return;
        }
        following = true;
        Set<String> ids = new LinkedHashSet<>();
        getSelectionModel().getSelectedItems().forEach(row -> {
            if (row != null) {
                ids.add(row.id);
            }
        });
        selection.set(ids);
        following = false;
    }
}
