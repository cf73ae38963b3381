package aolo.ui.edit;

import aolo.scenario.Scenario;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The one place where the window's scenario changes. Views show {@link #shownProperty}; during a drag it holds a preview
 * while the committed scenario stays. Each commit is one undo step and is handed to the session once. FX thread.
 */
public final class SceneEditor {
    private final ReadOnlyObjectWrapper<Scenario> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Scenario> committed = new ReadOnlyObjectWrapper<>();
    private History<Scenario> history;
    private Consumer<Scenario> onCommit = scenario -> {};

    public SceneEditor(Scenario start) {
        history = new History<>(start);
        show();
    }

    /** Called with each new committed scenario, undo and redo included. */
    public void setOnCommit(Consumer<Scenario> listener) {
        onCommit = listener;
    }

    /** What is on screen: the committed scenario, or the preview of a drag. */
    public ReadOnlyObjectProperty<Scenario> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Scenario> committedProperty() {
        return committed.getReadOnlyProperty();
    }

    public Scenario shown() {
        return shown.get();
    }

    public Scenario committed() {
        return committed.get();
    }

    /** Starts anew with another scenario (File, Open): no undo back over it; the caller restarts the session. */
    public void reset(Scenario start) {
        history = new History<>(start);
        show();
    }

    /** Shows what an edit would do without doing it. */
    public void preview(SceneEdit edit) {
        shown.set(edit.apply(history.present()));
    }

    public boolean isPreviewing() {
        return shown.get() != committed.get();
    }

    public void cancelPreview() {
        shown.set(history.present());
    }

    /** Does an edit: one undo step, unless nothing changes. */
    public void commit(SceneEdit edit) {
        boolean changed = history.push(edit.label(), edit.apply(history.present()));
        show();
        if (changed) {
            onCommit.accept(history.present());
        }
    }

    public void undo() {
        if (history.undo()) {
            show();
            onCommit.accept(history.present());
        }
    }

    public void redo() {
        if (history.redo()) {
            show();
            onCommit.accept(history.present());
        }
    }

    /** "Undo move user-3", or plain "Undo" with nothing to take back. */
    public String undoText() {
        return history.undoLabel().map(label -> "Undo " + label).orElse("Undo");
    }

    public String redoText() {
        return history.redoLabel().map(label -> "Redo " + label).orElse("Redo");
    }

    public boolean canUndo() {
        return history.undoLabel().isPresent();
    }

    public boolean canRedo() {
        return history.redoLabel().isPresent();
    }

    private void show() {
        committed.set(history.present());
        shown.set(history.present());
    }
}
