package aolo.llm;

/** What becomes of the server's copies of the model when the load changes; the {@code caused} bill follows it. */
public enum Replicas {
    /** They stay on, and the batch takes up what comes. */
    ALWAYS_ON,
    /** Copies are switched so that the batch of each stays at its target. */
    FOLLOW_LOAD
}
