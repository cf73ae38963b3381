package aolo.ui.runs;

import aolo.figure.ChartTheme;
import aolo.figure.FigureFormat;
import aolo.figure.Provenance;
import aolo.lab.LabSnapshot;
import aolo.lab.RunEntry;
import aolo.results.BuildInfo;
import aolo.ui.chart.ChartExport;
import aolo.ui.chart.ChartMenu;
import aolo.ui.chart.ChartPress;
import aolo.ui.chart.ChartSpec;
import aolo.ui.chart.LiveChart;
import aolo.ui.file.Dialogs;
import aolo.ui.shell.Theme;
import aolo.ui.shell.TitledPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The workspace for comparing: every run, their curves over each other, and two policies on the same requests. FX thread. */
public final class RunsPane extends SplitPane {
    private final RunsTable table;
    private final RunCommands commands;
    private final TimeMachine time;
    private final PairedPane paired;
    private final List<LiveChart> charts = new ArrayList<>();
    private final AtomicReference<List<RunEntry>> ticked = new AtomicReference<>(List.of());
    private final List<Button> ofOne = new ArrayList<>();
    private final Button undo;
    private final Button resume;
    private final Dialogs dialogs;
    private List<RunEntry> runs = List.of();

    /**
     * @param newest the newest snapshot
     * @param background for trials
     */
    public RunsPane(
            RunCommands commands, Dialogs dialogs, java.util.function.Supplier<LabSnapshot> newest, Executor background, ChartPress press,
            ChartExport export, Theme theme) {
        this.commands = commands;
        this.dialogs = dialogs;
        setId("runs");
        table = new RunsTable(this::ticksChanged);
        paired = new PairedPane(() -> newest.get().scenario(), background, export::save);
        time = new TimeMachine(new TimeMachine.Acts(commands::serve, paired::setA, paired::setB, commands::fork));
        Button open = button("runs-open", "Open a run…", "a folder that train --out or the window wrote", commands::open);
        resume = one("runs-resume", "Resume", "go on learning where it stopped, in the cell it was left in", commands::resume);
        Button rename = one("runs-rename", "Rename…", "its name and its folder's", this::rename);
        Button delete = one("runs-delete", "Delete", "its folder is moved aside; Undo brings it back", commands::delete);
        undo = button("runs-undo", "Undo delete", "brings the last deleted run back", commands::undo);
        Button copy = one("runs-copy", "Copy as command", "a line for the terminal whose run has the same identity and bytes", commands::copyCommand);
        MenuButton tables = new MenuButton("Export");
        tables.setId("runs-export");
        for (FigureFormat format : List.of(FigureFormat.CSV, FigureFormat.TEX)) {
            MenuItem item = new MenuItem(format == FigureFormat.TEX ? "Table as LaTeX…" : "Table as CSV…");
            item.setId("runs-" + format.key());
            item.setOnAction(event -> export.save(RunTables.of(runs), format));
            tables.getItems().add(item);
        }
        FlowPane bar = new FlowPane(6, 4, open, resume, rename, delete, undo, copy, tables);
        bar.getStyleClass().add("users-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        table.getSelectionModel().selectedItemProperty().addListener((property, old, row) -> showSelected());
        table.setContextMenu(menu(List.of(resume, rename, delete, copy)));
        VBox list = new VBox(bar, table, time);
        VBox.setVgrow(table, Priority.ALWAYS);
        ScrollPane trial = new ScrollPane(paired);
        trial.setFitToWidth(true);
        trial.getStyleClass().add("hint-scroll");
        SplitPane left = new SplitPane(new TitledPanel("Runs", list), new TitledPanel("Two policies on the same requests", trial));
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.56);
        ChartMenu chartMenu = new ChartMenu(export, press, () -> charts);
        LiveChart carbon = chart("runs-carbon", "Carbon of ticked runs", "Carbon per request while learning, in percent of full service on the same"
                + " requests", RunOverlay::carbon, press, chartMenu);
        LiveChart broken = chart("runs-broken", "Missed by ticked runs", "Share of feasible requests that break a constraint while learning, those"
                + " that explore included", RunOverlay::broken, press, chartMenu);
        SplitPane right = new SplitPane(new TitledPanel("Carbon while learning, ticked runs", carbon), new TitledPanel("Missed targets while learning", broken));
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.56);
        getItems().addAll(left, right);
        setDividerPositions(0.6);
        Runnable dress = () -> charts.forEach(chart -> {
            chart.setTheme(theme.isDark() ? ChartTheme.DARK.on(0x0D1117) : ChartTheme.LIGHT);
            chart.setUserScale(theme.scaleProperty().get());
        });
        theme.darkProperty().addListener((property, old, dark) -> dress.run());
        theme.scaleProperty().addListener((property, old, scale) -> dress.run());
        dress.run();
        showSelected();
    }

    private LiveChart chart(
            String name, String title, String caption, Function<List<RunEntry>, aolo.figure.ChartModel> model, ChartPress press, ChartMenu menu) {
        ChartSpec spec = new ChartSpec(
                name, title, caption + "; runs that differ in the seed alone are one curve, mean with 95 % interval.",
                snapshot -> model.apply(ticked.get()), Optional.of(this::provenance));
        LiveChart chart = new LiveChart(spec, press, menu);
        charts.add(chart);
        return chart;
    }

    private Provenance provenance() {
        List<RunEntry> shown = ticked.get();
        boolean bands = RunOverlay.groups(shown).stream().anyMatch(group -> group.runs().size() > 1);
        return new Provenance(
                shown.size() + (shown.size() == 1 ? " run" : " runs"), List.of(), bands ? "mean, Student's 95 % interval over seeds" : "",
                RunOverlay.words(shown), "", BuildInfo.current().producer());
    }

    private static Button button(String id, String text, String help, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> act.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Button one(String id, String text, String help, Consumer<RunEntry> act) {
        Button button = button(id, text, help, () -> table.selected().ifPresent(row -> act.accept(row.entry.get())));
        ofOne.add(button);
        return button;
    }

    private static ContextMenu menu(List<Button> buttons) {
        ContextMenu menu = new ContextMenu();
        for (Button button : buttons) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(button.textProperty());
            item.disableProperty().bind(button.disabledProperty());
            item.setOnAction(event -> button.fire());
            menu.getItems().add(item);
        }
        return menu;
    }

    private void rename(RunEntry run) {
        dialogs.name("A name for the run", run.name()).ifPresent(name -> commands.rename(run, name));
    }

    private void ticksChanged() {
        ticked.set(table.ticked());
    }

    private void showSelected() {
        Optional<RunEntry> selected = table.selected().map(row -> row.entry.get());
        boolean ended = selected.filter(run -> run.id() > 0 && !run.state().underWay()).isPresent();
        ofOne.forEach(button -> button.setDisable(!ended));
        resume.setDisable(!ended || selected.flatMap(RunEntry::folder).isEmpty());
        resume.setText(selected.filter(run -> ended).map(run -> "Resume to " + RunCommands.goal(run, run.steps())).orElse("Resume"));
        undo.setDisable(!commands.canUndo());
        time.show(selected);
    }

    /** The curves of carbon. */
    public LiveChart carbon() {
        return charts.get(0);
    }

    /** The newest state. Called a few times a second while it can be seen. */
    public void show(LabSnapshot snapshot) {
        runs = snapshot.runs();
        table.show(runs);
        ticksChanged();
        paired.offer(runs);
        showSelected();
    }

    /** Paints the curves. Called once per pulse while it can be seen. */
    public void pulse(LabSnapshot snapshot, long nowNanos) {
        charts.forEach(chart -> chart.pulse(snapshot, nowNanos));
    }
}
