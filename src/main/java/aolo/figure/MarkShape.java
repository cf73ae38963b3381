package aolo.figure;

/** Shape of a point, so that series differ without colour. */
public enum MarkShape {
    /** No mark. */
    NONE,
    /** Filled disc. */
    CIRCLE,
    /** Circle with an empty middle. */
    CIRCLE_OPEN,
    /** Filled square. */
    SQUARE,
    /** Filled triangle, tip up. */
    TRIANGLE,
    /** Filled triangle, tip down. */
    TRIANGLE_DOWN,
    /** Filled diamond. */
    DIAMOND,
    /** Five-pointed star. */
    STAR,
    /** Square with an empty middle. */
    SQUARE_OPEN,
    /** Triangle with an empty middle, tip up. */
    TRIANGLE_OPEN,
    /** Triangle with an empty middle, tip down. */
    TRIANGLE_DOWN_OPEN,
    /** Diamond with an empty middle. */
    DIAMOND_OPEN,
    /** Filled pentagon. */
    PENTAGON,
    /** Two triangles, tip to tip. */
    HOURGLASS,
    /** Diagonal cross. */
    CROSS,
    /** Upright cross. */
    PLUS
}
