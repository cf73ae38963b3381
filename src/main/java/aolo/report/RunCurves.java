package aolo.report;

import aolo.figure.Figure;
import java.util.List;

/** Runs while they learn: their metrics over seeds, from the runs' own tables. Plain function, any thread. */
public final class RunCurves {
    private RunCurves() {}

    /** All there are as panels of one figure; none where there are no runs. */
    public static List<Figure> of(Comparison comparison) {
        List<Figure> all = new ComparisonFigures(comparison).metricCurves();
        return all.isEmpty() ? List.of() : List.of(all.size() == 1 ? all.get(0) : Figure.panelsOf("learning", all, 2));
    }
}
