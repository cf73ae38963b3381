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
    private static final double WIDE_POINTS = 300;

    private TexFigure() {}

    /**
     * @param style one of acmart gives the text for readers who do not see, as a command; others as a comment
     * @param base name of the included file without its extension
     */
    static void write(Figure figure, FigureStyle style, String base, OutputStream out) throws IOException {
        String environment = style.widthPoints() > WIDE_POINTS && !style.key().equals(FigureStyle.SLIDES.key()) ? "figure*" : "figure";
        String seen = LatexText.escape(figure.altText());
        String alt = style.key().equals(FigureStyle.ACM.key()) ? "  \\Description{" + seen + "}\n" : "% alt: " + seen + "\n";
        String text = String.format(Locale.ROOT, """
                %% %s
                \\begin{%s}[t]
                  \\centering
                  \\includegraphics[width=\\linewidth]{%s.pdf}
                  \\caption{%s}
                  \\label{fig:%s}
                %s\\end{%s}
                """,
                        figure.provenance().producer(),
                        environment,
                        base,
                        LatexText.escape(figure.fullCaption()),
                        base,
                        alt,
                        environment);
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
