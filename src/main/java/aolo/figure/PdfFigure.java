package aolo.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** PDF of one page of the figure's size; fonts embedded as subsets, text selectable. */
final class PdfFigure {
    private final ChartRenderer renderer;

    PdfFigure(ChartRenderer renderer) {
        this.renderer = renderer;
    }

    void write(Figure figure, ChartTheme theme, FigureStyle style, OutputStream out) throws IOException {
        FigureSize size = style.sizeOf(figure);
        float width = (float) size.widthPoints();
        float height = (float) size.heightPoints();
        try (PDDocument document = new PDDocument();
                PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer()) {
            register(text, style.typeface(), false);
            register(text, style.typeface(), true);
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
            g.setFontTextDrawer(text);
            try {
                new FigurePainter(renderer, style, false).draw(figure, theme, g, width, height);
            } finally {
                g.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            describe(document, figure);
            // no compressed object streams: they are of PDF 1.6, and journals ask for 1.4 or 1.5
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }

    private static void register(PdfBoxGraphics2DFontTextDrawer text, Typeface typeface, boolean bold) throws IOException {
        try (InputStream font = ChartFonts.open(typeface, bold)) {
            text.registerFont(font);
        }
    }

    private static void describe(PDDocument document, Figure figure) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(
                figure.chart().title().isEmpty()
                        ? figure.name()
                        : figure.chart().title());
        information.setSubject(figure.fullCaption());
        information.setKeywords(figure.provenance().sentence());
        information.setCreator(figure.provenance().producer());
        // else the clock would show in the bytes
        document.setDocumentId((long) (figure.name() + figure.fullCaption()).hashCode());
    }
}
