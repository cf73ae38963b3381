package aolo.world;

import java.util.Locale;

/** The three bills of model.md section 4; each answers another question, and a saving in one is not one in another. */
public enum Bill {
    /** What the requests carry by average shares, making by time used included (footprint accounting). */
    BILLED("what requests carry by average shares"),
    /** All that the meters of station, server and devices count: own answers, other cells', waiting; and making. */
    CELL("everything the cell's meters count"),
    /** What a decision changes at the meters; no making. */
    CAUSED("what the decisions change at the meters");

    private final String meaning;

    Bill(String meaning) {
        this.meaning = meaning;
    }

    /** Its name in options and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In a few words, for a person. */
    public String meaning() {
        return meaning;
    }

    /** The bill of this name, in lower case; throws {@link IllegalArgumentException} with the known ones. */
    public static Bill of(String key) {
        for (Bill bill : values()) {
            if (bill.key().equals(key)) {
                return bill;
            }
        }
        throw new IllegalArgumentException("\"" + key + "\" is none of billed, cell, caused");
    }
}
