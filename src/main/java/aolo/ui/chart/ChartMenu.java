package aolo.ui.chart;

import aolo.figure.ChartModel;
import aolo.figure.FigureFormat;
import aolo.lab.LabSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The context menu of every chart. FX thread. */
public final class ChartMenu {
    private final ContextMenu menu = new ContextMenu();
    private final ChartExport export;
    private final ChartPress press;
    private final Supplier<List<LiveChart>> all;
    private final Optional<Supplier<LabSnapshot>> newest;

    /**
     * @param all charts of the window, which may stand beside another as panels
     * @param newest what charts in windows of their own show
     */
    public ChartMenu(
            ChartExport export, ChartPress press, Supplier<List<LiveChart>> all, Supplier<LabSnapshot> newest) {
        this.newest = Optional.of(newest);
        this.export = export;
        this.press = press;
        this.all = all;
        menu.setId("chart-menu");
    }

    /** Of charts that show something else than the lab's newest snapshot: there is none to follow in a window of their own. */
    public ChartMenu(ChartExport export, ChartPress press, Supplier<List<LiveChart>> all) {
        this.export = export;
        this.press = press;
        this.all = all;
        newest = Optional.empty();
        menu.setId("chart-menu");
    }

    /** @param more entries of the chart's own, at the end */
    public void show(ShownChart chart, List<? extends MenuItem> more, double screenX, double screenY) {
        menu.getItems().clear();
        item("Export…", chart, () -> export.ask(chart, all.get()));
        menu.getItems().get(0).setId("export-ask");
        item("Export again as last time", chart, () -> export.again(chart));
        MenuItem again = menu.getItems().get(1);
        again.setId("export-again");
        again.setDisable(again.isDisable() || !export.canRepeat());
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(saveMenu(chart));
        menu.getItems().add(new SeparatorMenuItem());
        item("Copy figure", chart, () -> chart.model().ifPresent(model -> export.copyFigure(model, chart.theme())));
        item("Copy data", chart, () -> chart.model().ifPresent(model -> export.copyData(chart.spec(), model)));
        if (chart instanceof LiveChart live) {
            newest.ifPresent(following -> item("Pop out", chart, () -> ChartWindow.open(live, press, this, following)));
        }
        item("Inspect as it stands", chart, () -> inspect(chart));
        if (!more.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(more);
        }
        menu.show(chart.node(), screenX, screenY);
    }

    private Menu saveMenu(ShownChart chart) {
        Menu save = new Menu("Save as");
        save.setId("save-as");
        save.setDisable(chart.model().isEmpty());
        for (FigureFormat format : FigureFormat.values()) {
            MenuItem item = new MenuItem(format.name() + "…");
            item.setId("export-" + format.key());
            item.setOnAction(event -> chart.model().ifPresent(model -> export.save(chart.spec(), model, format)));
            save.getItems().add(item);
        }
        return save;
    }

    private void inspect(ShownChart chart) {
        chart.model().ifPresent((ChartModel model) -> ChartInspection.open(
                chart.node().getScene().getWindow(), chart.spec(), model, chart.theme(), press.renderer()));
    }

    private void item(String text, ShownChart chart, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setDisable(chart.model().isEmpty());
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }
}
