package aolo.ui;

import aolo.figure.Provenance;
import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;
import aolo.lab.LabSnapshot.Message;
import aolo.lab.Samples;
import aolo.lab.TrainingView;
import aolo.results.BuildInfo;
import aolo.results.RunIdentity;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioFiles;
import aolo.ui.assume.AssumePane;
import aolo.ui.chart.ChartExport;
import aolo.ui.chart.ChartMenu;
import aolo.ui.chart.ChartPress;
import aolo.ui.chart.ExportChoice;
import aolo.ui.edit.NamedThing;
import aolo.ui.edit.SceneEditor;
import aolo.ui.edit.Selection;
import aolo.ui.edit.Things;
import aolo.ui.edit.UserClipboard;
import aolo.ui.edit.UserEdits;
import aolo.ui.file.Dialogs;
import aolo.ui.file.ExamplesMenu;
import aolo.ui.file.FileWork;
import aolo.ui.file.LatestRead;
import aolo.ui.file.RecentList;
import aolo.ui.file.RecentStore;
import aolo.ui.file.ScenarioFile;
import aolo.ui.file.ScenarioStore;
import aolo.ui.inspect.Baselines;
import aolo.ui.inspect.Inspector;
import aolo.ui.inspect.NameChoices;
import aolo.ui.map.HeatKind;
import aolo.ui.map.CardActions;
import aolo.ui.map.MapView;
import aolo.ui.model.PolicyWords;
import aolo.ui.runs.RunCommands;
import aolo.ui.runs.RunsPane;
import aolo.ui.shell.Actions;
import aolo.ui.shell.Bench;
import aolo.ui.shell.ChainPane;
import aolo.ui.shell.Headline;
import aolo.ui.shell.LogPane;
import aolo.ui.shell.SceneTree;
import aolo.ui.shell.StatusLine;
import aolo.ui.shell.Theme;
import aolo.ui.shell.TitledPanel;
import aolo.ui.shell.UsersPane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The window's content: builds the views, hands each the newest snapshot once per pulse, and sends the edited scenario
 * on. It holds no logic of its own beyond that wiring. FX thread.
 */
public final class LabWindow {
    /** Numbers people read change at most this often; map and drag follow each pulse. */
    private static final long TEXT_NANOS = 120_000_000;

    private final Bench bench;
    private final Theme theme;
    private final SceneEditor editor;
    private final EditSender edits;
    private final Selection selection = new Selection();
    private final Actions actions = new Actions();
    private final MapView map;
    private final UsersPane users;
    private final Headline headline = new Headline();
    private final SceneTree tree;
    private final ChainPane chain = new ChainPane();
    private final StatusLine status = new StatusLine();
    private final ScenarioFile file;
    private final LogPane log = new LogPane();
    private final ChartPress press = new ChartPress();
    private final ViewDeck deck;
    private final RunKeeper runs;
    private final RunsPane runsPane;
    private final AssumePane assumePane;
    private final Workspaces workspaces;
    private final LabToolBar toolBar;
    private final Inspector inspector;
    private final BorderPane root = new BorderPane();
    private final LabLayout layout;
    private final UserClipboard clipboard;
    private final HelpActions help;
    private final Tour tour;
    private Runnable onResetLayout;
    private TrainingView.Phase phase = TrainingView.Phase.IDLE;
    private long lastText;
    private boolean closed;

    /**
     * Everything the window is given from outside.
     *
     * @param background for what is drawn and worked out beside the JavaFX thread
     * @param files for what touches the disk, one task after the other
     * @param exported how figures were exported last
     * @param keepExport told how they are now
     */
    public record Parts(
            Bench bench,
            Theme theme,
            ScenarioStore store,
            Dialogs dialogs,
            RecentStore recent,
            NameChoices choices,
            Function<Scenario, Optional<String>> check,
            Executor background,
            Executor files,
            Scenario start,
            Path runs,
            Optional<ExportChoice> exported,
            Consumer<ExportChoice> keepExport) {}

