package aolo.ui.chart;

import aolo.figure.ChartGeometry;
import aolo.figure.ChartModel;
import aolo.figure.ChartTheme;
import aolo.figure.LiveChartPainter;
import aolo.figure.Series;
import aolo.lab.LabSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.layout.Region;

/**
 * A chart that follows the lab: painted on the {@link ChartPress} into pixels at a few hertz, never two paintings at once,
 * only while it can be seen. FX thread.
 */
public final class LiveChart extends Region implements ShownChart {
    private static final long INTERVAL_NANOS = 160_000_000;

    /** What a painting depends on. */
    private record Wanted(long serial, int width, int height, double scale, ChartTheme theme, Set<String> hidden) {}

    private final ChartSpec spec;
    private final ChartPress press;
    private final LiveChartPainter painter;
    private final PaintedImage image = new PaintedImage();
    private final Label nothing = new Label();
    private final ChartReadout readout;
    private final AtomicReference<PaintedChart> finished = new AtomicReference<>();
    private final Set<String> hidden = new TreeSet<>();
    private PaintedChart shown;
    private Wanted wanted;
    private LabSnapshot snapshot;
    private volatile boolean painting;
    private long lastNanos;
    private boolean held;
    private ChartTheme theme = ChartTheme.LIGHT;
    private double userScale = 1;

    public LiveChart(ChartSpec spec, ChartPress press, ChartMenu menu) {
        this.spec = spec;
        this.press = press;
        painter = new LiveChartPainter(press.renderer());
        readout = new ChartReadout(this);
        setId("chart-" + spec.name());
        setMinSize(120, 80);
        setAccessibleText("Chart: " + spec.caption());
        nothing.setWrapText(true);
        nothing.getStyleClass().add("hint");
        nothing.setVisible(false);
        getChildren().addAll(image, nothing, readout);
        setOnContextMenuRequested(event -> {
            menu.show(this, List.of(holdItem(), seriesMenu()), event.getScreenX(), event.getScreenY());
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
        PaintedChart sheet = finished.getAndSet(null);
        if (sheet != null) {
            show(sheet);
        }
        int width = (int) Math.round(getWidth() * outputScale());
        int height = (int) Math.round(getHeight() * outputScale());
        if (painting || snapshot == null || width < 40 || height < 30 || nowNanos - lastNanos < INTERVAL_NANOS) {
            return;
        }
        Wanted next = new Wanted(
                snapshot.serial(), width, height, outputScale() * userScale, theme, Set.copyOf(hidden));
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
            ChartModel model = next.hidden().isEmpty() ? whole : without(whole, next.hidden());
            int[] pixels = new int[next.width() * next.height()];
            ChartGeometry geometry =
                    painter.paint(model, next.theme(), next.width(), next.height(), next.scale(), pixels);
            finished.set(new PaintedChart(pixels, next.width(), next.height(), next.scale(), geometry, model));
        } finally {
            painting = false;
        }
    }

    private static ChartModel without(ChartModel model, Set<String> hidden) {
        return new ChartModel(
                model.title(),
                model.x(),
                model.y(),
                model.series().stream().filter(one -> !hidden.contains(one.name())).toList(),
                model.legend(),
                model.stamp());
    }

    private void show(PaintedChart sheet) {
        shown = sheet;
        image.show(sheet, outputScale());
        boolean empty = sheet.model().series().stream()
                .noneMatch(one -> one instanceof Series.Line line && !line.x().isEmpty());
        nothing.setText(LabCharts.whatIsAwaited(sheet.model()));
        nothing.setVisible(empty);
        image.setVisible(!empty);
        readout.refresh();
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
    }
}
