package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand;
import aolo.world.UserParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What a person expects of the Edit menu and of the mouse on the map. */
class EditActsTest extends LabRobot {
    private List<String> ids() {
        return lab.window.editor().committed().users().stream().map(UserParameters::id).toList();
    }

    private Point2D place(String id) {
        UserParameters user = userParameters(id);
        return lab.onScreen(user.xMeters(), user.yMeters());
    }

    private void contextMenu(Node node) { // Monocle's mouse asks for no menu
        interact(() -> Event.fireEvent(node, new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 80, 80, 300, 300, false, null)));
    }

    /** The second click of two, as if no time had passed: a robot on a busy machine may be too slow for a double click. */
    private void doubleClick(Point2D screen) {
        interact(() -> {
            Point2D at = lab.window.root().screenToLocal(screen); // of the scene
            for (EventType<MouseEvent> type :
                    List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                Event.fireEvent(lab.window.map(), new MouseEvent(
                        type, at.getX(), at.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 2,
                        false, false, false, false, true, false, false, false, false, true, null));
            }
        });
    }

    @Test
    void usersAreCutCopiedAndPastedAndWhatIsWrongInAClipboardIsTold() throws Exception {
        waitForMap();
        clickOn(place("hugo"));
        press(KeyCode.SHIFT).clickOn(place("gita")).release(KeyCode.SHIFT);
        assertThat(lab.window.selection().ids()).containsExactly("hugo", "gita");
        push(KeyCode.CONTROL, KeyCode.C);
        push(KeyCode.CONTROL, KeyCode.V);
        until(() -> ids().size() == 10);
        assertThat(lab.window.selection().ids()).hasSize(2).doesNotContain("hugo", "gita");
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> lab.window.editor().committed().equals(lab.start));

        clickOn(place("hugo"));
        push(KeyCode.CONTROL, KeyCode.X);
        until(() -> !ids().contains("hugo"));
        interact(() -> lab.window.file().openSample(lab.start.withUsers(lab.start.users().subList(0, 1)))); // discards: a test
        lab.dialogs.unsaved = aolo.ui.file.Dialogs.Answer.DISCARD;
        interact(() -> lab.window.file().openSample(lab.start.withUsers(lab.start.users().subList(0, 1))));
        push(KeyCode.CONTROL, KeyCode.V); // into another scenario, under its own name
        until(() -> ids().equals(List.of("ada", "hugo")));
        assertThat(lab.window.selection().ids()).containsExactly("hugo");

        interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(
                DataFormat.PLAIN_TEXT, "{\"formatVersion\": 3, \"traffic\": [], \"users\": [{\"id\": \"x\"}]}")));
        push(KeyCode.CONTROL, KeyCode.V);
        until(() -> statusMessage().contains("users[0].xMeters") && statusMessage().contains("Nothing was pasted"));
        interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "hello")));
        push(KeyCode.CONTROL, KeyCode.V);
        until(() -> statusMessage().contains("holds no users"));
        assertThat(ids()).containsExactly("ada", "hugo");
    }

    @Test
    void severalUsersAreEditedAlignedAndSnappedTogether() throws Exception {
        waitForMap();
        interact(() -> lab.window.selection().set(Set.of("ada", "ben", "cleo")));
        until(() -> lookup(".inspector-title").queryAs(Label.class).getText().equals("3 users selected"));
        TextField rate = lookup("#field-requestsPerSecond").queryAs(TextField.class);
        TextField x = lookup("#field-xMeters").queryAs(TextField.class);
        assertThat(x.getText()).isEmpty();
        assertThat(x.getPromptText()).isEqualTo("various");
        clickOn(rate);
        push(KeyCode.CONTROL, KeyCode.A);
        write("0.7").push(KeyCode.ENTER);
        until(() -> List.of("ada", "ben", "cleo").stream()
                .allMatch(id -> userParameters(id).requestsPerSecond() == 0.7));
        assertThat(userParameters("dan").requestsPerSecond()).isNotEqualTo(0.7);
        assertThat(rate.getText()).isEqualTo("0.7");

        clickOn("#menu-edit");
        clickOn("Align");
        clickOn("Left edges");
        until(() -> userParameters("ada").xMeters() == userParameters("cleo").xMeters()
                && userParameters("ben").xMeters() == userParameters("cleo").xMeters());
        assertThat(x.getText()).isNotEmpty();
        interact(() -> lab.window.editor().undo());
        interact(() -> lab.window.editor().undo());
        assertThat(lab.window.editor().committed()).isEqualTo(lab.start);

        interact(() -> lab.window.actions().get("snap").run());
        double step = lab.window.map().snapMeters();
        interact(() -> lab.window.selection().clear());
        Point2D from = place("cleo");
        moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(31, 17)).moveTo(from.add(43, 27)).release(MouseButton.PRIMARY);
        until(() -> !lab.window.editor().committed().equals(lab.start));
        assertThat(userParameters("cleo").xMeters() / step).isEqualTo(Math.rint(userParameters("cleo").xMeters() / step));
        assertThat(userParameters("cleo").yMeters() / step).isEqualTo(Math.rint(userParameters("cleo").yMeters() / step));
        UserParameters snapped = userParameters("cleo");
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.UP);
        until(() -> userParameters("cleo").xMeters() == snapped.xMeters() + 2 * step
                && userParameters("cleo").yMeters() == snapped.yMeters() + step);
        interact(() -> lab.window.editor().undo()); // all three at once
        assertThat(userParameters("cleo")).isEqualTo(snapped);
    }

    @Test
    void doubleClicksAndMenusReachEverything() throws Exception {
        waitForMap();
        Point2D free = lab.onScreen(lab.window.map().freePlace().getX(), lab.window.map().freePlace().getY());
        doubleClick(free);
        until(() -> ids().size() == 9);
        assertThat(place(ids().get(8)).distance(free)).isLessThan(8);
        assertThat(lab.window.selection().ids()).containsExactly(ids().get(8));

        doubleClick(place("cleo"));
        until(() -> lookup("#field-id").queryAs(TextField.class).isFocused()
                && lookup("#field-id").queryAs(TextField.class).getText().equals("cleo"));

        lab.laboratory.submit(new LabCommand.SetRunning(false));
        until(() -> !lab.snapshot().live().running());
        clickOn("dan");
        contextMenu(lookup("#users-table").query());
        clickOn("Serve one request of dan");
        until(() -> lab.snapshot().request().filter(one -> one.userId().equals("dan")).isPresent());

        clickOn("Server");
        Node tree = lookup("#scene-tree").query();
        contextMenu(tree);
        assertThat(lookup("Rename").tryQuery()).isPresent();
        push(KeyCode.ESCAPE);
        interact(tree::requestFocus);
        push(KeyCode.DELETE);
        until(() -> statusMessage().contains("a cell has one station and one server"));

        press(KeyCode.ALT).push(KeyCode.V).release(KeyCode.ALT); // mnemonics
        until(() -> lookup("#menu-snap").tryQuery().isPresent() || lookup("Reset layout").tryQuery().isPresent()
                || lookup("#menu-reset-layout").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        lab.dialogs.unsaved = aolo.ui.file.Dialogs.Answer.CANCEL;
        interact(() -> lab.window.map().requestFocus());
        push(KeyCode.CONTROL, KeyCode.W);
        until(() -> lab.dialogs.asked.stream().anyMatch(question -> question.startsWith("unsaved")));
        assertThat(lab.stage.isShowing()).isTrue();
    }
}
