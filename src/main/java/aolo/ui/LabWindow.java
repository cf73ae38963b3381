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
import aolo.ui.chart.ChartExport;
import aolo.ui.chart.ChartMenu;
import aolo.ui.chart.ChartPress;
import aolo.ui.edit.SceneEditor;
import aolo.ui.edit.Selection;
import aolo.ui.edit.Things;
import aolo.ui.edit.UserEdits;
import aolo.ui.file.Dialogs;
import aolo.ui.file.ExamplesMenu;
import aolo.ui.file.FileWork;
import aolo.ui.file.LatestRead;
import aolo.ui.file.RecentList;
import aolo.ui.file.RecentStore;
import aolo.ui.file.ScenarioFile;
import aolo.ui.file.ScenarioStore;
import aolo.ui.inspect.Inspector;
import aolo.ui.inspect.NameChoices;
import aolo.ui.map.CardActions;
import aolo.ui.map.MapView;
import aolo.ui.model.PolicyWords;
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
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.layout.BorderPane;
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
    private final LabToolBar toolBar;
    private final Inspector inspector;
    private final BorderPane root = new BorderPane();
    private final LabLayout layout;
    private Runnable onResetLayout;
    private TrainingView.Phase phase = TrainingView.Phase.IDLE;
    private long lastText;
    private boolean closed;

    /**
     * Everything the window is given from outside.
     *
     * @param background for what is drawn and worked out beside the JavaFX thread
     * @param files for what touches the disk, one task after the other
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
            Path runs) {}

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
                press, parts.dialogs()::exportTo, parts.dialogs()::folder, this::provenance, this::say);
        runs = new RunKeeper(bench, parts.dialogs(), parts.runs(), this::say);
        map.setCardActions(new CardActions(
                () -> bench.submit(new LabCommand.Pin(true)),
                () -> {
                    editor.undo();
                    edits.tookBack();
                },
                edits::stop,
                (change, bill) -> export.ask(new ChangeWaterfall(change, bill, map, theme), List.of())));
        deck = new ViewDeck(press, new ChartMenu(export, press, () -> deck().charts()), log, bench::submit, theme, parts.background());
        inspector = new Inspector(editor, selection, parts.choices());
        layout = new LabLayout(
                new TitledPanel("Scenario", tree),
                new TitledPanel("Users", users),
                new TitledPanel("Map", map),
                new TitledPanel("Inspector", inspector),
                new TitledPanel("Chain of the request", chain),
                deck);
        onResetLayout = layout::reset;
        root.setCenter(layout.root());
        root.setBottom(status);
        root.setMinSize(0, 0); // else a wide line would push the panels out of a narrow window
        new WindowActions(actions, this, export, () -> onResetLayout.run()).add();
        root.setTop(new VBox(actions.menuBar(), toolBar, headline));
        editor.shownProperty().addListener((property, old, scenario) -> showScenario(scenario));
        showScenario(parts.start());
        theme.darkProperty().addListener((property, old, dark) -> map.setColors(theme.mapColors()));
        map.setColors(theme.mapColors());
        theme.scaleProperty().addListener((property, old, scale) -> map.setTextScale(scale.doubleValue()));
        map.cursorMetersProperty().addListener((property, old, meters) -> status.setCursorMeters(meters));
        selection.idsProperty().addListener((property, old, ids) -> watch());
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
        deck.pulse(snapshot, nowNanos);
        runs.pulse(snapshot);
        followTraining(snapshot.training().phase());
        if (nowNanos - lastText >= TEXT_NANOS || editor.isPreviewing()) {
            lastText = nowNanos;
            users.show(snapshot, nowNanos);
            headline.show(snapshot);
            showChain(snapshot);
            toolBar.show(snapshot);
            status.show(snapshot);
            runs.show(snapshot);
            snapshot.message().ifPresent(log::add);
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

    /** Puts the cursor into the name of the selected thing; its panel comes back if it was put away. */
    void rename() {
        layout.panels().stream().filter(panel -> panel.id().equals("right")).forEach(PanelToggle::show);
        if (!inspector.editName()) {
            say(new Message("Select a user, the station or the server first; then F2 renames it.", false));
        }
    }

    /** Of what is watched: a cell as it is now, which is no run with a seed, and a training where there is one. */
    private Provenance provenance() {
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

    /** What View, Reset layout does: the stage has a size to reset too. */
    void setOnResetLayout(Runnable reset) {
        onResetLayout = reset;
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
        bench.submit(new LabCommand.OpenScenario(scenario));
        map.fitSoon();
    }

    private void watch() {
        deck.landscape().takeBack();
        bench.submit(new LabCommand.Watch(
                selection.primary().filter(id -> Things.user(editor.shown(), id).isPresent())));
    }
}
