package aolo.figure;

import aolo.results.SafeFiles;
import aolo.results.WriteFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes figures to files at their final size. The same figure gives the same bytes, whatever locale or clock. Each
 * file is written whole or not at all. One thread at a time; not the JavaFX thread, for it takes up to a second.
 */
public final class FigureExport {
    /** Dots per inch of pixel files. */
    public static final int DPI = 600;

    private final ChartRenderer renderer;

    /** An export that draws with {@code renderer}. */
    public FigureExport(ChartRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * Writes one file in the IEEE style of the figure's width.
     *
     * @throws WriteFailedException naming path and cause; an old file is then untouched
     */
    public void write(Figure figure, FigureFormat format, ChartTheme theme, Path file) throws WriteFailedException {
        write(figure, format, theme, FigureStyle.usual(figure), DPI, file);
    }

    /**
     * Writes one file; a LaTeX text with the PDF that it includes beside it; of several panels, a CSV for each.
     *
     * @param dpi of pixel files, 72 to 2400
     * @param file target; an existing one is replaced, its directory created if missing
     * @return the files written
     * @throws WriteFailedException naming path and cause; an old file is then untouched
     */
    public List<Path> write(Figure figure, FigureFormat format, ChartTheme theme, FigureStyle style, int dpi, Path file)
            throws WriteFailedException {
        String base = base(file, format);
        if (format == FigureFormat.CSV && figure.panels().size() > 1) {
            return panels(figure, file, base);
        }
        List<Path> files = new ArrayList<>();
        // LaTeX cannot include every name that a disk takes
        String included = base.matches("[A-Za-z0-9\u00c0-\u00ff._-]+") ? base : figure.name();
        if (format == FigureFormat.TEX) {
            files.addAll(write(figure, FigureFormat.PDF, theme, style, dpi, file.resolveSibling(included + ".pdf")));
        }
        SafeFiles.write(file, out -> {
            switch (format) {
                case PDF -> new PdfFigure(renderer).write(figure, theme, style, out);
                case SVG -> new SvgFigure(renderer).write(figure, theme, style, out);
                case PNG -> new PngFigure(renderer, dpi).write(figure, theme, style, out);
                case EPS -> new EpsFigure(renderer).write(figure, theme, style, out);
                case CSV -> CsvFigure.write(figure.chart(), out);
                case TEX -> TexFigure.write(figure, style, included, out);
                case PGF -> new PgfFigure(figure, style).write(out);
            }
        });
        files.add(file);
        return files;
    }

    private static String base(Path file, FigureFormat format) {
        String name = file.getFileName().toString();
        String end = "." + format.extension();
        return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name.replaceFirst("[.][^.]*$", "");
    }

    private static List<Path> panels(Figure figure, Path file, String base) throws WriteFailedException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < figure.panels().size(); i++) {
            ChartModel panel = figure.panels().get(i);
            Path one = file.resolveSibling(base + "-" + (char) ('a' + i) + ".csv");
            SafeFiles.write(one, out -> CsvFigure.write(panel, out));
            files.add(one);
        }
        return files;
    }

    /** Writes {@code figure} in every format as {@code directory/name.extension} on light ground; returns the files. */
    public List<Path> writeAll(Figure figure, Path directory) throws WriteFailedException {
        return writeAll(figure, List.of(FigureFormat.values()), FigureStyle.usual(figure), DPI, directory);
    }

    /** Writes {@code figure} in some formats as {@code directory/name.extension} on light ground; returns the files. */
    public List<Path> writeAll(Figure figure, List<FigureFormat> formats, FigureStyle style, int dpi, Path directory)
            throws WriteFailedException {
        List<Path> files = new ArrayList<>();
        for (FigureFormat format : formats) {
            boolean comesWithTex = format == FigureFormat.PDF && formats.contains(FigureFormat.TEX);
            if (!comesWithTex) {
                Path file = directory.resolve(figure.name() + "." + format.extension());
                files.addAll(write(figure, format, ChartTheme.LIGHT, style, dpi, file));
            }
        }
        return files;
    }
}
