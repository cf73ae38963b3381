package aolo.ui.chart;

import aolo.figure.ChartModel;
import aolo.figure.ChartTheme;
import java.util.Optional;
import javafx.scene.Node;

/** A chart on screen that can be exported, copied and inspected. FX thread. */
public interface ShownChart {
    /** What it is called in files and captions, as it stands. */
    ChartSpec spec();

    /** The chart as it stands, for files; empty before the first painting. */
    Optional<ChartModel> model();

    ChartTheme theme();

    /** Where it is on screen. */
    Node node();
}
