package aolo.figure;

/** The program's own typefaces (Liberation, SIL OFL), shipped so that all machines draw alike. */
public enum Typeface {
    /** As wide as Helvetica and Arial. */
    SANS("Liberation Sans", "LiberationSans", ", Arial, Helvetica, sans-serif"),
    /** As wide as Times. */
    SERIF("Liberation Serif", "LiberationSerif", ", 'Times New Roman', Times, serif");

    private final String family;
    private final String file;
    private final String fallbacks;

    Typeface(String family, String file, String fallbacks) {
        this.family = family;
        this.file = file;
        this.fallbacks = fallbacks;
    }

    /** Name of the family. */
    public String family() {
        return family;
    }

    /** Where its font file lies in the program. */
    String path(boolean bold) {
        return "/assets/fonts/" + file + (bold ? "-Bold.ttf" : "-Regular.ttf");
    }

    /** What a browser without it may take, after a comma. */
    String fallbacks() {
        return fallbacks;
    }
}
