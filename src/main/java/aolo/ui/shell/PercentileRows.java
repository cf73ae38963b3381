package aolo.ui.shell;

import aolo.ui.model.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Under the table of many users: the percentiles of each column, in line with it. FX thread. */
final class PercentileRows extends VBox {
    /** With fewer users the table itself tells it. */
    static final int LEAST_USERS = 20;

    private static final int[] PERCENTS = {5, 50, 95};

    /** In the order of the table's columns, the name left out. */
    private static final List<ToDoubleFunction<UserRow>> VALUES = List.of(
            row -> row.distanceMeters.get(),
            row -> row.snrDb.get(),
            row -> row.rateMbps.get(),
            row -> row.latencySeconds.get(),
            row -> row.qoe.get(),
            row -> row.footprintMilligrams.get(),
            row -> row.changePercent.get());

    private static final int[] DECIMALS = {0, 1, 1, 1, 2, 1, 1};

    private final List<List<Label>> labels = new ArrayList<>();

    PercentileRows(UsersTable table) {
        setId("users-percentiles");
        getStyleClass().add("percentiles");
        for (int percent : PERCENTS) {
            List<Label> line = new ArrayList<>();
            HBox row = new HBox();
            for (TableColumn<UserRow, ?> column : table.getColumns()) {
                Label label = new Label();
                label.setAlignment(line.isEmpty() ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
                label.minWidthProperty().bind(column.widthProperty());
                label.maxWidthProperty().bind(column.widthProperty());
                line.add(label);
            }
            line.get(0).setText("p" + percent);
            line.get(0).setTooltip(new Tooltip(percent + " % of all users lie at or below"));
            row.getChildren().addAll(line);
            labels.add(line);
            getChildren().add(row);
        }
        setMinWidth(0);
        show(List.of());
    }

    /** Over all users, whatever the filter shows. */
    void show(List<UserRow> rows) {
        boolean many = rows.size() >= LEAST_USERS;
        setVisible(many);
        setManaged(many);
        for (int i = 0; many && i < VALUES.size(); i++) {
            double[] values = rows.stream()
                    .mapToDouble(VALUES.get(i))
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            for (int line = 0; line < PERCENTS.length; line++) {
                labels.get(line).get(i + 1).setText(text(values, PERCENTS[line], DECIMALS[i]));
            }
        }
    }

    private static String text(double[] sorted, int percent, int decimals) {
        return sorted.length == 0
                ? Readable.NONE
                : Readable.fixed(sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1], decimals);
    }
}
