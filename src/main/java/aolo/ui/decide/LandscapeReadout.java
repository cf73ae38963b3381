package aolo.ui.decide;

import aolo.lab.DecisionView.Choice;
import java.util.Optional;
import javafx.scene.control.Label;

/** What the decision under the mouse leads to. FX thread. */
final class LandscapeReadout extends Label {
    private static final double BESIDE = 14;

    private double mouseX = Double.NaN;
    private double mouseY;

    LandscapeReadout() {
        setId("landscape-readout");
        getStyleClass().add("chart-readout");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void at(double x, double y) {
        mouseX = x;
        mouseY = y;
    }

    void leave() {
        mouseX = Double.NaN;
        setVisible(false);
    }

    /** Reads anew: mouse or landscape has changed. */
    void refresh(LandscapeView view) {
        Optional<Choice> decision = Double.isNaN(mouseX) ? Optional.empty() : view.decisionAt(mouseX, mouseY);
        setVisible(decision.isPresent());
        if (decision.isEmpty()) {
            return;
        }
        String marks = view.marksAt(mouseX, mouseY);
        setText((marks.isEmpty() ? "" : marks + "\n")
                + LandscapeWords.reading(view.request().orElseThrow().decision().context(), decision.get()));
        autosize();
        double right = mouseX + BESIDE;
        relocate(
                right + getWidth() > view.getWidth() ? Math.max(0, mouseX - BESIDE - getWidth()) : right,
                Math.max(0, Math.min(view.getHeight() - getHeight(), mouseY - getHeight() / 2)));
    }
}
