package aolo.ui.edit;

/** A grid that dragged and nudged things jump to, or none. FX thread. */
public final class SnapGrid {
    private boolean on;

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean snaps) {
        on = snaps;
    }

    /** The way that brings {@code from}, moved by about {@code way}, onto a multiple of the spacing; all in metres. */
    public double way(double from, double way, double spacingMeters) {
        if (!on) {
            return way;
        }
        return Math.round((from + way) / spacingMeters) * spacingMeters - from;
    }

    /** One nudge from a place to the next line of the grid in this direction, +1 or -1, by so many lines. */
    public double nudge(double from, int direction, int lines, double spacingMeters) {
        double line = from / spacingMeters;
        double next = direction > 0 ? Math.floor(line + 1e-6) + lines : Math.ceil(line - 1e-6) - lines;
        return next * spacingMeters - from;
    }
}
