package aolo.ui.runs;

import aolo.lab.PolicyAt;
import aolo.lab.RunEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A slider over the policies a run had while it learned: serve the cell with any of them, compare it, fork from there. FX thread. */
final class TimeMachine extends HBox {
    private final Slider slider = new Slider();
    private final Label at = new Label();
    private final Button serve = button("time-serve", "Serve", "serve the watched cell with this policy");
    private final Button first = button("time-a", "A", "compare this policy, as A");
    private final Button second = button("time-b", "B", "compare this policy, as B");
    private final Button fork = button("time-fork", "Fork here",
            "train on from this very state, in the cell as it is now, as a run of its own; the run is made again up to there, to the same bits");
    private Optional<RunEntry> run = Optional.empty();
    private boolean newest = true;

    /** What can be done with a policy of a run. */
    record Acts(
            BiConsumer<RunEntry, PolicyAt> serve, BiConsumer<RunEntry, PolicyAt> asA, BiConsumer<RunEntry, PolicyAt> asB,
            BiConsumer<RunEntry, PolicyAt> fork) {}

    TimeMachine(Acts acts) {
        super(6);
        setId("time-machine");
        getStyleClass().add("users-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label("Policy after");
        name.setTooltip(new Tooltip("what the selected run had learned by then; policies are held every 250 requests at first"));
        slider.setId("time-slider");
        slider.setAccessibleText("requests learned from");
        slider.setSnapToTicks(true);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((property, old, value) -> {
            newest = value.doubleValue() >= slider.getMax() - 0.5;
            showPlace();
        });
        at.setId("time-at");
        at.setMinWidth(USE_PREF_SIZE);
        act(serve, acts.serve());
        act(first, acts.asA());
        act(second, acts.asB());
        act(fork, acts.fork());
        getChildren().addAll(name, slider, at, serve, first, second, fork);
        for (Node node : getChildren()) {
            if (node instanceof Label label) {
                label.setMinWidth(USE_PREF_SIZE);
            }
        }
        show(Optional.empty());
    }

    private static Button button(String id, String text, String help) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        return button;
    }

    private void act(Button button, BiConsumer<RunEntry, PolicyAt> what) {
        button.setOnAction(event -> chosen().ifPresent(policy -> what.accept(run.orElseThrow(), policy)));
    }

    /** The policy that the slider stands at. */
    Optional<PolicyAt> chosen() {
        List<PolicyAt> policies = run.map(RunEntry::policies).orElse(List.of());
        int index = (int) Math.min(policies.size() - 1, Math.round(slider.getValue()));
        return index < 0 ? Optional.empty() : Optional.of(policies.get(index));
    }

    /** The selected run as it is now; the slider goes with the newest policy until it is moved away from it. */
    void show(Optional<RunEntry> selected) {
        boolean other = !selected.map(RunEntry::id).equals(run.map(RunEntry::id));
        long step = other ? 0 : chosen().map(PolicyAt::step).orElse(0L);
        boolean follow = newest || other;
        run = selected;
        List<PolicyAt> policies = run.map(RunEntry::policies).orElse(List.of());
        slider.setMax(Math.max(1, policies.size() - 1));
        slider.setDisable(policies.size() < 2);
        if (follow) {
            slider.setValue(slider.getMax());
        } else {
            for (int i = 0; i < policies.size(); i++) { // places move when every second policy goes
                if (policies.get(i).step() <= step) {
                    slider.setValue(i);
                }
            }
        }
        newest = follow;
        showPlace();
    }

    private void showPlace() {
        Optional<PolicyAt> policy = chosen();
        at.setText(policy.map(one -> one.step() + " requests").orElse("no policy yet"));
        for (Button button : List.of(serve, first, second)) {
            button.setDisable(policy.isEmpty());
        }
        fork.setDisable(policy.isEmpty() || run.filter(one -> one.folder().isPresent() || one.state().underWay()
                || one.state() == RunEntry.State.FINISHED).isEmpty());
    }
}
