package aolo.ui.shell;

import aolo.lab.LabSnapshot;
import aolo.lab.LabSnapshot.LiveView;
import aolo.lab.LabSnapshot.Message;
import aolo.lab.TrainingView;
import aolo.report.OverloadText;
import aolo.ui.model.Readable;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Phase, step of total, steps/s, ETA, carbon now against full service, overload, last message, cursor, memory. FX thread. */
public final class StatusLine extends HBox {
    private static final double NORMAL_FONT = 12;
    /** Fewer say nothing of a share. */
    private static final int LEAST_REQUESTS = 20;
    private Optional<Message> told = Optional.empty();
    private final Label phase = item("status-phase", 120);
    private final ProgressBar progress = new ProgressBar(0);
    private final Label speed = item("status-speed", 66);
    private final Label eta = item("status-eta", 70);
    private final Label carbon = item("status-carbon", 230);
    private final Label memory = item("status-memory", 80);
    private final Label cursor = item("status-cursor", 110);
    private final Label overload = new Label();
    private final Tooltip fullOverload = new Tooltip();
    private final Label message = new Label();
    private final Tooltip fullMessage = new Tooltip();
    private final Separator beforeCarbon = line();
    private final Separator beforeMemory = line();

    public StatusLine() {
        super(8);
        setId("status");
        getStyleClass().add("status-line");
        progress.setPrefWidth(90);
        progress.setId("status-progress");
        overload.setId("status-overload");
        overload.getStyleClass().add("danger-text");
        message.setId("status-message");
        mayBeCut(overload, fullOverload);
        mayBeCut(message, fullMessage);
        tellOverload(Optional.empty());
        getChildren().addAll(
                phase, progress, speed, eta, beforeCarbon, carbon, line(), overload, message, line(), cursor, beforeMemory,
                memory);
        message.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // what failed stands at its beginning, the file at its end
        widthProperty().addListener((property, old, now) -> makeRoom());
    }

    /** Where a message is longer than its room, what is told elsewhere too (or to nobody in a hurry) gives up its own. */
    private void makeRoom() {
        show(memory, beforeMemory, true);
        show(carbon, beforeCarbon, true);
        if (lacksRoom()) {
            show(memory, beforeMemory, false);
        }
        if (lacksRoom()) {
            show(carbon, beforeCarbon, false); // the headline has it
        }
    }

    private boolean lacksRoom() {
        return getWidth() > 0 && prefWidth(-1) > getWidth();
    }

    private static void show(Label label, Separator line, boolean shown) {
        for (Node node : List.of(label, line)) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }

    /** The line may be too short for all of a text; the mouse over it shows the whole. */
    private static void mayBeCut(Label label, Tooltip whole) {
        label.setMinWidth(0);
        whole.setWrapText(true);
        whole.setMaxWidth(600);
        label.setTooltip(whole);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }

    /** A place that does not move with its number, as wide as the text is large; it grows where the number needs it. */
    private static Label item(String id, double width) {
        Label label = new Label() {
            @Override
            protected double computePrefWidth(double height) {
                return Math.max(super.computePrefWidth(height), width * getFont().getSize() / NORMAL_FONT);
            }
        };
        label.setId(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    public void show(LabSnapshot snapshot) {
        TrainingView training = snapshot.training();
        int total = training.plan().map(plan -> plan.steps()).orElse(0);
        phase.setText(snapshot.scenario().users().isEmpty() ? "No users: nobody asks" : switch (training.phase()) {
            case IDLE -> snapshot.live().running() ? "Serving, not trained" : "Paused, not trained";
            case RUNNING -> "Training " + training.step() + " / " + total;
            case PAUSED -> "Held at " + training.step() + " / " + total;
            case EVALUATING -> "Evaluating the policy";
            case FINISHED -> "Trained, " + total + " steps in " + Readable.duration(training.elapsedSeconds());
            case HALTED -> "Halted at " + training.halt().map(halt -> halt.step()).orElse(training.step());
        });
        boolean trains = training.phase() != TrainingView.Phase.IDLE;
        progress.setVisible(trains);
        progress.setManaged(trains);
        progress.setProgress(total == 0 ? 0 : Math.min(1, training.step() / (double) total));
        speed.setText(training.phase() == TrainingView.Phase.RUNNING ? Readable.fixed(training.stepsPerSecond(), 0) + " steps/s" : "");
        eta.setText(trains && Double.isFinite(training.etaSeconds()) ? "ETA " + Readable.duration(training.etaSeconds()) : "");
        LiveView live = snapshot.live();
        carbon.setText(Double.isNaN(live.carbonGrams())
                ? live.requests() == 0 ? "no answer yet" : "no answer within the limits"
                : Readable.grams(live.carbonGrams()) + " an answer, full " + Readable.grams(live.fullServiceGrams()));
        tellOverload(live.requests() < LEAST_REQUESTS
                ? Optional.empty()
                : OverloadText.of(live.infeasiblePercent(), live.newestWaitSeconds(), live.worldSeconds()));
        Runtime runtime = Runtime.getRuntime();
        memory.setText((runtime.totalMemory() - runtime.freeMemory() >> 20) + " MiB");
        if (!snapshot.message().equals(told)) { // else what the window said since would be gone at once
            told = snapshot.message();
            told.ifPresent(this::say);
        }
        makeRoom();
    }

    private void tellOverload(Optional<String> sentence) {
        overload.setText(sentence.map(text -> "▲ Overload: " + text).orElse(""));
        fullOverload.setText(overload.getText());
        overload.setVisible(sentence.isPresent());
        overload.setManaged(sentence.isPresent());
    }

    /** The last message; a failure is red. */
    public void say(Message text) {
        message.setText(text.text());
        fullMessage.setText(text.text());
        message.getStyleClass().remove("danger-text");
        if (text.failure()) {
            message.getStyleClass().add("danger-text");
        }
        makeRoom();
    }

    public void setCursorMeters(Point2D meters) {
        cursor.setText(meters == null
                ? ""
                : Readable.fixed(meters.getX(), 1) + ", " + Readable.fixed(meters.getY(), 1) + " m");
    }
}
