package aolo.ui.chart;

import aolo.figure.ChartGeometry;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;

/**
 * The mouse on a live chart: a box or the wheel zooms, a double click shows all again, a click on the legend hides a series or
 * brings it back. FX thread.
 */
final class ChartMouse {
    private static final double BOX_THRESHOLD_PIXELS = 6;
    private static final double ZOOM_PER_NOTCH = 1.2;

    private final LiveChart chart;
    private final Rectangle box = new Rectangle();
    private double pressX;
    private double pressY;
    private boolean boxing;

    ChartMouse(LiveChart chart) {
        this.chart = chart;
        box.getStyleClass().add("chart-box");
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setVisible(false);
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> chart.setCursor(
                chart.legendAt(event.getX(), event.getY()).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
        chart.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    /** The box that is drawn, to lie over the chart. */
    Rectangle box() {
        return box;
    }

    private boolean isOnData(double x, double y) {
        double factor = chart.geometryPerPixel();
        return chart.geometry().filter(one -> one.contains(x * factor, y * factor)).isPresent();
    }

    private void pressed(MouseEvent event) {
        boxing = event.getButton() == MouseButton.PRIMARY && isOnData(event.getX(), event.getY());
        pressX = event.getX();
        pressY = event.getY();
    }

    private void dragged(MouseEvent event) {
        if (boxing) {
            box.setX(Math.min(pressX, event.getX()));
            box.setY(Math.min(pressY, event.getY()));
            box.setWidth(Math.abs(event.getX() - pressX));
            box.setHeight(Math.abs(event.getY() - pressY));
            box.setVisible(isABox());
        }
    }

    private boolean isABox() {
        return box.getWidth() >= BOX_THRESHOLD_PIXELS && box.getHeight() >= BOX_THRESHOLD_PIXELS;
    }

    private void released(MouseEvent event) {
        if (boxing && box.isVisible()) {
            double factor = chart.geometryPerPixel();
            chart.geometry()
                    .map(one -> ChartView.between(
                            one,
                            clampX(one, pressX * factor),
                            clampY(one, pressY * factor),
                            clampX(one, event.getX() * factor),
                            clampY(one, event.getY() * factor)))
                    .ifPresent(chart::setView);
        }
        boxing = false;
        box.setVisible(false);
    }

    private static double clampX(ChartGeometry geometry, double x) {
        return Math.max(geometry.left(), Math.min(geometry.left() + geometry.width(), x));
    }

    private static double clampY(ChartGeometry geometry, double y) {
        return Math.max(geometry.top(), Math.min(geometry.top() + geometry.height(), y));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        Optional<String> name = chart.legendAt(event.getX(), event.getY());
        if (name.isPresent()) {
            chart.setHidden(name.get(), !chart.isHidden(name.get()));
        } else if (event.getClickCount() == 2) {
            chart.showAll();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0 && isOnData(event.getX(), event.getY())) {
            double factor = chart.geometryPerPixel();
            double larger = Math.pow(ZOOM_PER_NOTCH, -Math.signum(event.getDeltaY()));
            chart.geometry()
                    .map(one -> ChartView.about(one, event.getX() * factor, event.getY() * factor, larger))
                    .ifPresent(chart::setView);
            event.consume();
        }
    }
}
