package aolo.ui.chart;

import aolo.figure.ChartModel;
import aolo.figure.ChartTheme;
import aolo.figure.Figure;
import aolo.figure.FigureExport;
import aolo.figure.FigureFormat;
import aolo.figure.LiveChartPainter;
import aolo.figure.Provenance;
import aolo.lab.LabSnapshot.Message;
import aolo.report.DataTable;
import aolo.results.BuildInfo;
import aolo.results.SafeFiles;
import aolo.ui.file.Errand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;

/** Charts to files and to the clipboard, 3.5 in wide, drawn on the chart thread. FX thread. */
public final class ChartExport {
    private static final int COPY_WIDTH = 1000;
    private static final int COPY_HEIGHT = 640;

    private final ChartPress press;
    private final BiFunction<String, FigureFormat, Optional<Path>> askFile;
    private final Function<Path, Optional<Path>> askFolder;
    private final Supplier<Provenance> provenance;
    private final Consumer<Message> tell;
    private final Consumer<ExportChoice> keep;
    private final Errand errand;
    private Optional<ExportChoice> last;

    /**
     * @param askFile asks a person for a file, given a suggested name; empty when cancelled
     * @param askFolder asks a person for a folder, given the present one; empty when cancelled
     * @param tell receives "saved ..." or the failure, on the FX thread
     * @param last how the session before exported last
     * @param keep told how this one does
     */
    public ChartExport(
            ChartPress press,
            BiFunction<String, FigureFormat, Optional<Path>> askFile,
            Function<Path, Optional<Path>> askFolder,
            Supplier<Provenance> provenance,
            Consumer<Message> tell,
            Optional<ExportChoice> last,
            Consumer<ExportChoice> keep) {
        this.press = press;
        this.askFile = askFile;
        this.askFolder = askFolder;
        this.provenance = provenance;
        this.tell = tell;
        this.last = last;
        this.keep = keep;
        errand = new Errand(press.thread(), tell);
    }

    public void save(ChartSpec spec, ChartModel model, FigureFormat format) {
        askFile.apply(spec.name() + "." + format.extension(), format).ifPresent(file -> {
            Figure figure = figure(spec, model);
            errand.run(() -> {
                new FigureExport(press.renderer()).write(figure, format, ChartTheme.LIGHT, file);
                return "saved " + file;
            });
        });
    }

    /** Asks how and exports, other charts as panels where wanted. */
    public void ask(ShownChart chart, List<? extends ShownChart> others) {
        chart.model().ifPresent(model -> {
            List<Figure> panels = new ArrayList<>(List.of(figure(chart.spec(), model)));
            others.stream().filter(other -> other != chart).forEach(other -> other.model()
                    .ifPresent(shown -> panels.add(figure(other.spec(), shown.title(other.spec().title())))));
            ask(chart.node().getScene().getWindow(), panels);
        });
    }

    private void ask(Window owner, List<Figure> panels) {
        new ExportDialog(owner, panels, last.orElse(ExportChoice.FIRST), press, askFolder).ask(this::export);
    }

    /** What is worked out beside the FX thread before it can be exported. */
    @FunctionalInterface
    public interface Making<T> {
        T make() throws IOException;
    }

    /** Works figures out and asks how the first is exported, the others as panels where wanted. */
    public void ask(Window owner, String what, Making<List<Figure>> making) {
        press.thread().execute(() -> {
            try {
                List<Figure> made = making.make();
                Platform.runLater(() -> ask(owner, made));
            } catch (IOException | IllegalArgumentException e) {
                Platform.runLater(() -> tell.accept(new Message(what + " cannot be drawn: " + e.getMessage(), true)));
            }
        });
    }

    /** Asks for a file and writes a table: data as CSV, or a page's table in LaTeX. */
    public void save(DataTable table, FigureFormat format) {
        askFile.apply(table.name() + "." + format.extension(), format).ifPresent(file -> errand.run(() -> {
            SafeFiles.writeText(
                    file, format == FigureFormat.TEX ? table.latex(BuildInfo.current().producer()) : table.csv());
            return "saved " + file;
        }));
    }

    /** Puts a table's data on the clipboard. */
    public void copy(DataTable table) {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.csv());
        Clipboard.getSystemClipboard().setContent(content);
        tell.accept(new Message("copied " + table.name() + ", " + table.data().rows().size() + " rows", false));
    }

    /** Whether something was exported, in this session or the one before. */
    public boolean canRepeat() {
        return last.isPresent();
    }

    /** Exports a chart as the last one was. */
    public void again(ShownChart chart) {
        chart.model().ifPresent(model -> last.ifPresent(choice -> export(figure(chart.spec(), model), choice)));
    }

    private void export(Figure figure, ExportChoice choice) {
        last = Optional.of(choice);
        keep.accept(choice);
        errand.run(() -> {
            List<Path> files = new FigureExport(press.renderer())
                    .writeAll(figure, choice.formats(), choice.style(), choice.dpi(), choice.folder());
            return "saved " + files.size() + (files.size() == 1 ? " file: " : " files: ") + figure.name() + " in "
                    + choice.folder().toAbsolutePath();
        });
    }

    void copyData(ChartSpec spec, ChartModel model) {
        Figure figure = figure(spec, model);
        errand.run(() -> {
            Path file = Files.createTempFile("aolo-data", ".csv");
            new FigureExport(press.renderer()).write(figure, FigureFormat.CSV, ChartTheme.LIGHT, file);
            String text = Files.readString(file);
            Files.delete(file);
            Platform.runLater(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
            });
            return "data copied";
        });
    }

    void copyFigure(ChartModel model, ChartTheme theme) {
        errand.run(() -> {
            int[] pixels = new int[COPY_WIDTH * COPY_HEIGHT];
            new LiveChartPainter(press.renderer()).paint(model, theme, COPY_WIDTH, COPY_HEIGHT, 1.6, pixels);
            Platform.runLater(() -> {
                WritableImage image = new WritableImage(COPY_WIDTH, COPY_HEIGHT);
                image.getPixelWriter()
                        .setPixels(
                                0, 0, COPY_WIDTH, COPY_HEIGHT, PixelFormat.getIntArgbPreInstance(), pixels, 0,
                                COPY_WIDTH);
                ClipboardContent content = new ClipboardContent();
                content.putImage(image);
                Clipboard.getSystemClipboard().setContent(content);
            });
            return "figure copied";
        });
    }

    private Figure figure(ChartSpec spec, ChartModel model) {
        return new Figure(spec.name(), model, spec.caption(), spec.made().orElse(provenance).get());
    }
}
