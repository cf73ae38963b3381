package aolo.ui.shell;

import aolo.ui.edit.Selection;
import aolo.ui.model.ChangeMark;
import aolo.ui.model.Readable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The users with their numbers, sortable; the map's alternative for keyboard and screen reader. FX thread. */
final class UsersTable extends TableView<UserRow> {
    private static final String BELOW_LIMIT = "below-limit";
    private static final double HEADER_FONT = 0.92;

    /** Width of the column of names, in sizes of the text. */
    private static final double NAME_EMS = 4.3;

    private final Selection selection;
    private boolean following;

    /** {@code onRemove} removes the selected users. */
    UsersTable(Selection selection, Runnable onRemove) {
        this.selection = selection;
        setId("users-table");
        setAccessibleText("Users of the cell with their link, experience and footprint");
        getStyleClass().addAll("dense", "users-table");
        setPlaceholder(new Label("No users. Right-click the map to add one."));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addColumns();
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                onRemove.run();
                event.consume();
            }
        });
        selection.idsProperty().addListener((property, old, ids) -> follow(ids));
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<UserRow>) change -> lead());
    }

    private void addColumns() {
        TableColumn<UserRow, String> name = new TableColumn<>();
        Label header = new Label("User");
        header.setMinWidth(USE_PREF_SIZE);
        name.setGraphic(header);
        header.fontProperty()
                .addListener((property, old, font) -> name.setPrefWidth(NAME_EMS * font.getSize() / HEADER_FONT));
        name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().id));
        name.setPrefWidth(NAME_EMS * 13);
        name.setReorderable(false);
        name.getStyleClass().add("name-column");
        getColumns().add(name);
        column("m", "distance to the station on the ground, metres", 0, 3.1, row -> row.distanceMeters, row -> 0);
        column("SNR\ndB", "mean signal-to-noise ratio at the power decided, dB", 1, 3.1, row -> row.snrDb, row -> 0);
        column("Mbit/s", "downlink rate of a typical answer, mean over the fading, Mbit/s", 1, 3.7,
                row -> row.rateMbps, row -> 0);
        column("s", "latency of a typical answer, mean over the fading, seconds; ▲ above its limit in all of the fading, "
                + "△ in some of it", 1, 3.9, row -> row.latencySeconds, row -> row.lateShare);
        column("QoE", "quality of experience of a typical answer, mean over the fading, 0 to 1; ▼ below its limit in all of "
                + "the fading, ▽ in some of it", 2, 4.2, row -> row.qoe, row -> -row.lowQoeShare);
        column("mg\nCO₂e", "carbon of a typical answer by what the scenario minimises (its footprint, or what it causes at the meter), mean over the"
                + " fading, milligrams of CO₂ equivalent",
                1, 3.7, row -> row.footprintMilligrams, row -> 0);
        addChangeColumn();
    }

    /** @param missedShare part of the fading in which the limit is missed; negative where missing it is to be too low */
    private void column(
            String title,
            String help,
            int decimals,
            double widthInEm,
            Function<UserRow, DoubleProperty> value,
            ToDoubleFunction<UserRow> missedShare) {
        TableColumn<UserRow, Number> column = numbers(title, help, widthInEm, value);
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Number number, boolean empty) {
                super.updateItem(number, empty);
                TableRow<UserRow> row = getTableRow();
                boolean none = empty || number == null || row == null || row.getItem() == null;
                double missed = none ? 0 : missedShare.applyAsDouble(row.getItem());
                setText(none ? "" : mark(missed) + Readable.fixed(number.doubleValue(), decimals));
                getStyleClass().remove(BELOW_LIMIT);
                if (missed != 0) {
                    getStyleClass().add(BELOW_LIMIT);
                }
            }
        });
    }

    /** Filled where it is missed in all of the fading. */
    private static String mark(double missed) {
        if (missed == 0) {
            return "";
        }
        return missed > 0 ? missed < 1 ? "△ " : "▲ " : missed > -1 ? "▽ " : "▼ ";
    }

    private void addChangeColumn() {
        TableColumn<UserRow, Number> column = numbers(
                "change", "change of the carbon against the reference named above, at the same hour", 6.8,
                row -> row.changePercent);
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Number number, boolean empty) {
                super.updateItem(number, empty);
                boolean none = empty || number == null;
                ChangeMark mark = ChangeMark.percent(none ? 1 : 1 + number.doubleValue() / 100, true);
                setText(none ? "" : mark.text());
                getStyleClass().removeAll(ChangeMark.STYLES);
                if (!none) {
                    getStyleClass().addAll(mark.styles());
                }
            }
        });
    }

    private TableColumn<UserRow, Number> numbers(
            String title, String help, double widthInEm, Function<UserRow, DoubleProperty> value) {
        TableColumn<UserRow, Number> column = new TableColumn<>();
        ColumnHead.set(column, title, help, widthInEm);
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        column.setComparator(Comparator.comparingDouble(Number::doubleValue));
        column.getStyleClass().add("number-column");
        getColumns().add(column);
        return column;
    }

    /** Height of what is seen of a row that does not fit whole; 0 where all rows fit or none is laid out yet. */
    double partOfARow() {
        Node header = lookup(".column-header-background");
        Node row = lookup(".table-row-cell");
        double rowHeight = row == null ? 0 : row.getLayoutBounds().getHeight();
        if (header == null || rowHeight <= 0) {
            return 0;
        }
        double room = getHeight() - snappedTopInset() - snappedBottomInset() - header.getLayoutBounds().getHeight();
        return room < rowHeight || getItems().size() * rowHeight <= room ? 0 : room % rowHeight;
    }

    /** Shows these rows in the order that is sorted by; what is selected stays selected. */
    void setRows(List<UserRow> rows) {
        List<UserRow> sorted = new ArrayList<>(rows);
        if (getComparator() != null) {
            sorted.sort(getComparator());
        }
        if (!getItems().equals(sorted)) {
            following = true;
            getItems().setAll(sorted);
            following = false;
            follow(selection.ids());
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
