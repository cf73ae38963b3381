package aolo.ui.decide;

import aolo.figure.ChartGeometry;
import aolo.figure.Series;
import aolo.lab.LabSnapshot.RequestView;
import aolo.ui.chart.PaintedChart;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;

/**
 * A painted landscape, and where on it a decision lies. Places are pixels of the scene from its upper left corner. Immutable.
 *
 * @param of what was asked
 * @param beyond what a caption must say about the shades
 * @param tried the chain of the decision that is tried
 */
record LandscapePicture(LandscapeQuestion of, PaintedChart painted, String beyond, Optional<RequestView> tried) {
    /** Half a mark, in logical pixels. */
    static final double MARK = 9;

    /** κ in tokens and P in dBm at a place; empty beside the data area. */
    Optional<Point2D> decisionAt(double x, double y, double outputScale) {
        double factor = outputScale / painted.scale();
        ChartGeometry geometry = painted.geometry();
        return geometry.contains(x * factor, y * factor)
                ? Optional.of(new Point2D(geometry.xAt(x * factor), geometry.yAt(y * factor)))
                : Optional.empty();
    }

    /** Where a decision lies. */
    Point2D placeOf(double tokens, double dbm, double outputScale) {
        double factor = painted.scale() / outputScale;
        return new Point2D(
                painted.geometry().pixelOfX(tokens) * factor, painted.geometry().pixelOfY(dbm) * factor);
    }

    /** Names of the marks at a place. */
    String marksAt(double x, double y, double outputScale) {
        return painted.model().series().stream()
                .filter(series -> series instanceof Series.Mark mark && isNear(mark.x(), mark.y(), x, y, outputScale)
                        || series instanceof Series.Estimate estimate && isNear(estimate.x(), estimate.y(), x, y, outputScale))
                .map(Series::name)
                .collect(Collectors.joining(", "));
    }

    private boolean isNear(double tokens, double dbm, double x, double y, double outputScale) {
        return placeOf(tokens, dbm, outputScale).distance(x, y) <= MARK;
    }
}
