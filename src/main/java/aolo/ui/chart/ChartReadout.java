package aolo.ui.chart;

import aolo.figure.ChartGeometry;
import aolo.figure.ChartModel;
import aolo.figure.Numbers;
import aolo.figure.Series;
import aolo.ui.model.Readable;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/** Values of all series under the mouse, with units, beside a vertical line. FX thread. */
final class ChartReadout extends Pane {
    private final LiveChart chart;
    private final Line cross = new Line();
    private final Label label = new Label();
    private double mouseX = Double.NaN;
    private double mouseY;

    ChartReadout(LiveChart chart) {
        this.chart = chart;
        setMouseTransparent(true);
        cross.getStyleClass().add("chart-cross");
        cross.setManaged(false);
        label.getStyleClass().add("chart-readout");
        label.setId("readout-" + chart.spec().name());
        getChildren().addAll(cross, label);
        setVisible(false);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            mouseX = event.getX();
            mouseY = event.getY();
            refresh();
        });
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            mouseX = Double.NaN;
            setVisible(false);
        });
    }

    void refresh() {
        if (Double.isNaN(mouseX) || chart.geometry().isEmpty() || chart.model().isEmpty()) {
            return;
        }
        ChartGeometry geometry = chart.geometry().get();
        double factor = chart.geometryPerPixel();
        boolean inside = geometry.contains(mouseX * factor, mouseY * factor);
        setVisible(inside);
        if (!inside) {
            return;
        }
        ChartModel model = chart.model().get();
        label.setText(text(model, geometry.xAt(mouseX * factor)) + EventFlags.near(model, geometry, mouseX * factor));
        cross.setStartX(mouseX);
        cross.setEndX(mouseX);
        cross.setStartY(geometry.top() / factor);
        cross.setEndY((geometry.top() + geometry.height()) / factor);
        label.autosize();
        double right = mouseX + 12;
        label.relocate(
                right + label.getWidth() > getWidth() ? Math.max(0, mouseX - 12 - label.getWidth()) : right,
                Math.max(0, Math.min(getHeight() - label.getHeight(), mouseY - label.getHeight() / 2)));
    }

    private static String text(ChartModel model, double x) {
        StringBuilder text = new StringBuilder();
        double at = Double.NaN;
        for (Series series : model.series()) {
            if (series instanceof Series.Line line && line.x().size() > 0) {
                int index = nearest(line.x(), x);
                at = line.x().at(index);
                text.append('\n').append(line.name()).append("  ");
                text.append(Readable.withUnit(line.y().at(index), model.y().unit()));
            } else if (series instanceof Series.Level level) {
                text.append('\n').append(level.name()).append("  ");
                text.append(Readable.withUnit(level.value(), model.y().unit()));
            }
        }
        return model.x().quantity() + "  " + Readable.fixed(Double.isNaN(at) ? x : at, 0) + text;
    }

    /** Index of the value nearest to {@code x} in an ascending row. */
    static int nearest(Numbers row, double x) {
        int low = 0;
        int high = row.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row.at(middle) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && x - row.at(low - 1) < row.at(low) - x ? low - 1 : low;
    }
}
