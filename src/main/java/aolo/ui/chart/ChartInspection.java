package aolo.ui.chart;

import aolo.figure.ChartMedium;
import aolo.figure.ChartModel;
import aolo.figure.ChartRenderer;
import aolo.figure.ChartTheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;

/** A chart as it stood, in its own window: box zoom, wheel, pan, double-click resets. FX thread. */
final class ChartInspection {
    private ChartInspection() {}

    static void open(Window owner, ChartSpec spec, ChartModel model, ChartTheme theme, ChartRenderer renderer) {
        loadTypeface();
        JFreeChart chart = renderer.render(model, theme, ChartMedium.SCREEN);
        chart.getXYPlot().setDomainPannable(true);
        chart.getXYPlot().setRangePannable(true);
        ChartViewer viewer = new ChartViewer(chart);
        viewer.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                chart.getXYPlot().getDomainAxis().setAutoRange(true);
                chart.getXYPlot().getRangeAxis().setAutoRange(true);
            }
        });
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(spec.title() + " – as it stood");
        stage.setScene(new Scene(new BorderPane(viewer), 820, 520));
        ClosingKeys.install(stage);
        stage.show();
    }

    /** The viewer finds fonts by name only; without this it would draw the text in another one. */
    private static void loadTypeface() {
        for (boolean bold : new boolean[] {false, true}) {
            try (InputStream in = ChartRenderer.openTypeface(bold)) {
                Font.loadFont(in, 12);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
