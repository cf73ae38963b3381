package aolo.rl;

/** What an {@link UpdateRule} tells of its last update; NaN where it has no such thing. */
enum UpdateFigure {
    CRITIC_LOSS,
    ACTOR_LOSS,
    TEMPERATURE,
    ENTROPY,
    MEAN_VALUE,
    FIRING_RATE
}
