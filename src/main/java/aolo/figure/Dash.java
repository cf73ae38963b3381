package aolo.figure;

/** How a line is broken, in multiples of its width, so that lines differ without colour. */
public enum Dash {
    /** Unbroken. */
    SOLID(),
    /** Long strokes. */
    DASHED(5, 2.5f),
    /** Short strokes. */
    SHORT(2.5f, 2),
    /** Points. */
    DOTTED(1, 2),
    /** Points far apart. */
    WIDE_DOTS(1, 3.5f),
    /** Pairs of points. */
    DOT_PAIRS(1, 1.5f, 1, 4),
    /** Short stroke, point. */
    SHORT_DOT(2.5f, 2, 1, 2),
    /** Stroke, point. */
    DASH_DOT(5, 2, 1, 2),
    /** Stroke, point, point. */
    DASH_DOT_DOT(5, 2, 1, 2, 1, 2),
    /** Stroke, three points. */
    DASH_DOT_DOT_DOT(5, 1.5f, 1, 1.5f, 1, 1.5f, 1, 1.5f),
    /** Two strokes, point. */
    DASH_DASH_DOT(4, 1.5f, 4, 1.5f, 1, 1.5f),
    /** Long stroke, short stroke. */
    LONG_SHORT(8, 2, 3, 2),
    /** Long stroke, point. */
    LONG_DOT(8, 2, 1, 2),
    /** Short strokes far apart. */
    SPARSE(2.5f, 4.5f),
    /** Very long strokes. */
    LONG(10, 3);

    private final float[] pattern;

    Dash(float... pattern) {
        this.pattern = pattern;
    }

    /** On and off lengths in line widths (a fresh array); empty for an unbroken line. */
    public float[] pattern() {
        return pattern.clone();
    }
}
