package aolo.ui;

import aolo.lab.LabSnapshot;
import aolo.world.UserParameters;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a real laboratory, and a robot's hands. */
abstract class LabRobot extends ApplicationTest {
    /**
     * Rounds of the FX thread without anything that counts: at least two minutes alone, longer under load;
     * {@code -Daolo.patience=200} for whoever writes a test and waits for it to fail.
     */
    private static final int PATIENCE_ROUNDS = Integer.getInteger("aolo.patience", 2400);

    LabFixture lab;

    @Override
    public void start(Stage stage) throws Exception {
        lab = new LabFixture(stage, false, 1440, 900);
    }

    @AfterEach
    void end() {
        interact(lab::close);
    }

    /** Waits in rounds of the FX thread, not by the clock: a loaded machine makes the rounds longer too. */
    static void until(Callable<Boolean> condition) throws TimeoutException {
        until(() -> "", condition);
    }

    /** As {@link #until(Callable)}, and gives up only when what makes progress has stood still all the while. */
    static void until(Supplier<Object> progress, Callable<Boolean> condition) throws TimeoutException {
        Object last = progress.get();
        for (int still = 0; !holds(condition); still++) {
            WaitForAsyncUtils.waitForFxEvents();
            Object now = progress.get();
            if (!Objects.equals(now, last)) {
                last = now;
                still = 0;
            }
            if (still >= PATIENCE_ROUNDS) {
                throw new TimeoutException("nothing moved for " + still + " rounds; progress stands at: " + now);
            }
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for something a training brings about: given up when no step is made, or when there are none left to make. */
    void untilTrained(Callable<Boolean> condition) throws TimeoutException {
        until(() -> lab.snapshot().training().step() + " " + lab.snapshot().training().phase(), condition);
    }

    UserParameters userParameters(String id) {
        return lab.window.editor().shown().users().stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String statusMessage() {
        return lookup("#status-message").queryAs(Label.class).getText();
    }

    void drag(String id, double toXMeters, double toYMeters) throws TimeoutException {
        UserParameters user = userParameters(id);
        Point2D from = lab.onScreen(user.xMeters(), user.yMeters());
        Point2D to = lab.onScreen(toXMeters, toYMeters);
        moveTo(from).press(MouseButton.PRIMARY);
        moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
        until(() -> Math.abs(userParameters(id).xMeters() - toXMeters) < 3
                && Math.abs(userParameters(id).yMeters() - toYMeters) < 3);
        UserParameters now = userParameters(id);
        until(() -> Math.abs(lab.user(id).place().xMeters() - now.xMeters()) < 1e-9);
    }

    /** Waits for the first numbers of the users, and until the layout has come to rest. */
    void waitForMap() throws TimeoutException {
        until(() -> lab.window.map().viewport().pixelsPerMeter() != 1
                && lab.snapshot().users().size() == lab.start.users().size());
        Point2D[] last = {Point2D.ZERO};
        int[] same = {0};
        until(() -> {
            Point2D corner = lab.onScreen(0, 0);
            same[0] = corner.equals(last[0]) ? same[0] + 1 : 0;
            last[0] = corner;
            return same[0] > 20;
        });
    }

    LabSnapshot snapshot() {
        return lab.snapshot();
    }
}
