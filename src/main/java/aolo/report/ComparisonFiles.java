package aolo.report;

import aolo.figure.ChartRenderer;
import aolo.figure.Figure;
import aolo.figure.FigureExport;
import aolo.results.BuildInfo;
import aolo.results.RunDirectory;
import aolo.results.SafeFiles;
import aolo.results.WriteFailedException;
import java.nio.file.Path;

/** Writes a {@link Comparison} as tables and figures into a folder. Plain function; takes seconds, so not the JavaFX thread. */
public final class ComparisonFiles {
    private ComparisonFiles() {}

    /**
     * Writes all of it.
     *
     * @param figures whether figures are drawn too
     * @throws WriteFailedException naming path and cause
     */
    public static void write(Comparison comparison, Path folder, boolean figures) throws WriteFailedException {
        ComparisonTables tables = new ComparisonTables(comparison);
        TidyTable table = comparison.gathered().table();
        SafeFiles.write(folder.resolve("results.csv"), table::writeCsv);
        SafeFiles.write(folder.resolve("results.parquet"), table::writeParquet);
        SafeFiles.writeText(folder.resolve("table.md"), tables.markdown());
        SafeFiles.writeText(folder.resolve("table.tex"), tables.latex(BuildInfo.current().producer()));
        SafeFiles.write(folder.resolve("means.csv"), tables.meansTable()::writeCsv);
        SafeFiles.write(folder.resolve("paired.csv"), tables.pairedTable()::writeCsv);
        SafeFiles.write(folder.resolve("improvement.csv"), tables.improvementTable()::writeCsv);
        SafeFiles.write(folder.resolve("profile.csv"), tables.profileTable()::writeCsv);
        if (figures) {
            FigureExport export = new FigureExport(new ChartRenderer());
            for (Figure figure : new ComparisonFigures(comparison).all()) {
                export.writeAll(figure, folder.resolve(RunDirectory.FIGURES));
            }
        }
    }
}
