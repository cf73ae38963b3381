package aolo.radio;

import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;

/**
 * A channel model that comes from outside: a class with a public constructor without arguments, named in the jar's
 * {@code META-INF/services/aolo.radio.ChannelModelProvider}. Called on any thread.
 */
public interface ChannelModelProvider {
    /** What a scenario's {@code channel.model} calls it; letters, digits and dashes, unlike any other's. */
    String name();

    /**
     * The model of one station.
     *
     * @param streams of the scenario's landscape: all that is drawn must come from streams named here, so that the same seed
     *     gives the same landscape
     * @return immutable, for any thread; its gains must be finite
     * @throws IllegalArgumentException in words for a person, if the parameters cannot be
     */
    ChannelModel create(
            StationParameters station, ChannelParameters channel, Assumptions assumptions, RandomStreams streams);
}
