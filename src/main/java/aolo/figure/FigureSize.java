package aolo.figure;

import java.util.Locale;

/** Final size of a figure on paper, in points of 1/72 inch. */
public record FigureSize(double widthPoints, double heightPoints) {
    /** One column of an IEEE page: 3.5 x 2.4 in. */
    public static final FigureSize COLUMN = new FigureSize(252, 172.8);

    /** Two columns: 7.16 x 2.8 in. */
    public static final FigureSize PAGE = new FigureSize(515.52, 201.6);

    public FigureSize {
        if (!(widthPoints >= 72 && widthPoints <= 1440 && heightPoints >= 54 && heightPoints <= 1440)) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "figure size must be 72..1440 x 54..1440 pt, got %s x %s pt",
                            widthPoints, heightPoints));
        }
    }

    /** Width and height in inches. */
    public static FigureSize inches(double width, double height) {
        return new FigureSize(width * 72, height * 72);
    }

    /** The same width, another height in inches. */
    public FigureSize height(double inches) {
        return new FigureSize(widthPoints, inches * 72);
    }
}
