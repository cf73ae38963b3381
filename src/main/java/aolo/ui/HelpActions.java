package aolo.ui;

import aolo.lab.LabSnapshot.Message;
import aolo.ui.shell.AboutSheet;
import aolo.ui.shell.Actions;
import aolo.ui.shell.Diagnostics;
import aolo.ui.shell.HelpSheet;
import aolo.ui.shell.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;

/** The Help menu, and the choice of a theme. FX thread. */
final class HelpActions {
    private static final int LOG_LINES = 200;

    private final Actions actions;
    private final LabWindow window;
    private final Theme theme;
    private Supplier<List<String>> programLog = List::of;

    HelpActions(Actions actions, LabWindow window, Theme theme) {
        this.actions = actions;
        this.window = window;
        this.theme = theme;
    }

    /** @param lines what the program itself has logged */
    void setProgramLog(Supplier<List<String>> lines) {
        programLog = lines;
    }

    void add() {
        actions.add("Help", "help", "Keys", "fth-help-circle", "F1", () -> HelpSheet.show(stage(), actions.all()));
        actions.add("Help", "tour", "Tour of five steps", "", "", () -> window.tour().start());
        actions.line("Help");
        actions.add("Help", "diagnostics", "Copy diagnostics", "", "", this::copyDiagnostics);
        actions.add("Help", "about", "About AOLO Lab", "", "", () -> AboutSheet.show(stage()));
    }

    private Window stage() {
        return window.root().getScene().getWindow();
    }

    private void copyDiagnostics() {
        List<String> log = new ArrayList<>(window.log().newest(LOG_LINES));
        log.addAll(programLog.get());
        String text = Diagnostics.of(facts(), log.subList(Math.max(0, log.size() - LOG_LINES), log.size()));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        window.say(new Message("Diagnostics are on the clipboard: versions, flags, screens, the last log lines", false));
    }

    private Map<String, String> facts() {
        return Map.of(
                "window", String.format(
                        Locale.ROOT, "%.0f x %.0f", window.root().getWidth(), window.root().getHeight()),
                "theme", theme.mode() + (theme.isDark() ? " (dark)" : " (light)"),
                "text scale", String.format(Locale.ROOT, "%.2f", theme.scaleProperty().get()),
                "users", Integer.toString(window.editor().committed().users().size()),
                "training", window.snapshot().training().phase().toString());
    }

    /** The menu View, Theme. */
    static Menu themeMenu(Theme theme) {
        Menu menu = new Menu("Theme");
        menu.setId("menu-themes");
        ToggleGroup group = new ToggleGroup();
        for (Theme.Mode mode : Theme.Mode.values()) {
            RadioMenuItem item = new RadioMenuItem(
                    switch (mode) {
                        case LIGHT -> "Light";
                        case DARK -> "Dark";
                        case SYSTEM -> "As the desktop";
                    });
            item.setId("theme-" + mode.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setOnAction(event -> theme.setMode(mode));
            menu.getItems().add(item);
        }
        menu.setOnShowing(event -> group.selectToggle(
                (RadioMenuItem) menu.getItems().get(theme.mode().ordinal())));
        return menu;
    }
}
