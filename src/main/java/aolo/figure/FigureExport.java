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
     * Writes one file; a LaTeX text with the PDF that it includes beside it.
     *
     * @param file target; an existing one is replaced, its directory created if missing
     * @throws WriteFailedException naming path and cause; an old file is then untouched
     */
    public void write(Figure figure, FigureFormat format, ChartTheme theme, Path file) throws WriteFailedException {
        String base = file.getFileName().toString().replaceFirst("[.][^.]*$", "");
        if (format == FigureFormat.TEX) {
            // what the text includes
            write(figure, FigureFormat.PDF, theme, file.resolveSibling(base + ".pdf"));
        }
        SafeFiles.write(file, out -> {
            switch (format) {
                case PDF -> new PdfFigure(renderer).write(figure, theme, out);
                case SVG -> new SvgFigure(renderer).write(figure, theme, out);
                case PNG -> new PngFigure(renderer, DPI).write(figure, theme, out);
                case CSV -> CsvFigure.write(figure.chart(), out);
                case TEX -> TexFigure.write(figure, base, out);
            }
        });
    }

    /** Writes {@code figure} in every format as {@code directory/name.extension} on light ground; returns the files. */
    public List<Path> writeAll(Figure figure, Path directory) throws WriteFailedException {
        List<Path> files = new ArrayList<>();
        for (FigureFormat format : FigureFormat.values()) {
            Path file = directory.resolve(figure.name() + "." + format.extension());
            if (format != FigureFormat.PDF) { // the PDF comes with the LaTeX text
                write(figure, format, ChartTheme.LIGHT, file);
            }
            files.add(file);
        }
        return files;
    }
}
