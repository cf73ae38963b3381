package aolo.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The runs that are not the training of now, in the order in which they came. One owner thread: the training thread. */
final class RunShelf {
    /** Most runs that a session lists; the oldest leaves the list, not the disk. */
    static final int MOST = 500;

    private final List<RunEntry> entries = new ArrayList<>();
    private long ids;

    /** An id that no other run has. */
    long nextId() {
        return ++ids;
    }

    void add(RunEntry entry) {
        // opened twice it stands there once
        entries.removeIf(other -> entry.folder().isPresent() && other.folder().equals(entry.folder()));
        entries.add(entry);
        if (entries.size() > MOST) {
            entries.remove(0);
        }
    }

    void remove(long id) {
        entries.removeIf(entry -> entry.id() == id);
    }

    void change(long id, UnaryOperator<RunEntry> change) {
        entries.replaceAll(entry -> entry.id() == id ? change.apply(entry) : entry);
    }

    List<RunEntry> entries() {
        return entries;
    }
}
