package aolo.ui.chart;

import aolo.figure.ChartModel;
import aolo.figure.Provenance;
import aolo.lab.LabSnapshot;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A chart of the window: what it is called and how it is made of a snapshot, on the chart thread.
 *
 * @param name file name of exports, without extension
 * @param caption one sentence for exports
 * @param made what made its data, on the FX thread; empty: the watched cell, as for most
 */
public record ChartSpec(
        String name, String title, String caption, Function<LabSnapshot, ChartModel> model, Optional<Supplier<Provenance>> made) {
    /** A chart of the watched cell. */
    public ChartSpec(String name, String title, String caption, Function<LabSnapshot, ChartModel> model) {
        this(name, title, caption, model, Optional.empty());
    }
}
