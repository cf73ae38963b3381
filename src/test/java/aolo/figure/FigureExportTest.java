package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.results.WriteFailedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class FigureExportTest {
    private final FigureExport export = new FigureExport(new ChartRenderer());

    @TempDir
    Path directory;

    @Test
    void writesEveryFormatAndNothingElse() throws Exception {
        List<Path> files = export.writeAll(DemoFigures.figure("parts", DemoFigures.parts()), directory.resolve("new"));
        assertThat(files).hasSize(FigureFormat.values().length).allMatch(Files::isRegularFile);
        try (var all = Files.list(directory.resolve("new"))) {
            assertThat(all).hasSize(FigureFormat.values().length);
        }
    }

    @Test
    void aFailureLeavesTheOldFileAlone() throws Exception {
        Path file = directory.resolve("old.pdf");
        Files.writeString(file, "old");
        Path below = file.resolve("figure.pdf");
        Figure figure = DemoFigures.figure("parts", DemoFigures.parts());
        assertThatThrownBy(() -> export.write(figure, FigureFormat.PDF, ChartTheme.LIGHT, below))
                .isInstanceOf(WriteFailedException.class)
                .hasMessageContaining("old.pdf");
        assertThat(file).hasContent("old");
    }

    @Test
    void pngHasItsResolutionAndCaption() throws Exception {
        Path file = directory.resolve("parts.png");
        export.write(DemoFigures.figure("parts", DemoFigures.parts()), FigureFormat.PNG, ChartTheme.DARK, file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getWidth(0)).isEqualTo(2092);
            assertThat(reader.getHeight(0)).isEqualTo(1440);
            IIOMetadataNode tree = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            Element size = (Element) tree.getElementsByTagName("pHYs").item(0);
            assertThat(size.getAttribute("pixelsPerUnitXAxis")).isEqualTo("23622");
            Element text = (Element) tree.getElementsByTagName("iTXtEntry").item(1);
            assertThat(text.getAttribute("text")).contains("κ and P", "5 seeds");
        } finally {
            reader.dispose();
        }
    }

    @Test
    void texIsUtf8EscapedAndIncludesThePdfSavedBesideIt() throws Exception {
        Path file = directory.resolve("parts.tex");
        export.write(DemoFigures.figure("parts", DemoFigures.parts()), FigureFormat.TEX, ChartTheme.LIGHT, file);
        String tex = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(tex)
                .contains(
                        "\\includegraphics[width=\\linewidth]{parts.pdf}",
                        "$\\kappa$ and P",
                        "50~\\% of requests \\& more");
        assertThat(directory.resolve("parts.pdf")).isNotEmptyFile();
        Path renamed = directory.resolve("Zürich-café.tex");
        export.write(DemoFigures.figure("parts", DemoFigures.parts()), FigureFormat.TEX, ChartTheme.LIGHT, renamed);
        assertThat(Files.readString(renamed)).contains("{Zürich-café.pdf}", "fig:Zürich-café");
        assertThat(directory.resolve("Zürich-café.pdf")).isNotEmptyFile();
        Figure wide = new Figure("w", DemoFigures.parts(), "", Provenance.of("AOLO Lab", "ff"), FigureSize.PAGE);
        export.write(wide, FigureFormat.TEX, ChartTheme.LIGHT, file);
        assertThat(Files.readString(file)).contains("\\begin{figure*}", "{parts.pdf}", "fig:parts", "% alt: ");
        Path odd = directory.resolve("100 % α₃.tex");
        export.write(wide, FigureFormat.TEX, ChartTheme.LIGHT, FigureStyle.ACM, 300, odd);
        assertThat(Files.readString(odd)).contains("{w.pdf}", "\\Description{");
        assertThat(directory.resolve("w.pdf")).isNotEmptyFile();
    }

    @Test
    void namesThatAreNotFileNamesAreRefused() {
        for (String name : new String[] {"", "../x", "a/b", "a b", ".hidden"}) {
            assertThatThrownBy(() -> DemoFigures.figure(name, DemoFigures.parts()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
