package aolo.ui.decide;

import aolo.figure.ChartModel;
import aolo.figure.ChartTheme;
import aolo.figure.LegendPlace;
import aolo.lab.DecisionView.Choice;
import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;
import aolo.lab.LabSnapshot.RequestView;
import aolo.quantity.Units;
import aolo.ui.chart.ChartMenu;
import aolo.ui.chart.ChartPress;
import aolo.ui.chart.ChartSpec;
import aolo.ui.chart.PaintedImage;
import aolo.ui.chart.ShownChart;
import aolo.world.DecisionPlane.Window;
import aolo.world.RequestContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The landscape of the watched request's decisions, alive: made and painted on a thread of its own, one at a time, the newest
 * question next; at once while a hand moves something, else at a few hertz. FX thread.
 */
public final class LandscapeView extends Region implements ShownChart {
    private static final long INTERVAL_NANOS = 160_000_000;

    /** Lower than this it has no room for a legend; the mouse reads the marks' names. */
    private static final double HIGH = 200;

    /** Narrower than this it has no room for a legend beside it. */
    private static final double WIDE = 520;

    private final Consumer<LabCommand> commands;
    private final LandscapePainter painter;
    private final PaintedImage image = new PaintedImage();
    private final LandscapeBar bar;
    private final Label empty = new Label();
    private final LandscapeReadout readout;
    private final Rectangle box = new Rectangle();
    private RequestView request;
    private LandscapePicture shown;
    private LandscapeQuestion wanted;
    private Optional<Window> zoom = Optional.empty();
    private Optional<Choice> tried = Optional.empty();
    private boolean holdIsMine;
    private long lastNanos;
    private ChartTheme theme = ChartTheme.LIGHT;
    private double userScale = 1;

