package aolo.ui.chart;

import aolo.lab.LabSnapshot;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** A chart in a window of its own that follows the lab like the one it came from; Esc or Ctrl+W closes it. FX thread. */
final class ChartWindow {
    private static final double WIDTH = 820;
    private static final double HEIGHT = 520;

    private ChartWindow() {}

    /** @param from whose theme and size of text are followed */
    static void open(LiveChart from, ChartPress press, ChartMenu menu, Supplier<LabSnapshot> newest) {
        LiveChart chart = new LiveChart(from.spec(), press, menu);
        chart.setId("popped-" + from.spec().name());
        Scene owner = from.getScene();
        BorderPane root = new BorderPane(chart);
        root.styleProperty().bind(owner.getRoot().styleProperty());
        Bindings.bindContent(root.getStyleClass(), owner.getRoot().getStyleClass());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(owner.getStylesheets());
        Stage stage = new Stage();
        stage.initOwner(owner.getWindow());
        stage.setTitle(from.spec().title() + " – AOLO Lab");
        stage.setScene(scene);
        ClosingKeys.install(stage);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                chart.setTheme(from.theme());
                chart.setUserScale(from.userScale());
                chart.pulse(newest.get(), now);
            }
        };
        stage.setOnShown(event -> timer.start());
        stage.setOnHidden(event -> timer.stop());
        stage.show();
    }
}
