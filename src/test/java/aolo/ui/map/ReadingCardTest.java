package aolo.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.Comparison;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabSnapshot;
import aolo.lab.PlaceView;
import aolo.lab.TypicalAnswer;
import aolo.lab.UserView;
import aolo.scenario.Scenario;
import aolo.ui.SampleScene;
import aolo.ui.StillBench;
import aolo.ui.edit.SceneEdit;
import aolo.ui.edit.SceneEditor;
import aolo.ui.edit.Selection;
import aolo.ui.edit.Things;
import aolo.ui.edit.Things.Thing;
import aolo.world.UserParameters;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** The card of the picked user on the real map, frame by frame without a timer. */
class ReadingCardTest extends ApplicationTest {
    private final Scenario scene = SampleScene.campus();
    private final SceneEditor editor = new SceneEditor(scene, any -> Optional.empty(), why -> {});
    private final Selection selection = new Selection();
    private MapView map;
    private long frame;

    @Override
    public void start(Stage stage) {
        map = new MapView(editor, selection, Runnable::run);
        stage.setScene(new Scene(map, 700, 460));
        stage.show();
    }

    private static final TypicalAnswer ANSWER =
            new TypicalAnswer(-80, 20, 1e7, 300, 1, 2, 0.9, 0.02, 0.002, 0.01, 0.01, 0.001, 0, 0, aolo.lab.BillParts.NONE);

    private static PlaceView place(UserParameters user) {
        return new PlaceView(user.xMeters(), user.yMeters(), 100, true, 90, 0, -80);
    }

    private static UserView view(UserParameters user) {
        return new UserView(user.id(), place(user), 0, 0.75, 20, ANSWER, 0.03, 0.01, 1, 0.02);
    }

    /** What the laboratory would say of the drag on screen. */
    private Optional<Comparison> drag() {
        Scenario shown = editor.shown();
        return editor.isPreviewing()
                ? Optional.of(new Comparison(
                        scene, shown, ServingPolicy.FULL,
                        shown.users().stream()
                                .filter(user -> selection.contains(user.id()))
                                .map(user -> new Comparison.UserChange(
                                        user.id(), place(user), place(user), ANSWER, ANSWER))
                                .toList(),
                        1, ANSWER, ANSWER))
                : Optional.empty();
    }

    /** One frame; the simulation knows the users where the editor shows them. */
    private void pulse() {
        LabSnapshot still = new StillBench(scene).snapshot();
        map.setSnapshot(new LabSnapshot(
                ++frame, editor.shown(), still.live(),
                editor.shown().users().stream().map(ReadingCardTest::view).toList(),
                still.reference(), drag(), still.answers(), still.events(), still.request(), still.spikes(), still.training(),
                still.series(), still.message(), still.runs(), still.served()));
        map.pulse(frame * 16_000_000);
    }

    private Bounds card() {
        Node card = lookup("#reading-card").query();
        assertThat(card.isVisible()).isTrue();
        return card.getBoundsInParent();
    }

    private Bounds icon(Thing thing) {
        return new BoundingBox(
                map.viewport().screenX(thing.xMeters()) - 12, map.viewport().screenY(thing.yMeters()) - 12, 24, 24);
    }

    private void pick(String id) {
        interact(() -> {
            selection.select(id);
            pulse();
            pulse();
        });
    }

    @Test
    void coversNeitherLegendNorAnyThingWhoeverIsPicked() {
        interact(() -> editor.commit(SceneEdit.moveBy(Set.of("user-1", "user-6"), 0, -85)));
        for (UserParameters user : scene.users()) {
            pick(user.id());
            Rectangle2D frameOfMap = new Rectangle2D(0, 0, map.getWidth(), map.getHeight());
            assertThat(frameOfMap.contains(card().getMinX(), card().getMinY(), card().getWidth(), card().getHeight()))
                    .as("inside the map with " + user.id())
                    .isTrue();
            for (Rectangle2D legend : MapLegends.of(map.viewport(), true).boxes()) {
                assertThat(card().intersects(legend.getMinX(), legend.getMinY(), legend.getWidth(), legend.getHeight()))
                        .as("legend " + legend + " under the card of " + user.id() + " at " + card())
                        .isFalse();
            }
            for (Thing thing : Things.of(editor.shown())) {
                assertThat(card().intersects(icon(thing)))
                        .as(thing.id() + " under the card of " + user.id())
                        .isFalse();
            }
        }
    }

    @Test
    void severalPickedHaveNoCardUnlessTheMouseIsOnOne() {
        interact(() -> {
            selection.set(Set.of("user-1", "user-3"));
            pulse();
            pulse();
        });
        assertThat(lookup("#reading-card").query().isVisible()).isFalse();
        interact(() -> {
            map.setHovered("user-3");
            pulse();
        });
        assertThat(card().getWidth()).isPositive();
        interact(() -> map.setHovered(null));
        pick("user-1");
        assertThat(card().getWidth()).isPositive();
    }

    @Test
    void movesSmoothlyWithADraggedUserAndJumpsSeldom() {
        pick("user-1");
        Set<String> jumps = new HashSet<>();
        interact(() -> {
            for (int step = 0; step <= 420; step++) {
                Bounds before = card();
                editor.preview(SceneEdit.moveBy(Set.of("user-1"), step, 5 * Math.sin(step)));
                pulse();
                Bounds after = card();
                double jump = Math.hypot(after.getMinX() - before.getMinX(), after.getMinY() - before.getMinY());
                if (jump > 25) {
                    jumps.add(step + ": " + Math.round(jump));
                }
            }
        });
        assertThat(jumps).hasSizeLessThan(6);
    }
}
