package aolo.ui.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A stack of immutable states with what led to each. Undoing everything gives the very first object, redoing everything
 * the last. Not thread-safe; the owner's thread.
 *
 * @param <S> an immutable state
 */
public final class History<S> {
    /** Older states than this are forgotten, so that a day of dragging stays small. */
    static final int DEPTH = 1000;

    private record Step<S>(String label, S state) {}

    private final Deque<Step<S>> past = new ArrayDeque<>();
    private final Deque<Step<S>> future = new ArrayDeque<>();
    private S present;
    private String gesture = "";

    public History(S start) {
        present = start;
    }

    public S present() {
        return present;
    }

    /** Makes {@code next} the present; what had been undone is gone. A state equal to the present is no step. */
    public boolean push(String label, S next) {
        return push(label, next, "");
    }

    /**
     * As {@link #push(String, Object)}; a step of the same gesture as the last one, not empty, goes on with that one. A gesture
     * that comes back to where it began is no step.
     */
    public boolean push(String label, S next, String newGesture) {
        if (next.equals(present)) {
            return false;
        }
        if (!newGesture.isEmpty() && newGesture.equals(gesture)) {
            present = next;
            future.clear();
            if (next.equals(past.peek().state())) {
                present = past.pop().state();
                gesture = "";
            }
            return true;
        }
        gesture = newGesture;
        past.push(new Step<>(label, present));
        if (past.size() > DEPTH) {
            past.removeLast();
        }
        future.clear();
        present = next;
        return true;
    }

    /** Goes one step back; false if there is none. */
    public boolean undo() {
        if (past.isEmpty()) {
            return false;
        }
        gesture = "";
        Step<S> step = past.pop();
        future.push(new Step<>(step.label(), present));
        present = step.state();
        return true;
    }

    /** Goes one step forward again; false if there is none. */
    public boolean redo() {
        if (future.isEmpty()) {
            return false;
        }
        gesture = "";
        Step<S> step = future.pop();
        past.push(new Step<>(step.label(), present));
        present = step.state();
        return true;
    }

    /** What undo would take back, for its menu entry. */
    public Optional<String> undoLabel() {
        return Optional.ofNullable(past.peek()).map(Step::label);
    }

    /** What redo would bring back, for its menu entry. */
    public Optional<String> redoLabel() {
        return Optional.ofNullable(future.peek()).map(Step::label);
    }
}
