package aolo.world;

/**
 * What a policy saves against full service on its own trajectory over the same arrivals, by bill, percent. Immutable.
 *
 * @param billed of what the requests carry
 * @param cell of everything the cell's meters count and the making
 * @param caused of what the decisions change at the meters
 */
public record SavedPercent(double billed, double cell, double caused) {
    /** Of two runs over the same arrivals. */
    public static SavedPercent of(CarbonReport own, CarbonReport fullService) {
        return new SavedPercent(
                percent(own, fullService, Bill.BILLED),
                percent(own, fullService, Bill.CELL),
                percent(own, fullService, Bill.CAUSED));
    }

    private static double percent(CarbonReport own, CarbonReport fullService, Bill bill) {
        return 100 * (1 - own.grams(bill) / fullService.grams(bill));
    }

    /** The saving in a bill. */
    public double of(Bill bill) {
        return switch (bill) {
            case BILLED -> billed;
            case CELL -> cell;
            case CAUSED -> caused;
        };
    }
}
