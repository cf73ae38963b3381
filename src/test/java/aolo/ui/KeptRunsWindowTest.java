package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.TrainingView.Phase;
import aolo.ui.file.Dialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** Nothing trained is gone: the ways a person leaves a training in the window. */
class KeptRunsWindowTest extends LabRobot {
    private List<Path> runs() throws IOException {
        if (!Files.exists(lab.runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(lab.runs)) {
            return folders.toList();
        }
    }

    private void act(String id) {
        interact(() -> lab.window.actions().get(id).run());
    }

    private void trainAWhile() throws Exception {
        waitForMap();
        act("train");
        untilTrained(() -> snapshot().training().phase() == Phase.RUNNING && snapshot().training().step() > 20);
    }

    @Test
    void newScenarioInATrainingKeepsTheRunAndTellsWhere() throws Exception {
        trainAWhile();
        act("new");
        until(() -> snapshot().training().phase() == Phase.IDLE && statusMessage().contains(lab.runs.toString()));
        assertThat(runs()).hasSize(1);
        assertThat(runs().get(0).resolve("checkpoint.bin")).exists();
        assertThat(snapshot().scenario().name()).isEqualTo("new-cell");
        assertThat(snapshot().scenario().story()).doesNotContain("Eight");
        assertThat(lab.dialogs.asked).isEmpty();
    }

    @Test
    void theResetArrowKeepsTheRun() throws Exception {
        trainAWhile();
        clickOn("#reset");
        until(() -> snapshot().training().phase() == Phase.IDLE && statusMessage().contains("kept"));
        assertThat(runs()).hasSize(1);
    }

    @Test
    void closingAsksWhileATrainingGoesOnAndSavesBeforeItGoes() throws Exception {
        trainAWhile();
        boolean[] closed = {false};
        lab.dialogs.leaveTraining = Dialogs.Answer.CANCEL;
        interact(() -> closed[0] = lab.window.runs().mayLeave(() -> closed[0] = true));
        assertThat(closed[0]).isFalse();
        assertThat(lab.dialogs.asked).containsExactly("leave training");
        lab.dialogs.leaveTraining = Dialogs.Answer.SAVE;
        interact(() -> closed[0] = lab.window.runs().mayLeave(() -> closed[0] = true));
        until(() -> closed[0]);
        assertThat(runs()).hasSize(1);
    }

    @Test
    void withoutARunSavingIsGreyedWithTheReason() throws Exception {
        waitForMap();
        assertThat(lab.window.actions().get("save-run").disabledProperty().get()).isTrue();
        assertThat(lab.window.actions().get("save-run").textProperty().get()).contains("nothing trained yet");
        interact(() -> lab.window.runs().save());
        assertThat(statusMessage()).contains("no run to save");
        act("train");
        until(() -> !lab.window.actions().get("save-run").disabledProperty().get());
    }

    @Test
    void theEndIsAnnouncedInStatusLogAndHeadlineAndClosingSavesWithoutAQuestion() throws Exception {
        waitForMap();
        interact(() -> lookup("#steps").queryTextInputControl().setText("60"));
        act("train");
        untilTrained(() -> snapshot().training().phase() == Phase.FINISHED);
        until(() -> statusMessage().startsWith("training done"));
        until(() -> lookup("#status-phase").queryAs(Label.class).getText().startsWith("Trained, 60 steps in "));
        until(() -> lookup(label -> label instanceof Label text && text.getText().startsWith("Done in ")).tryQuery().isPresent());
        boolean[] closed = {false};
        interact(() -> closed[0] = lab.window.runs().mayLeave(() -> closed[0] = true));
        until(() -> closed[0]);
        assertThat(lab.dialogs.asked).isEmpty();
        assertThat(runs()).hasSize(1);
        assertThat(runs().get(0).resolve("summary.json")).exists();
    }

    @Test
    void theBuiltInSamplesFileIsNeverProposedAsTheOneToOverwrite() throws Exception {
        waitForMap();
        act("save");
        assertThat(lab.dialogs.asked).containsExactly("save as my-campus-microcell.json");
    }
}
