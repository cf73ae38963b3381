package aolo.figure;

/**
 * A chart made ready for paper.
 *
 * @param name file name without extension: letters, digits, dot, dash, underscore
 * @param chart what it shows
 * @param caption one or two sentences; the provenance is added by the export
 * @param provenance what made it
 * @param size final size
 */
public record Figure(String name, ChartModel chart, String caption, Provenance provenance, FigureSize size) {
    public Figure {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException(
                    "figure name must be 1..100 of letters, digits, dot, dash, underscore, got '" + name + "'");
        }
    }

    /** A one-column figure. */
    public Figure(String name, ChartModel chart, String caption, Provenance provenance) {
        this(name, chart, caption, provenance, FigureSize.COLUMN);
    }

    /** Caption with provenance. */
    public String fullCaption() {
        String made = provenance.sentence();
        return made.isEmpty() ? caption : caption.isEmpty() ? made + "." : caption + " (" + made + ".)";
    }
}
