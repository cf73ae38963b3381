package aolo.ui.spikes;

import aolo.lab.SilenceView.Neuron;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;

/** A mark beside the row of each silent neuron. FX thread. */
final class SilentMarks extends Pane {
    private List<Neuron> shown = List.of();
    private RasterBands bands;

    SilentMarks() {
        setMouseTransparent(true);
    }

    void show(List<Neuron> neurons, RasterBands newBands, double scale) {
        if (neurons.equals(shown) && newBands == bands) {
            return;
        }
        shown = neurons;
        bands = newBands;
        getChildren().clear();
        for (Neuron neuron : neurons) {
            if (bands != null && neuron.layer() < bands.layers()) {
                double y = bands.rowOf(neuron.layer(), neuron.neuron()) / scale;
                Polygon mark = new Polygon(0, y - 3, 6, y, 0, y + 3);
                mark.getStyleClass().add("silent-mark");
                getChildren().add(mark);
            }
        }
    }
}
