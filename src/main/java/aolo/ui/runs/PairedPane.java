package aolo.ui.runs;

import aolo.figure.FigureFormat;
import aolo.lab.Contestant;
import aolo.lab.PairedTrial;
import aolo.lab.PolicyAt;
import aolo.lab.RunEntry;
import aolo.quantity.Assumptions;
import aolo.report.DataTable;
import aolo.scenario.Scenario;
import aolo.training.NamedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Two policies on the same requests of the cell as it is: who emits less, by how much, how sure. FX thread. */
final class PairedPane extends VBox {
    private static final int REQUESTS = 2000;

    private final Supplier<Scenario> scenario;
    private final Executor background;
    private final ComboBox<Contestant> first = chooser("paired-a");
    private final ComboBox<Contestant> second = chooser("paired-b");
    private final Button compare = new Button("Compare");
    private final Button cancel = new Button("Cancel");
    private final ProgressBar progress = new ProgressBar(0);
    private final Label verdict = new Label();
    private final GridPane lines = new GridPane();
    private final Label notes = new Label();
    private final MenuButton export = new MenuButton("Export");
    private Optional<PairedTrial> newest = Optional.empty();
    private List<Contestant> offered = List.of();
    private volatile boolean calledOff;

    /** @param save asks where a table goes and writes it */
    PairedPane(Supplier<Scenario> scenario, Executor background, BiConsumer<DataTable, FigureFormat> save) {
        super(6);
        setId("paired");
        getStyleClass().add("paired-pane");
        this.scenario = scenario;
        this.background = background;
        compare.setId("paired-go");
        compare.setTooltip(new Tooltip(REQUESTS + " requests each, in " + PairedTrial.BLOCKS + " worlds, in the cell as it is now"));
        compare.setOnAction(event -> compare());
        cancel.setId("paired-cancel");
        cancel.setOnAction(event -> calledOff = true);
        progress.setId("paired-progress");
        progress.setPrefWidth(120);
        HBox choice = new HBox(6, name("A"), first, name("B"), second, compare, progress, cancel, export);
        choice.setAlignment(Pos.CENTER_LEFT);
        choice.getStyleClass().add("users-bar");
        for (FigureFormat format : List.of(FigureFormat.CSV, FigureFormat.TEX)) {
            MenuItem item = new MenuItem(format == FigureFormat.TEX ? "LaTeX…" : "CSV…");
            item.setId("paired-" + format.key());
            item.setOnAction(event -> newest.ifPresent(trial -> save.accept(PairedTables.of(trial), format)));
            export.getItems().add(item);
        }
        export.setId("paired-export");
        export.setMinWidth(USE_PREF_SIZE);
        compare.setMinWidth(USE_PREF_SIZE);
        verdict.setId("paired-verdict");
        verdict.getStyleClass().add("paired-verdict");
        verdict.setWrapText(true);
        notes.getStyleClass().add("hint");
        notes.setWrapText(true);
        lines.setId("paired-lines");
        lines.setHgap(18);
        lines.setVgap(3);
        lines.getStyleClass().add("paired-lines");
        getChildren().addAll(choice, verdict, lines, notes);
        notes.setText("Two policies, the same requests: choose A and B, in the cell as it is now. The difference is paired, and its interval says"
                + " how sure it is.");
        running(false);
        offer(List.of());
        first.setValue(Contestant.of(NamedPolicy.RULE_TUNED));
        second.setValue(Contestant.of(NamedPolicy.BOUND));
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static ComboBox<Contestant> chooser(String id) {
        ComboBox<Contestant> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(230);
        box.setMinWidth(80);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Contestant contestant) {
                return contestant == null ? "" : contestant.title();
            }

            @Override
            public Contestant fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        return box;
    }

