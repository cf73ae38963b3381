package aolo.ui.spikes;

import aolo.figure.ChartModel;
import aolo.figure.ChartTheme;
import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot.SpikeView;
import aolo.lab.SilenceView;
import aolo.lab.SilenceView.Neuron;
import aolo.report.RasterFigure;
import aolo.rl.SpikeRecord;
import aolo.ui.chart.ChartMenu;
import aolo.ui.chart.ChartSpec;
import aolo.ui.chart.ShownChart;
import aolo.ui.model.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Raster of the spiking actor that serves the watched cell: encoder, hidden 1, hidden 2, output. A decision scrolls in
 * with each request on screen. Right-click silences a neuron, lets all spike again, or exports the newest decision. FX thread.
 */
public final class SpikeRaster extends Region implements ShownChart {
    private static final double LABELS_WIDTH = 112;
    private static final double HEADER_HEIGHT = 24;
    private final RasterPixels pixels = new RasterPixels();
    private final ImageView image = new ImageView();
    private final Label header = new Label();
    private final Label empty = new Label(
            "No spikes yet: train SDRL, then each request shows the spikes that decided it.");
    private final List<Label> names = new ArrayList<>();
    private final ChartMenu menu;
    private final SilenceNote silence;
    private final SilentMarks marks = new SilentMarks();
    private final Consumer<LabCommand> commands;
    private SpikeView shown;
    private long shownRequest = -1;
    private boolean dark;
    private int imageWidth;
    private int imageHeight;

    public SpikeRaster(Consumer<LabCommand> commands, ChartMenu menu) {
        this.commands = commands;
        this.menu = menu;
        silence = new SilenceNote(() -> commands.accept(new LabCommand.UnsilenceAll()));
        setId("spikes");
        getStyleClass().add("spike-raster");
        setMinSize(160, 90);
        header.getStyleClass().addAll("hint", "raster-header");
        header.setTooltip(new Tooltip("AC: accumulates, one for each spike and neuron it reaches. MAC: multiply-accumulates"
                + " of encoder and decoder. Dense: multiply-accumulates of a dense actor with the same hidden layers."));
        empty.getStyleClass().add("hint");
        empty.setWrapText(true);
        empty.fontProperty().addListener((property, old, font) -> requestLayout());
        getChildren().addAll(image, header, empty, marks, silence);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        setOnContextMenuRequested(event -> {
            menu.show(this, items(neuronAt(event.getX(), event.getY())), event.getScreenX(), event.getScreenY());
            event.consume();
        });
        setAccessibleText("Spike raster of the actor");
    }

    public void setDark(boolean isDark) {
        dark = isDark;
        pixels.setColors(dark ? RasterColors.DARK : RasterColors.LIGHT);
    }

    /** The newest decision, or none while no spiking policy serves. */
    public void show(Optional<SpikeView> view) {
        if (view.isEmpty()) {
            if (shownRequest >= 0) {
                shownRequest = -1;
                pixels.clear();
                shown = null;
            }
        } else if (shown == null || view.get().spikes() != shown.spikes()) { // another request, or decided anew
            shownRequest = view.get().request();
            pixels.add(view.get().spikes());
            header.setText(summary(view.get()));
            requestLayout();
        }
        shown = view.orElse(null);
        boolean none = shownRequest < 0;
        empty.setVisible(none);
        image.setVisible(!none);
        header.setVisible(!none);
        names.forEach(name -> name.setVisible(!none));
        silence.show(view.flatMap(SpikeView::silence), view.map(SpikeView::spikes));
        marks.show(view.flatMap(SpikeView::silence).map(SilenceView::neurons).orElse(List.of()), pixels.bands(), scale());
    }

    private static String summary(SpikeView view) {
        SpikeRecord spikes = view.spikes();
        int total = 0;
        for (int l = 0; l < spikes.layers(); l++) {
            total += spikes.spikeCount(l);
        }
        return "Request " + (view.request() + 1) + ", " + view.userId() + ": " + total + " spikes, "
                + spikes.accumulates() + " AC, " + spikes.multiplyAccumulates() + " MAC; dense "
                + spikes.denseMultiplyAccumulates() + " MAC";
    }

    private RasterBands.Neuron neuronAt(double x, double y) {
        if (pixels.bands() == null || x < labelsWidth() || y < headerHeight()) {
            return null;
        }
        return pixels.bands().at((int) ((y - headerHeight()) * scale()));
    }

    private void hover(MouseEvent event) {
        RasterBands.Neuron neuron = neuronAt(event.getX(), event.getY());
        if (neuron != null && pixels.newest() != null) {
            SpikeRecord newest = pixels.newest();
            int spikes = 0;
            for (int t = 0; t < newest.timeSteps(); t++) {
                spikes += newest.spiked(neuron.layer(), t, neuron.neuron()) ? 1 : 0;
            }
            float last = newest.voltages(neuron.layer())[
                    (newest.timeSteps() - 1) * newest.neurons(neuron.layer()) + neuron.neuron()];
            String activity = newest.graded(neuron.layer())
                    ? ": value "
                    : ": " + spikes + " spikes in " + newest.timeSteps() + " steps, membrane at the end ";
            header.setText(newest.layerName(neuron.layer()) + ", neuron " + (neuron.neuron() + 1) + drives(newest, neuron) + activity
                    + Readable.fixed(last, 2));
        }
    }

