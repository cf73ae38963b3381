package aolo.ui;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Place and size of the window. They are set after it is shown: when a window manager puts its frame around, JavaFX falls
 * back to the smallest size there is. FX thread.
 */
final class WindowFrame {
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    /** Frames within which window managers have their say. */
    private static final int SETTLING_FRAMES = 90;

    /** As often as a size is asked for; a window manager that tiles has the last word. */
    private static final int MOST_REQUESTS = 8;

    /** Frames to wait for an answer before asking again. */
    private static final int PATIENCE_FRAMES = 5;

    /** No frame around a scene is as wide; what is, is a scene that was not told the window's size. */
    private static final double WIDEST_FRAME = 100;

    /** A size that has held for so many frames is one a person chose, not one on the way to the whole screen. */
    private static final int STEADY_FRAMES = 15;

    private final Stage stage;
    private Rectangle2D wanted;
    private Rectangle2D normal;
    private Rectangle2D last;
    private Dimension2D lastScene;
    private int settling;
    private int requests;
    private int steady;
    private int patience;
    private boolean wasResized;

    WindowFrame(Stage stage) {
        this.stage = stage;
        stage.setMinWidth(Math.min(LEAST_WIDTH, Screen.getPrimary().getVisualBounds().getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, Screen.getPrimary().getVisualBounds().getHeight()));
    }

    /** Puts a shown window where it was, inside a screen; NaN where nothing is remembered: then in the middle. */
    void open(double x, double y, double width, double height, boolean maximised) {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        wanted = placed(x, y, width, height, screens);
        normal = wanted;
        settling = SETTLING_FRAMES;
        requests = 0;
        lastScene = null;
        stage.setMaximized(maximised);
        request();
    }

    /** The place nearest to a wish that lies on one screen, the first being the main one. */
    static Rectangle2D placed(double x, double y, double width, double height, List<Rectangle2D> screens) {
        boolean sized = width >= 1 && height >= 1;
        double wide = sized ? width : WIDTH;
        double high = sized ? height : HEIGHT;
        boolean known = Double.isFinite(x) && Double.isFinite(y);
        Rectangle2D screen = screens.get(0);
        double most = 0;
        for (Rectangle2D one : screens) {
            double overlap = known
                    ? Math.max(0, Math.min(one.getMaxX(), x + wide) - Math.max(one.getMinX(), x))
                            * Math.max(0, Math.min(one.getMaxY(), y + high) - Math.max(one.getMinY(), y))
                    : 0;
            if (overlap > most) {
                most = overlap;
                screen = one;
            }
        }
        wide = Math.min(Math.max(wide, LEAST_WIDTH), screen.getWidth());
        high = Math.min(Math.max(high, LEAST_HEIGHT), screen.getHeight());
        double left = known ? x : screen.getMinX() + (screen.getWidth() - wide) / 2;
        double top = known ? y : screen.getMinY() + (screen.getHeight() - high) / 2;
        return new Rectangle2D(
                Math.max(screen.getMinX(), Math.min(left, screen.getMaxX() - wide)),
                Math.max(screen.getMinY(), Math.min(top, screen.getMaxY() - high)),
                wide,
                high);
    }

    private void request() {
        requests++;
        patience = PATIENCE_FRAMES;
        stage.setX(wanted.getMinX());
        stage.setY(wanted.getMinY());
        // a property that has the value already would pass nothing on
        stage.setWidth(wanted.getWidth() - requests % 2);
        stage.setHeight(wanted.getHeight());
    }

    /**
     * One frame. True when the scene has its first size, or another because a window manager had its say, and in the frame after: a split
     * pane that is laid out for another size moves dividers that were placed just before.
     */
    boolean pulse() {
        Rectangle2D now = new Rectangle2D(
                stage.getX(), stage.getY(), Math.max(0, stage.getWidth()), Math.max(0, stage.getHeight()));
        boolean free = !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
        Dimension2D scene = new Dimension2D(stage.getScene().getWidth(), stage.getScene().getHeight());
        boolean resized = !scene.equals(lastScene);
        lastScene = scene;
        steady = now.equals(last) && free ? steady + 1 : 0;
        last = now;
        if (settling > 0) {
            settling--;
            patience--;
            if (free && patience < 0 && requests < MOST_REQUESTS && (isOff(now) || isSceneBehind())) {
                request();
            }
            boolean laidOut = wasResized;
            wasResized = resized;
            return resized || laidOut;
        }
        if (steady >= STEADY_FRAMES) {
            // what was asked for a pixel less is still what was wanted: else the window would shrink from start to start
            normal = isOff(now) ? now : new Rectangle2D(now.getMinX(), now.getMinY(), wanted.getWidth(), wanted.getHeight());
        }
        return false;
    }

    private boolean isOff(Rectangle2D now) {
        return Math.abs(now.getWidth() - wanted.getWidth()) > 1
                || Math.abs(now.getHeight() - wanted.getHeight()) > 1;
    }

    /** Seen under openbox at twice the scale: the window is large, what is in it still small. */
    private boolean isSceneBehind() {
        return stage.getWidth() - stage.getScene().getWidth() > WIDEST_FRAME
                || stage.getHeight() - stage.getScene().getHeight() > WIDEST_FRAME;
    }

    /** Place and size the window has, or goes back to when it fills the screen no more. */
    Rectangle2D normal() {
        return normal;
    }
}
