package aolo.ui.shell;

import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;

/** What the window needs of a laboratory: the newest snapshot, and a way in for commands. Neither blocks. Any thread. */
public interface Bench extends AutoCloseable {
    LabSnapshot snapshot();

    void submit(LabCommand command);

    @Override
    void close();
}