    /** Policies with a name, and the last policy of every run; what is chosen stays chosen. */
    void offer(List<RunEntry> runs) {
        List<Contestant> now = new ArrayList<>();
        for (NamedPolicy policy : NamedPolicy.values()) {
            now.add(Contestant.of(policy));
        }
        for (RunEntry run : runs) {
            if (!run.state().underWay()) {
                Contestant.newestOf(run).ifPresent(now::add);
            }
        }
        if (!titles(now).equals(titles(offered))) {
            offered = now;
            for (ComboBox<Contestant> box : List.of(first, second)) {
                Contestant chosen = box.getValue();
                box.getItems().setAll(now);
                box.setValue(chosen);
            }
        }
    }

    private static List<String> titles(List<Contestant> contestants) {
        return contestants.stream().map(Contestant::title).toList();
    }

    void setA(RunEntry run, PolicyAt policy) {
        first.setValue(Contestant.of(run.name(), policy));
    }

    void setB(RunEntry run, PolicyAt policy) {
        second.setValue(Contestant.of(run.name(), policy));
    }

    private void running(boolean now) {
        compare.setDisable(now);
        for (javafx.scene.Node node : List.of(progress, cancel)) {
            node.setVisible(now);
            node.setManaged(now);
        }
        export.setDisable(now || newest.isEmpty());
    }

    private void compare() {
        Contestant a = first.getValue();
        Contestant b = second.getValue();
        Scenario cell = scenario.get();
        calledOff = false;
        progress.setProgress(0);
        running(true);
        background.execute(() -> {
            try {
                PairedTrial trial = PairedTrial.run(
                        cell, Assumptions.standard(), a, b, REQUESTS, part -> Platform.runLater(() -> progress.setProgress(part)),
                        () -> calledOff);
                Platform.runLater(() -> show(trial));
            } catch (PairedTrial.CalledOffException e) {
                Platform.runLater(() -> failed("Called off."));
            } catch (IllegalArgumentException e) {
                Platform.runLater(() -> failed("These two cannot be compared: " + e.getMessage() + "."));
            }
        });
    }

    private void failed(String why) {
        verdict.setText(why);
        running(false);
    }

    private void show(PairedTrial trial) {
        newest = Optional.of(trial);
        running(false);
        verdict.setText(PairedTables.verdict(trial));
        notes.setText("A: " + trial.a().title() + ". B: " + trial.b().title() + ". Cell: " + trial.scenario().name() + ". "
                + PairedTables.notes(trial));
        lines.getChildren().clear();
        row(0, "per request", "A", "B", "B − A  [95 %]", "", "reading-name");
        int row = 1;
        for (PairedTrial.Line line : trial.lines()) {
            double mean = line.difference().mean();
            boolean sure = line.difference().low() > 0 || line.difference().high() < 0;
            boolean better = line.lessIsBetter() == mean < 0;
            boolean judged = !line.key().equals("answer_tokens");
            row(row++, line.quantity() + PairedTables.unit(line), PairedTables.value(line, line.a()), PairedTables.value(line, line.b()),
                    PairedTables.difference(line) + (sure && judged ? better ? "  ▼ better" : "  ▲ worse" : sure ? "" : "  ≈"),
                    sure && judged ? better ? "change-better" : "change-worse" : "", "");
        }
    }

    private void row(int row, String what, String a, String b, String difference, String differenceStyle, String style) {
        List<Label> labels = List.of(new Label(what), new Label(a), new Label(b), new Label(difference));
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            label.setMinWidth(USE_PREF_SIZE);
            if (!style.isEmpty()) {
                label.getStyleClass().add(style);
            }
            if (i == 3 && !differenceStyle.isEmpty()) {
                label.getStyleClass().add(differenceStyle);
            }
            GridPane.setHalignment(label, i == 0 || i == 3 ? javafx.geometry.HPos.LEFT : javafx.geometry.HPos.RIGHT);
            lines.add(label, i, row);
        }
    }

    /** What the newest trial found; empty before. */
    Optional<PairedTrial> newest() {
        return newest;
    }
}
