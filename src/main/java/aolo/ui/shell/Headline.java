package aolo.ui.shell;

import aolo.lab.EvaluationSummary;
import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;
import aolo.lab.LabSnapshot.LiveView;
import aolo.lab.TrainingView;
import aolo.ui.chart.LabCharts;
import aolo.ui.model.Readable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The numbers that matter: saved against full service, gap to the bound, and what it breaks. FX thread. */
public final class Headline extends HBox {
    /** The project's aim for a trained policy; more is shown in red. */
    static final double AIM_BROKEN_PERCENT = LabCharts.AIM_BROKEN_PERCENT;

    static final String BROKEN_HELP =
            "feasible requests that break the limit of QoE or latency; the aim is at most "
                    + (int) AIM_BROKEN_PERCENT + " %, more is red";
    private final Label saved = number("headline-saved");
    private final Label gap = number("headline-gap");
    private final Label broken = number("headline-broken");

    public Headline() {
        super(14);
        getStyleClass().add("headline");
        setAlignment(Pos.CENTER);
        getChildren().addAll(
                block(saved, "saved", "carbon saved against full service on the same requests"),
                block(gap, "gap to bound", "carbon above the exact best decision of each request"),
                block(broken, "breaking", BROKEN_HELP));
        show(Double.NaN, Double.NaN, Double.NaN);
    }

    private static Label number(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("headline-number");
        return label;
    }

    private static VBox block(Label number, String name, String help) {
        Label caption = new Label(name);
        caption.getStyleClass().add("headline-caption");
        VBox box = new VBox(number, caption);
        box.setAlignment(Pos.CENTER);
        Tooltip.install(box, new Tooltip(help));
        return box;
    }

    /**
     * The evaluation's numbers once a training is finished; before that those of the watched cell, whose policy does not
     * explore, and those of the training itself where another policy serves the cell.
     */
    public void show(LabSnapshot snapshot) {
        TrainingView training = snapshot.training();
        if (training.result().isPresent()) {
            EvaluationSummary result = training.result().get();
            show(result.savedVsFullPercent(), result.gapToBoundPercent(), result.violationPercent());
        } else if (!Double.isNaN(training.carbonGrams())
                && snapshot.live().policy() != LabCommand.ServingPolicy.LEARNED) {
            show(training.savedPercent(), training.gapPercent(), training.violationPercent());
        } else {
            LiveView live = snapshot.live();
            show(
                    100 * (1 - live.carbonGrams() / live.fullServiceGrams()),
                    100 * (live.carbonGrams() / live.boundGrams() - 1),
                    live.violationPercent());
        }
    }

    private void show(double savedPercent, double gapPercent, double brokenPercent) {
        saved.setText(percent(savedPercent));
        gap.setText(percent(gapPercent));
        broken.setText(percent(brokenPercent));
        broken.getStyleClass().remove("danger-text");
        if (Math.round(10 * brokenPercent) > 10 * AIM_BROKEN_PERCENT) { // as shown, to a tenth
            broken.getStyleClass().add("danger-text");
        }
    }

    private static String percent(double value) {
        if (!Double.isFinite(value)) {
            return Readable.NONE;
        }
        double shown = Math.abs(value) < 0.05 ? 0 : value;
        return Readable.fixed(shown, Math.abs(shown) < 9.95 ? 1 : 0) + " %";
    }
}
