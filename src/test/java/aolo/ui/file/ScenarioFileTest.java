package aolo.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.figure.FigureFormat;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.ui.edit.SceneEdit;
import aolo.ui.edit.SceneEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {
    private final DiskStore store = new DiskStore(Assumptions.standard());
    private final Scenario start = store.blank();
    private final SceneEditor editor = new SceneEditor(start, store::complaint, why -> {});
    private final List<Scenario> opened = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private Dialogs.Answer unsaved = Dialogs.Answer.CANCEL;
    private Path chosen;
    private RecentFiles recent;
    private ScenarioFile file;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        recent = new RecentFiles(folder.resolve("config/recent.txt"));
        file = new ScenarioFile(editor, store, new Answers(), list(), new LatestRead(Runnable::run, Runnable::run), FileWork.Task::run, opened::add);
    }

    private RecentList list() {
        return new RecentList(recent, Runnable::run, Runnable::run);
    }

    private void edit() {
        editor.commit(SceneEdit.moveBy(Set.of(start.station().id()), 7, 0));
    }

    @Test
    void theTitleSaysWhetherThereAreChangesAndUndoTakesTheAsteriskAway() {
        assertThat(file.titleProperty().get()).isEqualTo(start.name() + " – AOLO Lab");
        edit();
        assertThat(file.titleProperty().get()).isEqualTo(start.name() + "* – AOLO Lab");
        editor.undo();
        assertThat(file.isChanged()).isFalse();
    }

    @Test
    void whatIsSavedIsReadBackEqual() throws Exception {
        edit();
        chosen = folder.resolve("mine.json");
        assertThat(file.save()).isTrue();
        assertThat(file.isChanged()).isFalse();
        assertThat(file.titleProperty().get()).isEqualTo("mine – AOLO Lab");
        assertThat(store.read(chosen)).isEqualTo(editor.committed());
    }

    @Test
    void whatWasOpenedOrSavedIsRecentNewestFirst() throws Exception {
        chosen = folder.resolve("one.json");
        file.save();
        Path two = folder.resolve("two.json");
        store.write(two, start);
        file.open(two);
        assertThat(recent.existing()).containsExactly(two, chosen);
        file.open(chosen);
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        file.open(broken);
        assertThat(new RecentFiles(folder.resolve("config/recent.txt")).existing()).containsExactly(chosen, two);
    }

    @Test
    void changesAreAskedAboutBeforeTheyAreLost() {
        edit();
        file.newScenario();
        assertThat(opened).isEmpty();
        unsaved = Dialogs.Answer.DISCARD;
        file.newScenario();
        assertThat(opened).hasSize(1);
        assertThat(editor.canUndo()).isFalse();
    }

    @Test
    void aBrokenFileLeavesTheOpenSceneAndNamesTheReason() throws Exception {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{ \"formatVersion\": 1, \"sed\": 3 }");
        file.open(broken);
        assertThat(opened).isEmpty();
        assertThat(editor.committed()).isSameAs(start);
        assertThat(failures).singleElement().asString().contains("sed");
    }

    @Test
    void aFailedSaveIsToldAndTheChangesStay() {
        edit();
        chosen = Path.of("/proc/aolo-cannot-be-here/x.json");
        assertThat(file.save()).isFalse();
        assertThat(file.isChanged()).isTrue();
        assertThat(failures).singleElement().asString().contains("/proc/aolo-cannot-be-here/x.json");
    }

    /** The first file hangs until released; the window's thread goes on, and the file opened later wins. */
    @Test
    void aFileThatHangsIsLeftByOpeningAnother() throws Exception {
        Path slow = folder.resolve("slow.json");
        Path quick = folder.resolve("quick.json");
        store.write(slow, start);
        store.write(quick, start.withUsers(List.of()));
        CountDownLatch released = new CountDownLatch(1);
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        file = new ScenarioFile(
                editor, new Held(slow, released), new Answers(), list(),
                new LatestRead(LatestRead.threads(), window::add), FileWork.Task::run, opened::add);
        file.open(slow);
        assertThat(file.openingProperty().get()).contains(slow);
        assertThat(file.titleProperty().get()).startsWith("opening slow.json …");
        edit();
        assertThat(editor.committed()).isNotEqualTo(start);
        unsaved = Dialogs.Answer.DISCARD;
        file.open(quick);
        window.take().run();
        released.countDown();
        window.take().run();
        assertThat(file.path()).contains(quick);
        assertThat(opened).hasSize(1);
        assertThat(file.openingProperty().get()).isEmpty();
    }

    @Test
    void whatIsEditedWhileAFileIsReadIsAskedAbout() throws Exception {
        Path slow = folder.resolve("slow.json");
        store.write(slow, start.withUsers(List.of()));
        List<Runnable> disk = new ArrayList<>();
        file = new ScenarioFile(
                editor, store, new Answers(), list(), new LatestRead(disk::add, Runnable::run), FileWork.Task::run, opened::add);
        file.open(slow);
        edit();
        Scenario edited = editor.committed();
        disk.get(0).run(); // the answer is CANCEL
        assertThat(opened).isEmpty();
        assertThat(editor.committed()).isSameAs(edited);
    }

    @Test
    void aSampleThatIsOpenedWhileAFileIsReadStays() throws Exception {
        Path slow = folder.resolve("slow.json");
        store.write(slow, start.withUsers(List.of()));
        List<Runnable> disk = new ArrayList<>();
        file = new ScenarioFile(
                editor, store, new Answers(), list(), new LatestRead(disk::add, Runnable::run), FileWork.Task::run, opened::add);
        file.open(slow);
        Scenario sample = store.sample("busy-evening");
        file.openSample(sample);
        disk.get(0).run();
        assertThat(opened).containsExactly(sample);
        assertThat(file.path()).isEmpty();
    }

    private record Held(Path slow, CountDownLatch released) implements ScenarioStore {
        private static final DiskStore DISK = new DiskStore(Assumptions.standard());

        @Override
        public Scenario read(Path file) throws IOException {
            try {
                if (file.equals(slow)) {
                    released.await();
                }
                return DISK.read(file);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void write(Path file, Scenario scenario) throws IOException {
            DISK.write(file, scenario);
        }

        @Override
        public Scenario sample(String name) {
            return DISK.sample(name);
        }

        @Override
        public Scenario blank() {
            return DISK.blank();
        }
    }

    private final class Answers implements Dialogs {
        @Override
        public Answer unsaved(String name) {
            return unsaved;
        }

        @Override
        public Answer leaveTraining() {
            return Answer.DISCARD;
        }

        @Override
        public Optional<Path> open() {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> saveAs(String suggestedName) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> exportTo(String suggestedName, FigureFormat format) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(Path present) {
            return Optional.empty();
        }

        @Override
        public Optional<String> name(String question, String present) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void failed(String what, String why) {
            failures.add(what + " " + why);
        }
    }
}
