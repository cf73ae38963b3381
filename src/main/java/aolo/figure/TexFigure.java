package aolo.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A LaTeX figure that includes the PDF saved beside it under the same name, as wide as the column, with caption and label; UTF-8.
 * Signs that pdflatex's fonts lack are written as commands.
 */
final class TexFigure {
    private TexFigure() {}

    /** @param base name of the saved file without its extension */
    static void write(Figure figure, String base, OutputStream out) throws IOException {
        boolean wide = figure.size().widthPoints() > 300;
        String environment = wide ? "figure*" : "figure";
        String text = String.format(Locale.ROOT, """
                %% %s
                \\begin{%s}[t]
                  \\centering
                  \\includegraphics[width=\\linewidth]{%s.pdf}
                  \\caption{%s}
                  \\label{fig:%s}
                \\end{%s}
                """,
                        figure.provenance().producer(),
                        environment,
                        base,
                        LatexText.escape(figure.fullCaption()),
                        base,
                        environment);
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
