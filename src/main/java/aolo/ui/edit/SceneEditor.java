package aolo.ui.edit;

import aolo.scenario.Scenario;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The one place where the window's scenario changes. Views show {@link #shownProperty}; during a drag it holds a preview
 * while the committed scenario stays. Each commit is one undo step and is handed to the session by whoever listens. FX thread.
 */
public final class SceneEditor {
    private final ReadOnlyObjectWrapper<Scenario> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Scenario> committed = new ReadOnlyObjectWrapper<>();
    private History<Scenario> history;
    private final Function<Scenario, Optional<String>> check;
    private final Consumer<String> onRefused;

    /**
     * @param check why a scenario cannot be, if so; asked before each commit
     * @param onRefused told why an edit was refused
     */
    public SceneEditor(Scenario start, Function<Scenario, Optional<String>> check, Consumer<String> onRefused) {
        history = new History<>(start);
        this.check = check;
        this.onRefused = onRefused;
        show();
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

    /**
     * Does an edit: one undo step, unless nothing changes. A scenario that cannot be is refused and nothing changes.
     *
     * @return why it was refused, if it was
     */
    public Optional<String> commit(SceneEdit edit) {
        Scenario next = edit.apply(history.present());
        Optional<String> complaint = next.equals(history.present()) ? Optional.empty() : check.apply(next);
        if (complaint.isEmpty()) {
            history.push(edit.label(), next, edit.gesture());
        }
        show();
        complaint.ifPresent(onRefused);
        return complaint;
    }

    /** Tells a person that something cannot be; nothing changes. */
    public void refuse(String why) {
        onRefused.accept(why);
    }

    public void undo() {
        if (history.undo()) {
            show();
        }
    }

    public void redo() {
        if (history.redo()) {
            show();
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
