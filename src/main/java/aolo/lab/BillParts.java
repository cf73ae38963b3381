package aolo.lab;

import aolo.world.Bill;
import aolo.world.CarbonParts;

/** The parts of each bill of an answer. Immutable; any thread. */
public record BillParts(CarbonParts billed, CarbonParts cell, CarbonParts caused) {
    /** Nothing in any bill. */
    public static final BillParts NONE = new BillParts(CarbonParts.NONE, CarbonParts.NONE, CarbonParts.NONE);

    /** Those of one bill. */
    public CarbonParts of(Bill bill) {
        return switch (bill) {
            case BILLED -> billed;
            case CELL -> cell;
            case CAUSED -> caused;
        };
    }

    /** These and others times a factor. */
    public BillParts plus(BillParts other, double factor) {
        return new BillParts(
                billed.plus(other.billed, factor), cell.plus(other.cell, factor), caused.plus(other.caused, factor));
    }
}
