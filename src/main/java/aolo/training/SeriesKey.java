package aolo.training;

/**
 * The series a training and a watched world record. Abscissa: number of requests served so far, in the watched world (LIVE_*) or in
 * training (all others). Each point is the mean over the feasible requests of a block ({@link #BLOCK} long; in the watched
 * world blocks grow after 10 000 points), unsmoothed otherwise, NaN where none was feasible.
 */
public enum SeriesKey {
    LIVE_CARBON("carbon per request, serving policy", "gCO2e"),
    LIVE_CARBON_FULL("carbon per request, full service", "gCO2e"),
    LIVE_CARBON_BOUND("carbon per request, bound", "gCO2e"),
    LIVE_QOE("quality of experience", "1"),
    LIVE_LATENCY("latency", "s"),
    TRAIN_CARBON("carbon per request, policy in training", "gCO2e"),
    TRAIN_CARBON_FULL("carbon per request, full service", "gCO2e"),
    TRAIN_CARBON_BOUND("carbon per request, bound", "gCO2e"),
    TRAIN_QOE("quality of experience", "1"),
    TRAIN_LATENCY("latency", "s"),
    TRAIN_VIOLATION("feasible requests that break a constraint", "%"),
    REWARD("reward", "1"),
    CRITIC_LOSS("critic loss", "1"),
    ACTOR_LOSS("actor loss", "1"),
    TEMPERATURE("entropy temperature", "1"),
    MULTIPLIER_QOE("weight of the QoE constraint", "1"),
    MULTIPLIER_LATENCY("weight of the latency constraint", "1");

    /** Requests averaged in one point. */
    public static final int BLOCK = 10;

    /** Quantity on the axis. */
    public final String quantity;

    /** Unit on the axis; "1" is a pure number. */
    public final String unit;

    SeriesKey(String quantity, String unit) {
        this.quantity = quantity;
        this.unit = unit;
    }
}
