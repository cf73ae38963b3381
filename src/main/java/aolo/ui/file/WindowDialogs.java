package aolo.ui.file;

import aolo.figure.FigureFormat;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The questions as modal dialogs over a window. FX thread. */
public final class WindowDialogs implements Dialogs {
    private static final int DIALOG_COLUMNS = 60;
    private final Window owner;
    private static final File SAMPLES = new File("sample-scenarios").getAbsoluteFile();
    private File folder = SAMPLES.isDirectory() ? SAMPLES : null;

    public WindowDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Answer unsaved(String name) {
        return ask("Save the changes to “" + name + "”?", "Your changes are lost otherwise.", "Save", "Don’t save");
    }

    @Override
    public Answer leaveTraining() {
        return ask(
                "What was trained is not saved.",
                "Saving its run keeps metrics, policy and scenario under “runs”.",
                "Stop and save the run",
                "Give it up");
    }

    /** The folder that was opened or saved in last, to be remembered; empty where it is the program's own. */
    public String folder() {
        return folder == null || folder.equals(SAMPLES) ? "" : folder.getPath();
    }

    /** Begins in a folder that was remembered; one that is no more is left alone when it is needed. */
    public void setFolder(String remembered) {
        if (!remembered.isBlank()) {
            folder = new File(remembered);
        }
    }

    private Answer ask(String question, String consequence, String yes, String no) {
        ButtonType save = new ButtonType(yes, ButtonData.YES);
        ButtonType discard = new ButtonType(no, ButtonData.NO);
        ButtonType cancel = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, consequence, save, discard, cancel);
        alert.initOwner(owner);
        alert.setHeaderText(question);
        for (ButtonType type : alert.getButtonTypes()) { // as wide as its words
            Button button = (Button) alert.getDialogPane().lookupButton(type);
            button.setMinWidth(Region.USE_PREF_SIZE);
            ButtonBar.setButtonUniformSize(button, false);
        }
        ButtonType answer = alert.showAndWait().orElse(cancel);
        return answer == save ? Answer.SAVE : answer == discard ? Answer.DISCARD : Answer.CANCEL;
    }

    @Override
    public Optional<Path> open() {
        return remembered(chooser("Open a scenario").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveAs(String suggestedName) {
        FileChooser chooser = chooser("Save the scenario");
        if (folder != null && folder.equals(SAMPLES)) { // those are to be kept
            chooser.setInitialDirectory(new File("").getAbsoluteFile());
        }
        chooser.setInitialFileName(suggestedName);
        return remembered(chooser.showSaveDialog(owner))
                .map(path -> path.getFileName().toString().contains(".") ? path : Path.of(path + ".json"));
    }

    @Override
    public Optional<Path> exportTo(String suggestedName, FigureFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save as " + format.name());
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new ExtensionFilter(format.name(), "*." + format.extension()));
        return remembered(chooser.showSaveDialog(owner))
                .map(path -> path.getFileName().toString().contains(".")
                        ? path
                        : Path.of(path + "." + format.extension()));
    }

    @Override
    public Optional<Path> folder(Path present) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Folder for figures");
        File there = present.toAbsolutePath().toFile();
        if (there.isDirectory()) {
            chooser.setInitialDirectory(there);
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<String> name(String question, String present) {
        TextInputDialog dialog = new TextInputDialog(present);
        dialog.initOwner(owner);
        dialog.setHeaderText(question);
        dialog.setGraphic(null);
        dialog.getEditor().setPrefColumnCount(30);
        return dialog.showAndWait();
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter("AOLO scenario", "*.json", "*.aolo"));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> remembered(File file) {
        if (file != null) {
            folder = file.getAbsoluteFile().getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public void failed(String what, String why) {
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.initOwner(owner);
        alert.setHeaderText(what);
        TextArea text = new TextArea(why);
        text.setEditable(false);
        text.setWrapText(true);
        // long lines wrap
        long rows = why.lines().mapToLong(line -> 1 + line.length() / DIALOG_COLUMNS).sum();
        text.setPrefRowCount((int) Math.min(18, 1 + rows));
        text.setPrefColumnCount(DIALOG_COLUMNS);
        alert.getDialogPane().setContent(text);
        alert.setResizable(true);
        alert.showAndWait();
    }
}
