package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationTest;

/** The build's own ground: a window, a click and typing work headless, without an X server. */
class HeadlessToolkitTest extends ApplicationTest {
    private Button button;
    private TextField field;

    @Override
    public void start(Stage stage) {
        button = new Button("press");
        field = new TextField();
        button.setOnAction(event -> button.setText("pressed"));
        stage.setScene(new Scene(new VBox(button, field), 300, 200));
        stage.show();
        stage.requestFocus();
    }

    @Test
    void clicksAndTypes() {
        FxRobot robot = this;
        robot.clickOn(button);
        assertThat(button.getText()).isEqualTo("pressed");
        robot.clickOn(field).write("10 dBm");
        assertThat(field.getText()).isEqualTo("10 dBm");
    }
}
