package aolo.exchange;

import java.util.List;

/**
 * What another program must know of an environment before it steps it. Immutable; any thread.
 *
 * @param observationLow least of each number of an observation
 * @param observationHigh greatest
 * @param observationNames one for each number
 * @param actionNames one for each number, all in [-1, 1]
 * @param costNames one for each constraint: signed relative violation, positive where broken
 * @param largestSeed seeds are 0 to this
 */
public record EnvironmentSpaces(
        double observationLow,
        double observationHigh,
        List<String> observationNames,
        List<String> actionNames,
        List<String> costNames,
        long largestSeed) {
    public EnvironmentSpaces {
        observationNames = List.copyOf(observationNames);
        actionNames = List.copyOf(actionNames);
        costNames = List.copyOf(costNames);
    }
}
