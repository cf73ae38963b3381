package aolo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand.Speed;
import aolo.lab.LabSnapshot;
import aolo.ui.SampleScene;
import aolo.ui.StillBench;
import aolo.world.SavedPercent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class StatusLineTest extends ApplicationTest {
    private StatusLine line;

    @Override
    public void start(Stage stage) {
        line = new StatusLine();
        stage.setScene(new Scene(line, 1280, 30));
        stage.show();
    }

    private Label shown(String id, long requests, double waitSeconds, double infeasiblePercent) {
        LabSnapshot still = new StillBench(SampleScene.campus()).snapshot();
        double none = Double.NaN;
        LabSnapshot.LiveView live = new LabSnapshot.LiveView(
                true, Speed.WATCH, ServingPolicy.FULL, requests, 60, 9, 344, 3, 0, waitSeconds, 60, none, none, none, none, none,
                none, infeasiblePercent, 100, new SavedPercent(none, none, none));
        interact(() -> line.show(new LabSnapshot(
                2, still.scenario(), live, still.users(), still.reference(), still.comparison(), still.answers(), still.events(),
                still.request(), still.spikes(), still.training(), still.series(), still.message(), still.runs(), still.served())));
        return lookup("#" + id).queryAs(Label.class);
    }

    @Test
    void overloadIsToldWhereThePersonLooks() {
        Label overload = shown("status-overload", 65_864, 0, 97);
        assertThat(overload.isVisible()).isTrue();
        assertThat(overload.getText()).startsWith("▲ Overload: 97 % of the requests cannot be kept");
        assertThat(overload.getTooltip().getText()).isEqualTo(overload.getText());
        assertThat(overload.getStyleClass()).contains("danger-text");
        assertThat(overload.getWidth()).isGreaterThan(200);
        assertThat(shown("status-carbon", 65_864, 0, 100).getText()).isEqualTo("no answer within the limits");

        assertThat(shown("status-overload", 65_864, 90, 10).getText()).contains("2.5 times as fast", "waits 90 s");
        assertThat(shown("status-overload", 65_864, 1, 3).isVisible()).isFalse();
    }

    @Test
    void aLongMessageTakesTheRoomOfWhatIsToldElsewhereAndLosesNeitherItsBeginningNorItsEnd() {
        assertThat(shown("status-memory", 65_864, 0, 0).isVisible()).isTrue();
        String why = "the scenario could not be saved: ".repeat(6) + "/home/ada/scenarios/mine.json";
        interact(() -> line.say(new LabSnapshot.Message(why, true)));
        Label message = lookup("#status-message").queryAs(Label.class);
        assertThat(message.getTextOverrun()).isEqualTo(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        assertThat(message.getTooltip().getText()).isEqualTo(why);
        assertThat(lookup("#status-memory").query().isVisible()).isFalse();
        assertThat(lookup("#status-carbon").query().isVisible()).isFalse();
        interact(() -> line.say(new LabSnapshot.Message("saved", false)));
        assertThat(lookup("#status-memory").query().isVisible()).isTrue();
        assertThat(lookup("#status-carbon").query().isVisible()).isTrue();
    }

    @Test
    void aFewRequestsSayNothingYet() {
        assertThat(shown("status-overload", 5, 0, 100).isVisible()).isFalse();
        assertThat(shown("status-carbon", 0, 0, Double.NaN).getText()).isEqualTo("no answer yet");
    }
}
