package aolo.ui;

import aolo.lab.LabSnapshot.Message;
import aolo.ui.edit.UserClipboard;
import aolo.ui.edit.UserEdits;
import aolo.ui.model.Readable;
import aolo.ui.shell.Actions;
import javafx.geometry.Point2D;

/** The Edit menu below undo and redo. FX thread. */
final class EditActions {
    private final Actions actions;
    private final LabWindow window;

    EditActions(Actions actions, LabWindow window) {
        this.actions = actions;
        this.window = window;
    }

    void add() {
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
