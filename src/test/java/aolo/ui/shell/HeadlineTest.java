package aolo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand.Speed;
import aolo.lab.LabSnapshot;
import aolo.ui.SampleScene;
import aolo.ui.StillBench;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class HeadlineTest extends ApplicationTest {
    private Headline headline;

    @Override
    public void start(Stage stage) {
        headline = new Headline();
        stage.setScene(new Scene(headline));
        stage.show();
    }

    private Label broken(double violationPercent) {
        LabSnapshot still = new StillBench(SampleScene.campus()).snapshot();
        LabSnapshot.LiveView live = new LabSnapshot.LiveView(
                true, Speed.WATCH, ServingPolicy.LEARNED, 300, 60, 9, 344, 3, 0, 0.02, 0.03, 0.018, 0.9, 2,
                violationPercent, 100);
        interact(() -> headline.show(new LabSnapshot(
                2, still.scenario(), live, still.users(), still.answers(), still.request(), still.spikes(),
                still.training(), still.series(), still.message())));
        return lookup("#headline-broken").queryAs(Label.class);
    }

    @Test
    void brokenRequestsAreRedAsSoonAsTheNumberShownPassesTheAim() {
        assertThat(broken(0).getStyleClass()).doesNotContain("danger-text");
        assertThat(broken(1.04).getStyleClass()).doesNotContain("danger-text");
        assertThat(broken(1.04).getText()).isEqualTo("1.0 %");
        assertThat(broken(1.06).getStyleClass()).contains("danger-text");
        assertThat(broken(3).getStyleClass()).containsOnlyOnce("danger-text");
        assertThat(broken(Double.NaN).getStyleClass()).doesNotContain("danger-text");
    }

    @Test
    void theTooltipNamesTheSameAim() {
        assertThat(Headline.BROKEN_HELP).contains("at most " + Math.round(Headline.AIM_BROKEN_PERCENT) + " %");
        assertThat(Headline.AIM_BROKEN_PERCENT).isEqualTo(1);
    }
}
