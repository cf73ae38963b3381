package aolo.ui.shell;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** All keys on one sheet (F1): those of the actions, and those of map and charts. FX thread. */
public final class HelpSheet {
    private static final List<String[]> MAP = List.of(
            new String[] {"wheel", "zoom at the cursor"},
            new String[] {"middle drag, Space + drag", "pan"},
            new String[] {"Home", "fit the area"},
            new String[] {"Ctrl+0", "one metre a pixel"},
            new String[] {"drag", "move the selected things; Esc cancels"},
            new String[] {"drag on the ground", "select with a rubber band"},
            new String[] {"Ctrl+click", "add to or take from the selection"},
            new String[] {"arrows", "move by 1 m, with Shift by 10 m"},
            new String[] {"Ctrl+A, Ctrl+D, Delete", "select all users, duplicate, remove"},
            new String[] {"Space", "run or pause the watched cell (outside text fields)"},
            new String[] {"right click", "menus of things, ground, charts"});

    private HelpSheet() {}

    public static void show(Window owner, Map<String, List<Action>> actions) {
        GridPane grid = new GridPane();
        grid.setHgap(18);
        grid.setVgap(4);
        int[] row = {0};
        actions.forEach((menu, entries) -> {
            List<Action> keyed =
                    entries.stream().filter(action -> action.key().isPresent()).toList();
            if (!keyed.isEmpty()) {
                heading(grid, menu, row[0]++);
                keyed.forEach(action -> line(
                        grid,
                        action.key().orElseThrow().getDisplayText(),
                        action.textProperty().get(),
                        row[0]++));
            }
        });
        heading(grid, "Map", row[0]++);
        MAP.forEach(pair -> line(grid, pair[0], pair[1], row[0]++));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setPrefSize(560, 520);
        scroll.setFitToWidth(true);
        Alert alert = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.setTitle("Keys of AOLO Lab");
        alert.getDialogPane().setContent(scroll);
        alert.setResizable(true);
        alert.show();
    }

    private static void heading(GridPane grid, String text, int row) {
        Label label = new Label(text);
        label.getStyleClass().add("help-heading");
        grid.add(label, 0, row, 2, 1);
    }

    private static void line(GridPane grid, String key, String what, int row) {
        Label label = new Label(key);
        label.getStyleClass().add("help-key");
        grid.addRow(row, label, new Label(what));
    }
}
