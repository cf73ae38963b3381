package aolo.rl;

import java.util.List;

/**
 * What a learner sees, does and must keep. Immutable; any thread.
 *
 * @param observationSize numbers of an observation, at least 1
 * @param actionSize numbers of an action, at least 1
 * @param costCount constraints, at least 0
 * @param withoutCost places of the observation on which no constraint depends: a model of the constraints does not look at
 *     them. What drifts slowly, as the grid does over a day, would else serve it as a clock by which it learns chance events by
 *     heart
 */
public record Spaces(int observationSize, int actionSize, int costCount, List<Integer> withoutCost) {
    public Spaces {
        requirePositive("observationSize", observationSize);
        requirePositive("actionSize", actionSize);
        if (costCount < 0) {
            throw new IllegalArgumentException("costCount " + costCount + " is negative");
        }
        withoutCost = List.copyOf(withoutCost);
        for (int place : withoutCost) {
            if (place < 0 || place >= observationSize) {
                throw new IllegalArgumentException(
                        "place " + place + " is outside an observation of " + observationSize + " numbers");
            }
        }
    }

    /** The same where the constraints may depend on all that is seen. */
    public static Spaces of(int observationSize, int actionSize, int costCount) {
        return new Spaces(observationSize, actionSize, costCount, List.of());
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " " + value + " is not positive");
        }
    }
}
