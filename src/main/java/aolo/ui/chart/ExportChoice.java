package aolo.ui.chart;

import aolo.figure.FigureFormat;
import aolo.figure.FigureStyle;
import java.nio.file.Path;
import java.util.List;

/**
 * How figures were exported last, so that it can be done again. Immutable.
 *
 * @param formats in the order of {@link FigureFormat}
 * @param dpi of pixel files
 */
public record ExportChoice(FigureStyle style, List<FigureFormat> formats, int dpi, Path folder) {
    /** Range of resolutions offered. */
    static final int LEAST_DPI = 72;

    static final int MOST_DPI = 2400;

    /** What a paper with LaTeX takes, in the folder {@code figures}. */
    public static final ExportChoice FIRST = new ExportChoice(
            FigureStyle.IEEE_COLUMN, List.of(FigureFormat.PDF, FigureFormat.TEX, FigureFormat.CSV), 600, Path.of("figures"));

    public ExportChoice {
        formats = List.copyOf(formats);
    }
}
