package aolo.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.scenario.Scenario;
import aolo.ui.SampleScene;
import aolo.ui.edit.Arrange.Side;
import aolo.world.UserParameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrangeTest {
    private final Scenario scene = SampleScene.campus();
    private final Set<String> three = Set.of("user-1", "user-2", "user-4");

    private static double[] xs(Scenario scenario, String... ids) {
        return Stream.of(ids)
                .mapToDouble(id -> Things.find(scenario, id).orElseThrow().xMeters())
                .toArray();
    }

    private static double[] ys(Scenario scenario, String... ids) {
        return Stream.of(ids)
                .mapToDouble(id -> Things.find(scenario, id).orElseThrow().yMeters())
                .toArray();
    }

    @Test
    void alignsAtEachSideAndTouchesNothingElse() {
        assertThat(xs(Arrange.align(three, Side.LEFT).apply(scene), "user-1", "user-2", "user-4")).containsOnly(120);
        assertThat(xs(Arrange.align(three, Side.RIGHT).apply(scene), "user-1", "user-2", "user-4")).containsOnly(480);
        assertThat(xs(Arrange.align(three, Side.MIDDLE_COLUMN).apply(scene), "user-1", "user-2", "user-4"))
                .containsOnly(300);
        assertThat(ys(Arrange.align(three, Side.TOP).apply(scene), "user-1", "user-2", "user-4")).containsOnly(260);
        assertThat(ys(Arrange.align(three, Side.BOTTOM).apply(scene), "user-1", "user-2", "user-4")).containsOnly(90);
        assertThat(ys(Arrange.align(three, Side.MIDDLE_ROW).apply(scene), "user-1", "user-2", "user-4"))
                .containsOnly(175);
        Scenario aligned = Arrange.align(three, Side.LEFT).apply(scene);
        assertThat(ys(aligned, "user-1", "user-2", "user-4")).containsExactly(90, 260, 210);
        assertThat(aligned.users().get(2)).isEqualTo(scene.users().get(2));
    }

    @Test
    void alignsStationAndServerToo() {
        Scenario aligned = Arrange.align(Set.of("station", "server"), Side.BOTTOM).apply(scene);
        assertThat(ys(aligned, "station", "server")).containsOnly(200);
        assertThat(aligned.server().maxBatch()).isEqualTo(scene.server().maxBatch());
    }

    @Test
    void distributesBetweenTheOutermostInTheirOrder() {
        Scenario spread = Arrange.distribute(three, true).apply(scene);
        assertThat(xs(spread, "user-1", "user-2", "user-4")).containsExactly(120, 300, 480);
        Scenario upright = Arrange.distribute(three, false).apply(scene);
        assertThat(ys(upright, "user-1", "user-4", "user-2")).containsExactly(90, 175, 260);
        assertThat(Arrange.distribute(Set.of("user-1", "user-2"), true).apply(scene)).isEqualTo(scene);
    }

    @Test
    void theGridIsMetAlsoFromBesideItAndNudgesGoFromLineToLine() {
        SnapGrid grid = new SnapGrid();
        assertThat(grid.way(12.3, 4, 5)).isEqualTo(4);
        grid.setOn(true);
        assertThat(12.3 + grid.way(12.3, 4, 5)).isEqualTo(15);
        assertThat(12.3 + grid.nudge(12.3, 1, 1, 5)).isEqualTo(15);
        assertThat(15 + grid.nudge(15, 1, 1, 5)).isEqualTo(20);
        assertThat(15 + grid.nudge(15, -1, 2, 5)).isEqualTo(5);
    }

    @Test
    void nudgesOfOneGestureAreOneStepAndABackAndForthIsNone() {
        SceneEditor editor = new SceneEditor(scene, any -> java.util.Optional.empty(), why -> {});
        for (int i = 0; i < 5; i++) {
            editor.commit(SceneEdit.moveBy(Set.of("user-1"), 1, 0).within("nudge 1"));
        }
        editor.commit(SceneEdit.moveBy(Set.of("user-1"), 1, 0).within("nudge 2"));
        assertThat(xs(editor.committed(), "user-1")).containsExactly(126);
        editor.undo();
        assertThat(xs(editor.committed(), "user-1")).containsExactly(125);
        editor.commit(SceneEdit.moveBy(Set.of("user-1"), 1, 0).within("nudge 1")); // an undo ends a gesture
        editor.undo();
        assertThat(xs(editor.committed(), "user-1")).containsExactly(125);
        editor.undo();
        assertThat(editor.committed()).isSameAs(scene);
        editor.commit(SceneEdit.moveBy(Set.of("user-1"), 1, 0).within("nudge 3"));
        editor.commit(SceneEdit.moveBy(Set.of("user-1"), -1, 0).within("nudge 3"));
        assertThat(editor.committed()).isSameAs(scene);
        assertThat(editor.canUndo()).isFalse();
    }

    @Test
    void pastedUsersKeepTheirDistancesTheirFreeNamesAndFitASmallerArea() throws Exception {
        aolo.scenario.ScenarioClip clip = aolo.scenario.ScenarioClip.of(scene, three);
        Scenario pasted = SceneEdit.paste(clip, 300, 200).apply(scene);
        assertThat(pasted.users()).hasSize(11);
        assertThat(pasted.users().stream().map(UserParameters::id).distinct()).hasSize(11);
        List<UserParameters> added = pasted.users().subList(8, 11);
        assertThat(added.get(1).xMeters() - added.get(0).xMeters()).isEqualTo(80);
        assertThat(added.get(1).yMeters() - added.get(0).yMeters()).isEqualTo(170);
        Scenario less = SceneEdit.removeUsers(three).apply(scene);
        assertThat(SceneEdit.paste(clip, 300, 200).apply(less).users().stream().map(UserParameters::id))
                .contains("user-1", "user-2", "user-4");
        Scenario small = aolo.scenario.Records.with(less, "area", new aolo.world.AreaParameters(100, 60));
        assertThat(SceneEdit.paste(clip, 0, 60).apply(small).users().subList(5, 8))
                .allMatch(user -> user.xMeters() >= 0 && user.xMeters() <= 100 && user.yMeters() <= 60);
    }
}
