package aolo.ui.chart;

import aolo.figure.FigureFormat;
import aolo.lab.LabSnapshot;
import aolo.report.DataTable;
import aolo.ui.model.SnapshotTables;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The window's tables as CSV, as LaTeX, and on the clipboard. FX thread. */
public final class TableMenu extends Menu {
    private final ChartExport export;
    private final Supplier<LabSnapshot> snapshot;

    /** @param source a sentence on where the numbers come from */
    public TableMenu(ChartExport export, Supplier<LabSnapshot> snapshot, Supplier<String> source) {
        super("Export a table");
        setId("menu-tables");
        this.export = export;
        this.snapshot = snapshot;
        add("users", "Users", now -> Optional.of(SnapshotTables.users(now, source.get())));
        getItems().add(new SeparatorMenuItem());
        add("chain", "Chain of the request", now -> now.request().map(request -> SnapshotTables.chain(request, source.get())));
        setOnShowing(event -> {
            boolean none = snapshot.get().request().isEmpty();
            getItems().stream().filter(item -> item.getId() != null && item.getId().contains("chain")).forEach(item -> item.setDisable(none));
        });
    }

    private void add(String id, String title, Function<LabSnapshot, Optional<DataTable>> table) {
        item(id + "-csv", title + " as CSV…", () -> table.apply(snapshot.get()).ifPresent(made -> export.save(made, FigureFormat.CSV)));
        item(id + "-tex", title + " as LaTeX…", () -> table.apply(snapshot.get()).ifPresent(made -> export.save(made, FigureFormat.TEX)));
        item(id + "-copy", "Copy: " + title, () -> table.apply(snapshot.get()).ifPresent(export::copy));
    }

    private void item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId("table-" + id);
        item.setOnAction(event -> action.run());
        getItems().add(item);
    }
}
