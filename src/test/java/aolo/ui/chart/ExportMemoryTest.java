package aolo.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.figure.FigureFormat;
import aolo.figure.FigureStyle;
import aolo.figure.Typeface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportMemoryTest {
    @Test
    void givesBackWhatWasKept(@TempDir Path folder) {
        ExportChoice choice = new ExportChoice(
                FigureStyle.SLIDES.text(21).typeface(Typeface.SERIF).grid(false).mono(true).stampMark(false),
                List.of(FigureFormat.PNG, FigureFormat.PGF), 1000, folder.resolve("a = b\\c, Zürich"));
        ExportMemory memory = new ExportMemory(folder.resolve("export.properties"));
        assertThat(memory.read()).isEmpty();
        memory.write(choice);
        assertThat(memory.read()).contains(choice);
    }

    @Test
    void whatMakesNoSenseIsForgotten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("export.properties");
        ExportMemory memory = new ExportMemory(file);
        memory.write(ExportChoice.FIRST);
        String good = Files.readString(file);
        for (String bad : List.of(
                "", "dpi=600", good.replace("dpi=600", "dpi=1e9"), good.replace("dpi=600", "dpi=4"), good.replace("PDF", "DOCX"),
                good.replace("preset=", "preset=no-"), good.replaceAll("text=.*", "text=NaN"), good.replaceAll("folder=.*", "folder="),
                good + "\\u12", "\0\0")) {
            Files.writeString(file, bad);
            assertThat(memory.read()).as(bad).isEmpty();
        }
    }
}
