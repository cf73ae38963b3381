package aolo.ui.file;

import aolo.lab.Samples;
import aolo.scenario.Scenario;
import aolo.ui.edit.SceneEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The open scenario's file: new, open, save, and whether there are changes. A failure leaves everything as it was. */
public final class ScenarioFile {
    private final SceneEditor editor;
    private final ScenarioStore store;
    private final Dialogs dialogs;
    private final RecentList recent;
    private final LatestRead reads;
    private final FileWork writes;
    private final Consumer<Scenario> onOpened;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private Path path;
    private Scenario saved;
    private Scenario blank;

    /**
     * @param recent told of each file opened or saved
     * @param reads reads the files that are opened
     * @param writes writes those that are saved
     * @param onOpened told when another scenario is on the bench
     */
    public ScenarioFile(
            SceneEditor editor,
            ScenarioStore store,
            Dialogs dialogs,
            RecentList recent,
            LatestRead reads,
            FileWork writes,
            Consumer<Scenario> onOpened) {
        this.editor = editor;
        this.store = store;
        this.dialogs = dialogs;
        this.recent = recent;
        this.reads = reads;
        this.writes = writes;
        this.onOpened = onOpened;
        saved = editor.committed();
        editor.committedProperty().addListener((property, old, scenario) -> retitle());
        reads.readingProperty().addListener((property, old, file) -> retitle());
        retitle();
    }

    /** "campus-microcell*: AOLO Lab". */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The file that is being opened, empty if none is; the window lives on meanwhile. */
    public ReadOnlyObjectProperty<Optional<Path>> openingProperty() {
        return reads.readingProperty();
    }

    public boolean isChanged() {
        return !editor.committed().equals(saved);
    }

    /** The scenario as it was opened or saved last. */
    public Scenario saved() {
        return saved;
    }

    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /** A new scenario, whose values are the defaults; made once. */
    public Scenario blank() {
        if (blank == null) {
            blank = store.blank();
        }
        return blank;
    }

    public void newScenario() {
        if (mayLeave()) {
            reads.cancel();
            put(blank(), null);
        }
    }

    public void open() {
        if (mayLeave()) {
            dialogs.open().ifPresent(this::read);
        }
    }

    /** Opens a file that was dropped or chosen among the recent ones. */
    public void open(Path file) {
        if (mayLeave()) {
            read(file);
        }
    }

    /** Puts a sample of the program, or the scenario of a run, on the bench; it has no file until it is saved. False when cancelled. */
    public boolean openSample(Scenario sample) {
        if (!mayLeave()) {
            return false;
        }
        reads.cancel();
        put(sample, null);
        return true;
    }

    /** The scenario meant by a file, or by the folder of a run; asks the disk, so not on the JavaFX thread. */
    static Path meant(Path file) {
        return Files.isDirectory(file) ? file.resolve("scenario.json") : file;
    }

    private void read(Path file) {
        Scenario left = editor.committed();
        reads.read(store, file, (scenario, meant) -> arrived(scenario, meant, left), e -> dialogs.failed(
                "“" + file.getFileName() + "” could not be opened; the open scenario stays as it is.",
                e.getMessage()));
    }

    /** What was edited while the file was read is asked about like any change. */
    private void arrived(Scenario scenario, Path file, Scenario left) {
        if (editor.committed() == left || mayLeave()) {
            put(scenario, file);
        }
    }

    private void put(Scenario scenario, Path file) {
        path = file;
        path().ifPresent(recent::add);
        saved = scenario;
        editor.reset(scenario);
        retitle();
        onOpened.accept(scenario);
    }

    /** Saves; asks for a place where there is none. False when cancelled or failed. */
    public boolean save() {
        return path == null ? saveAs() : write(path);
    }

    public boolean saveAs() {
        Optional<Path> chosen = dialogs.saveAs(
                path == null ? suggestion() : path.getFileName().toString());
        return chosen.isPresent() && write(chosen.get());
    }

    /** Never the name of a sample's own file. */
    private String suggestion() {
        String name = editor.committed().name();
        return (Samples.NAMES.contains(name) ? "my-" + name : name) + ".json";
    }

    private boolean write(Path file) {
        Scenario scenario = editor.committed();
        try {
            writes.await(() -> store.write(file, scenario));
        } catch (IOException e) {
            dialogs.failed(
                    "The scenario could not be saved; the old file is untouched.",
                    e.getMessage() + "\nChoose another place with Save as, or make room and try again.");
            return false;
        }
        path = file;
        recent.add(file);
        saved = scenario;
        retitle();
        return true;
    }

    /** Whether the open scenario may be left: saved, or its changes given up. */
    public boolean mayLeave() {
        if (!isChanged()) {
            return true;
        }
        return switch (dialogs.unsaved(editor.committed().name())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    private void retitle() {
        String name = path == null ? editor.committed().name() : path.getFileName().toString().replaceFirst("\\.(json|aolo)$", "");
        String opening = openingProperty().get()
                .map(file -> "opening " + file.getFileName() + " … ")
                .orElse("");
        title.set(opening + name + (isChanged() ? "*" : "") + " – AOLO Lab");
    }
}