    public LabWindow(Parts parts) {
        bench = parts.bench();
        theme = parts.theme();
        editor = new SceneEditor(parts.start(), parts.check(), why -> say(new Message(why, true)));
        edits = new EditSender(editor, bench::submit);
        map = new MapView(editor, selection, parts.background());
        users = new UsersPane(
                selection,
                new UserEdits(editor, selection)::remove,
                pinned -> bench.submit(new LabCommand.Pin(pinned)));
        tree = new SceneTree(selection);
        RecentList recent = new RecentList(parts.recent(), parts.files(), Platform::runLater);
        file = new ScenarioFile(
                editor,
                parts.store(),
                parts.dialogs(),
                recent,
                new LatestRead(LatestRead.threads(), Platform::runLater),
                FileWork.beside(parts.files()),
                this::opened);
        file.openingProperty().addListener((property, old, now) -> status.say(new Message(
                now.map(path -> "opening " + path.getFileName() + " …; open or make another scenario to leave it")
                        .orElse(""),
                false)));
        toolBar = new LabToolBar(actions, bench, editor, file, recent, theme);
        actions.submenu("File", new ExamplesMenu(
                Samples.NAMES, parts.store()::sample, file::openSample, parts.background()));
        ChartExport export = new ChartExport(
                press, parts.dialogs()::exportTo, parts.dialogs()::folder, this::provenance, this::say,
                parts.exported(), parts.keepExport());
        runs = new RunKeeper(bench, parts.dialogs(), parts.runs(), this::say);
        map.setCardActions(new CardActions(
                () -> bench.submit(new LabCommand.Pin(true)),
                () -> {
                    editor.undo();
                    edits.tookBack();
                },
                edits::stop,
                (change, bill) -> export.ask(new ChangeWaterfall(change, bill, map, theme), List.of())));
        deck = new ViewDeck(press, new ChartMenu(export, press, () -> deck().charts(), bench::snapshot), log, bench::submit, theme, parts.background());
        inspector = new Inspector(editor, selection, parts.choices());
        inspector.setBaselines(new Baselines(file::saved, file::blank));
        layout = new LabLayout(
                panel("Scenario", tree, "left"),
                panel("Users", users, "left"),
                panel("Map", map, ""),
                panel("Inspector", inspector, "right"),
                panel("Chain of the request", chain, "right"),
                deck);
        onResetLayout = this::resetLayout;
        RunCommands commands = new RunCommands(
                bench, parts.dialogs(), this::putOnBench, parts.runs(), parts.files(), this::say);
        runsPane = new RunsPane(commands, parts.dialogs(), bench::snapshot, experiments(), press, export, theme);
        assumePane = new AssumePane(bench::snapshot, experiments(), press, export, theme);
        workspaces = new Workspaces(
                layout, Map.of(Workspace.COMPARE, runsPane, Workspace.ASSUME, assumePane), deck::select, actions);
        root.setCenter(workspaces.root());
        root.setBottom(status);
        root.setMinSize(0, 0); // else a wide line would push the panels out of a narrow window
        clipboard = new UserClipboard(
                editor, new UserEdits(editor, selection), map::freePlace, text -> say(new Message(text, false)));
        ThingMenu menu = new ThingMenu(actions, editor, selection, bench::submit);
        map.setActs(menu::items, clipboard::pasteAt, id -> properties());
        tree.setMenu(menu::items, new UserEdits(editor, selection)::remove);
        users.setMenu(menu::items);
        new WindowActions(actions, this, export, () -> onResetLayout.run()).add();
        help = new HelpActions(actions, this, theme);
        help.add();
        tour = new Tour(this, root);
        log.setLeads(text -> NamedThing.in(text, editor.shown()), id -> {
            selection.select(id);
            showInspector();
        });
        HBox menus = new HBox(actions.menuBar(), workspaces.tabs());
        HBox.setHgrow(menus.getChildren().get(0), Priority.ALWAYS);
        menus.getStyleClass().add("menu-row");
        root.setTop(new VBox(menus, toolBar, headline));
        editor.shownProperty().addListener((property, old, scenario) -> showScenario(scenario));
        showScenario(parts.start());
        theme.darkProperty().addListener((property, old, dark) -> map.setColors(theme.mapColors()));
        map.setColors(theme.mapColors());
        theme.scaleProperty().addListener((property, old, scale) -> map.setTextScale(scale.doubleValue()));
        map.cursorMetersProperty().addListener((property, old, meters) -> status.setCursorMeters(meters));
        selection.idsProperty().addListener((property, old, ids) -> watch());
    }

