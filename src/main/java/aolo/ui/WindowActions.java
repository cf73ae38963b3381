package aolo.ui;

import aolo.ui.chart.ChartExport;
import aolo.lab.LabSnapshot.Message;
import aolo.ui.edit.UserClipboard;
import aolo.ui.edit.UserEdits;
import aolo.ui.model.Readable;
import aolo.ui.shell.Actions;
import aolo.ui.shell.HelpSheet;
import javafx.geometry.Point2D;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** The menu entries that need the whole window: export, users, zoom, help. FX thread. */
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
        actions.line("File");
        actions.add("File", "close", "Close the window", "", "Shortcut+W", this::leave);
        actions.add("File", "quit", "Quit", "", "Shortcut+Q", this::leave);
        editActions();
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
        actions.add("View", "heat", "Map of mean gain", "", "Shortcut+G", () -> window.map()
                        .setHeatShown(!window.map().isHeatShown()))
                .checkedBy(window.map()::isHeatShown);
        actions.add("View", "motion", "Moving tokens", "", "", () -> window.map().setMotion(!window.map().isMotion()))
                .checkedBy(window.map()::isMotion);
        actions.line("View");
        for (PanelToggle panel : window.layout().panels()) {
            actions.add("View", "panel-" + panel.id(), panel.title(), "", "", panel::toggle)
                    .checkedBy(panel::isShown);
        }
        actions.add("View", "reset-layout", "Reset layout", "", "", resetLayout);
        actions.add("Help", "help", "Keys", "fth-help-circle", "F1", () -> HelpSheet.show(
                window.root().getScene().getWindow(), actions.all()));
    }

    private void editActions() {
        UserEdits users = new UserEdits(window.editor(), window.selection());
        UserClipboard clipboard = window.clipboard();
        actions.line("Edit");
        actions.add("Edit", "cut", "Cut", "", "Shortcut+X", clipboard::cut);
        actions.add("Edit", "copy", "Copy", "", "Shortcut+C", clipboard::copy);
        actions.add("Edit", "paste", "Paste", "", "Shortcut+V", clipboard::paste);
        actions.add("Edit", "duplicate", "Duplicate", "", "Shortcut+D", users::duplicate);
        actions.add("Edit", "remove", "Remove", "", "", users::remove);
        actions.add("Edit", "select-all", "Select all users", "", "", users::selectAll);
        actions.line("Edit");
        actions.add("Edit", "add-user", "Add user", "", "Shortcut+U", this::addUser);
        actions.add("Edit", "rename", "Rename", "", "F2", window::rename);
        actions.add("Edit", "properties", "Properties", "", "Shortcut+I", window::properties);
        actions.line("Edit");
        ThingMenu.arrangeMenus(users).forEach(menu -> actions.submenu("Edit", menu));
        actions.add("Edit", "snap", "Snap to the grid", "", "Shortcut+Shift+G", this::toggleSnap)
                .checkedBy(window.map().snap()::isOn);
    }

    private void leave() {
        Window stage = window.root().getScene().getWindow();
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void toggleSnap() {
        window.map().snap().setOn(!window.map().snap().isOn());
        window.say(new Message(
                window.map().snap().isOn()
                        ? "Things snap to " + Readable.plain(window.map().snapMeters()) + " m, a tenth of the grid drawn"
                        : "Things go where they are put",
                false));
    }

    /** A user like the last one, where the map shows it alone. */
    private void addUser() {
        Point2D place = window.map().freePlace();
        new UserEdits(window.editor(), window.selection()).add(place.getX(), place.getY());
    }
}
