package aolo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand.Speed;
import aolo.lab.LabSnapshot;
import aolo.lab.RunEntry;
import aolo.lab.TrainingView.Phase;
import aolo.lab.TrainingView;
import aolo.rl.Algorithm;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import aolo.training.EvaluationSummary;
import aolo.training.RunSummary;
import aolo.training.TrainingPlan;
import aolo.ui.SampleScene;
import aolo.ui.StillBench;
import aolo.world.Accounting;
import aolo.world.BillReport;
import aolo.world.SavedPercent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class HeadlineTest extends ApplicationTest {
    private Headline headline;

    @Override
    public void start(Stage stage) {
        headline = new Headline();
        stage.setScene(new Scene(headline));
        stage.show();
    }

    private static LabSnapshot snapshot(double milligrams, double violationPercent, TrainingView training) {
        LabSnapshot still = new StillBench(SampleScene.campus()).snapshot();
        LabSnapshot.LiveView live = new LabSnapshot.LiveView(
                true, Speed.WATCH, ServingPolicy.LEARNED, 300, 60, 9, 344, 3, 0, 0, 60, 1e-3 * milligrams, 0.03, 0.018, 0.9, 2,
                violationPercent, 0, 100, new SavedPercent(33, 2, 30));
        return new LabSnapshot(
                2, still.scenario(), live, still.users(), still.reference(), still.comparison(), still.answers(), still.events(),
                still.request(), still.spikes(), training, still.series(), still.message(), still.runs(), still.served());
    }

    private void show(double milligrams, double violationPercent, TrainingView training) {
        interact(() -> headline.show(snapshot(milligrams, violationPercent, training)));
    }

    private Label label(String id) {
        return lookup("#headline-" + id).queryAs(Label.class);
    }

    private String text(String id) {
        return label(id).getText();
    }

    private Label broken(double violationPercent) {
        show(20, violationPercent, TrainingView.idle());
        return label("now-broken");
    }

    private static BillReport bills(double grams) {
        BillReport.Caused caused = new BillReport.Caused(0, 0, 0, 0, 0);
        BillReport.CellTotal cell = new BillReport.CellTotal(0, 0, 0, 0, 0, 0, 0);
        return new BillReport(Accounting.BILLED, true, grams, 0.018, OptionalDouble.empty(), caused, caused, cell);
    }

    private static TrainingView training(Phase phase, double grams, double violationPercent, Scenario evaluated) {
        EvaluationSummary summary = new EvaluationSummary(
                2000, grams, 0.018, 0.03, 0.03, violationPercent, 0, 0.9, 0.8, 2, 3, 150,
                new SavedPercent(100 * (1 - grams / 0.03), 0, 0), bills(grams), Optional.empty());
        boolean ended = evaluated != null;
        return new TrainingView(
                phase, Optional.of(TrainingPlan.of(Algorithm.SAC, 5000, 1)), 173, 0, Double.NaN, 3, grams, 0.03, 0.018, 0.9, 2,
                violationPercent, 0, new SavedPercent(100 * (1 - grams / 0.03), 1, 2), Optional.empty(), ended ? Optional.of(summary) : Optional.empty(),
                Optional.ofNullable(evaluated), Optional.empty(), true, Optional.empty());
    }

    @Test
    void brokenRequestsAreRedWithAMarkAsSoonAsTheNumberShownPassesTheAim() {
        assertThat(broken(0).getStyleClass()).doesNotContain("danger-text");
        assertThat(broken(1.04).getStyleClass()).doesNotContain("danger-text");
        assertThat(broken(1.04).getText()).isEqualTo("1.0 %");
        assertThat(broken(1.06).getStyleClass()).contains("danger-text");
        assertThat(broken(3).getStyleClass()).containsOnlyOnce("danger-text");
        assertThat(broken(3).getText()).isEqualTo("▲ 3.0 %");
        assertThat(broken(Double.NaN).getStyleClass()).doesNotContain("danger-text");
    }

    @Test
    void whereAShareIsPromisedTheAimIsThatAndOneMore() {
        assertThat(Samples.named("unknown-length").knowledge().aimBrokenPercent()).isEqualTo(6);
        assertThat(SampleScene.campus().knowledge().aimBrokenPercent()).isEqualTo(1);
    }

    @Test
    void aSavingStandsWithItsBillAndTheOthersBesideIt() {
        show(20, 0, TrainingView.idle());
        assertThat(text("now-saved")).isEqualTo("33 %");
        assertThat(text("now-saved-caption")).isEqualTo("saved (footprint)");
        assertThat(text("now-saved-others")).isEqualTo("cell 2.0 %");
        assertThat(text("learned-saved-others")).isEmpty();
    }

    @Test
    void whatIsSavedByBreakingIsGreyAndBelowTheBestIsNotComparable() {
        show(20, 0, training(Phase.RUNNING, 0.012, 96, null));
        assertThat(text("learned-title")).isEqualTo("In training");
        assertThat(text("learned-of")).contains("SAC").contains("exploring");
        assertThat(text("learned-saved")).isEqualTo("60 %");
        assertThat(label("learned-saved").getStyleClass()).contains("headline-grey");
        assertThat(text("learned-gap")).isEqualTo("not comparable: breaks 96 %");
        assertThat(text("why")).contains("96 %").contains("at most 1 %").contains("does not count");
        assertThat(label("now-saved").getStyleClass()).doesNotContain("headline-grey");
        show(20, 0, training(Phase.RUNNING, 0.02, 0.5, null));
        assertThat(label("learned-saved").getStyleClass()).doesNotContain("headline-grey");
        assertThat(text("learned-gap")).isEqualTo("11 %");
        assertThat(text("why")).isEmpty();
    }

    @Test
    void anEvaluationSaysOfWhichCellItIsAndWhatHoldsNowStandsBesideIt() {
        Scenario scene = SampleScene.campus();
        show(20, 0, training(Phase.FINISHED, 0.0185, 0.1, scene));
        assertThat(text("learned-title")).isEqualTo("Done in 3 s, evaluated");
        assertThat(text("learned-of")).contains("2000 unseen requests").contains("this cell");
        assertThat(text("now-of")).contains("the learned policy").contains("200 answers");
        assertThat(text("carbon")).isEqualTo("20.0 mgCO₂e");
        assertThat(label("learned-saved").getStyleClass()).doesNotContain("headline-grey");

        Scenario before = scene.withStation(scene.station());
        show(27, 0, training(Phase.FINISHED, 0.0185, 0.1, before.withUsers(before.users().subList(0, 4))));
        assertThat(text("learned-title")).isEqualTo("Evaluated before the edit");
        assertThat(label("learned-saved").getStyleClass()).contains("headline-grey");
        assertThat(text("why")).contains("edited").contains("under way");
        assertThat(text("carbon")).isEqualTo("27.0 mgCO₂e");
    }

    private static RunEntry run(long seed, double saved, double gap, double broken) {
        RunSummary summary = new RunSummary(0.01, new SavedPercent(saved, 20, 10), gap, broken, 1, 0, 0.9, 3, 2000);
        return new RunEntry(
                seed, "sac, seed " + seed, TrainingPlan.of(Algorithm.SAC, 5000, seed), 5000, RunEntry.State.FINISHED, SampleScene.campus(), false,
                Optional.of(summary), Optional.empty(), Map.of(), List.of());
    }

    @Test
    void severalSeedsAreTheirMeanWithItsInterval() {
        LabSnapshot one = snapshot(20, 0, training(Phase.FINISHED, 0.0185, 0.1, SampleScene.campus()));
        LabSnapshot three = new LabSnapshot(
                one.serial(), one.scenario(), one.live(), one.users(), one.reference(), one.comparison(), one.answers(), one.events(), one.request(),
                one.spikes(), one.training(), one.series(), one.message(), List.of(run(1, 40, 2, 0.5), run(2, 44, 3, 0.5), run(3, 42, 4, 0.5)),
                one.served());
        interact(() -> headline.show(three));
        assertThat(text("learned-title")).isEqualTo("Done: mean of 3 seeds");
        assertThat(text("learned-of")).contains("few");
        assertThat(text("learned-saved")).isEqualTo("42 %");
        assertThat(text("learned-saved-others")).isEqualTo("[37.0, 47.0], cell 20 %"); // 42 -+ 4.303 x 2 / sqrt 3
        assertThat(text("learned-gap")).isEqualTo("3.0 %");
        assertThat(text("learned-gap-interval")).isEqualTo("[0.5, 5.5]");
        assertThat(text("learned-broken-interval")).isEqualTo("[0.5, 0.5]");
        interact(() -> headline.show(one));
        assertThat(label("learned-gap-interval").isManaged()).isFalse();
    }
}
