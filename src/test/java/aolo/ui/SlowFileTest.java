package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.ui.file.DiskStore;
import aolo.world.UserParameters;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on a disk that takes its time, and the window that must not. */
class SlowFileTest extends LabRobot {
    @TempDir
    Path folder;

    private final CountDownLatch released = new CountDownLatch(1);

    private Path written(String name, int users) throws Exception {
        Path file = folder.resolve(name);
        new DiskStore(Assumptions.standard()).write(file, lab.start.withUsers(lab.start.users().subList(0, users)));
        return file;
    }

    private Path opening(String name, int users) throws Exception {
        Path slow = written(name, users);
        lab.held.put(slow, released);
        interact(() -> lab.window.file().open(slow));
        assertThat(lab.stage.getTitle()).startsWith("opening " + name);
        return slow;
    }

    @Test
    void theWindowLivesWhileAFileIsReadAndTheOneAskedForLaterWins() throws Exception {
        waitForMap();
        opening("slow.json", 3);
        long served = lab.snapshot().live().requests();
        until(() -> lab.snapshot().live().requests() > served);
        push(KeyCode.SPACE);
        until(() -> !lab.snapshot().live().running());
        Path quick = written("quick.json", 5);
        interact(() -> lab.window.file().open(quick));
        until(() -> lab.window.file().path().equals(Optional.of(quick)));
        released.countDown();
        until(() -> lab.stage.getTitle().equals("quick – AOLO Lab") && lab.userIds().size() == 5);
        assertThat(lab.window.editor().committed().users()).hasSize(5);
    }

    @Test
    void aFileThatArrivesInADragEndsItAndNothingOfItStays() throws Exception {
        waitForMap();
        Path slow = opening("slow.json", 4);
        UserParameters ada = lab.start.users().get(0);
        Point2D from = lab.onScreen(ada.xMeters(), ada.yMeters());
        moveTo(from).press(MouseButton.PRIMARY);
        moveTo(from.add(20, 30)).moveTo(from.add(40, 60));
        until(() -> lab.window.editor().isPreviewing());
        released.countDown();
        until(() -> lab.window.file().path().equals(Optional.of(slow)));
        Scenario arrived = lab.window.editor().committed();
        assertThat(arrived.users()).hasSize(4);
        moveTo(from.add(60, 90)).moveTo(from.add(80, 60)).release(MouseButton.PRIMARY);
        assertThat(lab.window.editor().isPreviewing()).isFalse();
        assertThat(lab.window.editor().committed()).isSameAs(arrived);
        assertThat(lab.window.editor().canUndo()).isFalse();
        assertThat(lab.window.file().isChanged()).isFalse();
        waitForUsers(4);
        drag(ada.id(), ada.xMeters() + 40, ada.yMeters() + 30);
        interact(lab.window.editor()::undo);
        assertThat(lab.window.editor().committed()).isSameAs(arrived);
    }

    private void waitForUsers(int users) throws Exception {
        until(() -> lab.snapshot().users().size() == users);
    }

    @Test
    void noDiskWorkRunsOnTheThreadOfTheWindow() throws Exception {
        waitForMap();
        Path file = written("mine.json", 2);
        interact(() -> lab.window.file().open(file));
        until(() -> lab.window.file().path().equals(Optional.of(file)));
        lab.dialogs.file = folder.resolve("copy.json");
        interact(() -> assertThat(lab.window.file().saveAs()).isTrue());
        clickOn("#menu-file");
        interact(lab.stage::hide);
        lab.endFiles();
        assertThat(lab.diskWork.keySet())
                .contains("store.read", "store.write", "recent.existing", "recent.add", "memory.write");
        assertThat(lab.diskWork).allSatisfy((work, onFxThread) -> assertThat(onFxThread).as(work).isFalse());
    }
}
