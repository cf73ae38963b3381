package aolo.ui.shell;

import aolo.lab.LabCommand;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand.Speed;
import aolo.lab.LabSnapshot;
import aolo.ui.model.PolicyWords;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** Run or pause the watched cell, one request at a time, its speed and its policy. FX thread. */
public final class RunControls extends HBox {
    private final Bench bench;
    private final Action run;
    private final ComboBox<Speed> speed = new ComboBox<>();
    private final ComboBox<ServingPolicy> policy = new ComboBox<>();
    private boolean running;
    private boolean following;

    public RunControls(Bench bench, Actions actions) {
        super(4);
        this.bench = bench;
        setAlignment(Pos.CENTER_LEFT);
        run = actions.add("Run", "run", "Pause the cell", "fth-pause", "", this::toggle);
        Action step = actions.add(
                "Run", "step", "Serve one request", "fth-skip-forward", "Shortcut+PERIOD",
                () -> bench.submit(new LabCommand.StepOnce()));
        actions.line("Run");
        setUp(speed, "speed", "speed of the watched cell", Speed.values(), value -> switch (value) {
            case WATCH -> "watch 1×";
            case FAST -> "fast 10×";
            case MAXIMUM -> "maximum";
        });
        setUp(policy, "policy", "who decides in the watched cell", ServingPolicy.values(), PolicyWords::title);
        speed.valueProperty().addListener((property, old, value) -> send(new LabCommand.SetSpeed(value)));
        policy.valueProperty().addListener((property, old, value) -> send(new LabCommand.ServeWith(value)));
        getChildren().addAll(run.iconButton(), step.iconButton(), speed, policy);
    }

    private static <T> void setUp(
            ComboBox<T> box, String id, String help, T[] values, java.util.function.Function<T, String> name) {
        box.setId(id);
        box.getItems().setAll(values);
        box.setMinWidth(USE_PREF_SIZE);
        box.setTooltip(new Tooltip(help));
        box.setAccessibleText(help);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
    }

    /** Follows what the laboratory says, without sending it back. */
    public void show(LabSnapshot snapshot) {
        running = snapshot.live().running();
        run.textProperty().set(running ? "Pause the cell" : "Run the cell");
        run.iconProperty().set(running ? "fth-pause" : "fth-play");
        following = true;
        if (!speed.isShowing()) {
            speed.setValue(snapshot.live().speed());
        }
        if (!policy.isShowing()) {
            policy.setValue(snapshot.live().policy());
        }
        following = false;
    }

    public void toggle() {
        bench.submit(new LabCommand.SetRunning(!running));
    }

    private void send(LabCommand command) {
        if (!following) {
            bench.submit(command);
        }
    }
}
