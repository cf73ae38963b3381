package aolo.rl;

/** Whether what a step breaks follows from what is seen, and if not, what the chance constraint binds. */
public enum ConstraintRisk {
    /** The violation is a function of observation and action: it is to be at most 0. */
    CERTAIN,
    /** The violation is known by its outcomes only; each step may break with the target share as its greatest chance. */
    EACH,
    /** As {@link #EACH}, but only the share of all steps is bound, so breaking goes where it buys most. */
    SHARE
}
