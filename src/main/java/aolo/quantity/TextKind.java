package aolo.quantity;

/** What kind of text a component of a parameter record is; each has its longest length, in characters. */
public enum TextKind {
    /** A name or an id: one line, any script, no slashes. */
    NAME(100),
    /** A paragraph; line feeds are allowed. */
    PROSE(4000),
    /** A file named from the scenario's folder. */
    FILE(500);

    private final int longest;

    TextKind(int longest) {
        this.longest = longest;
    }

    public int longest() {
        return longest;
    }
}
