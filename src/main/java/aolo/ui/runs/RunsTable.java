package aolo.ui.runs;

import aolo.lab.RunEntry;
import aolo.ui.model.BillWords;
import aolo.ui.model.Readable;
import aolo.ui.shell.ColumnHead;
import aolo.world.Bill;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxTableCell;

/** Every run the laboratory knows, with what it saved by each bill and what it missed. FX thread. */
final class RunsTable extends TableView<RunRow> {
    private final Map<Long, RunRow> rows = new HashMap<>();
    private final Runnable onTicked;

    /** @param onTicked told whenever a tick is set or taken */
    RunsTable(Runnable onTicked) {
        this.onTicked = onTicked;
        setId("runs-table");
        setAccessibleText("Runs of this session and run folders that were opened");
        getStyleClass().addAll("dense", "users-table");
        setEditable(true);
        setPlaceholder(new Label("No run yet. Press Train (Ctrl+T), or open a run folder."));
        TableColumn<RunRow, Boolean> tick = new TableColumn<>("");
        tick.setCellValueFactory(cell -> cell.getValue().ticked);
        tick.setCellFactory(CheckBoxTableCell.forTableColumn(tick));
        tick.setPrefWidth(34);
        tick.setReorderable(false);
        getColumns().add(tick);
        text("Run", "name; Rename changes it and its folder's", 11, RunEntry::name);
        text("cell", "the scenario its training ended in", 9.5, run -> run.scenario().name() + (run.edited() ? " (edited)" : ""));
        text("learned from", "requests learned from, of those asked for", 7.5, run -> run.steps() + " / " + run.plan().steps());
        text("state", "what it is doing", 6.2, RunsTable::state);
        for (Bill bill : List.of(Bill.BILLED, Bill.CELL, Bill.CAUSED)) {
            number("saved %\n" + word(bill), "saved against full answers at full power, " + BillWords.help(bill), 5.3,
                    run -> run.result().map(result -> result.saved().of(bill)).orElse(Double.NaN));
        }
        number("above\nbest %", "above best possible for what is seen, by what its scenario minimises", 4.8,
                run -> run.result().map(result -> result.gapToBoundPercent()).orElse(Double.NaN));
        TableColumn<RunRow, Double> broken = number(
                "missed\n%", "targets missed; ▲ more than the scenario promises, and what it saves is no praise", 5,
                run -> run.result().map(result -> result.violationPercent()).orElse(Double.NaN));
        broken.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Double value, boolean empty) {
                super.updateItem(value, empty);
                RunRow row = getTableRow() == null ? null : getTableRow().getItem();
                boolean much = !empty && row != null && row.entry.get().result().filter(result -> result.breaksTooMuch()).isPresent();
                setText(empty || value == null ? "" : (much ? "▲ " : "") + Readable.fixed(value, 1));
                getStyleClass().remove("below-limit");
                if (much) {
                    getStyleClass().add("below-limit");
                }
            }
        });
        text("on disk", "the run's folder", 9, run -> run.folder().map(folder -> folder.getFileName().toString()).orElse("–"));
    }

    private static String word(Bill bill) {
        return switch (bill) {
            case BILLED -> "footprint";
            case CELL -> "cell";
            case CAUSED -> "meter";
        };
    }

    private static String state(RunEntry run) {
        return switch (run.state()) {
            case WAITING -> "waits";
            case TRAINING -> "learning";
            case PAUSED -> "held";
            case EVALUATING -> "evaluated now";
            case FINISHED -> run.result().isPresent() ? "done" : "edited since";
            case HALTED -> "halted";
            case STOPPED -> "stopped";
        };
    }

    private TableColumn<RunRow, String> text(String title, String help, double em, Function<RunEntry, String> value) {
        TableColumn<RunRow, String> column = new TableColumn<>();
        column.setCellValueFactory(cell -> Bindings.createStringBinding(() -> value.apply(cell.getValue().entry.get()), cell.getValue().entry));
        head(column, title, help, em);
        return column;
    }

    private TableColumn<RunRow, Double> number(String title, String help, double em, ToDoubleFunction<RunEntry> value) {
        TableColumn<RunRow, Double> column = new TableColumn<>();
        column.setCellValueFactory(
                cell -> Bindings.createObjectBinding(() -> value.applyAsDouble(cell.getValue().entry.get()), cell.getValue().entry));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Double number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null ? "" : Readable.fixed(number, 1));
            }
        });
        column.getStyleClass().add("number-column");
        head(column, title, help, em);
        return column;
    }

    private void head(TableColumn<RunRow, ?> column, String title, String help, double em) {
        ColumnHead.set(column, title, help, em);
        getColumns().add(column);
    }

    /** The newest state of all runs; what is selected and ticked stays so. */
    void show(List<RunEntry> runs) {
        for (RunEntry run : runs) {
            RunRow row = rows.computeIfAbsent(run.id(), id -> {
                RunRow made = new RunRow(run);
                made.ticked.set(run.id() > 0); // seen over the others at once; one click takes it away
                made.ticked.addListener((property, old, now) -> onTicked.run());
                return made;
            });
            if (row.entry.get() != run) {
                row.entry.set(run);
            }
        }
        List<RunRow> now = runs.stream().map(run -> rows.get(run.id())).toList();
        if (!getItems().equals(now)) {
            Optional<RunRow> selected = selected();
            rows.keySet().retainAll(runs.stream().map(RunEntry::id).toList());
            getItems().setAll(now);
            selected.filter(now::contains).or(() -> now.stream().filter(row -> row.id > 0).reduce((a, b) -> b))
                    .ifPresent(row -> getSelectionModel().select(row));
            onTicked.run();
        }
    }

    Optional<RunRow> selected() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    /** Runs whose curves are shown. */
    List<RunEntry> ticked() {
        return getItems().stream().filter(row -> row.ticked.get()).map(row -> row.entry.get()).toList();
    }
}
