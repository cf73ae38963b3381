package aolo.ui.runs;

import aolo.lab.RunEntry;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One line of the runs' table. FX thread. */
final class RunRow {
    final long id;
    final ObjectProperty<RunEntry> entry = new SimpleObjectProperty<>();
    final BooleanProperty ticked = new SimpleBooleanProperty();

    RunRow(RunEntry first) {
        id = first.id();
        entry.set(first);
    }
}
