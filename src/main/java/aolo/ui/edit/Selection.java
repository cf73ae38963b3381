package aolo.ui.edit;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is selected, shared by map, table, tree and inspector. The last id added is the primary one. FX thread. */
public final class Selection {
    private final ReadOnlyObjectWrapper<Set<String>> ids = new ReadOnlyObjectWrapper<>(Set.of());

    /** Immutable set in the order of selection. */
    public ReadOnlyObjectProperty<Set<String>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    public Set<String> ids() {
        return ids.get();
    }

    public boolean contains(String id) {
        return ids.get().contains(id);
    }

    /** The thing the inspector shows. */
    public Optional<String> primary() {
        String last = null;
        for (String id : ids.get()) {
            last = id;
        }
        return Optional.ofNullable(last);
    }

    public void select(String id) {
        set(Set.of(id));
    }

    public void clear() {
        set(Set.of());
    }

    public void set(Set<String> newIds) {
        if (!List.copyOf(ids.get()).equals(List.copyOf(newIds))) { // the order says which is the primary one
            ids.set(Collections.unmodifiableSet(new LinkedHashSet<>(newIds)));
        }
    }

    /** Adds one id as the primary one (Shift-click). */
    public void add(String id) {
        Set<String> next = new LinkedHashSet<>(ids.get());
        next.remove(id);
        next.add(id);
        set(next);
    }

    /** Adds or takes away one id (Ctrl-click). */
    public void toggle(String id) {
        Set<String> next = new LinkedHashSet<>(ids.get());
        if (!next.remove(id)) {
            next.add(id);
        }
        set(next);
    }
}
