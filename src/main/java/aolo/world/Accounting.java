package aolo.world;

/** Which bill of a request the learner minimises (model.md section 4). */
public enum Accounting {
    /** What the request carries by average shares (footprint accounting; what the paper does). */
    BILLED(Bill.BILLED),
    /** What the decision changes at the meters of station, server and device; no making. */
    CAUSED(Bill.CAUSED);

    private final Bill bill;

    Accounting(Bill bill) {
        this.bill = bill;
    }

    /** The bill that is minimised. */
    public Bill bill() {
        return bill;
    }
}
