package aolo.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jfree.data.Range;

/**
 * A figure for PGFPlots: axes with the data in them, as wide as the column, in the paper's own font. Numbers stand as they are in
 * the CSV; on axes of both signs, which PGFPlots lacks, as places with the ticks' words beside. One use, one thread.
 */
final class PgfFigure {
    private static final String NEEDS = "needs \\usepackage{pgfplots}, \\pgfplotsset{compat=1.18} and"
            + " \\usepgfplotslibrary{fillbetween,groupplots}, \\usetikzlibrary{patterns}";

    private final Figure figure;
    private final FigureStyle style;
    private final StringBuilder tex = new StringBuilder();

    PgfFigure(Figure figure, FigureStyle style) {
        this.figure = figure;
        this.style = style;
    }

    void write(OutputStream out) throws IOException {
        line("% " + figure.provenance().producer() + "; " + NEEDS);
        line("% " + LatexText.escape(figure.fullCaption()));
        Set<Role> roles = new LinkedHashSet<>();
        figure.panels().forEach(panel -> panel.series().forEach(series -> roles.add(series.role())));
        roles.add(Role.LOW_END);
        roles.add(Role.HIGH_END);
        ChartTheme theme = style.theme(ChartTheme.LIGHT);
        for (Role role : roles) {
            line(String.format(Locale.ROOT, "\\definecolor{%s}{HTML}{%06X}", PgfSeries.color(role), theme.rgb(role)));
        }
        line("\\begin{tikzpicture}");
        int columns = style.columnsOf(figure);
        int rows = FigureStyle.rows(figure.panels().size(), columns);
        boolean group = figure.panels().size() > 1;
        if (group) {
            line(String.format(
                    Locale.ROOT, "\\begin{groupplot}[group style={group size=%d by %d, horizontal sep=4.2em, vertical sep=4.6em}]",
                    columns, rows));
        }
        Set<String> named = new LinkedHashSet<>();
        for (int i = 0; i < figure.panels().size(); i++) {
            panel(i, columns, rows, named);
        }
        line(group ? "\\end{groupplot}" : "\\end{axis}");
        line("\\end{tikzpicture}");
        out.write(tex.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void panel(int i, int columns, int rows, Set<String> named) {
        ChartModel panel = figure.panels().get(i);
        boolean group = figure.panels().size() > 1;
        Range[] home = Extents.of(panel, new Stacks(panel));
        String title = (group ? style.letter(i) + " " : "") + panel.title();
        line((group ? "\\nextgroupplot[" : "\\begin{axis}[") + String.join(
                ",\n  ", PgfAxis.options(panel, home, style.sizeOf(figure), columns, rows, style.grid(), title)) + "]");
        new PgfSeries(panel, (char) ('a' + i), home, named, tex).write();
    }

    private void line(String text) {
        tex.append(text).append('\n');
    }
}
