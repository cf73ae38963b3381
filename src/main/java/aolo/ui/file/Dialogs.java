package aolo.ui.file;

import aolo.figure.FigureFormat;
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

    /** What to do with a training when the window closes: SAVE its run and leave, DISCARD it, or CANCEL and stay. */
    Answer leaveTraining();

    Optional<Path> open();

    Optional<Path> saveAs(String suggestedName);

    /** Where a figure or its data shall go; empty when cancelled. */
    Optional<Path> exportTo(String suggestedName, FigureFormat format);

    /** A folder for figures, given the present one; empty when cancelled. */
    Optional<Path> folder(Path present);

    /** A name, given the present one; empty when cancelled. */
    Optional<String> name(String question, String present);

    /** Something failed: what, and what to do about it. */
    void failed(String what, String why);
}
