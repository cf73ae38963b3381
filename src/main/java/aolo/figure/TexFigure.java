package aolo.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A LaTeX figure that includes the PDF of the same name at its final width, with caption and label; ASCII only. */
final class TexFigure {
    private TexFigure() {}

    static void write(Figure figure, OutputStream out) throws IOException {
        boolean wide = figure.size().widthPoints() > 300;
        String environment = wide ? "figure*" : "figure";
        String text = String.format(Locale.ROOT, """
                %% %s
                \\begin{%s}[t]
                  \\centering
                  \\includegraphics[width=%sin]{%s.pdf}
                  \\caption{%s}
                  \\label{fig:%s}
                \\end{%s}
                """,
                        ascii(figure.provenance().producer()),
                        environment,
                        String.format(Locale.ROOT, "%.4g", figure.size().widthPoints() / 72),
                        figure.name(),
                        escape(figure.fullCaption()),
                        figure.name(),
                        environment);
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", "?");
    }

    static String escape(String text) {
        StringBuilder tex = new StringBuilder();
        text.codePoints().forEach(c -> tex.append(symbol(c)));
        return tex.toString();
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
            default -> c < 0x80 ? String.valueOf((char) c) : "\\symbol{" + c + "}";
        };
    }
}
