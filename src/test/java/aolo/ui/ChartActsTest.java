package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.figure.LiveChartPainter.LegendBox;
import aolo.figure.Series;
import aolo.lab.LabCommand;
import aolo.training.SeriesKey;
import aolo.ui.chart.LiveChart;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** The mouse on the live charts. */
class ChartActsTest extends LabRobot {
    private LiveChart chart() {
        return lookup("#chart-carbon-watched-cell").queryAs(LiveChart.class);
    }

    private boolean draws(LiveChart chart, String name) {
        return chart.model().orElseThrow().series().stream().anyMatch(one -> one.name().equals(name));
    }

    @Test
    void legendBoxWheelAndPopOut() throws Exception {
        waitForMap();
        lab.laboratory.submit(new LabCommand.SetSpeed(LabCommand.Speed.FAST));
        LiveChart chart = chart();
        until(() -> lab.snapshot().series(SeriesKey.LIVE_CARBON).size() > 3 && chart.model().isPresent()
                && !chart.legend().isEmpty());
        LegendBox entry = chart.legend().get(0);
        assertThat(chart.legend().stream().map(LegendBox::name).toList()).contains("full service");
        Point2D onEntry = chart.localToScreen(entry.x() + entry.width() / 2, entry.y() + entry.height() / 2);
        clickOn(onEntry);
        until(() -> !draws(chart, entry.name()));
        assertThat(chart.legend().stream().map(LegendBox::name).toList()).contains(entry.name()); // comes back by it
        assertThat(lookup(".legend-hidden").queryAll()).isNotEmpty();
        clickOn(onEntry);
        until(() -> draws(chart, entry.name()));

        Point2D middle = chart.localToScreen(chart.getWidth() * 0.6, chart.getHeight() * 0.6);
        double[] axis = {Double.NaN};
        moveTo(middle).press(MouseButton.PRIMARY).moveTo(middle.add(30, 20)).moveTo(middle.add(60, 30)).release(MouseButton.PRIMARY);
        until(() -> {
            axis[0] = chart.model().orElseThrow().x().low();
            return !Double.isNaN(axis[0]);
        });
        double wide = chart.model().orElseThrow().x().high() - axis[0];
        Point2D inScene = chart.getScene().getRoot().screenToLocal(middle); // Monocle has no wheel
        interact(() -> javafx.event.Event.fireEvent(chart, new javafx.scene.input.ScrollEvent(
                javafx.scene.input.ScrollEvent.SCROLL, inScene.getX(), inScene.getY(), middle.getX(), middle.getY(),
                false, false, false, false, false, false, 0, 40, 0, 40,
                javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                javafx.scene.input.ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
        until(() -> chart.model().orElseThrow().x().high() - chart.model().orElseThrow().x().low() < wide);
        clickOn("#reset-carbon-watched-cell");
        until(() -> Double.isNaN(chart.model().orElseThrow().x().low()));

        interact(() -> javafx.event.Event.fireEvent(chart, new javafx.scene.input.ContextMenuEvent(
                javafx.scene.input.ContextMenuEvent.CONTEXT_MENU_REQUESTED, 80, 80, 200, 700, false, null)));
        clickOn("Pop out");
        until(() -> lookup("#popped-carbon-watched-cell").tryQuery().isPresent());
        LiveChart popped = lookup("#popped-carbon-watched-cell").queryAs(LiveChart.class);
        until(() -> popped.model().isPresent());
        long points = points(popped);
        until(() -> points(popped) != points); // it follows
        int windows = Window.getWindows().size();
        push(KeyCode.ESCAPE);
        until(() -> Window.getWindows().size() < windows);
        assertThat(lab.stage.isShowing()).isTrue();
    }

    private static long points(LiveChart chart) {
        return chart.model().orElseThrow().series().stream()
                .filter(Series.Line.class::isInstance)
                .mapToLong(line -> (long) ((Series.Line) line).x().at(((Series.Line) line).x().size() - 1))
                .sum();
    }
}
