package aolo.ui.chart;

import aolo.figure.ChartGeometry;
import aolo.figure.ChartModel;
import aolo.figure.ChartTheme;
import aolo.figure.LiveChartPainter;
import aolo.figure.LiveChartPainter.LegendBox;
import aolo.figure.Numbers;
import aolo.figure.Series;
import aolo.lab.LabSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A chart that follows the lab: painted on the {@link ChartPress} into pixels at a few hertz, never two paintings at once,
 * only while it can be seen. FX thread.
 */
public final class LiveChart extends Region implements ShownChart {
    private static final long INTERVAL_NANOS = 160_000_000;

    /** A finished painting, and where the entries of its legend stand. */
    private record Sheet(PaintedChart painted, List<LegendBox> legend) {}

    /** What a painting depends on. */
    private record Wanted(
            long serial, int width, int height, double scale, ChartTheme theme, Set<String> hidden, Optional<ChartView> view) {
        /** The chart without what is hidden, and of the rest the part that is looked at. */
        ChartModel of(ChartModel whole) {
            List<Series> seen = whole.series().stream()
                    .filter(one -> !hidden.contains(one.name()))
                    .toList();
            ChartModel model =
                    new ChartModel(whole.title(), whole.x(), whole.y(), seen, whole.legend(), whole.stamp());
            return view.map(part -> part.of(model)).orElse(model);
        }

        /** As painted: what is hidden keeps its entry in the legend, by which it comes back. */
        ChartModel painted(ChartModel whole) {
            List<Series> all = whole.series().stream()
                    .map(one -> hidden.contains(one.name())
                            ? new Series.Line(one.name(), one.role(), Numbers.none(), Numbers.none())
                            : one)
                    .toList();
            ChartModel model = new ChartModel(whole.title(), whole.x(), whole.y(), all, whole.legend(), whole.stamp());
            return view.map(part -> part.of(model)).orElse(model);
        }
    }

    private final ChartSpec spec;
    private final ChartPress press;
    private final LiveChartPainter painter;
    private final PaintedImage image = new PaintedImage();
    private final Label nothing = new Label();
    private final ChartReadout readout;
    private final ChartMouse mouse;
    private final Pane shades = new Pane();
    private final Button reset = new Button("Show all");
    private final AtomicReference<Sheet> finished = new AtomicReference<>();
    private final Set<String> hidden = new TreeSet<>();
    private PaintedChart shown;
    private List<LegendBox> entries = List.of();
    private Wanted wanted;
    private LabSnapshot snapshot;
    private volatile boolean painting;
    private long lastNanos;
    private boolean held;
    private ChartTheme theme = ChartTheme.LIGHT;
    private double userScale = 1;
    private Optional<ChartView> view = Optional.empty();