    /** @param toggle what puts the panel away, empty for one that stays */
    private TitledPanel panel(String title, Node content, String toggle) {
        TitledPanel panel = new TitledPanel(title, content);
        panel.withEntry("Pop out", panel::popOut);
        if (!toggle.isEmpty()) {
            panel.withEntry("Put away (View brings it back)", () -> layout.panels().stream()
                    .filter(one -> one.id().equals(toggle))
                    .forEach(one -> one.setShown(false)));
        }
        return panel;
    }

    public BorderPane root() {
        return root;
    }

    public ScenarioFile file() {
        return file;
    }

    /** One frame: what was edited out, one snapshot in. Called by the only animation timer. */
    public void pulse(long nowNanos) {
        if (closed) {
            return;
        }
        edits.pulse();
        LabSnapshot snapshot = bench.snapshot();
        map.setSnapshot(snapshot);
        map.pulse(nowNanos);
        if (workspaces.showsPanels()) {
            deck.pulse(snapshot, nowNanos);
        } else if (workspaces.now() == Workspace.COMPARE) {
            runsPane.pulse(snapshot, nowNanos);
        } else {
            assumePane.pulse(snapshot, nowNanos);
        }
        runs.pulse(snapshot);
        tour.pulse(snapshot);
        followTraining(snapshot.training().phase());
        if (nowNanos - lastText >= TEXT_NANOS || editor.isPreviewing()) {
            lastText = nowNanos;
            users.show(snapshot, nowNanos);
            headline.show(snapshot);
            showChain(snapshot);
            if (workspaces.now() == Workspace.COMPARE) {
                runsPane.show(snapshot);
            } else if (workspaces.now() == Workspace.ASSUME) {
                assumePane.show(snapshot);
            }
            toolBar.show(snapshot);
            status.show(snapshot);
            runs.show(snapshot);
            snapshot.message().ifPresent(log::add);
            log.follow(snapshot.events());
        }
    }

    /** The request on screen, or the decision about it that a person tries. */
    private void showChain(LabSnapshot snapshot) {
        deck.landscape().tried().ifPresentOrElse(
                tried -> chain.show(Optional.of(tried), "tried: " + deck.landscape().triedWords()),
                () -> chain.show(snapshot.request(), ""));
    }

    /** Training has begun: its curve and its spikes come to the front. */
    private void followTraining(TrainingView.Phase now) {
        if (phase == TrainingView.Phase.IDLE && now == TrainingView.Phase.RUNNING) {
            deck.select("Training");
            deck.select("Spikes");
        }
        phase = now;
    }

    /** Tells a person something, in the status line and the log. */
    void say(Message message) {
        status.say(message);
        log.add(message);
    }

    /** Shows the numbers of the selected thing, the keyboard in the first of them. */
    void properties() {
        showInspector();
        if (!inspector.editFirst()) {
            say(new Message("Select a thing on the map, in the tree or in the table first.", false));
        }
    }

    private void showInspector() {
        layout.panels().stream().filter(panel -> panel.id().equals("right")).forEach(PanelToggle::show);
    }

    Tour tour() {
        return tour;
    }

    LogPane log() {
        return log;
    }

    Theme theme() {
        return theme;
    }

    /** What the program itself has logged, for a report of a fault. */
    public void setProgramLog(Supplier<List<String>> lines) {
        help.setProgramLog(lines);
    }

    void submit(LabCommand command) {
        bench.submit(command);
    }

