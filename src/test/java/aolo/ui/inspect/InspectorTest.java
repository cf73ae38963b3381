package aolo.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.scenario.Scenario;
import aolo.ui.SampleScene;
import aolo.ui.edit.SceneEditor;
import aolo.ui.edit.Selection;
import aolo.ui.shell.Theme;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The inspector with the robot: units, ranges, undo, live change. */
class InspectorTest extends ApplicationTest {
    private final Scenario scene = SampleScene.campus();
    private final SceneEditor editor = new SceneEditor(scene, any -> Optional.empty(), why -> {});
    private final Selection selection = new Selection();

    @Override
    public void start(Stage stage) {
        new Theme().setDark(false);
        stage.setScene(new Scene(
                new Inspector(editor, selection, (any, name) -> name.equals("traffic") ? List.of("chat") : List.of()),
                380,
                640));
        stage.show();
        stage.requestFocus();
    }

    private TextField field(String name) {
        return lookup("#field-" + name).queryAs(TextField.class);
    }

    private void type(String name, String text) {
        interact(() -> {
            field(name).requestFocus();
            field(name).setText(text);
        });
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void wattsAndDecibelsAreBothUnderstoodAndTakeEffectAtOnce() {
        interact(() -> selection.select("#device"));
        type("uplinkPowerDbm", "200 mW");
        assertThat(editor.committed().device().uplinkPowerDbm()).isCloseTo(23.0103, org.assertj.core.data.Offset.offset(1e-4));
        type("uplinkPowerDbm", "10 dBm");
        assertThat(editor.committed().device().uplinkPowerDbm()).isEqualTo(10);
        interact(editor::undo);
        interact(editor::undo);
        assertThat(editor.committed()).isEqualTo(scene);
        assertThat(field("uplinkPowerDbm").getText()).isEqualTo("23");
    }

    @Test
    void whatIsOutOfRangeOrUnreadableChangesNothingAndTurnsRed() {
        interact(() -> selection.select("user-2"));
        for (String wrong : List.of("-3", "70 km", "ten", "5 dBm", "NaN", "1e308")) {
            type("xMeters", wrong);
            assertThat(editor.committed()).as(wrong).isEqualTo(scene);
            assertThat(field("xMeters").getPseudoClassStates()).as(wrong).contains(PseudoClass.getPseudoClass("error"));
        }
        type("xMeters", "0.25 km");
        assertThat(editor.committed().users().get(1).xMeters()).isEqualTo(250);
        assertThat(field("xMeters").getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("error"));
    }

    @Test
    void aRenamedUserStaysSelectedAndATakenNameIsRefused() {
        interact(() -> selection.select("user-3"));
        type("id", "carla");
        assertThat(editor.committed().users().get(2).id()).isEqualTo("carla");
        assertThat(selection.primary()).contains("carla");
        type("id", "user-1");
        assertThat(editor.committed().users().get(2).id()).isEqualTo("carla");
    }

    @Test
    void theReasonOfARefusalStandsBelowTheFieldWhichShowsWhatIsInForceOnceLeft() {
        interact(() -> selection.select("user-2"));
        type("xMeters", "900000");
        Label reason = lookup("#reason-xMeters").queryAs(Label.class);
        assertThat(reason.isVisible()).isTrue();
        assertThat(reason.getText()).contains("900000 is outside");
        assertThat(field("xMeters").getText()).isEqualTo("900000");
        interact(() -> field("yMeters").requestFocus());
        assertThat(field("xMeters").getText()).isEqualTo("200");
        assertThat(field("xMeters").getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("error"));
        assertThat(reason.isVisible()).isTrue();
        type("xMeters", "210");
        assertThat(reason.isVisible()).isFalse();
    }

    @Test
    void whatTheScenarioAsAWholeRefusesIsSaidBelowTheFieldToo() {
        interact(() -> selection.select("user-3"));
        type("id", "user-1");
        assertThat(lookup("#reason-id").queryAs(Label.class).getText()).contains("taken");
        assertThat(field("id").getText()).isEqualTo("user-3");
    }
}