    public LiveChart(ChartSpec spec, ChartPress press, ChartMenu menu) {
        this.spec = spec;
        this.press = press;
        painter = new LiveChartPainter(press.renderer());
        readout = new ChartReadout(this);
        setId("chart-" + spec.name());
        getStyleClass().add("live-chart");
        setMinSize(120, 80);
        setAccessibleText("Chart: " + spec.caption());
        nothing.setWrapText(true);
        nothing.getStyleClass().add("hint");
        nothing.setVisible(false);
        mouse = new ChartMouse(this);
        shades.setMouseTransparent(true);
        reset.setId("reset-" + spec.name());
        reset.getStyleClass().addAll("small", "chart-reset");
        reset.setOnAction(event -> showAll());
        reset.setVisible(false);
        getChildren().addAll(image, shades, nothing, readout, mouse.box(), reset);
        setOnContextMenuRequested(event -> {
            menu.show(this, List.of(wholeItem(), holdItem(), seriesMenu()), event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    @Override
    public ChartSpec spec() {
        return spec;
    }

    @Override
    public Optional<ChartModel> model() {
        return Optional.ofNullable(shown).map(PaintedChart::model);
    }

    Optional<ChartGeometry> geometry() {
        return Optional.ofNullable(shown).map(PaintedChart::geometry);
    }

    /** Factor from this node's coordinates to those of the geometry. */
    double geometryPerPixel() {
        return shown == null ? 1 : outputScale() / shown.scale();
    }

    @Override
    public ChartTheme theme() {
        return theme;
    }

    @Override
    public Node node() {
        return this;
    }

    public void setTheme(ChartTheme newTheme) {
        theme = newTheme;
    }

    public void setUserScale(double scale) {
        userScale = scale;
    }

    double userScale() {
        return userScale;
    }

    /** The part that is looked at; empty while the axes follow the data. */
    Optional<ChartView> view() {
        return view;
    }

    /** Looks at a part; the data go on. What no axis can show is ignored. */
    void setView(ChartView part) {
        if (part.isSound()) {
            view = Optional.of(part);
            reset.setVisible(true);
        }
    }

    /** The axes follow the data again. */
    void showAll() {
        view = Optional.empty();
        reset.setVisible(false);
    }

    /** The series whose entry in the legend lies at a place of this node. */
    Optional<String> legendAt(double x, double y) {
        double factor = geometryPerPixel();
        return shown == null
                ? Optional.empty()
                : entries.stream()
                        .filter(box -> box.contains(x * factor, y * factor))
                        .map(LegendBox::name)
                        .findFirst();
    }

    /** Entries of the legend, where they stand in this node. */
    public List<LegendBox> legend() {
        double factor = geometryPerPixel();
        return shown == null
                ? List.of()
                : entries.stream()
                        .map(box -> new LegendBox(
                                box.name(),
                                box.x() / factor,
                                box.y() / factor,
                                box.width() / factor,
                                box.height() / factor))
                        .toList();
    }

    private MenuItem wholeItem() {
        MenuItem whole = new MenuItem("Show all");
        whole.setDisable(view.isEmpty());
        whole.setOnAction(event -> showAll());
        return whole;
    }

    private CheckMenuItem holdItem() {
        CheckMenuItem hold = new CheckMenuItem("Hold the view");
        hold.setSelected(held);
        hold.setOnAction(event -> setHeld(hold.isSelected()));
        return hold;
    }

    private Menu seriesMenu() {
        Menu series = new Menu("Show");
        for (String name : seriesNames()) {
            CheckMenuItem item = new CheckMenuItem(name);
            item.setSelected(!isHidden(name));
            item.setOnAction(event -> setHidden(name, !item.isSelected()));
            series.getItems().add(item);
        }
        return series;
    }

    /** Names of all series, hidden ones included. */
    List<String> seriesNames() {
        return snapshot == null
                ? List.of()
                : spec.model().apply(snapshot).series().stream().map(Series::name).toList();
    }

    boolean isHidden(String name) {
        return hidden.contains(name);
    }

    void setHidden(String name, boolean hide) {
        if (hide) {
            hidden.add(name);
        } else {
            hidden.remove(name);
        }
    }

    boolean isHeld() {
        return held;
    }

    /** Holds the view while the data go on. */
    void setHeld(boolean hold) {
        held = hold;
    }

    /** Shows a finished painting and asks for the next one if something changed. Called once per pulse while in view. */
    public void pulse(LabSnapshot newest, long nowNanos) {
        if (!held) {
            snapshot = newest;
        }
        Sheet sheet = finished.getAndSet(null);
        if (sheet != null) {
            show(sheet);
        }
        int width = (int) Math.round(getWidth() * outputScale());
        int height = (int) Math.round(getHeight() * outputScale());
        if (painting || snapshot == null || width < 40 || height < 30 || nowNanos - lastNanos < INTERVAL_NANOS) {
            return;
        }
        Wanted next = new Wanted(
                snapshot.serial(), width, height, outputScale() * userScale, theme, Set.copyOf(hidden), view);
        if (!next.equals(wanted)) {
            wanted = next;
            lastNanos = nowNanos;
            painting = true;
            LabSnapshot from = snapshot;
            press.thread().execute(() -> paint(next, from));
        }
    }

    private void paint(Wanted next, LabSnapshot from) {
        try {
            ChartModel whole = spec.model().apply(from);
            int[] pixels = new int[next.width() * next.height()];
            ChartGeometry geometry =
                    painter.paint(next.painted(whole), next.theme(), next.width(), next.height(), next.scale(), pixels);
            finished.set(new Sheet(
                    new PaintedChart(pixels, next.width(), next.height(), next.scale(), geometry, next.of(whole)), painter.legend()));
        } finally {
            painting = false;
        }
    }

    private void show(Sheet newest) {
        PaintedChart sheet = newest.painted();
        entries = newest.legend();
        shown = sheet;
        image.show(sheet, outputScale());
        boolean empty = sheet.model().series().stream()
                .noneMatch(one -> one instanceof Series.Tornado || one instanceof Series.Line line && !line.x().isEmpty());
        nothing.setText(LabCharts.whatIsAwaited(sheet.model()));
        nothing.setVisible(empty);
        image.setVisible(!empty);
        shade();
        readout.refresh();
    }

    /** What is hidden is pale in the legend. */
    private void shade() {
        shades.getChildren().setAll(legend().stream()
                .filter(box -> hidden.contains(box.name()))
                .map(box -> {
                    Region shade = new Region();
                    shade.getStyleClass().add("legend-hidden");
                    shade.resizeRelocate(box.x(), box.y(), box.width(), box.height());
                    shade.setManaged(false);
                    return shade;
                })
                .toList());
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    @Override
    protected void layoutChildren() {
        image.relocate(0, 0);
        nothing.resizeRelocate(10, 10, Math.max(40, getWidth() - 20), nothing.prefHeight(getWidth() - 20));
        readout.resizeRelocate(0, 0, getWidth(), getHeight());
        shades.resizeRelocate(0, 0, getWidth(), getHeight());
        double wide = reset.prefWidth(-1);
        reset.resizeRelocate(getWidth() - wide - 6, 4, wide, reset.prefHeight(-1));
    }
}
