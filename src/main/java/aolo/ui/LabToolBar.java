package aolo.ui;

import aolo.lab.LabSnapshot;
import aolo.ui.edit.SceneEditor;
import aolo.ui.file.RecentList;
import aolo.ui.file.RecentMenu;
import aolo.ui.file.ScenarioFile;
import aolo.ui.shell.Action;
import aolo.ui.shell.Actions;
import aolo.ui.shell.Bench;
import aolo.ui.shell.RunControls;
import aolo.ui.shell.Theme;
import aolo.ui.shell.TrainingControls;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The toolbar, and the actions behind it that concern file, edit, view and help. FX thread. */
final class LabToolBar extends HBox {
    private static final double WIDE_ENOUGH = 1280;
    private final RunControls run;
    private final TrainingControls training;

    LabToolBar(
            Actions actions, Bench bench, SceneEditor editor, ScenarioFile file, RecentList recent, Theme theme) {
        getStyleClass().add("lab-toolbar");
        setId("toolbar");
        actions.add("File", "new", "New scenario", "fth-file-plus", "Shortcut+N", file::newScenario);
        Node open = actions.add("File", "open", "Open scenario…", "fth-folder", "Shortcut+O", file::open)
                .iconButton();
        actions.submenu("File", new RecentMenu(recent, file::open));
        Node save = actions.add("File", "save", "Save", "fth-save", "Shortcut+S", file::save)
                .iconButton();
        actions.add("File", "save-as", "Save as…", "", "Shortcut+Shift+S", file::saveAs);
        Action undo = actions.add("Edit", "undo", "Undo", "fth-corner-up-left", "Shortcut+Z", editor::undo);
        Action redo = actions.add("Edit", "redo", "Redo", "fth-corner-up-right", "Shortcut+Shift+Z", editor::redo);
        Runnable retitle = () -> {
            undo.textProperty().set(editor.undoText());
            undo.disabledProperty().set(!editor.canUndo());
            redo.textProperty().set(editor.redoText());
            redo.disabledProperty().set(!editor.canRedo());
        };
        retitle.run();
        editor.committedProperty().addListener((property, old, scenario) -> retitle.run());
        Action dark = actions.add(
                "View", "theme", "Dark theme", "fth-moon", "Shortcut+Shift+L", () -> theme.setDark(!theme.isDark()));
        Runnable name = () -> {
            dark.textProperty().set(theme.isDark() ? "Light theme" : "Dark theme");
            dark.iconProperty().set(theme.isDark() ? "fth-sun" : "fth-moon");
        };
        name.run();
        theme.darkProperty().addListener((property, old, isDark) -> name.run());
        actions.line("View");
        actions.add("View", "larger", "Larger text", "", "Shortcut+EQUALS", () -> theme.stepScale(1));
        actions.add("View", "smaller", "Smaller text", "", "Shortcut+MINUS", () -> theme.stepScale(-1));
        run = new RunControls(bench, actions);
        training = new TrainingControls(bench, actions);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox files = new HBox(4, open, save, line(), undo.iconButton(), redo.iconButton(), line());
        files.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(
                files, run, line(), training, gap, dark.iconButton());
        widthProperty().addListener((property, old, width) -> {
            boolean narrow = width.doubleValue() < WIDE_ENOUGH * theme.scaleProperty().get();
            training.setNarrow(narrow);
            files.setVisible(!narrow); // the menus and keys remain
            files.setManaged(!narrow);
        });
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }

    void show(LabSnapshot snapshot) {
        run.show(snapshot);
        training.show(snapshot);
    }

    void toggleRunning() {
        run.toggle();
    }
}
