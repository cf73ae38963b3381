package aolo.ui;

import aolo.figure.Figure;
import aolo.report.CellFigures;
import aolo.report.FigureSource;
import aolo.scenario.Scenario;
import aolo.ui.chart.ChartExport;
import aolo.ui.chart.TableMenu;
import aolo.ui.map.HeatFigures;
import aolo.ui.map.HeatKind;
import aolo.ui.map.HeatMenu;
import aolo.ui.shell.Actions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** The menu entries that need the whole window: export, leaving, zoom, panels, help. FX thread. */
final class WindowActions {
    private final Actions actions;
    private final LabWindow window;
    private final ChartExport export;
    private final Runnable resetLayout;

    WindowActions(Actions actions, LabWindow window, ChartExport export, Runnable resetLayout) {
        this.actions = actions;
        this.window = window;
        this.export = export;
        this.resetLayout = resetLayout;
    }

    void add() {
        actions.line("File");
        actions.add("File", "export", "Export the front chart…", "", "Shortcut+E", () -> window.deck().front()
                .ifPresent(chart -> export.ask(chart, window.deck().charts())));
        actions.add("File", "export-again", "Export it again as last time", "", "Shortcut+Shift+E", () -> window.deck().front()
                .ifPresent(chart -> {
                    if (export.canRepeat()) {
                        export.again(chart);
                    } else {
                        export.ask(chart, window.deck().charts());
                    }
                }));
        actions.add("File", "export-map", "Export the map…", "", "", this::exportMap);
        actions.submenu("File", new TableMenu(export, window::snapshot, () -> window.provenance().sentence()));
        actions.line("File");
        actions.add("File", "close", "Close the window", "", "Shortcut+W", this::leave);
        actions.add("File", "quit", "Quit", "", "Shortcut+Q", this::leave);
        new EditActions(actions, window).add();
        actions.line("Run");
        window.runs()
                .follow(
                        actions.add("Run", "save-run", "", "", "", () -> window.runs().save()),
                        actions.add("Run", "discard", "", "", "", () -> window.runs().discard()));
        actions.line("View");
        actions.add("View", "fit", "Fit the map", "", "", () -> window.map().fit());
        actions.add("View", "full-size", "One metre a pixel", "", "Shortcut+0", () -> window.map()
                .viewport()
                .actualSize());
        actions.add("View", "heat", "Colours on the map", "", "Shortcut+G", () -> window.map()
                        .setHeatShown(!window.map().isHeatShown()))
                .checkedBy(window.map()::isHeatShown);
        actions.submenu("View", new HeatMenu(window.map()));
        actions.add("View", "motion", "Moving tokens", "", "", () -> window.map().setMotion(!window.map().isMotion()))
                .checkedBy(window.map()::isMotion);
        actions.line("View");
        actions.submenu("View", HelpActions.themeMenu(window.theme()));
        for (PanelToggle panel : window.layout().panels()) {
            actions.add("View", "panel-" + panel.id(), panel.title(), "", "", panel::toggle)
                    .checkedBy(panel::isShown);
        }
        actions.add("View", "reset-layout", "Reset layout", "", "", resetLayout);
    }

    private void leave() {
        Window stage = window.root().getScene().getWindow();
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /** The cell as it is, with what the map shows first; the other picture can stand beside it. */
    private void exportMap() {
        Scenario scenario = window.snapshot().scenario();
        boolean heat = window.map().isHeatShown();
        HeatKind kind = window.map().heatKind();
        export.ask(window.root().getScene().getWindow(), "the map", () -> {
            FigureSource source = FigureSource.of(scenario);
            List<Figure> both = new ArrayList<>(List.of(HeatFigures.of(source, kind), CellFigures.layout(source)));
            if (!heat) {
                Collections.reverse(both);
            }
            return both;
        });
    }
}