    /** The first half of the output drives the length, the second the power: one population for each action. */
    private static String drives(SpikeRecord record, RasterBands.Neuron neuron) {
        boolean output = neuron.layer() == record.layers() - 1;
        return !output ? "" : neuron.neuron() < record.neurons(neuron.layer()) / 2 ? " (drives the length)" : " (drives the power)";
    }

    private List<MenuItem> items(RasterBands.Neuron neuron) {
        List<Neuron> silent = shown == null ? List.of() : shown.silence().map(SilenceView::neurons).orElse(List.of());
        List<MenuItem> items = new ArrayList<>();
        if (neuron != null && pixels.newest() != null) {
            boolean is = silent.contains(new Neuron(neuron.layer(), neuron.neuron()));
            MenuItem item = new MenuItem((is ? "Let neuron " : "Silence neuron ") + (neuron.neuron() + 1) + " of "
                    + pixels.newest().layerName(neuron.layer()) + (is ? " spike again" : ""));
            item.setId("silence-neuron");
            item.setOnAction(event -> commands.accept(new LabCommand.Silence(neuron.layer(), neuron.neuron(), !is)));
            items.add(item);
        }
        if (!silent.isEmpty()) {
            MenuItem all = new MenuItem(
                    silent.size() == 1 ? "Let the silent neuron spike again" : "Let all " + silent.size() + " silent neurons spike again");
            all.setId("unsilence-all");
            all.setOnAction(event -> commands.accept(new LabCommand.UnsilenceAll()));
            items.add(all);
        }
        return items;
    }

    @Override
    public ChartSpec spec() {
        String caption = shown == null
                ? ""
                : RasterFigure.caption("the actor about request " + (shown.request() + 1) + " of " + shown.userId(), shown.spikes());
        return new ChartSpec("raster", "Spikes", caption, snapshot -> model().orElseThrow());
    }

    @Override
    public Optional<ChartModel> model() {
        return Optional.ofNullable(shown).map(view -> RasterFigure.chart(view.spikes()));
    }

    @Override
    public ChartTheme theme() {
        return dark ? ChartTheme.DARK : ChartTheme.LIGHT;
    }

    @Override
    public Node node() {
        return this;
    }

    /** Names and header are as large as the text; these are their sizes at 13 pixels. */
    private double labelsWidth() {
        return LABELS_WIDTH * empty.getFont().getSize() / 13;
    }

    private double headerHeight() {
        return HEADER_HEIGHT * empty.getFont().getSize() / 13;
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    @Override
    protected void layoutChildren() {
        double scale = scale();
        int width = (int) Math.max(1, Math.floor((getWidth() - labelsWidth() - 6) * scale));
        int height = (int) Math.max(1, Math.floor((getHeight() - headerHeight() - 4 - silence.roomBelow(getWidth())) * scale));
        if (width != imageWidth || height != imageHeight) {
            imageWidth = width;
            imageHeight = height;
            image.setImage(pixels.resize(width, height, (int) Math.max(1, Math.round(2 * scale))));
            image.setFitWidth(width / scale);
            image.setFitHeight(height / scale);
        }
        image.relocate(labelsWidth(), headerHeight());
        header.resizeRelocate(0, 0, getWidth(), headerHeight());
        silence.resizeRelocate(0, getHeight() - silence.prefHeight(getWidth()), getWidth(), silence.prefHeight(getWidth()));
        marks.resizeRelocate(labelsWidth() - 7, headerHeight(), 6, Math.max(1, getHeight() - headerHeight()));
        empty.resizeRelocate(10, 10, Math.max(40, getWidth() - 20), 44);
        layOutNames(scale);
    }

    /** Share of neurons and time steps with a spike. */
    private static String rate(SpikeRecord record, int layer) {
        if (record.graded(layer)) {
            return "graded";
        }
        double share = 100.0 * record.spikeCount(layer) / record.neurons(layer) / record.timeSteps();
        return Readable.fixed(share, share < 10 ? 1 : 0) + " % spike";
    }

    private void layOutNames(double scale) {
        RasterBands bands = pixels.bands();
        SpikeRecord newest = pixels.newest();
        if (bands == null || newest == null) {
            return;
        }
        while (names.size() < bands.layers()) {
            Label name = new Label();
            name.getStyleClass().add("raster-name");
            names.add(name);
            getChildren().add(name);
        }
        for (int l = 0; l < bands.layers(); l++) {
            Label name = names.get(l);
            name.setText(newest.layerName(l) + "  " + newest.neurons(l) + "\n" + rate(newest, l));
            double height = Math.max(16, name.prefHeight(-1));
            double middle = headerHeight() + (bands.top(l) + bands.height(l) / 2.0) / scale;
            name.resizeRelocate(10, middle - height / 2, labelsWidth() - 14, height);
        }
    }
}
