package aolo.ui.shell;

import aolo.lab.LabSnapshot;
import aolo.lab.RunEntry;
import aolo.lab.TrainingView;
import aolo.results.Aggregate;
import aolo.scenario.Scenario;
import aolo.training.TrainingPlan;
import aolo.ui.model.BillWords;
import aolo.ui.model.PolicyWords;
import aolo.ui.model.Readable;
import aolo.world.Bill;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The numbers that matter, each with what it is of: what holds now (the policy that serves, the cell as it is), and what
 * was learned (in training, or its evaluation and of which cell that is). FX thread.
 */
public final class Headline extends HBox {
    private static final double WHY_LEAST = 120;
    private final Label carbon = FigureGroup.number("headline-carbon");
    private final FigureGroup now = new FigureGroup("now");
    private final FigureGroup learned = new FigureGroup("learned");
    private final Label why = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label firstCaption = new Label();
    private Bill bill = Bill.BILLED;

    public Headline() {
        super(18);
        getStyleClass().add("headline");
        setId("headline");
        setAlignment(Pos.CENTER_LEFT);
        carbon.getStyleClass().add("headline-first");
        firstCaption.setText(firstCaption(bill));
        Node first = FigureGroup.block(
                carbon,
                firstCaption,
                "carbon of an answer by what this scenario minimises, gCO₂e: mean over the last "
                        + LabSnapshot.LiveView.MEAN_REQUESTS + " requests of the cell. " + BillWords.help(Bill.BILLED) + "; "
                        + BillWords.help(Bill.CAUSED));
        why.setId("headline-why");
        why.getStyleClass().add("headline-why");
        why.setWrapText(true);
        why.setMinWidth(0);
        why.setTooltip(whole);
        HBox.setHgrow(why, Priority.ALWAYS);
        // a column of syllables says nothing; what is missed is red beside it
        why.widthProperty().addListener((property, old, width) -> why.setOpacity(width.doubleValue() < WHY_LEAST ? 0 : 1));
        why.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(now, new Separator(Orientation.VERTICAL), learned, why);
        now.getChildren().add(1, first);
    }

    public void show(LabSnapshot snapshot) {
        Scenario scenario = snapshot.scenario();
        Bill minimised = scenario.accounting().bill();
        if (minimised != bill) {
            bill = minimised;
            firstCaption.setText(firstCaption(bill));
        }
        LabSnapshot.LiveView live = snapshot.live();
        Figures serving = Figures.of(scenario, live);
        carbon.setText(Readable.grams(live.carbonGrams()));
        now.show(
                "Now",
                PolicyWords.serving(snapshot) + ", last "
                        + Math.min(live.requests(), LabSnapshot.LiveView.MEAN_REQUESTS) + " answers",
                serving,
                true);
        String reason = showLearned(snapshot);
        String said = reason.isEmpty() && serving.breaksTooMuch() ? "Now " + serving.reason() + "." : reason;
        why.setText(said);
        whole.setText(said);
    }

    private static String firstCaption(Bill bill) {
        return bill == Bill.BILLED ? "footprint of an answer" : "an answer, at the meter";
    }

    /** Shows what was learned; returns what is to be said about it. */
    private String showLearned(LabSnapshot snapshot) {
        Scenario scenario = snapshot.scenario();
        TrainingView training = snapshot.training();
        String who = training.plan().map(TrainingPlan::algorithm).map(Enum::name).orElse("");
        if (training.result().isPresent()) {
            return showEvaluation(snapshot, who);
        }
        Figures figures = Figures.of(scenario, training);
        switch (training.phase()) {
            case IDLE -> learned.show("Nothing trained yet", "press Train", Figures.none(scenario), true);
            case EVALUATING -> learned.show("Being evaluated", who + " as trained", figures, false);
            case HALTED -> learned.show("Training halted", who, figures, false);
            default -> learned.show(
                    "In training", who + ", exploring, last " + TrainingView.MEAN_REQUESTS + " requests", figures, true);
        }
        boolean learning = training.phase() == TrainingView.Phase.RUNNING || training.phase() == TrainingView.Phase.PAUSED;
        return learning && figures.breaksTooMuch() ? "In training " + figures.reason() + "." : "";
    }

    private String showEvaluation(LabSnapshot snapshot, String who) {
        Figures figures = Figures.of(snapshot.scenario(), snapshot.training().result().get());
        boolean holds = snapshot.training().isEvaluatedIn(snapshot.scenario());
        long requests = snapshot.training().result().get().requests();
        List<RunEntry> seeds = SeedFigures.of(snapshot);
        if (holds && seeds.size() > 1) {
            SeedFigures means = SeedFigures.of(snapshot.scenario(), seeds);
            learned.show(
                    "Done: mean of " + seeds.size() + " seeds",
                    who + (seeds.size() < Aggregate.ENOUGH ? ", few; [95 % interval]" : ", [95 % interval]"), means, true);
            return means.means().breaksTooMuch() ? "By the evaluations " + means.means().reason() + "." : "";
        }
        learned.show(
                holds ? "Done in " + Readable.duration(snapshot.training().elapsedSeconds()) + ", evaluated" : "Evaluated before the edit",
                who + (holds ? ", " + requests + " unseen requests, this cell" : ", in another cell than now"),
                figures,
                holds);
        if (!holds) {
            return "The cell was edited: its evaluation is under way.";
        }
        return figures.breaksTooMuch() ? "By the evaluation " + figures.reason() + "." : "";
    }
}
