package aolo.world;

/**
 * A bill of one request in the parts a person can act on; they sum exactly to it. What retransmissions add is taken out of the
 * parts in which it arises and stands alone: the same decision with each block sent once would emit that much less. Immutable.
 *
 * @param radioGrams station and device, electricity, each block sent once, gCO2e
 * @param serverGrams server, electricity, gCO2e
 * @param makingGrams making of all by time used, each block sent once, gCO2e
 * @param retransmissionGrams what the attempts beyond the first add, electricity and making, gCO2e
 * @param standingGrams what the cell emits whatever is decided; 0 in bills that do not know it, gCO2e
 */
public record CarbonParts(
        double radioGrams, double serverGrams, double makingGrams, double retransmissionGrams, double standingGrams) {
    /** Nothing. */
    public static final CarbonParts NONE = new CarbonParts(0, 0, 0, 0, 0);

    /** The parts of a bill. {@code once} is the same decision with each block sent once, see {@link RequestContext#copyOnce}. */
    public static CarbonParts of(Outcome outcome, Outcome once, Bill bill) {
        double added = outcome.grams(bill) - once.grams(bill);
        return switch (bill) {
            case BILLED -> new CarbonParts(
                    once.stationOperationalGrams + once.deviceOperationalGrams, once.serverOperationalGrams, once.makingGrams(), added, 0);
            case CAUSED -> new CarbonParts(
                    once.causedStationGrams + once.deviceOperationalGrams, once.causedServerGrams, 0, added, 0);
            case CELL -> new CarbonParts(
                    once.causedStationGrams + once.deviceOperationalGrams, once.causedServerGrams, once.deviceEmbodiedGrams, added,
                    once.cellBaselineGrams);
        };
    }

    /** The bill. */
    public double totalGrams() {
        return radioGrams + serverGrams + makingGrams + retransmissionGrams + standingGrams;
    }

    /** These and others times a factor. */
    public CarbonParts plus(CarbonParts other, double factor) {
        return new CarbonParts(
                radioGrams + factor * other.radioGrams,
                serverGrams + factor * other.serverGrams,
                makingGrams + factor * other.makingGrams,
                retransmissionGrams + factor * other.retransmissionGrams,
                standingGrams + factor * other.standingGrams);
    }
}
