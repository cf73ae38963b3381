package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand;
import aolo.lab.RunEntry;
import aolo.lab.RunEntry.State;
import aolo.report.TidyTable;
import aolo.rl.Algorithm;
import aolo.training.TrainingPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The workspace for comparing: runs as things, several seeds, the slider over a run's past, two policies on the same requests. */
class RunsWindowTest extends LabRobot {
    private RunEntry run(int index) {
        return lab.snapshot().runs().get(index);
    }

    private int rows() {
        return lookup("#runs-table").<TableView<?>>query().getItems().size();
    }

    private void fire(String id) {
        interact(() -> lookup(id).queryAs(Button.class).fire());
    }

    @Test
    void seedsTypedInTheToolbarAreTrainedListedOverlaidRenamedDeletedAndBroughtBack() throws Exception {
        waitForMap();
        interact(() -> {
            lookup("#algorithm").<Algorithm>queryComboBox().setValue(Algorithm.SAC);
            lookup("#seed").queryAs(TextField.class).setText("4-5");
            lookup("#steps").queryAs(TextField.class).setText("40");
        });
        clickOn("#train");
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        until(() -> lab.window.workspaces().now() == Workspace.COMPARE);
        untilTrained(() -> lab.snapshot().runs().size() == 2 && run(1).state() == State.FINISHED);
        until(() -> rows() == 2);
        assertThat(run(0).folder().orElseThrow()).isDirectory();

        // one curve over both seeds, with its interval
        until(() -> lab.window.runsPane().carbon().model().filter(chart -> chart.series().stream()
                .anyMatch(series -> series.name().equals("sac, 2 seeds") && series instanceof aolo.figure.Series.Band)).isPresent());

        interact(() -> lookup("#runs-table").<TableView<?>>query().getSelectionModel().select(0));
        Path before = run(0).folder().orElseThrow();
        fire("#runs-copy");
        until(() -> statusMessage().contains("--algorithm sac --steps 40 --seed 4"));
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("java -jar aolo-lab.jar train "));
        lab.dialogs.name = "first try";
        fire("#runs-rename");
        until(() -> run(0).name().equals("first try"));
        assertThat(before).doesNotExist();
        assertThat(before.resolveSibling("first try").resolve("run.json")).exists();
        fire("#runs-delete");
        until(() -> lab.snapshot().runs().size() == 1 && rows() == 1);
        assertThat(before.resolveSibling("first try")).doesNotExist();
        until(() -> !lookup("#runs-undo").query().isDisabled());
        fire("#runs-undo");
        until(() -> lab.snapshot().runs().size() == 2 && rows() == 2);
        assertThat(before.resolveSibling("first try").resolve("run.json")).exists();

