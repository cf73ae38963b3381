package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Presets of journals: widths, typefaces, greys, panels; formats with equal bytes. */
class FigureStyleTest {
    private final FigureExport export = new FigureExport(new ChartRenderer());

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"ieee-column", "ieee-page", "acm", "nature", "elsevier", "slides"})
    void everyPresetHasItsWidthItsTypefaceAndAnOldPdf(String key) throws Exception {
        FigureStyle style = FigureStyle.of(key);
        for (Figure figure : List.of(DemoFigures.figure("parts", DemoFigures.parts()), DemoFigures.panels())) {
            Path file = export.write(figure, FigureFormat.PDF, ChartTheme.LIGHT, style, 300, directory.resolve(key + ".pdf")).get(0);
            assertThat(new String(Files.readAllBytes(file), 0, 8, StandardCharsets.ISO_8859_1)).isIn("%PDF-1.4", "%PDF-1.5");
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                var page = document.getPage(0);
                assertThat(page.getMediaBox().getWidth()).isEqualTo((float) style.widthPoints());
                var form = (org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject) page.getResources()
                        .getXObject(page.getResources().getXObjectNames().iterator().next());
                for (var name : form.getResources().getFontNames()) {
                    PDFont font = form.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains(style.typeface() == Typeface.SERIF ? "LiberationSerif" : "LiberationSans");
                }
            }
        }
        // under the column of each by a hair: LaTeX's \linewidth in points of 1/72 inch
        double column = switch (key) {
            case "ieee-page" -> 7.16 * 72;
            case "acm" -> 241.14749 * 72 / 72.27;
            case "nature" -> 89 * 72 / 25.4;
            case "elsevier" -> 90 * 72 / 25.4;
            case "slides" -> 10 * 72;
            default -> 3.5 * 72;
        };
        assertThat(style.widthPoints()).isLessThanOrEqualTo(column).isGreaterThan(0.87 * column);
    }

    @Test
    void everyHueStandsOutFromWhiteAndGreysDoToo() {
        for (Role role : Role.values()) {
            assertThat(ChartTheme.contrast(role.rgb(false), 0xFFFFFF)).as(role.name()).isGreaterThanOrEqualTo(3);
            int grey = ChartTheme.LIGHT.greys().rgb(role);
            assertThat(grey >> 16 & 255).isEqualTo(grey & 255);
            assertThat(ChartTheme.contrast(grey, 0xFFFFFF)).as(role.name()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void panelsThatWouldBeTooNarrowStandBelowEachOther() {
        Figure panels = DemoFigures.panels();
        assertThat(FigureStyle.IEEE_PAGE.columnsOf(panels)).isEqualTo(2);
        assertThat(FigureStyle.IEEE_COLUMN.columnsOf(panels)).isEqualTo(1);
        assertThat(FigureStyle.IEEE_COLUMN.sizeOf(panels).heightPoints())
                .isEqualTo(2 * FigureStyle.IEEE_PAGE.sizeOf(panels).heightPoints());
        assertThat(panels.caption()).startsWith("(a) ").contains(" (b) ");
        assertThat(panels.fullCaption()).contains("† few seeds.");
        assertThat(panels.altText()).contains("(a) Carbon per answer (gCO₂e) by requests served: full service at 0.1180 gCO₂e; SDRL from");
    }

    @Test
    void theCaptionTellsWhatIsMarkedAndWhereTheDataComeFrom() {
        ChartModel chart = DemoFigures.learning().with(new Series.Flags(
                "events", List.of(new Series.Flag(379, "edit", "edited: hugo moved"), new Series.Flag(441, "train", "a training began"))));
        Figure figure = new Figure("watched", chart, "Carbon.", new Provenance(
                "1440 requests of one run", List.of(), "", "watched cell x, at the end served by the learned policy", "ab", "AOLO Lab"));
        assertThat(figure.fullCaption()).isEqualTo("Carbon. Marked: edited: hugo moved at 379; a training began at 441."
                + " (watched cell x, at the end served by the learned policy; n = 1440 requests of one run; identity ab; AOLO Lab.)");
    }

    @Test
    void everyFormatHasTheSameBytesInEveryLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            List<Path> first = all("one");
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            List<Path> second = all("two");
            assertThat(first).hasSameSizeAs(second).isNotEmpty();
            for (int i = 0; i < first.size(); i++) {
                assertThat(second.get(i)).as(first.get(i).toString()).hasSameBinaryContentAs(first.get(i));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private List<Path> all(String folder) throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (Figure figure : List.of(DemoFigures.figure("parts", DemoFigures.parts()), DemoFigures.panels())) {
            files.addAll(export.writeAll(figure, List.of(FigureFormat.values()), FigureStyle.ACM, 150, directory.resolve(folder)));
        }
        return files;
    }

    @Test
    void epsSaysItsSizeAndNoHour() throws IOException {
        Path file = directory.resolve("e.eps");
        export.write(DemoFigures.figure("parts", DemoFigures.parts()), FigureFormat.EPS, ChartTheme.LIGHT, FigureStyle.IEEE_COLUMN, 300, file);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%!PS-Adobe-3.0 EPSF-3.0").contains("%%BoundingBox: 0 0 252 173").doesNotContain("CreationDate");
    }

    @Test
    void pgfplotsHasEveryNumberAndTheLegend() throws IOException {
        Path file = directory.resolve("t.pgf.tex");
        export.write(DemoFigures.figure("many", DemoFigures.many()), FigureFormat.PGF, ChartTheme.LIGHT, FigureStyle.IEEE_COLUMN, 300, file);
        String text = Files.readString(file);
        assertThat(text).contains("xmode=log", "\\addlegendentry{sdrl-paper}", "20000.0 2.0\\\\", "\\definecolor{aolosdrl}{HTML}{009E73}");
    }

    @Test
    void preflightFindsWhatAnEditorWould() {
        Figure bad = DemoFigures.figure("policies", DemoFigures.policies());
        List<Preflight.Finding> findings = Preflight.of(bad, FigureStyle.NATURE.text(9));
        assertThat(findings).filteredOn(finding -> !finding.good()).extracting(Preflight.Finding::text)
                .anyMatch(text -> text.contains("Nature asks for 5 to 7"))
                .anyMatch(text -> text.contains("† n = 2 seeds: too few"));
        assertThat(Preflight.of(DemoFigures.figure("parts", DemoFigures.parts()), FigureStyle.NATURE)).allMatch(Preflight.Finding::good);
        assertThat(Preflight.grey(0xFF0000)).isEqualTo(0x7F7F7F);
    }

    @Test
    void stylesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> FigureStyle.of("ieee")).hasMessageContaining("ieee-column, ieee-page, acm");
        assertThatThrownBy(() -> FigureStyle.ACM.text(3)).hasMessageContaining("5..40 pt, got 3");
        assertThatThrownBy(() -> FigureStyle.ACM.width(5000)).hasMessageContaining("72..1440 pt");
    }

    @Test
    void latexTakesEveryText() {
        assertThat(LatexText.escape("Zürich — café 100 % α₃ Łódź 東 x²")).isEqualTo(
                "Zürich --- café 100~\\% $\\alpha$$_3$ \\L{}ód\\'{z} \\texttt{U+6771} x$^2$");
    }
}
