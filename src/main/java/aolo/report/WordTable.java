package aolo.report;

import aolo.figure.LatexText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a person reads it, every cell a text. Immutable; any thread.
 *
 * @param title in words, without a full stop
 * @param head names of the columns
 * @param rows cells, as many in each as there are names
 * @param words how many columns at the left are words; the others are numbers and stand at the right
 */
public record WordTable(String title, List<String> head, List<List<String>> rows, int words) {
    /** Columns that fit a column of a page. */
    private static final int WIDE = 5;

    public WordTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException(title + ": " + row.size() + " cells under " + head.size() + " names");
            }
        }
    }

    /** For a terminal: columns stand under each other. */
    public String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        int[] widths = new int[head.size()];
        all.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        });
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - length(row.get(i)));
                line.append(i == 0 ? "" : "  ").append(i < words ? row.get(i) + pad : pad + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** As Markdown of GitHub's kind, under a heading. */
    public String markdown() {
        StringBuilder text = new StringBuilder("## ").append(title).append("\n\n").append(line(head));
        List<String> rule = new ArrayList<>(Collections.nCopies(words, "---"));
        rule.addAll(Collections.nCopies(head.size() - words, "---:"));
        text.append('|').append(String.join("|", rule)).append("|\n");
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /**
     * In LaTeX, across both columns of a page where it is wide: needs the package booktabs. A rule parts what differs in the first column.
     *
     * @param label after "tab:"
     * @param notes what is to be said beneath the title
     * @param producer program and version, for the first line
     */
    public String latex(String label, String notes, String producer) {
        StringBuilder tex = new StringBuilder("% ").append(producer).append("; needs \\usepackage{booktabs}\n");
        String environment = head.size() > WIDE ? "table*" : "table";
        tex.append("\\begin{").append(environment).append("}[t]\n  \\centering\n  \\caption{")
                .append(LatexText.escape((title + ". " + notes).strip())).append("}\n  \\label{tab:").append(label).append("}\n")
                .append("  \\small\n  \\begin{tabular}{")
                .append("l".repeat(words)).append("r".repeat(head.size() - words))
                .append("}\n    \\toprule\n    ").append(texRow(head)).append("    \\midrule\n");
        boolean groups = words > 1; // else each row is a thing of its own
        String cell = "";
        for (List<String> row : rows) {
            if (groups && !cell.isEmpty() && !cell.equals(row.get(0))) {
                tex.append("    \\midrule\n");
            }
            cell = row.get(0);
            tex.append("    ").append(texRow(row));
        }
        return tex.append("    \\bottomrule\n  \\end{tabular}\n\\end{").append(environment).append("}\n").toString();
    }

    private static String texRow(List<String> cells) {
        return cells.stream().map(WordTable::tex).collect(Collectors.joining(" & ")) + " \\\\\n";
    }

    /** A minus is one, not a hyphen. */
    private static String tex(String cell) {
        return LatexText.escape(cell.replaceAll("(?<![\\w.])-(?=\\d)", "\u2212"));
    }
}
