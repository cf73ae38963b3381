package aolo.ui.chart;

import aolo.figure.ChartModel;
import aolo.lab.LabSnapshot;
import java.util.function.Function;

/**
 * A chart of the window: what it is called and how it is made of a snapshot, on the chart thread.
 *
 * @param name file name of exports, without extension
 * @param caption one sentence for exports
 */
public record ChartSpec(String name, String title, String caption, Function<LabSnapshot, ChartModel> model) {}
