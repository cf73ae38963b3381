package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.ui.shell.LogPane;
import aolo.ui.shell.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Help, log, tour, theme and the way back of a field, in the real window. */
class HelpActsTest extends LabRobot {
    private String tourTitle() {
        return lookup(".tour-title").queryAs(Label.class).getText();
    }

    @Test
    void theTourGoesOnWhereItIsFollowedAndIsShownOnce() throws Exception {
        waitForMap();
        assertThat(lookup("#tour").tryQuery()).isEmpty(); // was seen
        interact(() -> lab.window.actions().get("tour").run());
        until(() -> lookup("#tour").tryQuery().isPresent());
        assertThat(tourTitle()).isEqualTo("Drag me");
        drag("ada", 300, 300);
        until(() -> tourTitle().equals("What has changed"));
        goOn();
        until(() -> tourTitle().equals("Train"));
        Node hint = lookup("#tour").query();
        assertThat(hint.localToScene(hint.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(lab.window.root().getWidth());
        interact(() -> lookup("#steps").queryTextInputControl().setText("60"));
        clickOn("#train");
        untilTrained(() -> tourTitle().equals("Done"));
        goOn();
        until(() -> lookup("#tour").tryQuery().isEmpty());

        interact(() -> lab.theme.setMode(Theme.Mode.SYSTEM));
        interact(() -> lab.theme.systemIs(true));
        assertThat(lab.theme.isDark()).isTrue();
        interact(() -> lab.theme.setDark(false));
        interact(() -> lab.theme.systemIs(true));
        assertThat(lab.theme.isDark()).isFalse();
        interact(lab.stage::hide);
        lab.endFiles();
        assertThat(lab.windowMemory.read().choices()).containsEntry("tour", "seen").containsEntry("theme", "LIGHT");
    }

    /** A hint comes to rest beside what it speaks of only when it is laid out, so no place is aimed at. */
    private void goOn() {
        interact(() -> lookup("#tour-next").queryButton().fire());
    }

    @Test
    void theLogTellsWhatHappenedAndLeadsToItAndDiagnosticsAreCopied() throws Exception {
        waitForMap();
        drag("cleo", 300, 300);
        interact(() -> lab.window.editor().refuse("users[1].xMeters is wrong"));
        LogPane log = lab.window.log();
        until(() -> log.newest(50).stream().anyMatch(line -> line.contains("edited") && line.contains("cleo")));
        interact(() -> {
            lab.window.selection().clear();
            lab.window.deck().select("Log");
            log.requestFocus();
            log.getSelectionModel().clearSelection();
            log.getSelectionModel().select(log.getItems().size() - 1);
        });
        interact(() -> log.getSelectionModel().clearAndSelect(find(log, "users[1]")));
        push(KeyCode.ENTER);
        until(() -> lab.window.selection().primary().equals(java.util.Optional.of("ben")));
        interact(log::requestFocus);
        push(KeyCode.CONTROL, KeyCode.C);
        until(() -> String.valueOf(clipboard()).contains("users[1].xMeters is wrong"));
        interact(() -> lab.window.actions().get("diagnostics").run());
        until(() -> String.valueOf(clipboard()).contains("log lines"));
        assertThat(clipboard()).contains("java.version: ", "javafx.runtime.version: ", "screen 1: ", "users[1].xMeters is wrong")
                .doesNotContain(System.getProperty("user.home") + "/");
        interact(() -> lab.window.actions().get("about").run());
        until(() -> lookup("#about-citation").tryQuery().isPresent());
        clickOn("#copy-citation");
        until(() -> String.valueOf(clipboard()).contains("@software{aolo_lab"));
        interact(() -> lookup("#about-citation").query().getScene().getWindow().hide());
    }

    private static int find(LogPane log, String text) {
        List<String> lines = log.newest(1000);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        return -1;
    }

    private String clipboard() {
        String[] text = {""};
        interact(() -> text[0] = (String) Clipboard.getSystemClipboard().getContent(DataFormat.PLAIN_TEXT));
        return text[0];
    }

    @Test
    void aPanelGoesIntoAWindowOfItsOwnAndComesBack() throws Exception {
        waitForMap();
        clickOn("#panel-menu-users");
        clickOn("Pop out");
        Node table = lookup("#users-table").query();
        until(() -> table.getScene() != null && table.getScene() != lab.stage.getScene());
        interact(table::requestFocus);
        interact(() -> lab.window.actions().get("add-user").run());
        until(() -> ((javafx.scene.control.TableView<?>) table).getItems().size() == 9); // it lives on
        interact(() -> table.getScene().getWindow().requestFocus());
        interact(table::requestFocus);
        push(KeyCode.CONTROL, KeyCode.W);
        until(() -> table.getScene() == lab.stage.getScene());
        assertThat(lab.stage.isShowing()).isTrue();
        clickOn("#panel-menu-users");
        clickOn("Put away (View brings it back)");
        until(() -> !lab.window.layout().panels().get(0).isShown());
    }

    @Test
    void aFieldShowsThatItWasChangedAndGoesBack() throws Exception {
        waitForMap();
        interact(() -> lab.window.selection().select(lab.start.station().id()));
        until(() -> lookup("#back-bandwidthMhz").tryQuery().isPresent());
        assertThat(lookup("#back-bandwidthMhz").queryButton().getStyleClass()).doesNotContain("changed");
        TextField field = lookup("#field-bandwidthMhz").queryAs(TextField.class);
        interact(() -> {
            field.requestFocus();
            field.setText("40");
        });
        push(KeyCode.ENTER);
        until(() -> lab.window.editor().committed().station().bandwidthMhz() == 40);
        until(() -> lookup("#back-bandwidthMhz").queryButton().getStyleClass().contains("changed"));
        interact(() -> lookup("#back-bandwidthMhz").queryButton().fire());
        clickOn("As opened: 20 MHz");
        until(() -> lab.window.editor().committed().equals(lab.start));
        until(() -> !lookup("#back-bandwidthMhz").queryButton().getStyleClass().contains("changed"));
    }
}
