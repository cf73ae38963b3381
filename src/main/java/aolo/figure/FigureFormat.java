package aolo.figure;

/** Kinds of file a figure is written to. */
public enum FigureFormat {
    /** Vector, fonts embedded, text selectable. */
    PDF("pdf"),
    /** Vector, fonts embedded as a subset, text selectable. */
    SVG("svg"),
    /** Pixels, 600 dpi unless asked otherwise. */
    PNG("png"),
    /** The data, one row per point. */
    CSV("csv"),
    /** LaTeX that includes the PDF with its caption. */
    TEX("tex"),
    /** Axis and data for PGFPlots, drawn by LaTeX in the paper's own font. */
    PGF("pgf.tex"),
    /** Encapsulated PostScript, text as outlines. */
    EPS("eps");

    private final String extension;

    FigureFormat(String extension) {
        this.extension = extension;
    }

    /** In options: pdf, svg, png, csv, tex, pgf, eps. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** File extension without the dot. */
    public String extension() {
        return extension;
    }
}
