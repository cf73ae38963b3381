package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.ui.file.WindowState;
import javafx.scene.control.SplitPane;
import org.junit.jupiter.api.Test;

/** What the window remembers of its layout. */
class LabLayoutTest extends LabRobot {
    private double mapWidth() {
        return lab.window.map().getWidth();
    }

    private void change() throws Exception {
        waitForMap();
        double width = mapWidth();
        interact(() -> {
            SplitPane rows = (SplitPane) lab.window.layout().root();
            ((SplitPane) rows.getItems().get(0)).setDividerPositions(0.2, 0.8);
            lab.window.layout().panels().get(2).toggle();
        });
        until(() -> mapWidth() > width + 100);
    }

    @Test
    void dividersThemeAndTextAreKeptWhenTheWindowGoes() throws Exception {
        change();
        interact(() -> {
            lab.theme.setDark(true);
            lab.theme.stepScale(1);
            lab.stage.hide();
        });
        lab.endFiles();
        WindowState left = lab.windowMemory.read();
        assertThat(left.dividers().get("across").get(0)).isCloseTo(0.2, within(0.01));
        assertThat(left.hidden()).containsExactly("deck");
        assertThat(left.dark()).isTrue();
        assertThat(left.textScale()).isEqualTo(1.15);
        assertThat(left.width()).isCloseTo(1440, within(1.5));
    }

    @Test
    void resetBringsTheLayoutBack() throws Exception {
        waitForMap();
        double width = mapWidth();
        change();
        interact(() -> lab.window.actions().get("reset-layout").run());
        until(() -> Math.abs(mapWidth() - width) < 5 && lab.window.layout().hidden().isEmpty());
    }

    @Test
    void thePanelPutAwayGivesItsRoomToTheMapAndComesBackAsWide() throws Exception {
        waitForMap();
        double width = mapWidth();
        PanelToggle left = lab.window.layout().panels().get(0);
        interact(left::toggle);
        until(() -> mapWidth() > width + 300);
        interact(left::toggle);
        until(() -> Math.abs(mapWidth() - width) < 3);
    }
}
