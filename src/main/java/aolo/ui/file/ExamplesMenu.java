package aolo.ui.file;

import aolo.scenario.Scenario;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** The scenarios inside the program, wherever it runs; each tells its story under the mouse. FX thread. */
public final class ExamplesMenu extends Menu {
    private static final double STORY_WIDTH = 420;
    private boolean told;

    /**
     * @param names of the samples, the default first
     * @param read reads one, on any thread
     * @param background where the stories are read when the menu is opened for the first time
     */
    public ExamplesMenu(
            List<String> names, Function<String, Scenario> read, Consumer<Scenario> open, Executor background) {
        super("Examples");
        setId("menu-examples");
        for (String name : names) {
            Label label = new Label(name);
            CustomMenuItem item = new CustomMenuItem(label);
            item.setId("example-" + name);
            item.setOnAction(event -> open.accept(read.apply(name)));
            getItems().add(item);
        }
        setOnShowing(event -> {
            if (!told) {
                told = true;
                getItems().forEach(item -> background.execute(() -> tell((CustomMenuItem) item, read)));
            }
        });
    }

    private static void tell(CustomMenuItem item, Function<String, Scenario> read) {
        Label label = (Label) item.getContent();
        String story = read.apply(label.getText()).story();
        Platform.runLater(() -> {
            Tooltip tooltip = new Tooltip(story);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(STORY_WIDTH);
            tooltip.setShowDelay(Duration.millis(250));
            tooltip.setShowDuration(Duration.INDEFINITE);
            label.setTooltip(tooltip);
        });
    }
}
