package aolo.figure;

import java.util.List;
import java.util.Locale;

/**
 * How a journal wants a figure: width, text size, typeface, and what may be switched off. Immutable.
 *
 * @param key in options
 * @param widthPoints in points of 1/72 inch, a hair under the column so that LaTeX finds no overfull box
 * @param heightPoints of the whole figure; NaN: what the figure needs at this text size
 * @param textPoints size of axis titles; ticks are 0.9 of it, the smallest text
 * @param typeface sans or serif
 * @param grid whether grid lines are drawn
 * @param mono whether hues become greys, so that only lightness, dash, mark and hatch tell series apart
 * @param stampMark whether a dagger at the plot points to what the caption says about it ("few seeds")
 */
public record FigureStyle(
        String key,
        double widthPoints,
        double heightPoints,
        double textPoints,
        Typeface typeface,
        boolean grid,
        boolean mono,
        boolean stampMark) {
    /** A point of TeX is 1/72.27 inch. */
    private static final double TEX_POINT = 72 / 72.27;

    private static final double MILLIMETRE = 72 / 25.4;

    /** One column of an IEEE journal or conference: 252 TeX points of 3.5 in. */
    public static final FigureStyle IEEE_COLUMN = sans("ieee-column", 252 * TEX_POINT, 8, true);

    /** Both columns of an IEEE page: 516 TeX points of 7.16 in. */
    public static final FigureStyle IEEE_PAGE = sans("ieee-page", 516 * TEX_POINT, 8, true);

    /** One column of acmart's sigconf: 241.1 TeX points. */
    public static final FigureStyle ACM =
            new FigureStyle("acm", 241 * TEX_POINT, Double.NaN, 8, Typeface.SERIF, true, false, true);

    /** One column of Nature: 89 mm, text 5 to 7 points, no grid. */
    public static final FigureStyle NATURE = sans("nature", 88.9 * MILLIMETRE, 7, false);

    /** One column of Elsevier: 90 mm, text 7 points or more. */
    public static final FigureStyle ELSEVIER = sans("elsevier", 89.9 * MILLIMETRE, 8, true);

    /** A slide: 8.8 in wide, read from the last row. */
    public static final FigureStyle SLIDES = sans("slides", 634, 17, true);

    /** All presets. */
    public static final List<FigureStyle> PRESETS = List.of(IEEE_COLUMN, IEEE_PAGE, ACM, NATURE, ELSEVIER, SLIDES);

    /** Least width of a panel, in text sizes. */
    private static final double PANEL_TEXTS = 20;

    private static final double MOST_POINTS = 1440;

    /** Text size for which figures give their height. */
    private static final double USUAL_TEXT = 8;

    public FigureStyle {
        require(widthPoints >= 72 && widthPoints <= 1440, "width", widthPoints, "72..1440 pt");
        require(Double.isNaN(heightPoints) || heightPoints >= 54 && heightPoints <= 1440, "height", heightPoints, "54..1440 pt");
        require(textPoints >= 5 && textPoints <= 40, "text size", textPoints, "5..40 pt");
    }

    private static void require(boolean holds, String what, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "figure %s must be %s, got %.4g pt", what, range, value));
        }
    }

    private static FigureStyle sans(String key, double width, double text, boolean grid) {
        return new FigureStyle(key, width, Double.NaN, text, Typeface.SANS, grid, false, true);
    }

    /**
     * The preset of a key.
     *
     * @throws IllegalArgumentException that lists the keys
     */
    public static FigureStyle of(String key) {
        return PRESETS.stream().filter(each -> each.key.equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no preset \"" + key + "\": " + keys()));
    }

    /** Keys of all presets for a message. */
    public static String keys() {
        return String.join(", ", all());
    }

    /** The IEEE preset that a figure was laid out for. */
    static FigureStyle usual(Figure figure) {
        return figure.isWide() ? IEEE_PAGE : IEEE_COLUMN;
    }

    /** Final size of a figure in this style. */
    public FigureSize sizeOf(Figure figure) {
        int panels = figure.panels().size();
        double rows = rows(panels, columnsOf(figure)) / (double) rows(panels, Math.min(figure.columns(), panels));
        double height = Double.isNaN(heightPoints)
                ? figure.size().heightPoints() * rows * textPoints / USUAL_TEXT
                : heightPoints;
        return new FigureSize(widthPoints, Math.min(MOST_POINTS, height));
    }

    /** Panels beside each other: as the figure wants, unless they would be too narrow to be read. */
    int columnsOf(Figure figure) {
        int fit = (int) Math.max(1, Math.floor(widthPoints / (PANEL_TEXTS * textPoints)));
        return Math.min(Math.min(figure.columns(), figure.panels().size()), fit);
    }

    static int rows(int panels, int columns) {
        return (panels + columns - 1) / columns;
    }

    /** The same, another width in points. */
    public FigureStyle width(double points) {
        return new FigureStyle(key, points, heightPoints, textPoints, typeface, grid, mono, stampMark);
    }

    /** The same, a height of its own in points. */
    public FigureStyle height(double points) {
        return new FigureStyle(key, widthPoints, points, textPoints, typeface, grid, mono, stampMark);
    }

    /** The same, another text size in points. */
    public FigureStyle text(double points) {
        return new FigureStyle(key, widthPoints, heightPoints, points, typeface, grid, mono, stampMark);
    }

    /** The same in another typeface. */
    public FigureStyle typeface(Typeface other) {
        return new FigureStyle(key, widthPoints, heightPoints, textPoints, other, grid, mono, stampMark);
    }

    /** The same with or without grid lines. */
    public FigureStyle grid(boolean shown) {
        return new FigureStyle(key, widthPoints, heightPoints, textPoints, typeface, shown, mono, stampMark);
    }

    /** The same in greys or in hues. */
    public FigureStyle mono(boolean greys) {
        return new FigureStyle(key, widthPoints, heightPoints, textPoints, typeface, grid, greys, stampMark);
    }

    /** The same with or without the dagger that points to the caption. */
    public FigureStyle stampMark(boolean shown) {
        return new FigureStyle(key, widthPoints, heightPoints, textPoints, typeface, grid, mono, shown);
    }

    /** The colours of this style on a ground. */
    ChartTheme theme(ChartTheme ground) {
        return mono ? ground.greys() : ground;
    }

    /** How panels are lettered: "a" in bold for Nature, "(a)" elsewhere. */
    String letter(int panel) {
        String letter = String.valueOf((char) ('a' + panel));
        return key.equals(NATURE.key) ? letter : "(" + letter + ")";
    }

    /** All keys, for completion. */
    public static List<String> all() {
        return PRESETS.stream().map(FigureStyle::key).toList();
    }
}