    /** What else was chosen in the window, to be remembered. */
    Map<String, String> choices() {
        return Map.of(
                "theme", theme.mode().name(),
                "tour", tour.isSeen() ? "seen" : "",
                "motion", Boolean.toString(map.isMotion()),
                "heat", map.isHeatShown() ? map.heatKind().name() : "none",
                "snap", Boolean.toString(map.snap().isOn()));
    }

    /** Takes up what was chosen when the window was left; what makes no sense is left alone. */
    void restore(Map<String, String> choices) {
        for (Theme.Mode mode : Theme.Mode.values()) {
            if (mode.name().equals(choices.get("theme"))) {
                theme.setMode(mode);
            }
        }
        tour.setSeen("seen".equals(choices.get("tour")));
        map.setMotion(!"false".equals(choices.get("motion")));
        for (HeatKind kind : HeatKind.values()) {
            if (kind.name().equals(choices.get("heat"))) {
                map.setHeatKind(kind);
            }
        }
        map.setHeatShown(!"none".equals(choices.get("heat")));
        map.snap().setOn("true".equals(choices.get("snap")));
    }

    UserClipboard clipboard() {
        return clipboard;
    }

    /** Puts the cursor into the name of the selected thing; its panel comes back if it was put away. */
    void rename() {
        showInspector();
        if (!inspector.editName()) {
            say(new Message("Select a user, the station or the server first; then F2 renames it.", false));
        }
    }

    /** Of what is watched: a cell as it is now, which is no run with a seed, and a training where there is one. */
    Provenance provenance() {
        LabSnapshot snapshot = bench.snapshot();
        String watched = "watched cell " + snapshot.scenario().name() + ", at the end served by "
                + PolicyWords.name(snapshot.live().policy())
                + snapshot.training().plan().map(plan -> "; training: " + plan.algorithm().title() + ", seed " + plan.seed())
                        .orElse("");
        return new Provenance(
                snapshot.live().requests() + " requests of one run", List.of(), "", watched, contentOf(snapshot.scenario()), BuildInfo.current().producer());
    }

    /** Eight digits of the scenario's content; left out where a file belongs to it, which is not read on this thread. */
    private static String contentOf(Scenario scenario) {
        if (!ScenarioFiles.named(scenario).isEmpty()) {
            return "";
        }
        try {
            return RunIdentity.of(scenario, "watched cell").shortHex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For what takes seconds: beside the map's own background, and politely. */
    private static Executor experiments() {
        return task -> {
            Thread thread = new Thread(task, "experiment");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        };
    }

    /** Puts a run's scenario on the bench unless it is there; false where a person would not leave the one that is. */
    private boolean putOnBench(Scenario scenario) {
        return editor.committed().equals(scenario) || file.openSample(scenario);
    }

    private void resetLayout() {
        workspaces.reset();
    }

    RunsPane runsPane() {
        return runsPane;
    }

    Workspaces workspaces() {
        return workspaces;
    }

    /** What View, Reset layout does: the stage has a size to reset too. */
    void setOnResetLayout(Runnable reset) {
        onResetLayout = reset;
    }

    LabSnapshot snapshot() {
        return bench.snapshot();
    }

    LabLayout layout() {
        return layout;
    }

    SceneEditor editor() {
        return editor;
    }

    Selection selection() {
        return selection;
    }

    MapView map() {
        return map;
    }

    ViewDeck deck() {
        return deck;
    }

    RunKeeper runs() {
        return runs;
    }

    Actions actions() {
        return actions;
    }

    void toggleRunning() {
        toolBar.toggleRunning();
    }

    /** Ends the window's own threads; later pulses do nothing. */
    public void close() {
        closed = true;
        press.close();
        deck.close();
    }

    private void showScenario(Scenario scenario) {
        users.setScenario(scenario);
        tree.setScenario(scenario);
    }

    private void opened(Scenario scenario) {
        selection.clear();
        edits.opened(scenario);
        log.add(new Message("opened “" + scenario.name() + "”", false));
        bench.submit(new LabCommand.OpenScenario(scenario));
        map.fitSoon();
    }

    private void watch() {
        bench.submit(new LabCommand.Watch(
                selection.primary().filter(id -> Things.user(editor.shown(), id).isPresent())));
    }
}
