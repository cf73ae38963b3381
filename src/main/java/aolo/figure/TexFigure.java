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
                        escape(figure.fullCaption()),
                        base,
                        environment);
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static String escape(String text) {
        StringBuilder tex = new StringBuilder();
        text.codePoints().forEach(c -> tex.append(symbol(c)));
        // a number and its per cent sign stay on one line
        return tex.toString().replaceAll("(\\d) \\\\%", "$1~\\\\%");
    }

    private static String symbol(int c) {
        return switch (c) {
            case '%', '&', '$', '#', '_', '{', '}' -> "\\" + (char) c;
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "$<$";
            case '>' -> "$>$";
            case '\u2082' -> "$_2$";
            case '\u03ba' -> "$\\kappa$";
            case '\u03bc', '\u00b5' -> "$\\mu$";
            case '\u03c3' -> "$\\sigma$";
            case '\u03bb' -> "$\\lambda$";
            case '\u03b5' -> "$\\varepsilon$";
            case '\u0394' -> "$\\Delta$";
            case '\u00b1' -> "$\\pm$";
            case '\u00b7' -> "$\\cdot$";
            case '\u00d7' -> "$\\times$";
            case '\u2212' -> "$-$";
            case '\u2264' -> "$\\le$";
            case '\u2265' -> "$\\ge$";
            case '\u2013' -> "--";
            case '\u2014' -> "---";
            case '\u2026' -> "\\ldots{}";
            case '\u00a0' -> "~";
            case '\u202f', '\u2009' -> "\\,";
            case '\u2019' -> "'";
            default -> Character.toString(c);
        };
    }
}
