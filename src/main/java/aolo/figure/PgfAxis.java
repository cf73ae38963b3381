package aolo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.data.Range;

/** The options of an axis of PGFPlots: size, labels, ticks, legend, colour bar. Plain functions. */
final class PgfAxis {
    private static final double MOST_TICKS_POINTS = 170;

    /** Shares of the width left to the plot beside what stands there, and of the height. */
    private static final double BESIDE_NUMBERS = 0.8;

    private static final double BESIDE_NAMES = 0.58;
    private static final double BESIDE_BAR = 0.52;
    private static final double HIGH = 0.72;

    /** Width of a legend's sign and of a letter, points. */
    private static final double LEGEND_SIGN = 34;

    private static final double LEGEND_LETTER = 4.6;

    private PgfAxis() {}

    /**
     * All options of a panel.
     *
     * @param size of the whole figure
     * @param columns panels beside each other
     * @param title with its letter, or blank
     */
    static List<String> options(
            ChartModel panel, Range[] home, FigureSize size, int columns, int rows, boolean grid, String title) {
        List<String> options = new ArrayList<>();
        double ratio = size.heightPoints() / rows / (size.widthPoints() / columns);
        boolean bar = !Extents.only(panel, Series.Field.class).isEmpty();
        double plot = panel.y().isCategorical() ? BESIDE_NAMES : bar ? BESIDE_BAR : BESIDE_NUMBERS;
        options.add(String.format(
                Locale.ROOT, "width=%.3f\\linewidth, height=%.3f\\linewidth", plot / columns, HIGH * ratio / columns));
        options.add("scale only axis, tick align=outside, tick pos=left");
        options.add("label style={font=\\footnotesize}, tick label style={font=\\scriptsize}, title style={font=\\footnotesize}");
        if (grid) {
            options.add("grid=major, grid style={black!10}");
        }
        if (!title.isBlank()) {
            options.add("title={" + LatexText.escape(title.strip()) + "}, title style={at={(0,1)}, anchor=south west}");
        }
        axis(options, "x", panel.x(), home[0]);
        axis(options, "y", panel.y(), home[1]);
        if (panel.y().isCategorical()) {
            options.add("y dir=reverse");
        }
        options.add(String.format(
                Locale.ROOT, "legend cell align=left, legend style={draw=none, fill=none, font=\\scriptsize, inner sep=1pt, at={(0,%.2f)},"
                        + " anchor=south west, legend columns=%d}",
                title.isBlank() ? 1.02 : 1.14, legendColumns(panel, size.widthPoints() / columns)));
        Extents.only(panel, Series.Field.class).stream().findFirst().ifPresent(field -> options.add(bar(field)));
        return options;
    }

    /** As many as fit by a guess of the paper's letters. */
    private static int legendColumns(ChartModel panel, double points) {
        int letters = panel.series().stream().filter(Series::inLegend).mapToInt(series -> series.name().length()).max().orElse(0);
        boolean tornado = panel.series().stream().anyMatch(Series.Tornado.class::isInstance);
        return tornado ? 1 : (int) Math.max(1, Math.min(4, 0.8 * points / (LEGEND_SIGN + LEGEND_LETTER * letters)));
    }

    /** The colours of the charts as a bar beside the axis. */
    private static String bar(Series.Field field) {
        ColorScale scale = FieldPainters.scale(field, ChartTheme.LIGHT);
        StringBuilder colors = new StringBuilder("colormap={aolo}{");
        for (int i = 0; i <= 4; i++) {
            int rgb = scale.rgb(scale.getLowerBound() + i / 4.0 * (scale.getUpperBound() - scale.getLowerBound()));
            colors.append(String.format(Locale.ROOT, "rgb255=(%d,%d,%d) ", rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
        }
        return colors.append("}, colorbar, colorbar style={width=1.2ex, ylabel={").append(LatexText.escape(field.name())).append("}}").toString();
    }

    private static void axis(List<String> options, String letter, ChartAxis axis, Range home) {
        options.add(letter + "label={" + LatexText.escape(axis.label()) + "}");
        options.add(letter + "min=" + number(place(axis, home.getLowerBound())) + ", " + letter + "max="
                + number(place(axis, home.getUpperBound())));
        if (axis.log()) {
            options.add(letter + "mode=log");
        } else if (axis.isCategorical()) {
            List<String> places = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < axis.categories().size(); i++) {
                places.add(Integer.toString(i));
                names.add("{" + LatexText.escape(axis.categories().get(i)) + "}");
            }
            options.add(letter + "tick={" + String.join(",", places) + "}, " + letter + "ticklabels={" + String.join(",", names) + "}");
            if (letter.equals("y")) {
                options.add("yticklabel style={align=right, text width=0.3\\linewidth}");
            }
            if (letter.equals("x")) {
                options.add("xticklabel style={align=center, text width=" + String.format(
                        Locale.ROOT, "%.3f\\linewidth", 0.8 / Math.max(1, axis.categories().size())) + "}");
            }
        } else if (axis.scale().signed()) {
            List<String> places = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (TickPlan.Tick tick : TickPlan.signed(
                    axis.scale(), home.getLowerBound(), home.getUpperBound(), MOST_TICKS_POINTS, text -> 14)) {
                if (!tick.text().isEmpty()) {
                    places.add(number(place(axis, tick.value())));
                    words.add("{" + LatexText.escape(tick.text()) + "}");
                }
            }
            options.add(letter + "tick={" + String.join(",", places) + "}, " + letter + "ticklabels={" + String.join(",", words) + "}");
        } else {
            options.add("scaled " + letter + " ticks=false, " + letter + "ticklabel style={/pgf/number format/fixed,"
                    + " /pgf/number format/precision=4}");
        }
    }

    /** Where PGFPlots, which has no scale of both signs, is told to draw a value. */
    static double place(ChartAxis axis, double value) {
        return axis.scale().signed() ? axis.scale().place(value) : value;
    }

    static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "nan";
    }
}
