package aolo.ui.shell;

import aolo.lab.LabSnapshot;
import aolo.lab.LabSnapshot.LiveView;
import aolo.lab.TrainingView;
import aolo.ui.model.Readable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The two numbers that matter: saved against full service, and gap to the bound. FX thread. */
public final class Headline extends HBox {
    private final Label saved = number("headline-saved");
    private final Label gap = number("headline-gap");

    public Headline() {
        super(14);
        getStyleClass().add("headline");
        setAlignment(Pos.CENTER);
        getChildren().addAll(
                block(saved, "saved", "carbon saved against full service on the same requests"),
                block(gap, "gap to bound", "carbon above the exact best decision of each request"));
        show(Double.NaN, Double.NaN);
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

    /** The training's numbers once it has some, else those of the cell being watched. */
    public void show(LabSnapshot snapshot) {
        TrainingView training = snapshot.training();
        if (training.result().isPresent()) {
            show(training.result().get().savedVsFullPercent(), training.result().get().gapToBoundPercent());
        } else if (!Double.isNaN(training.carbonGrams())) {
            show(training.savedPercent(), training.gapPercent());
        } else {
            LiveView live = snapshot.live();
            show(
                    100 * (1 - live.carbonGrams() / live.fullServiceGrams()),
                    100 * (live.carbonGrams() / live.boundGrams() - 1));
        }
    }

    private void show(double savedPercent, double gapPercent) {
        saved.setText(percent(savedPercent));
        gap.setText(percent(gapPercent));
    }

    private static String percent(double value) {
        if (!Double.isFinite(value)) {
            return Readable.NONE;
        }
        double shown = Math.abs(value) < 0.05 ? 0 : value;
        return Readable.fixed(shown, Math.abs(shown) < 9.95 ? 1 : 0) + " %";
    }
}
