package aolo.ui.demo;

import aolo.scenario.Scenario;
import aolo.ui.LabWindow;
import aolo.ui.SampleScene;
import aolo.ui.StillBench;
import aolo.ui.file.RecentFiles;
import aolo.ui.file.ScenarioStore;
import aolo.ui.file.WindowDialogs;
import aolo.ui.shell.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window on a scenario in which nothing runs: {@code java aolo.ui.demo.ShellDemo$Start [dark]}. */
public final class ShellDemo extends Application {
    /** Does not extend Application, so that the class path will do. */
    public static final class Start {
        public static void main(String[] arguments) {
            Application.launch(ShellDemo.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        Scenario scenario = SampleScene.campus();
        Theme theme = new Theme();
        theme.setDark(getParameters().getRaw().contains("dark"));
        LabWindow window = new LabWindow(new LabWindow.Parts(
                new StillBench(scenario), theme, new NoStore(), new WindowDialogs(stage),
                new RecentFiles(Path.of("target", "demo-recent.txt")), (any, name) -> List.of(), any -> java.util.Optional.empty(),
                ForkJoinPool.commonPool(), ForkJoinPool.commonPool(), scenario, Path.of("target", "runs"),
                java.util.Optional.empty(), choice -> { }));
        Scene scene = new Scene(window.root(), 1440, 900);
        theme.dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(window.file().titleProperty());
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                window.pulse(now);
            }
        }.start();
    }

    private static final class NoStore implements ScenarioStore {
        @Override
        public Scenario read(Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(Path file, Scenario scenario) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Scenario sample(String name) {
            return SampleScene.campus();
        }

        @Override
        public Scenario blank() {
            return SampleScene.campus();
        }
    }
}
