package aolo.figure;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Set;
import org.jfree.data.Range;

/** The series of one panel for PGFPlots, written one after the other. One use, one thread. */
final class PgfSeries {
    /** Where paths in relative coordinates are drawn, in points. */
    private static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, 200, 140);

    private final ChartModel chart;
    private final char letter;
    private final Range xHome;
    private final Range yHome;
    private final Set<String> named;
    private final StringBuilder tex;
    private int bands;

    /**
     * @param letter of the panel, so that names of paths differ between panels
     * @param home ranges of x and y
     * @param named what has an entry in a legend already; grows
     * @param tex receives the text
     */
    PgfSeries(ChartModel chart, char letter, Range[] home, Set<String> named, StringBuilder tex) {
        this.chart = chart;
        this.letter = letter;
        xHome = home[0];
        yHome = home[1];
        this.named = named;
        this.tex = tex;
    }

    /** Writes all of them, bottom first. */
    void write() {
        Stacks stacks = new Stacks(chart);
        int bars = 0;
        int barSeries = Extents.only(chart, Series.Bars.class).size();
        for (Series series : chart.series()) {
            boolean entry = series.inLegend() && chart.legend() != LegendPlace.NONE && named.add(series.name());
            if (series instanceof Series.Bars s) {
                bars(s, bars++, barSeries, entry);
            } else {
                series(series, stacks, entry);
            }
        }
    }

    private void line(String text) {
        tex.append(text).append('\n');
    }

    private static String number(double value) {
        return PgfAxis.number(value);
    }

    static String color(Role role) {
        return "aolo" + role.name().toLowerCase(Locale.ROOT).replace("_", "").replace('2', 'b').replace('3', 'c');
    }

    private String x(double value) {
        return number(PgfAxis.place(chart.x(), value));
    }

    private String y(double value) {
        return number(PgfAxis.place(chart.y(), value));
    }

    private static String dash(Role role, boolean rule) {
        float[] pattern = (rule && role.dash() == Dash.SOLID ? Dash.SHORT : role.dash()).pattern();
        if (pattern.length == 0) {
            return "solid";
        }
        StringBuilder text = new StringBuilder("dash pattern=");
        for (int i = 0; i < pattern.length; i++) {
            text.append(i % 2 == 0 ? "on " : "off ").append(String.format(Locale.ROOT, "%.2fpt ", pattern[i]));
        }
        return text.toString().strip();
    }

    private static String mark(MarkShape shape) {
        return switch (shape) {
            case NONE -> "none";
            case CIRCLE -> "*";
            case CIRCLE_OPEN -> "o";
            case SQUARE -> "square*";
            case SQUARE_OPEN -> "square";
            case TRIANGLE -> "triangle*";
            case TRIANGLE_OPEN -> "triangle";
            case TRIANGLE_DOWN -> "triangle*, mark options={solid, rotate=180}";
            case TRIANGLE_DOWN_OPEN -> "triangle, mark options={solid, rotate=180}";
            case DIAMOND, HOURGLASS -> "diamond*";
            case DIAMOND_OPEN -> "diamond";
            case PENTAGON -> "pentagon*";
            case STAR -> "star";
            case CROSS -> "x";
            case PLUS -> "+";
        };
    }

    private static String pattern(Role role) {
        return switch (role.hatch()) {
            case NONE -> "";
            case RISING -> "north east lines";
            case FALLING -> "north west lines";
            case CROSSED -> "crosshatch";
            case LEVEL -> "horizontal lines";
        };
    }

    private void legend(Series series, boolean entry) {
        if (entry) {
            line("\\addlegendentry{" + LatexText.escape(series.name()) + "}");
        }
    }

    private static String forgotten(boolean entry) {
        return entry ? "" : ", forget plot";
    }

    private void series(Series series, Stacks stacks, boolean entry) {
        Role role = series.role();
        if (series instanceof Series.Line s) {
            int every = Math.max(1, (s.x().size() - 1) / 9);
            plot(color(role) + ", thick, " + dash(role, false)
                    + (s.marked() ? ", mark=" + mark(role.mark()) + ", mark size=1.5pt, mark repeat=" + every + ", mark options={solid}" : ", no marks")
                    + ", unbounded coords=jump" + forgotten(entry), s.x(), s.y());
            legend(series, entry);
        } else if (series instanceof Series.Step s) {
            plot("const plot, " + color(role) + ", thick, no marks, " + dash(role, false) + forgotten(entry), s.x(), s.y());
            legend(series, entry);
        } else if (series instanceof Series.Points s) {
            plot("only marks, " + color(role) + ", mark=" + mark(role.mark()) + ", mark size=1.5pt" + forgotten(entry), s.x(), s.y());
            legend(series, entry);
        } else if (series instanceof Series.Spikes s) {
            plot("only marks, " + color(role) + ", mark=|, mark size=1pt" + forgotten(entry), s.time(), s.neuron());
            legend(series, entry);
        } else if (series instanceof Series.Band s) {
            band(s);
        } else if (series instanceof Series.Whiskers s) {
            whiskers(s);
        } else if (series instanceof Series.StackedArea s) {
            area(s, stacks.base(s));
            legend(series, entry);
        } else if (series instanceof Series.FloatingBars s) {
            for (int i = 0; i < s.from().size(); i++) {
                box(role, i - 0.31, s.from().at(i), i + 0.31, s.to().at(i));
                if (Double.isFinite(s.from().at(i))) {
                    line("\\node[font=\\tiny, anchor=south, inner sep=1pt] at (axis cs:" + x(i) + ","
                            + y(Math.max(s.from().at(i), s.to().at(i))) + ") {" + LatexText.escape(s.labels().get(i)) + "};");
                }
            }
            swatch(role, entry);
            legend(series, entry);
        } else if (series instanceof Series.StackedBars s) {
            double[] base = stacks.base(s);
            for (int i = 0; i < s.values().size(); i++) {
                box(role, i - 0.31, base[i], i + 0.31, base[i] + s.values().at(i));
            }
            swatch(role, entry);
            legend(series, entry);
        } else if (series instanceof Series.Tornado s) {
            tornado(s);
        } else if (series instanceof Series.Field s) {
            field(s);
        } else if (series instanceof Series.Region s) {
            region(s);
            if (entry) {
                line("\\addlegendimage{" + color(role) + ", thick, area legend, pattern=" + (role == Role.LIMIT ? "north east lines" : "north west lines")
                        + ", pattern color=" + color(role) + "}");
                legend(series, true);
            }
        } else if (series instanceof Series.Mark s) {
            plot("only marks, " + color(role) + ", mark=" + mark(s.shape()) + ", mark size=3pt" + forgotten(entry),
                    Numbers.of(s.x()), Numbers.of(s.y()));
            legend(series, entry);
        } else if (series instanceof Series.Trail s) {
            trail(s, entry);
            legend(series, entry);
        } else if (series instanceof Series.Estimate s) {
            estimate(s, entry);
            legend(series, entry);
        } else if (series instanceof Series.Level s) {
            plot(color(role) + ", thick, no marks, " + dash(role, true) + forgotten(entry),
                    Numbers.of(xHome.getLowerBound(), xHome.getUpperBound()), Numbers.of(s.value(), s.value()));
            legend(series, entry);
        } else if (series instanceof Series.Flags s) {
            for (Series.Flag flag : s.flags()) {
                line("\\draw[black!60, very thin] (axis cs:" + x(flag.x()) + "," + y(yHome.getLowerBound()) + ") -- (axis cs:" + x(flag.x()) + ","
                        + y(yHome.getUpperBound()) + ") node[font=\\tiny, anchor=north west, black!60] {" + LatexText.escape(flag.label()) + "};");
            }
        } else if (series instanceof Series.Event s) {
            plot(color(role) + ", thick, no marks, " + dash(role, true) + forgotten(entry),
                    Numbers.of(s.value(), s.value()), Numbers.of(yHome.getLowerBound(), yHome.getUpperBound()));
            legend(series, entry);
        }
    }

    private void plot(String options, Numbers x, Numbers y) {
        line("\\addplot[" + options + "] table[row sep=\\\\] {x y\\\\");
        for (int i = 0; i < x.size(); i++) {
            line(x(x.at(i)) + " " + y(y.at(i)) + "\\\\");
        }
        line("};");
    }

    private void band(Series.Band s) {
        String name = "band" + letter + (char) ('a' + bands / 26) + (char) ('a' + bands % 26);
        bands++;
        plot("name path=" + name + "low, draw=none, no marks, forget plot", s.x(), s.low());
        plot("name path=" + name + "high, draw=none, no marks, forget plot", s.x(), s.high());
        line("\\addplot[" + color(s.role()) + ", opacity=0.22, forget plot] fill between[of=" + name + "low and " + name + "high];");
    }

    private void whiskers(Series.Whiskers s) {
        for (int i = 0; i < s.x().size(); i++) {
            plot(color(s.role()) + ", mark=-, mark options={solid}, forget plot", Numbers.of(s.x().at(i), s.x().at(i)),
                    Numbers.of(s.low().at(i), s.high().at(i)));
        }
    }

    private void area(Series.StackedArea s, double[] base) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < base.length; i++) {
            path.append(corner(s.x().at(i), base[i] + s.y().at(i)));
        }
        for (int i = base.length - 1; i >= 0; i--) {
            path.append(corner(s.x().at(i), base[i]));
        }
        line("\\addplot[draw=none, fill=" + color(s.role()) + ", area legend] coordinates {" + path + "} -- cycle;");
    }

    private String corner(double x, double y) {
        return "(" + x(x) + "," + y(y) + ") ";
    }

    private void bars(Series.Bars s, int index, int count, boolean entry) {
        double slot = 0.74 / count;
        for (int i = 0; i < s.values().size(); i++) {
            double left = i - 0.37 + index * slot;
            box(s.role(), left, 0, left + slot * 0.94, s.values().at(i));
            if (!s.low().isEmpty()) {
                double middle = left + slot * 0.47;
                plot("black, mark=-, forget plot", Numbers.of(middle, middle), Numbers.of(s.low().at(i), s.high().at(i)));
            }
        }
        swatch(s.role(), entry);
        legend(s, entry);
    }

    private void box(Role role, double x0, double y0, double x1, double y1) {
        if (!Double.isFinite(y0) || !Double.isFinite(y1)) {
            return;
        }
        String corners = "(axis cs:" + x(x0) + "," + y(y0) + ") rectangle (axis cs:" + x(x1) + "," + y(y1) + ");";
        line("\\draw[fill=" + color(role) + ", very thin] " + corners);
        if (!pattern(role).isEmpty()) {
            line("\\draw[pattern=" + pattern(role) + ", pattern color=white, very thin] " + corners);
        }
    }

    private void swatch(Role role, boolean entry) {
        if (entry) {
            line("\\addlegendimage{area legend, fill=" + color(role)
                    + (pattern(role).isEmpty() ? "" : ", postaction={pattern=" + pattern(role) + ", pattern color=white}") + "}");
        }
    }

    private void tornado(Series.Tornado s) {
        for (int i = 0; i < s.atLow().size(); i++) {
            boolean lowFarther = Math.abs(s.atLow().at(i) - s.base()) > Math.abs(s.atHigh().at(i) - s.base());
            double far = lowFarther ? s.atLow().at(i) : s.atHigh().at(i);
            double near = lowFarther ? s.atHigh().at(i) : s.atLow().at(i);
            box(lowFarther ? Role.LOW_END : Role.HIGH_END, s.base(), i - 0.33, far, i + 0.33);
            box(lowFarther ? Role.HIGH_END : Role.LOW_END, s.base(), i - 0.33, near, i + 0.33);
            node(i, s.atLow().at(i), s.base(), s.oneSided(i) && !lowFarther ? "" : i < s.lowLabels().size() ? s.lowLabels().get(i) : "");
            node(i, s.atHigh().at(i), s.base(), s.oneSided(i) && lowFarther ? "" : i < s.highLabels().size() ? s.highLabels().get(i) : "");
        }
        line("\\draw[thick] (axis cs:" + x(s.base()) + "," + y(yHome.getLowerBound()) + ") -- (axis cs:" + x(s.base()) + ","
                + y(yHome.getUpperBound()) + ");");
        line("\\addlegendimage{area legend, fill=" + color(Role.LOW_END) + "}\n\\addlegendentry{constant at its low end}");
        swatch(Role.HIGH_END, true);
        line("\\addlegendentry{at its high end}");
    }

    private void node(int row, double end, double base, String label) {
        if (!label.isEmpty() && Double.isFinite(end)) {
            line("\\node[font=\\tiny, anchor=" + (end < base ? "east" : "west") + "] at (axis cs:" + x(end) + "," + row + ") {"
                    + LatexText.escape(label) + "};");
        }
    }

    private void field(Series.Field s) {
        line("\\addplot[matrix plot*, point meta=explicit, mesh/cols=" + s.x().size() + ", forget plot] table[row sep=\\\\, meta=z] {x y z\\\\");
        for (int j = 0; j < s.y().size(); j++) {
            for (int i = 0; i < s.x().size(); i++) {
                line(x(s.x().at(i)) + " " + y(s.y().at(j)) + " " + number(s.z().at(j * s.x().size() + i)) + "\\\\");
            }
        }
        line("};");
    }

    /** Hatch and border, in shares of the axis. */
    private void region(Series.Region s) {
        Pen pen = new Pen(ChartTheme.LIGHT, ChartMedium.PRINT);
        ChartFonts fonts = new ChartFonts(Typeface.SANS);
        PlotFrame frame = FieldPainters.frame(
                SHEET, Axes.of(chart.x(), xHome, pen, fonts), Axes.of(chart.y(), yHome, pen, fonts), pen);
        path(FieldPainters.hatch(frame, s), color(s.role()) + ", very thin");
        path(FieldPainters.border(frame, s), color(s.role()) + ", thick");
    }

    private void path(Path2D shape, String options) {
        StringBuilder text = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            if (kind == PathIterator.SEG_CLOSE) {
                text.append(" -- cycle");
            } else {
                text.append(kind == PathIterator.SEG_MOVETO ? "\n" : " -- ").append(String.format(
                        Locale.ROOT, "(rel axis cs:%.4f,%.4f)", at[0] / SHEET.getWidth(), 1 - at[1] / SHEET.getHeight()));
            }
        }
        if (!text.isEmpty()) {
            line("\\draw[" + options + "] " + text.toString().strip() + ";");
        }
    }

    private void trail(Series.Trail s, boolean entry) {
        int places = s.x().size();
        for (int i = 1; i < places; i++) {
            plot(color(s.role()) + String.format(Locale.ROOT, ", thick, opacity=%.2f", CurvePainters.trailOpacity(i, places))
                            + ", mark=*, mark size=0.8pt, forget plot",
                    Numbers.of(s.x().at(i - 1), s.x().at(i)), Numbers.of(s.y().at(i - 1), s.y().at(i)));
        }
        if (entry) {
            line("\\addlegendimage{" + color(s.role()) + ", thick, mark=*, mark size=0.8pt}");
        }
    }

    private void estimate(Series.Estimate s, boolean entry) {
        plot(color(s.role()) + ", mark=|, mark options={solid}, forget plot", Numbers.of(s.xLow(), s.xHigh()), Numbers.of(s.y(), s.y()));
        plot(color(s.role()) + ", mark=-, mark options={solid}, forget plot", Numbers.of(s.x(), s.x()), Numbers.of(s.yLow(), s.yHigh()));
        plot("only marks, " + color(s.role()) + ", mark=" + mark(s.role().mark()) + ", mark size=2pt" + forgotten(entry),
                Numbers.of(s.x()), Numbers.of(s.y()));
    }
}
