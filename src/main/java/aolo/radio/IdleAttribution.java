package aolo.radio;

/** How much of the station's idle power an answer carries while it is on the air. */
public enum IdleAttribution {
    /** The answer carries its bandwidth share of the idle power (race to idle). */
    FULL,
    /** Only the power above idle counts (whisper). */
    MARGINAL
}
