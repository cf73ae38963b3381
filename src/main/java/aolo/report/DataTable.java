package aolo.report;

/**
 * A table to be exported: the data, tidy and to full precision, and the same as a person reads it. Immutable; any thread.
 *
 * @param name file name without extension
 * @param data for programs
 * @param shown for a page
 * @param notes what is to be said of it: source, units, who decided
 */
public record DataTable(String name, TidyTable data, WordTable shown, String notes) {
    /** By RFC 4180, a row for each thing, units in the names of the columns. */
    public String csv() {
        return data.toCsv();
    }

    /** A table with booktabs; {@code producer} is program and version. */
    public String latex(String producer) {
        return shown.latex(name, notes, producer);
    }
}
