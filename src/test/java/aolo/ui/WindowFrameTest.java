package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowFrameTest {
    private static final double NONE = Double.NaN;
    private final Rectangle2D main = new Rectangle2D(0, 30, 1600, 970);
    private final Rectangle2D second = new Rectangle2D(1600, 0, 1280, 720);

    private Rectangle2D placed(double x, double y, double width, double height) {
        return WindowFrame.placed(x, y, width, height, List.of(main, second));
    }

    @Test
    void aNewWindowIsInTheMiddleOfTheMainScreenAndNoLargerThanIt() {
        assertThat(placed(NONE, NONE, NONE, NONE)).isEqualTo(new Rectangle2D(80, 65, 1440, 900));
        assertThat(WindowFrame.placed(NONE, NONE, NONE, NONE, List.of(second))).isEqualTo(second);
    }

    @Test
    void aRememberedPlaceIsKeptOnWhicheverScreenItLies() {
        assertThat(placed(100, 50, 1000, 700)).isEqualTo(new Rectangle2D(100, 50, 1000, 700));
        assertThat(placed(1700, 10, 1000, 700)).isEqualTo(new Rectangle2D(1700, 10, 1000, 700));
    }

    @Test
    void whatLiesOffTheScreensComesBack() {
        assertThat(placed(9000, -4000, 1000, 700)).isEqualTo(new Rectangle2D(600, 30, 1000, 700));
        assertThat(placed(1500, 200, 1440, 900)).isEqualTo(second);
        assertThat(placed(-50, 500, 1e5, 5)).isEqualTo(new Rectangle2D(0, 400, 1600, 600));
    }
}
