package aolo.radio;

/** How much of the station's idle power an answer carries. */
public enum IdleAttribution {
    /** Its bandwidth share of the idle power while it is on the air (race to idle). */
    AIR_TIME,
    /** None: only the power above idle counts (whisper). */
    MARGINAL,
    /**
     * Its part of all that the station draws at rest, by its bits: rest power over the bits a second that the scenario's
     * traffic asks for. A station that sleeps between answers is kept awake by the answer, which carries that by air time.
     */
    LOAD_SHARE
}
