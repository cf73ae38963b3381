package aolo.ui.shell;

import aolo.experiment.SeedList;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;
import aolo.lab.TrainingView.Phase;
import aolo.rl.Algorithm;
import aolo.training.TrainingPlan;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** Algorithm, seed, steps, and Train / Pause / Reset. The first button is the one that stands out. FX thread. */
public final class TrainingControls extends HBox {
    /** Requests to learn from, as first offered. */
    public static final int DEFAULT_STEPS = 5000;

    /** Most seeds that a window trains one after the other. */
    private static final int MOST_SEEDS = 100;

    private final Bench bench;
    private final Actions actions;
    private final ComboBox<Algorithm> algorithm = new ComboBox<>();
    private final TextField seed = field("seed", "1", 3, "seed of every random stream of the training; several are trained one after the other: 1-5, or 1,3,7");
    private final TextField steps = field("steps", Integer.toString(DEFAULT_STEPS), 4, "requests to learn from");
    private Phase phase = Phase.IDLE;

    public TrainingControls(Bench bench, Actions actions) {
        super(4);
        this.bench = bench;
        this.actions = actions;
        setAlignment(Pos.CENTER_LEFT);
        algorithm.getItems().setAll(Algorithm.SDRL, Algorithm.SAC, Algorithm.SDRL_DENSE);
        algorithm.setValue(Algorithm.SDRL);
        algorithm.setId("algorithm");
        algorithm.setMinWidth(USE_PREF_SIZE);
        algorithm.setConverter(new StringConverter<>() {
            @Override
            public String toString(Algorithm value) {
                return value == Algorithm.SDRL_DENSE ? "SDRL dense" : value.name();
            }

            @Override
            public Algorithm fromString(String text) {
                return Algorithm.valueOf(text);
            }
        });
        algorithm.setTooltip(new Tooltip("learning algorithm"));
        Action train = actions.add("Run", "train", "Train", "fth-zap", "Shortcut+T", this::train);
        Action hold = actions.add("Run", "hold", "Pause training", "fth-pause", "Shortcut+P", this::hold);
        Action reset = actions.add("Run", "reset", "Reset training", "fth-rotate-ccw", "", this::reset);
        Button button = train.textButton();
        button.getStyleClass().addAll("accent", "train");
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(
                algorithm, caption("seed"), seed, caption("steps"), steps, button, hold.iconButton(), reset.iconButton());
        showPhase(Phase.IDLE);
    }

    /** Leaves the captions out where the toolbar is narrow; the tooltips stay. */
    public void setNarrow(boolean narrow) {
        getChildren().forEach(child -> {
            if (child instanceof Label) {
                child.setVisible(!narrow);
                child.setManaged(!narrow);
            }
        });
    }

    private static TextField field(String id, String value, int columns, String help) {
        TextField field = new TextField(value);
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.setMinWidth(USE_PREF_SIZE);
        field.setTooltip(new Tooltip(help));
        return field;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    public void show(LabSnapshot snapshot) {
        if (snapshot.training().phase() != phase) {
            showPhase(snapshot.training().phase());
        }
    }

    private void showPhase(Phase newPhase) {
        phase = newPhase;
        boolean busy = List.of(Phase.RUNNING, Phase.PAUSED, Phase.EVALUATING).contains(phase);
        actions.get("train").disabledProperty().set(busy);
        actions.get("train").textProperty().set(phase == Phase.FINISHED ? "Train again" : busy ? "Training" : "Train");
        actions.get("hold").disabledProperty().set(phase != Phase.RUNNING && phase != Phase.PAUSED);
        actions.get("hold").textProperty().set(phase == Phase.PAUSED ? "Resume training" : "Pause training");
        actions.get("hold").iconProperty().set(phase == Phase.PAUSED ? "fth-play" : "fth-pause");
        actions.get("reset").disabledProperty().set(phase == Phase.IDLE);
        algorithm.setDisable(busy);
        seed.setDisable(busy);
        steps.setDisable(busy);
    }

    private void train() {
        List<Long> seeds = seeds();
        long stepNumber = whole(steps, TrainingPlan.MAX_STEPS);
        if (!seeds.isEmpty() && stepNumber >= 1) {
            bench.submit(new LabCommand.StartTraining(seeds.stream()
                    .map(one -> TrainingPlan.of(algorithm.getValue(), (int) stepNumber, one)).toList()));
            bench.submit(new LabCommand.ServeWith(ServingPolicy.LEARNED));
            showPhase(Phase.RUNNING);
        }
    }

    /** The seeds typed, or none with the field marked red and the reason in its tooltip. */
    private List<Long> seeds() {
        try {
            List<Long> seeds = SeedList.parse(seed.getText());
            if (seeds.size() > MOST_SEEDS) {
                throw new IllegalArgumentException("more than " + MOST_SEEDS + " seeds; study run in a terminal takes more");
            }
            mark(seed, true);
            return seeds;
        } catch (IllegalArgumentException e) {
            mark(seed, false);
            seed.getTooltip().setText(e.getMessage());
            seed.requestFocus();
            return List.of();
        }
    }

    private static void mark(TextField field, boolean good) {
        field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), !good);
    }

    /** The whole number typed, or -1 with the field marked red and the range in its tooltip. */
    private static long whole(TextField field, long highest) {
        String text = field.getText().trim();
        boolean good = text.matches("[0-9]{1,16}") && Long.parseLong(text) <= highest;
        mark(field, good);
        if (!good) {
            field.getTooltip().setText("a whole number from 0 to " + highest);
            field.requestFocus();
        }
        return good ? Long.parseLong(text) : -1;
    }

    private void hold() {
        bench.submit(phase == Phase.PAUSED ? new LabCommand.ResumeTraining() : new LabCommand.PauseTraining());
    }

    private void reset() {
        bench.submit(new LabCommand.ResetTraining());
    }
}
