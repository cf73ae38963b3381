package aolo.ui;

import aolo.lab.LabCommand;
import aolo.lab.TrainingView.Phase;
import aolo.training.SeriesKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/**
 * Plays the first minute on a real display and photographs the screen with ImageMagick's {@code import}:
 * {@code java aolo.ui.Photographer$Start FOLDER PREFIX WIDTH HEIGHT [dark]}.
 */
public final class Photographer extends Application {
    /** Does not extend Application, so that the class path will do. */
    public static final class Start {
        public static void main(String[] arguments) {
            Application.launch(Photographer.class, arguments);
        }
    }

    private record Step(BooleanSupplier ready, Runnable act) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private LabFixture lab;
    private Robot robot;
    private int frames;

    @Override
    public void start(Stage stage) throws Exception {
        var arguments = getParameters().getRaw();
        Path folder = Files.createDirectories(Path.of(arguments.get(0)));
        String prefix = arguments.get(1);
        stage.setX(0);
        stage.setY(0);
        lab = new LabFixture(
                stage,
                arguments.contains("dark"),
                Double.parseDouble(arguments.get(2)),
                Double.parseDouble(arguments.get(3)));
        robot = new Robot();
        play(folder, prefix);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames++;
                if (!steps.isEmpty() && steps.peek().ready().getAsBoolean()) {
                    steps.poll().act().run();
                    frames = 0;
                }
            }
        }.start();
    }

    private void play(Path folder, String prefix) {
        when(() -> frames > 20 && lab.snapshot().live().requests() > 3, () -> lab.laboratory.submit(
                new LabCommand.SetSpeed(LabCommand.Speed.FAST)));
        when(() -> lab.snapshot().live().requests() > 400, () -> {});
        shot(folder, prefix + "-1-open");
        when(() -> true, () -> lab.window.selection().select("cleo"));
        when(() -> frames > 30, () -> press("cleo"));
        when(() -> frames > 4, () -> moveTo(345, 175));
        when(() -> frames > 4, () -> moveTo(330, 185));
        when(() -> frames > 12, () -> {});
        shot(folder, prefix + "-2-drag");
        when(() -> true, () -> robot.mouseRelease(MouseButton.PRIMARY));
        when(() -> frames > 5, () -> lab.window.actions().get("train").run());
        when(() -> lab.snapshot().training().step() > 1500, () -> {});
        shot(folder, prefix + "-3-training");
        if (getParameters().getRaw().contains("short")) {
            when(() -> frames > 3, () -> {
                lab.close();
                Platform.exit();
            });
            return;
        }
        when(() -> lab.snapshot().training().phase() == Phase.FINISHED
                && lab.snapshot().series(SeriesKey.LIVE_CARBON).size() > 60, () -> {});
        shot(folder, prefix + "-4-trained");
        when(() -> true, () -> {
            lab.window.deck().select("Carbon");
            lab.window.deck().select("Losses");
        });
        when(() -> frames > 40, () -> {});
        shot(folder, prefix + "-5-more");
        when(() -> frames > 3, () -> {
            lab.close();
            Platform.exit();
        });
    }

    private void press(String id) {
        lab.window.editor().shown().users().stream()
                .filter(user -> user.id().equals(id))
                .forEach(user -> {
                    moveTo(user.xMeters(), user.yMeters());
                    robot.mousePress(MouseButton.PRIMARY);
                });
    }

    private void moveTo(double xMeters, double yMeters) {
        Point2D place = lab.onScreen(xMeters, yMeters);
        robot.mouseMove(place);
    }

    private void when(BooleanSupplier ready, Runnable act) {
        steps.add(new Step(ready, act));
    }

    private void shot(Path folder, String name) {
        Process[] process = new Process[1];
        when(() -> frames > 2, () -> {
            try {
                process[0] = new ProcessBuilder(
                                "import", "-window", "root", folder.resolve(name + ".png").toString())
                        .inheritIO()
                        .start();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        when(() -> !process[0].isAlive(), () -> System.out.println("photographed " + name));
    }
}
