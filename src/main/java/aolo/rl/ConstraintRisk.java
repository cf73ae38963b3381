package aolo.rl;

/** Whether what a step breaks follows from what is seen. */
public enum ConstraintRisk {
    /** The violation is a function of observation and action: it is to be at most 0. */
    CERTAIN,
    /** The violation is known by its outcomes only: the chance that it is positive is to be at most the target share. */
    CHANCE
}
