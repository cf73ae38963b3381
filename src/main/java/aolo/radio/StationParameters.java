package aolo.radio;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import java.util.OptionalDouble;

/** The base station: place, carrier, power model. Immutable; any thread. */
public record StationParameters(
        @Meaning("name, unique among all things of the scenario") String id,
        @Quantity(min = 0, max = 50_000, unit = "m", meaning = "east coordinate on the map") double xMeters,
        @Quantity(min = 0, max = 50_000, unit = "m", meaning = "north coordinate on the map") double yMeters,
        @Meaning("class of the EARTH power model") StationType type,
        @Meaning("propagation scenario of TR 38.901") Deployment deployment,
        @Quantity(min = 1, max = 150, unit = "m", meaning = "antenna height", source = "TR 38.901 table 7.2-1")
                double antennaHeightMeters,
        @Quantity(min = -10, max = 40, unit = "dBi", meaning = "antenna gain towards the users")
                double antennaGainDbi,
        @Quantity(min = 0.5, max = 100, unit = "GHz", meaning = "carrier frequency", source = "TR 38.901 clause 7")
                double carrierGhz,
        @Quantity(min = 0.2, max = 400, unit = "MHz", meaning = "carrier bandwidth") double bandwidthMhz,
        @Quantity(min = 1, max = 60, unit = "dB", meaning = "how far below full power the answer's power may be set")
                double powerRangeDb,
        @Meaning("which model turns radiated into consumed power") StationPowerModel powerModel,
        @Meaning("whether an answer carries its share of the idle power") IdleAttribution idleAttribution,
        @Meaning("whether the station sleeps, at once, whenever it has nothing to send") boolean sleepsBetweenAnswers,
        @Quantity(min = 0.1, max = 100, unit = "W", meaning = "watts of one relative unit of TR 38.864")
                double wattsPerRelativeUnit,
        @Quantity(min = 0.001, max = 1, unit = "1", meaning = "fixed bandwidth share of an answer; absent: equal shares")
                OptionalDouble fixedBandwidthShare) {}
