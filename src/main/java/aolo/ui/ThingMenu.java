package aolo.ui;

import aolo.lab.LabCommand;
import aolo.ui.edit.Arrange.Side;
import aolo.ui.edit.SceneEdit;
import aolo.ui.edit.SceneEditor;
import aolo.ui.edit.Selection;
import aolo.ui.edit.Things;
import aolo.ui.edit.Things.Thing;
import aolo.ui.edit.UserEdits;
import aolo.ui.shell.Action;
import aolo.ui.shell.Actions;
import aolo.world.AreaParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/**
 * What can be done with the selected things, wherever they are asked about: on the map, in the tree, in the users' table.
 * The words and keys are those of the Edit menu. FX thread.
 */
final class ThingMenu {
    private final Actions actions;
    private final SceneEditor editor;
    private final Selection selection;
    private final Consumer<LabCommand> submit;
    private final UserEdits users;

    ThingMenu(Actions actions, SceneEditor editor, Selection selection, Consumer<LabCommand> submit) {
        this.actions = actions;
        this.editor = editor;
        this.selection = selection;
        this.submit = submit;
        users = new UserEdits(editor, selection);
    }

    /** Entries for a thing that is one of the selected ones, or for a part of the scenario (an id with '#'). */
    List<MenuItem> items(String id) {
        Optional<Thing> thing = Things.find(editor.shown(), id);
        List<MenuItem> items = new ArrayList<>();
        items.add(entry("properties"));
        if (thing.isEmpty()) {
            return items;
        }
        boolean many = selection.ids().size() > 1;
        if (!many) {
            items.add(entry("rename"));
        }
        if (thing.get().kind() == Things.Kind.USER) {
            for (String name : List.of("cut", "copy", "duplicate")) {
                items.add(entry(name));
            }
            items.add(item("serve-one", "Serve one request of " + id, () -> submit.accept(
                    new LabCommand.StepOnce(Optional.of(id)))));
        }
        items.add(entry("remove"));
        items.add(new SeparatorMenuItem());
        if (many) {
            items.addAll(arrangeMenus(users));
        }
        items.add(item("centre", "Move to the centre", () -> moveToCentre(id)));
        return items;
    }

    /** The menus Align and Distribute, for the Edit menu too. */
    static List<Menu> arrangeMenus(UserEdits users) {
        Menu align = new Menu("Align");
        align.setId("menu-align");
        Side[] sides = {Side.LEFT, Side.MIDDLE_COLUMN, Side.RIGHT, Side.TOP, Side.MIDDLE_ROW, Side.BOTTOM};
        String[] words = {"Left edges", "Centres in a column", "Right edges", "Top edges", "Centres in a row", "Bottom edges"};
        for (int i = 0; i < sides.length; i++) {
            Side side = sides[i];
            align.getItems().add(item("align-" + side.name().toLowerCase(java.util.Locale.ROOT), words[i], () -> users.align(side)));
        }
        align.getItems().add(3, new SeparatorMenuItem());
        Menu distribute = new Menu("Distribute");
        distribute.setId("menu-distribute");
        distribute.getItems()
                .addAll(
                        item("distribute-across", "From west to east", () -> users.distribute(true)),
                        item("distribute-down", "From north to south", () -> users.distribute(false)));
        return List.of(align, distribute);
    }

    private void moveToCentre(String id) {
        AreaParameters area = editor.committed().area();
        Things.find(editor.committed(), id)
                .ifPresent(thing -> editor.commit(SceneEdit.moveBy(
                        Set.of(id),
                        area.widthMeters() / 2 - thing.xMeters(),
                        area.heightMeters() / 2 - thing.yMeters())));
    }

    private MenuItem entry(String name) {
        Action action = actions.get(name);
        MenuItem item = item(name, action.textProperty().get(), action::run);
        item.setAccelerator(name.equals("remove") ? new KeyCodeCombination(KeyCode.DELETE) : action.key().orElse(null));
        return item;
    }

    private static MenuItem item(String id, String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setId("thing-" + id);
        item.setOnAction(event -> run.run());
        return item;
    }
}
