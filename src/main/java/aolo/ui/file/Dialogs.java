package aolo.ui.file;

import java.nio.file.Path;
import java.util.Optional;

/** The questions the file commands ask; a test answers them without a dialog. FX thread. */
public interface Dialogs {
    /** What to do with changes that are not saved. */
    enum Answer {
        SAVE,
        DISCARD,
        CANCEL
    }

    Answer unsaved(String name);

    Optional<Path> open();

    Optional<Path> saveAs(String suggestedName);

    /** Something failed: what, and what to do about it. */
    void failed(String what, String why);
}
