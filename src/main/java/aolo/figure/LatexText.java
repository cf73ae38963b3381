package aolo.figure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Text for LaTeX in UTF-8: what it takes as commands escaped, signs that pdflatex's fonts lack as commands, letters of other scripts
 * by their number, so that every text compiles with pdflatex and lualatex. Plain functions.
 */
public final class LatexText {
    private static final String SUBSCRIPTS = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089";
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    /** Greek letters with a command of their own; others of the block look like Latin ones. */
    private static final String GREEK =
            "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi - pi rho varsigma sigma tau upsilon varphi chi psi omega";

    private static final Map<Integer, String> CAPITALS = Map.ofEntries(
            Map.entry(0x393, "Gamma"), Map.entry(0x394, "Delta"), Map.entry(0x398, "Theta"), Map.entry(0x39b, "Lambda"),
            Map.entry(0x39e, "Xi"), Map.entry(0x3a0, "Pi"), Map.entry(0x3a3, "Sigma"), Map.entry(0x3a5, "Upsilon"),
            Map.entry(0x3a6, "Phi"), Map.entry(0x3a8, "Psi"), Map.entry(0x3a9, "Omega"));

    /** Accents by their combining signs; those that every encoding has. */
    private static final Map<Integer, String> ACCENTS = Map.ofEntries(
            Map.entry(0x300, "`"), Map.entry(0x301, "'"), Map.entry(0x302, "^"), Map.entry(0x303, "~"), Map.entry(0x304, "="),
            Map.entry(0x306, "u"), Map.entry(0x307, "."), Map.entry(0x308, "\""), Map.entry(0x30a, "r"), Map.entry(0x30b, "H"),
            Map.entry(0x30c, "v"), Map.entry(0x327, "c"));

    private LatexText() {}

    /** The text as it can stand in a paragraph; a number and its per cent sign stay on one line. */
    public static String escape(String text) {
        StringBuilder tex = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> tex.append(symbol(c)));
        return tex.toString().replaceAll("(\\d)(?: |~|\\\\,)\\\\%", "$1~\\\\%");
    }

    private static String symbol(int c) {
        return switch (c) {
            case '%', '&', '$', '#', '_', '{', '}' -> "\\" + (char) c;
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "$<$";
            case '>' -> "$>$";
            case '|' -> "$|$";
            case '"' -> "''";
            case '\n', '\r', '\t' -> " ";
            case '\u00b5' -> "$\\mu$";
            case '\u00b0' -> "$^\\circ$";
            case '\u00b1' -> "$\\pm$";
            case '\u00b7' -> "$\\cdot$";
            case '\u00d7' -> "$\\times$";
            case '\u00a7' -> "\\S{}";
            case '\u00df' -> "\\ss{}";
            case '\u00e6' -> "\\ae{}";
            case '\u00c6' -> "\\AE{}";
            case '\u00f8' -> "\\o{}";
            case '\u00d8' -> "\\O{}";
            case '\u0142' -> "\\l{}";
            case '\u0141' -> "\\L{}";
            case '\u0131' -> "\\i{}";
            case '\u03d5' -> "$\\phi$";
            case '\u03f5' -> "$\\epsilon$";
            case '\u2212' -> "$-$";
            case '\u2248' -> "$\\approx$";
            case '\u2260' -> "$\\ne$";
            case '\u2264' -> "$\\le$";
            case '\u2265' -> "$\\ge$";
            case '\u221e' -> "$\\infty$";
            case '\u2192' -> "$\\to$";
            case '\u2013' -> "--";
            case '\u2014' -> "---";
            case '\u2020' -> "\\dag{}";
            case '\u2026' -> "\\ldots{}";
            case '\u00a0' -> "~";
            case '\u202f', '\u2009' -> "\\,";
            case '\u2018' -> "`";
            case '\u2019' -> "'";
            case '\u201c' -> "``";
            case '\u201d' -> "''";
            case '\u200b', '\ufeff' -> "";
            default -> other(c);
        };
    }

    private static String other(int c) {
        if (c < 0x80) {
            return c < ' ' ? "" : Character.toString(c);
        }
        if (SUBSCRIPTS.indexOf(c) >= 0) {
            return "$_" + SUBSCRIPTS.indexOf(c) + "$";
        }
        if (SUPERSCRIPTS.indexOf(c) >= 0) {
            return "$^" + SUPERSCRIPTS.indexOf(c) + "$";
        }
        if (CAPITALS.containsKey(c)) {
            return "$\\" + CAPITALS.get(c) + "$";
        }
        if (c >= 0x3b1 && c <= 0x3c9) {
            String name = GREEK.split(" ")[c - 0x3b1];
            return name.equals("-") ? "o" : "$\\" + name + "$";
        }
        return accented(c);
    }

    /** A Latin letter with one accent, else the number of what cannot be set. */
    private static String accented(int c) {
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        if (parts.length() == 2 && parts.charAt(0) < 0x80 && ACCENTS.containsKey((int) parts.charAt(1))) {
            boolean plain = c <= 0xff; // inputenc knows these in every encoding
            return plain ? Character.toString(c) : "\\" + ACCENTS.get((int) parts.charAt(1)) + "{" + parts.charAt(0) + "}";
        }
        return String.format(Locale.ROOT, "\\texttt{U+%04X}", c);
    }
}
