package aolo.ui.edit;

import aolo.scenario.Scenario;
import aolo.scenario.ScenarioClip;
import aolo.world.UserParameters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
            editor.refuse(whyNothingGoes());
            return;
        }
        boolean all = users.size() == editor.committed().users().size();
        commit(SceneEdit.removeUsers(users));
        if (all) {
            editor.refuse("One user stays: a cell without users has no answers.");
        }
    }

    private String whyNothingGoes() {
        Scenario scenario = editor.shown();
        for (String id : List.of(scenario.station().id(), scenario.server().id())) {
            if (selection.contains(id)) {
                return "“" + id + "” stays: a cell has one station and one server; only users can be removed.";
            }
        }
        return "Select a user first: only users can be removed.";
    }

    /** Puts the selected things in line. */
    public void align(Arrange.Side side) {
        if (selectedThings() < 2) {
            editor.refuse("Select two or more things on the map to align them.");
        } else {
            editor.commit(Arrange.align(selection.ids(), side));
        }
    }

    /** Spreads the selected things evenly, from west to east or from north to south. */
    public void distribute(boolean across) {
        if (selectedThings() < 3) {
            editor.refuse("Select three or more things on the map to distribute them.");
        } else {
            editor.commit(Arrange.distribute(selection.ids(), across));
        }
    }

    private long selectedThings() {
        return Things.of(editor.shown()).stream()
                .filter(thing -> selection.contains(thing.id()))
                .count();
    }

    /** Adds users of a clipboard about a place in metres. */
    public void paste(ScenarioClip clip, double xMeters, double yMeters) {
        commit(SceneEdit.paste(clip, xMeters, yMeters));
    }

    /** The selected users as a clipboard carries them; empty if no user is selected. */
    Optional<ScenarioClip> clip() {
        Set<String> users = selectedUsers();
        return users.isEmpty() ? Optional.empty() : Optional.of(ScenarioClip.of(editor.committed(), users));
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
