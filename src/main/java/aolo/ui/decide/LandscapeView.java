package aolo.ui.decide;

import aolo.figure.ChartGeometry;
import aolo.figure.ChartModel;
import aolo.figure.ChartTheme;
import aolo.figure.LegendPlace;
import aolo.figure.LiveChartPainter;
import aolo.figure.Series;
import aolo.lab.DecisionView.Choice;
import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;
import aolo.lab.LabSnapshot.RequestView;
import aolo.quantity.Units;
import aolo.ui.chart.ChartMenu;
import aolo.ui.chart.ChartPress;
import aolo.ui.chart.ChartSpec;
import aolo.ui.chart.PaintedChart;
import aolo.ui.chart.PaintedImage;
import aolo.ui.chart.ShownChart;
import aolo.world.DecisionPlane.Window;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    /** Share of the plane that is left free about it, at least and at most: the marks are large for so small a chart. */
    private static final double LEAST_EDGE = 0.05;

    private static final double MOST_EDGE = 0.25;

    /** Half a mark, in logical pixels. */
    private static final double MARK = 9;

    /** What axis and ticks take of the height, in logical pixels. */
    private static final double BELOW_PLOT = 50;

    /** Lower than this it has no room for a legend; the mouse reads the marks' names. */
    private static final double HIGH = 200;

    /** Narrower than this it has no room for a legend beside it. */
    private static final double WIDE = 520;

    private final ChartPress press;
    private final Consumer<LabCommand> commands;
    private final TunedPolicies tuned;
    private final LandscapeMaker maker;
    private final LiveChartPainter painter;
    private final PaintedImage image = new PaintedImage();
    private final LandscapeBar bar;
    private final Label empty = new Label();
    private final LandscapeReadout readout;
    private final Rectangle box = new Rectangle();
    private final AtomicReference<Made> finished = new AtomicReference<>();
    private RequestView request;
    private Made shown;
    private Wanted wanted;
    private Optional<Window> zoom = Optional.empty();
    private Optional<Choice> tried = Optional.empty();
    private boolean holdIsMine;
    private volatile boolean painting;
    private long lastNanos;
    private ChartTheme theme = ChartTheme.LIGHT;
    private double userScale = 1;

    /** What a painting depends on. */
    private record Wanted(
            RequestView request,
            Window window,
            Optional<Choice> tried,
            int width,
            int height,
            double scale,
            ChartTheme theme,
            LegendPlace legend,
            Object tuned) {
        /** Views by identity: they are made anew when something in them changes. */
        boolean sameAs(Wanted other) {
            return other != null
                    && request == other.request
                    && tuned == other.tuned
                    && window.equals(other.window)
                    && tried.equals(other.tried)
                    && width == other.width
                    && height == other.height
                    && scale == other.scale
                    && theme.equals(other.theme)
                    && legend == other.legend;
        }
    }

    /** A finished landscape. */
    private record Made(Wanted of, PaintedChart painted, String beyond, Optional<RequestView> tried) {}

    /** @param press of this view alone, so that it waits for no other chart */
    public LandscapeView(ChartPress press, ChartMenu menu, Consumer<LabCommand> commands, Executor background) {
        this.press = press;
        this.commands = commands;
        tuned = new TunedPolicies(background);
        maker = new LandscapeMaker(tuned);
        painter = new LiveChartPainter(press.renderer());
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
        request = snapshot.request().orElse(null);
        if (tried.isPresent() && (request == null || shown != null && !shown.of().request().userId().equals(request.userId()))) {
            takeBack(); // it belonged to another user's request
        }
        Made made = finished.getAndSet(null);
        if (made != null) {
            show(made);
        }
        sayWhatIsAwaited(snapshot);
        if (request != null) {
            bar.show(request, tried);
            askNext(nowNanos);
        }
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
        if (painting || width < 60 || height < 40) {
            return;
        }
        Window whole = Window.of(request.decision().context());
        LegendPlace legend = getHeight() < HIGH * userScale
                ? LegendPlace.NONE
                : getWidth() >= WIDE * userScale ? LegendPlace.RIGHT : LegendPlace.ABOVE;
        Wanted next = new Wanted(
                request, zoom.map(whole::within).orElse(whole), tried, width, height, outputScale() * userScale, theme, legend,
                tuned.state());
        boolean underTheHand = wanted == null
                || request.decision().asked()
                || !next.window().equals(wanted.window())
                || !next.tried().equals(wanted.tried());
        if (next.sameAs(wanted) || !underTheHand && nowNanos - lastNanos < INTERVAL_NANOS) {
            return;
        }
        wanted = next;
        lastNanos = nowNanos;
        painting = true;
        press.thread().execute(() -> paint(next));
    }

    private void paint(Wanted next) {
        try {
            LandscapeMaker.Landscape made = maker.make(next.request(), next.window(), next.tried(), next.legend(), edge(next));
            int[] pixels = new int[next.width() * next.height()];
            ChartGeometry geometry =
                    painter.paint(made.chart(), next.theme(), next.width(), next.height(), next.scale(), pixels);
            finished.set(new Made(
                    next,
                    new PaintedChart(pixels, next.width(), next.height(), next.scale(), geometry, made.chart()),
                    made.beyond(),
                    next.tried().map(choice -> maker.tried(next.request(), choice))));
        } finally {
            painting = false;
        }
    }

    private static double edge(Wanted next) {
        double plot = Math.max(1, next.height() / next.scale() - BELOW_PLOT);
        return Math.max(LEAST_EDGE, Math.min(MOST_EDGE, MARK / plot));
    }

    /** Names of the marks at a place in this node's coordinates. */
    String marksAt(double x, double y) {
        if (shown == null) {
            return "";
        }
        return shown.painted().model().series().stream()
                .filter(series -> series instanceof Series.Mark mark && isNear(mark.x(), mark.y(), x, y)
                        || series instanceof Series.Estimate estimate && isNear(estimate.x(), estimate.y(), x, y))
                .map(Series::name)
                .collect(Collectors.joining(", "));
    }

    private boolean isNear(double tokens, double dbm, double x, double y) {
        return placeOf(new Choice(tokens, Units.dbmToWatts(dbm))).map(place -> place.distance(x, y) <= MARK).orElse(false);
    }

    private void show(Made made) {
        shown = made;
        image.show(made.painted(), outputScale());
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

    /** The request on screen and what it is asked. */
    Optional<RequestView> request() {
        return Optional.ofNullable(request);
    }

    /** The decision at a place in this node's coordinates; empty beside the plane. */
    Optional<Choice> decisionAt(double x, double y) {
        if (shown == null || request == null) {
            return Optional.empty();
        }
        double factor = outputScale() / shown.painted().scale();
        ChartGeometry geometry = shown.painted().geometry();
        double px = x * factor;
        double py = (y - bar.height()) * factor;
        double tokens = geometry.xAt(px);
        double dbm = geometry.yAt(py);
        Window whole = Window.of(request.decision().context());
        return geometry.contains(px, py) && whole.contains(tokens, dbm) ? Optional.of(inside(tokens, dbm)) : Optional.empty();
    }

    /** Where a decision lies in this node's coordinates. */
    Optional<Point2D> placeOf(Choice choice) {
        if (shown == null) {
            return Optional.empty();
        }
        double factor = shown.painted().scale() / outputScale();
        ChartGeometry geometry = shown.painted().geometry();
        return Optional.of(new Point2D(
                geometry.pixelOfX(choice.capTokens()) * factor,
                geometry.pixelOfY(Units.wattsToDbm(choice.txPowerWatts())) * factor + bar.height()));
    }

    private Choice inside(double tokens, double dbm) {
        var context = request.decision().context();
        return new Choice(
                Math.min(context.uncappedTokens(), Math.max(context.minAnswerTokens(), tokens)),
                Math.min(context.maxPowerWatts(), Math.max(context.minPowerWatts(), Units.dbmToWatts(dbm))));
    }

    /** Tries a decision; the request stays until it is taken back. */
    void attempt(Choice choice) {
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
        Choice from = tried.orElse(request.decision().decided());
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
        Window whole = Window.of(request.decision().context());
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
        Window whole = Window.of(request.decision().context());
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
