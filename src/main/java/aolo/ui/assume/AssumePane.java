package aolo.ui.assume;

import aolo.figure.ChartTheme;
import aolo.figure.FigureFormat;
import aolo.lab.LabSnapshot;
import aolo.quantity.Assumptions;
import aolo.ui.chart.ChartExport;
import aolo.ui.chart.ChartMenu;
import aolo.ui.chart.ChartPress;
import aolo.ui.shell.Theme;
import aolo.ui.shell.TitledPanel;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The workspace for what a result rests on: the sheet of constants, the tornado of the scenario on screen, net carbon. FX thread. */
public final class AssumePane extends SplitPane {
    private final TornadoPane tornado;
    private final LedgerPane ledger = new LedgerPane();

    /**
     * @param newest the newest snapshot
     * @param background for the tornado
     */
    public AssumePane(
            Supplier<LabSnapshot> newest, Executor background, ChartPress press, ChartExport export, Theme theme) {
        setId("assume");
        SheetTable sheet = new SheetTable(Assumptions.standard());
        TextField filter = new TextField();
        filter.setId("assumption-filter");
        filter.setPromptText("filter: words of key, meaning or source");
        filter.setPrefColumnCount(24);
        filter.textProperty().addListener((property, old, text) -> sheet.filter(text));
        MenuButton tables = new MenuButton("Export");
        tables.setId("assumption-export");
        for (FigureFormat format : List.of(FigureFormat.CSV, FigureFormat.TEX)) {
            MenuItem item = new MenuItem(format == FigureFormat.TEX ? "Table as LaTeX…" : "Table as CSV…");
            item.setOnAction(event -> export.save(sheet.table(), format));
            tables.getItems().add(item);
        }
        HBox bar = new HBox(6, filter, tables);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("users-bar");
        VBox left = new VBox(bar, sheet);
        VBox.setVgrow(sheet, Priority.ALWAYS);
        tornado = new TornadoPane(newest, background, press, new ChartMenu(export, press, () -> List.of(tornado().chart())));
        SplitPane right = new SplitPane(new TitledPanel("Does the result survive its constants?", tornado), new TitledPanel("Net carbon", ledger));
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.78);
        getItems().addAll(new TitledPanel("Constants", left), right);
        setDividerPositions(0.5);
        Runnable dress = () -> tornado.dress(
                theme.isDark() ? ChartTheme.DARK.on(0x0D1117) : ChartTheme.LIGHT, theme.scaleProperty().get());
        theme.darkProperty().addListener((property, old, dark) -> dress.run());
        theme.scaleProperty().addListener((property, old, scale) -> dress.run());
        dress.run();
    }

    private TornadoPane tornado() {
        return tornado;
    }

    /** The newest state. Called a few times a second while it can be seen. */
    public void show(LabSnapshot snapshot) {
        ledger.show(snapshot);
    }

    /** Paints. Called once per pulse while it can be seen. */
    public void pulse(LabSnapshot snapshot, long nowNanos) {
        tornado.chart().pulse(snapshot, nowNanos);
    }
}
