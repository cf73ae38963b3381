package aolo.ui.assume;

import aolo.quantity.Assumption;
import aolo.quantity.Assumptions;
import aolo.report.DataTable;
import aolo.report.TidyTable;
import aolo.report.WordTable;
import aolo.ui.model.Readable;
import aolo.ui.shell.ColumnHead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** Every constant of the models: value, range, unit, whether its source was read, meaning and source. FX thread. */
final class SheetTable extends TableView<Assumption> {
    private final List<Assumption> all;

    SheetTable(Assumptions assumptions) {
        all = List.copyOf(assumptions.all());
        setId("assumption-sheet");
        setAccessibleText("Constants that results rest on, with range and source");
        getStyleClass().addAll("dense", "users-table");
        setPlaceholder(new Label("No constant has these words."));
        text("constant", "its key in the file of constants", 19, Assumption::key);
        number("value", "used in this program", 5.5, Assumption::value);
        number("low", "lowest plausible value", 5.5, Assumption::low);
        number("high", "highest plausible value", 5.5, Assumption::high);
        text("unit", "of value and range", 7, Assumption::unit);
        text("source read", "✓ the source was read or measured; – assumed or recalled", 7.5, a -> a.verified() ? "✓" : "–");
        text("meaning", "what it is", 20, Assumption::meaning);
        text("source", "where it comes from", 26, Assumption::source);
        filter("");
    }

    private void text(String title, String help, double em, Function<Assumption, String> value) {
        TableColumn<Assumption, String> column = new TableColumn<>();
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? "" : text);
                Tooltip whole = empty || text == null || text.length() < 20 ? null : new Tooltip(text);
                if (whole != null) {
                    whole.setWrapText(true);
                    whole.setMaxWidth(500);
                }
                setTooltip(whole);
            }
        });
        head(column, title, help, em);
    }

    private void number(String title, String help, double em, ToDoubleFunction<Assumption> value) {
        TableColumn<Assumption, Double> column = new TableColumn<>();
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(cell.getValue())));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Double number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null ? "" : Readable.plain(number));
            }
        });
        column.getStyleClass().add("number-column");
        head(column, title, help, em);
    }

    private void head(TableColumn<Assumption, ?> column, String title, String help, double em) {
        ColumnHead.set(column, title, help, em);
        getColumns().add(column);
    }

    /** Shows the constants that have all these words somewhere. */
    void filter(String words) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        getItems().setAll(all.stream()
                .filter(a -> {
                    String text = (a.key() + " " + a.meaning() + " " + a.source() + " " + a.unit()).toLowerCase(Locale.ROOT);
                    return wanted.stream().allMatch(text::contains);
                })
                .toList());
    }

    /** What is shown, for files. */
    DataTable table() {
        List<Map<String, String>> rows = new ArrayList<>();
        List<List<String>> shown = new ArrayList<>();
        for (Assumption a : getItems()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("constant", a.key());
            row.put("value", Double.toString(a.value()));
            row.put("low", Double.toString(a.low()));
            row.put("high", Double.toString(a.high()));
            row.put("unit", a.unit());
            row.put("source_read", a.verified() ? "yes" : "no");
            row.put("meaning", a.meaning());
            row.put("source", a.source());
            rows.add(row);
            shown.add(List.of(
                    a.meaning(), Readable.plain(a.value()), Readable.plain(a.low()) + " to " + Readable.plain(a.high()), a.unit(),
                    a.verified() ? "yes" : "no"));
        }
        return new DataTable(
                "assumptions",
                new TidyTable(List.of("constant", "value", "low", "high", "unit", "source_read", "meaning", "source"), rows),
                new WordTable("Constants", List.of("constant", "value", "range", "unit", "source read"), shown, 1), "");
    }
}
