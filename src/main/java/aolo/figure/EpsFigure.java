package aolo.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.xmlgraphics.java2d.GraphicContext;
import org.apache.xmlgraphics.java2d.ps.EPSDocumentGraphics2D;

/**
 * Encapsulated PostScript for journals that still ask for it. Text becomes outlines, so no font is needed anywhere; PostScript has
 * no transparency, so what would shine through is mixed with the ground.
 */
final class EpsFigure {
    private final ChartRenderer renderer;

    EpsFigure(ChartRenderer renderer) {
        this.renderer = renderer;
    }

    void write(Figure figure, ChartTheme theme, FigureStyle style, OutputStream out) throws IOException {
        FigureSize size = style.sizeOf(figure);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EPSDocumentGraphics2D g = new EPSDocumentGraphics2D(true);
        g.setGraphicContext(new GraphicContext());
        g.setupDocument(bytes, (int) Math.ceil(size.widthPoints()), (int) Math.ceil(size.heightPoints()));
        new FigurePainter(renderer, style, true).draw(figure, theme, g, size.widthPoints(), size.heightPoints());
        g.finish();
        // else the clock would show in the bytes
        String text = bytes.toString(StandardCharsets.ISO_8859_1)
                .replaceFirst("%%CreationDate:[^\n]*\n", "")
                .replaceFirst("%%Creator:[^\n]*\n", "%%Creator: " + ascii(figure.provenance().producer()) + "\n%%Title: " + figure.name() + "\n");
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
