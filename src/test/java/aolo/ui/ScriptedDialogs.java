package aolo.ui;

import aolo.figure.FigureFormat;
import aolo.ui.file.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers the questions of the file commands as a test says, and keeps what was asked. FX thread. */
final class ScriptedDialogs implements Dialogs {
    final List<String> asked = new ArrayList<>();
    Answer unsaved = Answer.CANCEL;
    Answer leaveTraining = Answer.DISCARD;
    Path file;
    String name;

    @Override
    public Answer unsaved(String name) {
        asked.add("unsaved " + name);
        return unsaved;
    }

    @Override
    public Answer leaveTraining() {
        asked.add("leave training");
        return leaveTraining;
    }

    @Override
    public Optional<Path> open() {
        asked.add("open");
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> saveAs(String suggestedName) {
        asked.add("save as " + suggestedName);
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> exportTo(String suggestedName, FigureFormat format) {
        asked.add("export " + suggestedName);
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> folder(Path present) {
        asked.add("folder " + present);
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<String> name(String question, String present) {
        asked.add("name " + present);
        return Optional.ofNullable(name);
    }

    @Override
    public void failed(String what, String why) {
        asked.add("failed " + what + " " + why);
    }
}
