package aolo.figure;

/** Where the legend stands. Outside the plot it wraps and is never cut; inside it is for at most about four entries. */
public enum LegendPlace {
    /** In rows above the plot. */
    ABOVE,
    /** In rows below the plot. */
    BELOW,
    /** In a column right of the plot. */
    RIGHT,
    /** Inside, in the corner with the least data. */
    INSIDE,
    /** No legend. */
    NONE
}