        lab.dialogs.file = before.getParent().resolve("runs.csv");
        interact(() -> lookup("#runs-export").queryAs(MenuButton.class).getItems().get(0).fire());
        until(() -> statusMessage().contains("runs.csv"));
        assertThat(TidyTable.read(lab.dialogs.file).rows()).extracting(row -> row.get("seed")).containsExactlyInAnyOrder("4", "5");
        lab.dialogs.file = before.resolveSibling("first try"); // opened from disk it stands there once
        fire("#runs-open");
        until(() -> statusMessage().contains("opened first try"));
        until(() -> lab.snapshot().runs().size() == 2);
        resumeAndCompare();
    }

    private void resumeAndCompare() throws Exception {
        interact(() -> {
            TableView<?> table = lookup("#runs-table").query();
            for (int i = 0; i < table.getItems().size(); i++) {
                if (run(i).name().equals("first try")) {
                    table.getSelectionModel().select(i);
                }
            }
        });
        until(() -> lookup("#runs-resume").queryAs(Button.class).getText().equals("Resume to 80"));
        fire("#runs-resume");
        untilTrained(() -> lab.snapshot().training().step() == 80 && lab.snapshot().training().result().isPresent());

        interact(() -> {
            ComboBox<?> b = lookup("#paired-b").query();
            int full = b.getItems().stream().map(Object::toString).toList().indexOf(
                    b.getItems().stream().map(Object::toString).filter(text -> text.contains("full service")).findFirst().orElseThrow());
            b.getSelectionModel().select(full);
        });
        fire("#paired-go");
        until(() -> lookup("#paired-verdict").queryAs(Label.class).getText().contains("more than A"));
        lab.dialogs.file = lab.runs.resolve("paired.tex");
        interact(() -> lookup("#paired-export").queryAs(MenuButton.class).getItems().get(1).fire());
        until(() -> Files.exists(lab.dialogs.file) && statusMessage().contains("paired.tex"));
        assertThat(Files.readString(lab.dialogs.file)).contains("rule, tuned (A) and full service (B)");
    }

    @Test
    void theCellIsServedWithAPolicyOfThePastAndForkedFromThere() throws Exception {
        waitForMap();
        lab.submit(new LabCommand.StartTraining(List.of(TrainingPlan.of(Algorithm.SAC, 600, 1))));
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        untilTrained(() -> !lab.snapshot().runs().isEmpty() && run(0).policies().size() >= 2);
        lab.submit(new LabCommand.PauseTraining());
        until(() -> run(0).state() == State.PAUSED);
        interact(() -> lookup("#time-slider").queryAs(Slider.class).setValue(0));
        until(() -> lookup("#time-at").queryAs(Label.class).getText().equals("250 requests"));
        fire("#time-serve");
        until(() -> lab.snapshot().served().filter(served -> served.step() == 250).isPresent());
        fire("#time-a");
        assertThat(lookup("#paired-a").queryComboBox().getValue().toString()).contains("250");
        fire("#time-fork");
        untilTrained(() -> lab.snapshot().runs().size() == 2 && run(1).state().underWay());
        assertThat(run(1).plan().steps()).isEqualTo(600);
        assertThat(run(0).state()).isEqualTo(State.STOPPED); // kept, not gone
        assertThat(run(0).folder().orElseThrow()).isDirectory();
    }

    @Test
    void theSheetIsFilteredAndExportedAndATornadoCanBeCalledOff() throws Exception {
        waitForMap();
        push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until(() -> lab.window.workspaces().now() == Workspace.ASSUME);
        TableView<?> sheet = lookup("#assumption-sheet").query();
        int all = sheet.getItems().size();
        interact(() -> lookup("#assumption-filter").queryAs(TextField.class).setText("earth micro"));
        until(() -> sheet.getItems().size() < all && !sheet.getItems().isEmpty());
        lab.dialogs.file = lab.runs.resolveSibling("sheet.csv");
        interact(() -> lookup("#assumption-export").queryAs(MenuButton.class).getItems().get(0).fire());
        until(() -> statusMessage().contains("sheet.csv"));
        assertThat(TidyTable.read(lab.dialogs.file).rows()).hasSize(sheet.getItems().size());
        fire("#tornado-go");
        until(() -> lookup("#tornado-cancel").query().isVisible());
        fire("#tornado-cancel");
        until(() -> lookup("#tornado-verdict").queryAs(Label.class).getText().equals("Called off."));
        assertThat(lookup("#ledger-payback").queryAs(Label.class).getText()).contains("Train, and it stands here");
    }

    @Test
    void eachWorkspaceKeepsItsOwnPanels() throws Exception {
        waitForMap();
        double map = lab.window.map().getHeight();
        clickOn("#workspace-learn");
        until(() -> lab.window.map().getHeight() < map - 60 && lab.window.layout().hidden().contains("left"));
        clickOn("#workspace-compare");
        until(() -> lookup("#runs-table").tryQuery().isPresent() && !lab.window.layout().root().isVisible());
        clickOn("#workspace-cell");
        until(() -> Math.abs(lab.window.map().getHeight() - map) < 3 && lab.window.layout().hidden().isEmpty());
        interact(() -> lab.stage.hide());
        lab.endFiles();
        assertThat(lab.windowMemory.read().hidden()).containsExactly("learn.left");
    }
}
