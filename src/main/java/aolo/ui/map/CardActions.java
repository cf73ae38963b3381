package aolo.ui.map;

import aolo.lab.Comparison;
import aolo.world.Bill;
import java.util.function.BiConsumer;

/**
 * What a person can do with a change that stands on the map's card.
 *
 * @param reference makes the cell as it is now what all is compared with
 * @param undo takes the edit back
 * @param close the change is of no interest any more
 * @param export of the waterfall in a bill
 */
public record CardActions(Runnable reference, Runnable undo, Runnable close, BiConsumer<Comparison, Bill> export) {
    /** Nothing can be done. */
    public static final CardActions NONE = new CardActions(() -> {}, () -> {}, () -> {}, (change, bill) -> {});
}
