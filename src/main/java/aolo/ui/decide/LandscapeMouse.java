package aolo.ui.decide;

import aolo.lab.DecisionView.Choice;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keys on the landscape: read, try, take back, zoom. FX thread. */
final class LandscapeMouse {
    /** Farther than this from where it began a press draws a box. */
    private static final double STILL_PIXELS = 4;

    /** A click so near to what is tried takes it back. */
    private static final double SAME_PIXELS = 8;

    private static final double ZOOM_PER_NOTCH = 0.8;
    private static final double NUDGE = 0.01;
    private static final double FAR_NUDGE = 0.1;

    private final LandscapeView view;
    private Point2D pressed;

    LandscapeMouse(LandscapeView view) {
        this.view = view;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::read);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.readout().leave());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void read(MouseEvent event) {
        view.readout().at(event.getX(), event.getY());
        view.readout().refresh(view);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        boolean there = event.getButton() == MouseButton.PRIMARY && view.decisionAt(event.getX(), event.getY()).isPresent();
        pressed = there ? new Point2D(event.getX(), event.getY()) : null;
    }

    private void drag(MouseEvent event) {
        if (pressed == null || !event.isPrimaryButtonDown()) {
            return;
        }
        boolean far = pressed.distance(event.getX(), event.getY()) > STILL_PIXELS;
        view.readout().leave();
        view.box().setVisible(far);
        view.box().setX(Math.min(pressed.getX(), event.getX()));
        view.box().setY(Math.min(pressed.getY(), event.getY()));
        view.box().setWidth(Math.abs(pressed.getX() - event.getX()));
        view.box().setHeight(Math.abs(pressed.getY() - event.getY()));
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || pressed == null) {
            return;
        }
        Point2D from = pressed;
        pressed = null;
        view.box().setVisible(false);
        if (from.distance(event.getX(), event.getY()) > STILL_PIXELS) {
            view.zoomTo(from, new Point2D(event.getX(), event.getY()));
        } else if (event.getClickCount() == 2) {
            view.takeBack();
            view.resetZoom();
        } else {
            click(event.getX(), event.getY());
        }
    }

    private void click(double x, double y) {
        Optional<Point2D> tried = view.attempted().flatMap(view::placeOf);
        if (tried.isPresent() && tried.get().distance(x, y) <= SAME_PIXELS) {
            view.takeBack();
        } else {
            view.decisionAt(x, y).ifPresent(view::attempt);
        }
    }

    private void scroll(ScrollEvent event) {
        Optional<Choice> centre = view.decisionAt(event.getX(), event.getY());
        if (centre.isPresent() && event.getDeltaY() != 0) {
            view.zoomAbout(centre.get(), event.getDeltaY() > 0 ? ZOOM_PER_NOTCH : 1 / ZOOM_PER_NOTCH);
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        double step = event.isShiftDown() ? FAR_NUDGE : NUDGE;
        switch (event.getCode()) {
            case ESCAPE -> {
                if (!view.isTrying()) {
                    return; // somebody else's
                }
                view.takeBack();
            }
            case LEFT -> view.nudge(-step, 0);
            case RIGHT -> view.nudge(step, 0);
            case UP -> view.nudge(0, step);
            case DOWN -> view.nudge(0, -step);
            case HOME -> view.resetZoom();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
