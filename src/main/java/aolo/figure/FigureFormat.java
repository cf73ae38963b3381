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
    TEX("tex");

    private final String extension;

    FigureFormat(String extension) {
        this.extension = extension;
    }

    /** File extension without the dot. */
    public String extension() {
        return extension;
    }
}