    /** @param press of this view alone, so that it waits for no other chart */
    public LandscapeView(ChartPress press, ChartMenu menu, Consumer<LabCommand> commands, Executor background) {
        this.commands = commands;
        painter = new LandscapePainter(press, background);
        bar = new LandscapeBar(held -> {
            holdIsMine = false;
            commands.accept(new LabCommand.Hold(held));
        });
        readout = new LandscapeReadout();
        setId("landscape");
        getStyleClass().add("landscape");
        setMinSize(160, 90);
        setFocusTraversable(true);
        setAccessibleText("Decision landscape of the watched request");
        empty.setId("landscape-empty");
        empty.getStyleClass().add("hint");
        empty.setWrapText(true);
        box.getStyleClass().add("zoom-box");
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setVisible(false);
        getChildren().addAll(image, bar, empty, box, readout);
        new LandscapeMouse(this).install();
        setOnContextMenuRequested(event -> {
            menu.show(this, List.of(), event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** Shows what is finished and asks for the next one if something changed. Called once per pulse while in view. */
    public void pulse(LabSnapshot snapshot, long nowNanos) {
        RequestView newest = snapshot.request().orElse(null);
        if (!isOvertaken(newest)) {
            request = newest;
        }
        if (request == null && tried.isPresent()) {
            takeBack();
        }
        painter.take().ifPresent(this::show);
        sayWhatIsAwaited(snapshot);
        if (request != null) {
            bar.show(request, tried);
            askNext(nowNanos);
        }
    }

    /** What is tried stays on its own request, though the cell may have served the next one before it was told to hold it. */
    private boolean isOvertaken(RequestView newest) {
        return tried.isPresent() && request != null && newest != null && newest.request() != request.request();
    }

    private void sayWhatIsAwaited(LabSnapshot snapshot) {
        boolean none = request == null;
        empty.setVisible(none);
        image.setVisible(!none && shown != null);
        bar.setVisible(!none);
        if (none) {
            readout.setVisible(false);
            empty.setText(snapshot.scenario().users().isEmpty()
                    ? "Nobody asks here: add a user (Edit, Add user); then each request shows its decisions as a landscape."
                    : "Waiting for a request: let the cell run, and its first request shows its decisions as a landscape.");
        }
    }

    private void askNext(long nowNanos) {
        int width = (int) Math.round(getWidth() * outputScale());
        int height = (int) Math.round((getHeight() - bar.height()) * outputScale());
        if (painter.isBusy() || width < 60 || height < 40) {
            return;
        }
        Window whole = Window.of(request.decision().context());
        LegendPlace legend = getHeight() < HIGH * userScale
                ? LegendPlace.NONE
                : getWidth() >= WIDE * userScale ? LegendPlace.RIGHT : LegendPlace.ABOVE;
        LandscapeQuestion next = new LandscapeQuestion(
                request, zoom.map(whole::within).orElse(whole), tried, width, height, outputScale() * userScale, theme, legend,
                painter.tuned());
        if (next.sameAs(wanted) || !next.isUrgentAfter(wanted) && nowNanos - lastNanos < INTERVAL_NANOS) {
            return;
        }
        wanted = next;
        lastNanos = nowNanos;
        painter.ask(next);
    }

    /** Names of the marks at a place in this node's coordinates. */
    String marksAt(double x, double y) {
        return shown == null ? "" : shown.marksAt(x, y - bar.height(), outputScale());
    }

    private void show(LandscapePicture picture) {
        shown = picture;
        image.show(picture.painted(), outputScale());
        readout.refresh(this);
    }

    /** The chain of the decision that is tried; empty while none is. */
    public Optional<RequestView> tried() {
        return tried.isEmpty() || shown == null ? Optional.empty() : shown.tried();
    }

    /** What is tried, in two numbers. */
    public String triedWords() {
        return request == null ? "" : tried.map(choice -> LandscapeWords.decision(request.decision().context(), choice)).orElse("");
    }

    /** The request whose landscape is seen, which the newest may have overtaken; what the hand points at is of this one. */
    Optional<RequestView> request() {
        return shown == null ? Optional.ofNullable(request) : Optional.of(shown.of().request());
    }

    private RequestContext context() {
        return request().orElseThrow().decision().context();
    }

    /** The decision at a place in this node's coordinates; empty beside the plane. */
    Optional<Choice> decisionAt(double x, double y) {
        if (shown == null || request == null) {
            return Optional.empty();
        }
        Window whole = Window.of(context());
        return shown.decisionAt(x, y - bar.height(), outputScale())
                .filter(place -> whole.contains(place.getX(), place.getY()))
                .map(place -> inside(place.getX(), place.getY()));
    }

    /** Where a decision lies in this node's coordinates. */
    Optional<Point2D> placeOf(Choice choice) {
        return Optional.ofNullable(shown)
                .map(picture -> picture.placeOf(choice.capTokens(), Units.wattsToDbm(choice.txPowerWatts()), outputScale()))
                .map(place -> place.add(0, bar.height()));
    }

    private Choice inside(double tokens, double dbm) {
        RequestContext context = context();
        return new Choice(
                Math.min(context.uncappedTokens(), Math.max(context.minAnswerTokens(), tokens)),
                Math.min(context.maxPowerWatts(), Math.max(context.minPowerWatts(), Units.dbmToWatts(dbm))));
    }

    /** Tries a decision; the request stays until it is taken back. */
    void attempt(Choice choice) {
        request = request().orElse(null);
        if (request != null && !request.decision().held() && tried.isEmpty()) {
            holdIsMine = true;
            commands.accept(new LabCommand.Hold(true));
        }
        tried = Optional.of(choice);
    }

    /** Moves what is tried, or begins with what was decided; in parts of what is shown. */
    void nudge(double along, double up) {
        if (request == null) {
            return;
        }
        Choice from = tried.orElse(request().orElseThrow().decision().decided());
        Window window = window();
        attempt(inside(
                from.capTokens() + along * (window.highTokens() - window.lowTokens()),
                Units.wattsToDbm(from.txPowerWatts()) + up * (window.highDbm() - window.lowDbm())));
    }

    boolean isTrying() {
        return tried.isPresent();
    }

    Optional<Choice> attempted() {
        return tried;
    }

    /** As if nothing had been tried. */
    public void takeBack() {
        tried = Optional.empty();
        if (holdIsMine) {
            holdIsMine = false;
            commands.accept(new LabCommand.Hold(false));
        }
    }

    private Window window() {
        Window whole = Window.of(context());
        return zoom.map(whole::within).orElse(whole);
    }

    /** Shows what lies between two places in this node's coordinates. */
    void zoomTo(Point2D from, Point2D to) {
        Optional<Choice> a = decisionAt(from.getX(), from.getY());
        Optional<Choice> b = decisionAt(to.getX(), to.getY());
        if (a.isPresent() && b.isPresent()) {
            double first = Units.wattsToDbm(a.get().txPowerWatts());
            double second = Units.wattsToDbm(b.get().txPowerWatts());
            zoom = Optional.of(new Window(
                    Math.min(a.get().capTokens(), b.get().capTokens()), Math.max(a.get().capTokens(), b.get().capTokens()),
                    Math.min(first, second), Math.max(first, second)));
        }
    }

    /** Shows less or more about a place that stays where it is. */
    void zoomAbout(Choice centre, double factor) {
        Window now = window();
        double x = centre.capTokens();
        double y = Units.wattsToDbm(centre.txPowerWatts());
        Window whole = Window.of(context());
        Window next = new Window(
                        x + (now.lowTokens() - x) * factor, x + (now.highTokens() - x) * factor,
                        y + (now.lowDbm() - y) * factor, y + (now.highDbm() - y) * factor)
                .within(whole);
        boolean tooFine = next.highTokens() - next.lowTokens() < 1 || next.highDbm() - next.lowDbm() < 0.05;
        zoom = next.equals(whole) ? Optional.empty() : tooFine ? zoom : Optional.of(next);
    }

    void resetZoom() {
        zoom = Optional.empty();
    }

    boolean isZoomed() {
        return zoom.isPresent();
    }

    Rectangle box() {
        return box;
    }

    LandscapeReadout readout() {
        return readout;
    }

    public void setTheme(ChartTheme newTheme) {
        theme = newTheme;
    }

    public void setUserScale(double scale) {
        userScale = scale;
    }

    @Override
    public ChartSpec spec() {
        String caption = shown == null ? "" : LandscapeWords.caption(shown.of().request(), shown.beyond());
        return new ChartSpec("landscape", "Decision", caption, snapshot -> model().orElseThrow());
    }

    @Override
    public Optional<ChartModel> model() {
        return request == null || shown == null
                ? Optional.empty()
                : Optional.of(shown.painted().model().renamed(LandscapeMaker.FIELD_TERMS).legend(LegendPlace.ABOVE));
    }

    @Override
    public ChartTheme theme() {
        return theme;
    }

    @Override
    public Node node() {
        return this;
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, getWidth(), bar.height());
        image.relocate(0, bar.height());
        empty.resizeRelocate(10, 10, Math.max(40, getWidth() - 20), empty.prefHeight(Math.max(40, getWidth() - 20)));
    }
}
