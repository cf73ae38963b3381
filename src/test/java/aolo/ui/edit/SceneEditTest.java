package aolo.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.scenario.Scenario;
import aolo.ui.SampleScene;
import aolo.world.UserParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SceneEditTest {
    private final Scenario scene = SampleScene.campus();

    @Test
    void movesThingsTogetherAndKeepsThemInTheArea() {
        Scenario moved = SceneEdit.moveBy(Set.of("station", "server", "user-1"), 1000, -40).apply(scene);
        assertThat(moved.station().xMeters()).isEqualTo(600);
        assertThat(moved.station().yMeters()).isEqualTo(160);
        assertThat(moved.server().xMeters()).isEqualTo(600);
        assertThat(moved.users().get(0).yMeters()).isEqualTo(50);
        assertThat(moved.users().subList(1, 8)).isEqualTo(scene.users().subList(1, 8));
        assertThat(moved.server().maxBatch()).isEqualTo(scene.server().maxBatch());
    }

    @Test
    void anAddedUserHasAFreeNameAndTheTemplatesHabits() {
        Scenario once = SceneEdit.addUser(scene.users().get(2), 10, 20).apply(scene);
        Scenario twice = SceneEdit.addUser(scene.users().get(2), 30, 40).apply(once);
        assertThat(twice.users()).hasSize(10);
        assertThat(twice.users().stream().map(UserParameters::id).distinct()).hasSize(10);
        assertThat(once.users().get(8).at(0, 0))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(scene.users().get(2).at(0, 0));
    }

    @Test
    void aNameLeftFreeInTheMiddleIsNotTakenTwice() {
        Scenario less = SceneEdit.removeUsers(Set.of("user-3")).apply(scene);
        Scenario more = SceneEdit.addUser(scene.users().get(0), 1, 1).apply(less);
        assertThat(more.users().stream().map(UserParameters::id).distinct()).hasSize(8);
    }

    @Test
    void anEmptyCellGetsAFirstUserOfItsFirstTraffic() {
        Scenario empty = scene.withUsers(List.of());
        Scenario one = SceneEdit.addUser(10, 900).apply(empty);
        assertThat(one.users()).hasSize(1);
        assertThat(one.users().get(0).traffic()).isEqualTo("chat");
        assertThat(one.users().get(0).yMeters()).isEqualTo(400);
        assertThat(SceneEdit.addUser(10, 20).apply(scene).users().get(8).at(0, 0))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(scene.users().get(7).at(0, 0));
    }

    @Test
    void removesUsersButNeverTheLastOne() {
        assertThat(SceneEdit.removeUsers(Set.of("user-2", "station")).apply(scene).users()).hasSize(7);
        Set<String> all = Set.copyOf(scene.users().stream().map(UserParameters::id).toList());
        assertThat(SceneEdit.removeUsers(all).apply(scene).users()).hasSize(1);
    }

    @Test
    void aPreviewIsNoStepACommitIsOneAndARefusalNone() {
        List<String> refused = new ArrayList<>();
        SceneEditor editor = new SceneEditor(
                scene,
                next -> next.users().size() > 8 ? Optional.of("too many") : Optional.empty(),
                refused::add);
        for (int i = 1; i < 20; i++) {
            editor.preview(SceneEdit.moveBy(Set.of("user-1"), i, 0));
        }
        assertThat(editor.isPreviewing()).isTrue();
        assertThat(editor.committed()).isSameAs(scene);
        assertThat(editor.canUndo()).isFalse();
        editor.commit(SceneEdit.moveBy(Set.of("user-1"), 20, 0));
        assertThat(editor.undoText()).isEqualTo("Undo move user-1");
        editor.undo();
        assertThat(editor.committed()).isSameAs(scene);
        assertThat(editor.canUndo()).isFalse();
        editor.commit(SceneEdit.duplicateUsers(Set.of("user-1")));
        assertThat(refused).containsExactly("too many");
        assertThat(editor.shown()).isSameAs(scene);
    }
}
