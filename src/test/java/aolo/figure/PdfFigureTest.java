package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFigureTest {
    private final FigureExport export = new FigureExport(new ChartRenderer());

    @TempDir
    Path directory;

    @Test
    void hasFinalSizeSelectableTextAndEmbeddedFonts() throws Exception {
        for (Figure figure : DemoFigures.all()) {
            Path file = directory.resolve(figure.name() + ".pdf");
            export.write(figure, FigureFormat.PDF, ChartTheme.LIGHT, file);
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                PDRectangle size = document.getPage(0).getMediaBox();
                double texPoints = figure.isWide() ? 516 : 252;
                assertThat(size.getWidth()).isEqualTo((float) (texPoints * 72 / 72.27));
                assertThat(size.getHeight()).isEqualTo((float) figure.size().heightPoints());
                List<PDFont> fonts = fonts(document.getPage(0).getResources());
                assertThat(fonts).as(figure.name()).isNotEmpty();
                assertThat(fonts).as(figure.name()).allMatch(PDFont::isEmbedded);
            }
        }
    }

    @Test
    void keepsAxisTitlesLegendAndProvenanceAsText() throws Exception {
        Path file = directory.resolve("learning.pdf");
        export.write(DemoFigures.all().get(0), FigureFormat.PDF, ChartTheme.LIGHT, file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            StringBuilder text = new StringBuilder();
            letters(document).forEach(letter -> text.append(letter.getUnicode()));
            assertThat(text)
                    .contains(
                            "carbon per answer (gCO₂e)",
                            "requests served",
                            "full service",
                            "SDRL, dense actor",
                            "bound");
            assertThat(document.getDocumentInformation().getSubject())
                    .contains("κ and P", "n = 5 seeds", "95 % bootstrap", "3fa2b1c9");
        }
    }

    @Test
    void showsEveryLetterAScientistNeeds() throws Exception {
        String letters = "CO₂ κ μ σ λ Δ ± · − ≤ ≥ × ° é ü ş ğ";
        ChartModel chart = ChartModel.of(letters, ChartAxis.of(letters, "1/s"), ChartAxis.of("y", "1"));
        Path file = directory.resolve("letters.pdf");
        export.write(DemoFigures.figure("letters", chart), FigureFormat.PDF, ChartTheme.LIGHT, file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.split("κ", -1)).hasSize(3);
            assertThat(text.replace('\u00b5', 'μ')).contains("CO₂", "μ", "σ", "±", "·", "−", "≤", "ş");
        }
    }

    @Test
    void noTextIsSmallerThanSevenPointsOrLeavesThePage() throws Exception {
        for (Figure figure : DemoFigures.all()) {
            Path file = directory.resolve(figure.name() + ".pdf");
            export.write(figure, FigureFormat.PDF, ChartTheme.LIGHT, file);
            List<TextPosition> letters;
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                letters = letters(document);
            }
            assertThat(letters).isNotEmpty().allSatisfy(letter -> {
                assertThat(letter.getFontSizeInPt()).isGreaterThanOrEqualTo(7);
                assertThat(letter.getX()).as(figure.name() + " " + letter).isBetween(0f, (float) FigureStyle.usual(figure).widthPoints());
                assertThat(letter.getX() + (letter.getDir() == 0 ? letter.getWidth() : 0))
                        .isLessThanOrEqualTo((float) FigureStyle.usual(figure).widthPoints());
                assertThat(letter.getY()).as(figure.name() + " " + letter).isBetween(0f, (float) figure.size().heightPoints());
            });
        }
    }

    @Test
    void givesTheSameBytesInEveryLocale() throws Exception {
        Locale before = Locale.getDefault();
        try {
            for (FigureFormat format : FigureFormat.values()) {
                Locale.setDefault(Locale.ROOT);
                Path plain = Files.createDirectories(directory.resolve("plain")).resolve("f." + format.extension());
                export.write(DemoFigures.all().get(3), format, ChartTheme.LIGHT, plain);
                for (String tag : new String[] {"de-DE", "tr-TR", "ar-EG"}) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    Path other = Files.createDirectories(directory.resolve(tag)).resolve("f." + format.extension());
                    export.write(DemoFigures.all().get(3), format, ChartTheme.LIGHT, other);
                    assertThat(Files.mismatch(plain, other))
                            .as(format + " in " + tag)
                            .isEqualTo(-1);
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Every letter in the order of drawing, upright or not. */
    private static List<TextPosition> letters(PDDocument document) throws Exception {
        List<TextPosition> letters = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                letters.add(text);
            }
        }.getText(document);
        return letters;
    }

    private static List<PDFont> fonts(PDResources resources) throws Exception {
        List<PDFont> found = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            found.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form && form.getResources() != null) {
                found.addAll(fonts(form.getResources()));
            }
        }
        return found;
    }
}
