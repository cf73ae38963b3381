package aolo.lab;

import aolo.scenario.Scenario;
import java.util.List;

/**
 * What an edit changes, or would change: the same requests asked in two cells, by the same policy (the newest), the same
 * fading, the same load and hour, all in one snapshot. Nothing of it reaches the watched world or a training. Immutable.
 *
 * @param before the cell the edit starts from
 * @param after the cell it leads to
 * @param policy who decided in both
 * @param users those whom the edit moves; where it moves station, server or anything else, some of all, evenly chosen
 * @param allUsers how many the edit concerns
 * @param meanBefore mean over {@code users}, by their request rates
 * @param meanAfter likewise, after the edit
 */
public record Comparison(
        Scenario before,
        Scenario after,
        LabCommand.ServingPolicy policy,
        List<UserChange> users,
        int allUsers,
        TypicalAnswer meanBefore,
        TypicalAnswer meanAfter) {
    public Comparison {
        users = List.copyOf(users);
    }

    /** One user's answer in both cells. */
    public record UserChange(
            String id, PlaceView placeBefore, PlaceView placeAfter, TypicalAnswer before, TypicalAnswer after) {}
}
