package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.TrainingView.Phase;
import aolo.world.UserParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What a person expects of selection, focus, text size and menus. */
class ShellActsTest extends LabRobot {
    private void clickUser(String id) {
        UserParameters user = userParameters(id);
        clickOn(lab.onScreen(user.xMeters(), user.yMeters()));
    }

    private List<String> ids() {
        return lab.window.editor().committed().users().stream().map(UserParameters::id).toList();
    }

    @Test
    void aCopyIsSelectedSoThatDeleteTakesIt() throws Exception {
        waitForMap();
        clickUser("hugo");
        push(KeyCode.CONTROL, KeyCode.D);
        until(() -> ids().size() == 9);
        assertThat(lab.window.selection().ids()).containsExactly("user-9");
        push(KeyCode.DELETE);
        until(() -> ids().size() == 8);
        assertThat(ids()).contains("hugo").doesNotContain("user-9");
    }

    @Test
    void aNewUserStandsAloneInViewOnADecimetreAndIsSelected() throws Exception {
        waitForMap();
        for (int i = 9; i < 14; i++) {
            push(KeyCode.CONTROL, KeyCode.U);
            int users = i;
            until(() -> ids().size() == users);
            String id = "user-" + i;
            assertThat(lab.window.selection().ids()).containsExactly(id);
            UserParameters user = userParameters(id);
            assertThat(user.xMeters() * 10).isEqualTo(Math.rint(user.xMeters() * 10));
            Point2D place = lab.onScreen(user.xMeters(), user.yMeters());
            Bounds map = lab.window.map().localToScreen(lab.window.map().getBoundsInLocal());
            assertThat(map.contains(place)).isTrue();
            List<Point2D> others = new ArrayList<>();
            others.add(lab.onScreen(lab.start.station().xMeters(), lab.start.station().yMeters()));
            others.add(lab.onScreen(lab.start.server().xMeters(), lab.start.server().yMeters()));
            lab.window.editor().committed().users().stream()
                    .filter(other -> !other.id().equals(id))
                    .forEach(other -> others.add(lab.onScreen(other.xMeters(), other.yMeters())));
            assertThat(others).allMatch(other -> other.distance(place) > 50);
        }
    }

    @Test
    void deletingWhatCannotGoSaysSo() throws Exception {
        waitForMap();
        interact(() -> {
            lab.window.selection().select(lab.start.station().id());
            lab.window.actions().get("remove").run();
        });
        until(() -> statusMessage().contains("only users can be removed"));
        interact(() -> {
            lab.window.actions().get("select-all").run();
            lab.window.actions().get("remove").run();
        });
        until(() -> statusMessage().contains("One user stays"));
        assertThat(ids()).hasSize(1);
    }

    @Test
    void afterRenamingTheKeyboardIsWhereItWasBefore() throws Exception {
        waitForMap();
        Node table = lookup("#users-table").query();
        clickOn("gita");
        until(() -> table.isFocused());
        push(KeyCode.F2);
        write("greta").push(KeyCode.ENTER);
        until(() -> ids().contains("greta") && table.isFocused());

        clickUser("hugo");
        until(() -> lab.window.map().isFocused());
        push(KeyCode.F2);
        write("hans").push(KeyCode.ENTER);
        until(() -> ids().contains("hans") && lab.window.map().isFocused());

        push(KeyCode.F2);
        write("greta").push(KeyCode.ENTER); // taken: to be mended where it was typed
        until(() -> statusMessage().contains("taken"));
        until(() -> lookup("#field-id").query().isFocused());
        push(KeyCode.CONTROL, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lab.window.selection().ids()).containsExactly("hans");
    }

    @Test
    void anExampleIsOpenedFromTheMenu() throws Exception {
        waitForMap();
        clickOn("#menu-file");
        moveTo("Examples");
        moveTo("campus-microcell");
        clickOn("cell-edge-rich");
        until(() -> lab.snapshot().scenario().name().equals("cell-edge-rich"));
        assertThat(lab.window.file().path()).isEmpty();
        assertThat(lab.window.file().isChanged()).isFalse();
    }

    @Test
    void noNumberIsCutAtAnySizeOfText() throws Exception {
        waitForMap();
        interact(() -> lookup("#steps").queryTextInputControl().setText("400"));
        interact(() -> lab.window.actions().get("train").run());
        untilTrained(() -> lab.snapshot().training().phase() == Phase.FINISHED);
        for (double scale : new double[] {0.85, 1, 1.3}) {
            interact(() -> lab.theme.setScale(scale));
            interact(() -> lab.window.selection().select("cleo"));
            Set<String>[] cut = new Set[] {Set.of("not looked yet")};
            until(() -> {
                WaitForAsyncUtils.waitForFxEvents();
                interact(() -> cut[0] = cutNumbers());
                return cut[0].isEmpty() || lookups++ > 40;
            });
            assertThat(cut[0]).as("at " + scale).isEmpty();
            lookups = 0;
        }
    }

    @Test
    void nothingLiesOutsideANarrowWindow() throws Exception {
        waitForMap();
        interact(() -> lookup("#steps").queryTextInputControl().setText("60"));
        interact(() -> lab.window.actions().get("train").run());
        untilTrained(() -> lab.snapshot().training().phase() == Phase.FINISHED);
        interact(() -> {
            lab.stage.setWidth(1280);
            lab.stage.setHeight(720);
        });
        until(() -> lab.window.root().getScene().getWidth() <= 1280 && lab.window.root().getWidth() <= 1280);
        until(() -> {
            Node last = lookup("#headline-learned-broken").query();
            return last.localToScene(last.getBoundsInLocal()).getMaxX() <= 1280;
        });
    }

    private int lookups;

    /** Numbers on the screen of which only a part is drawn. */
    private Set<String> cutNumbers() {
        Set<String> cut = new java.util.TreeSet<>();
        for (Node node : lab.window.root().lookupAll("*")) {
            if (node instanceof Labeled label && isSeen(label) && label.getText() != null
                    && label.getText().matches(".*\\d.*") && !label.isWrapText()
                    && label.lookup(".text") instanceof Text text && !text.getText().equals(label.getText())
                    && !"status-message".equals(label.getId()) && !label.getText().startsWith("Request ")) {
                cut.add(label.getId() + " " + label.getText() + " drawn as " + text.getText());
            }
        }
        return cut;
    }

    private static boolean isSeen(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return node.getBoundsInLocal().getWidth() > 0;
    }
}
