package aolo.figure;

/** Text for LaTeX in UTF-8: what it takes as commands escaped, signs that pdflatex's fonts lack as commands. Plain functions. */
public final class LatexText {
    private LatexText() {}

    /** The text as it can stand in a paragraph; a number and its per cent sign stay on one line. */
    public static String escape(String text) {
        StringBuilder tex = new StringBuilder();
        text.codePoints().forEach(c -> tex.append(symbol(c)));
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
