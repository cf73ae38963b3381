package aolo.ui.edit;

import aolo.scenario.Scenario;
import aolo.world.UserParameters;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a person does to users as a whole; what is new is selected, so that the next act is about it. FX thread. */
public final class UserEdits {
    private final SceneEditor editor;
    private final Selection selection;

    public UserEdits(SceneEditor editor, Selection selection) {
        this.editor = editor;
        this.selection = selection;
    }

    /** Adds a user at a place in metres. */
    public void add(double xMeters, double yMeters) {
        commit(SceneEdit.addUser(xMeters, yMeters));
    }

    /** Duplicates the selected users. */
    public void duplicate() {
        if (selectedUsers().isEmpty()) {
            editor.refuse("Select a user first: only users can be duplicated.");
        } else {
            commit(SceneEdit.duplicateUsers(selectedUsers()));
        }
    }

    /** Removes the selected users; what cannot be removed is said. */
    public void remove() {
        Set<String> users = selectedUsers();
        if (users.isEmpty()) {
            editor.refuse("Select a user first: only users can be removed.");
            return;
        }
        boolean all = users.size() == editor.committed().users().size();
        commit(SceneEdit.removeUsers(users));
        if (all) {
            editor.refuse("One user stays: a cell without users has no answers.");
        }
    }

    public void selectAll() {
        selection.set(users(editor.shown()));
    }

    private Set<String> selectedUsers() {
        Set<String> users = users(editor.shown());
        users.retainAll(selection.ids());
        return users;
    }

    private void commit(SceneEdit edit) {
        Set<String> before = users(editor.committed());
        editor.commit(edit);
        Set<String> added = users(editor.committed());
        added.removeAll(before);
        if (!added.isEmpty()) {
            selection.set(added);
        }
    }

    private static Set<String> users(Scenario scenario) {
        Set<String> ids = new LinkedHashSet<>();
        scenario.users().stream().map(UserParameters::id).forEach(ids::add);
        return ids;
    }
}
