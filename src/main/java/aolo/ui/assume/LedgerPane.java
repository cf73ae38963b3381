package aolo.ui.assume;

import aolo.lab.LabSnapshot;
import aolo.lab.TrainingView;
import aolo.report.LedgerText;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Net carbon: what learning cost, after how many answers that is paid back, and what the actor itself draws. FX thread. */
final class LedgerPane extends VBox {
    private final Label payback = new Label();
    private final Label text = new Label();

    LedgerPane() {
        super(4);
        setId("ledger");
        payback.setId("ledger-payback");
        payback.getStyleClass().add("paired-verdict");
        payback.setWrapText(true);
        payback.setTooltip(new Tooltip("energy of the training thread × watts of a busy core × mean of the grid, over what an answer saves against"
                + " full answers at full power"));
        text.setId("ledger-text");
        text.setWrapText(true);
        text.getStyleClass().add("hint");
        getChildren().addAll(payback, text);
        show(TrainingView.idle());
    }

    void show(LabSnapshot snapshot) {
        show(snapshot.training());
    }

    private void show(TrainingView training) {
        payback.setText(training.ledger()
                .map(ledger -> ledger.breakEvenRequests()
                        .map(range -> String.format(
                                Locale.ROOT, "Training is paid back after %,.0f answers (%,.0f to %,.0f).", range.value(), range.low(), range.high()))
                        .orElse(ledger.joules().isEmpty()
                                ? "What learning cost is not known: it was not measured from the first step on."
                                : "Training is never paid back: nothing is saved."))
                .orElse("What does learning cost, and when has it paid? Train, and it stands here."));
        text.setText(training.ledger().map(LedgerText::of).map(String::strip).orElse(""));
    }
}
