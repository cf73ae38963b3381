package aolo.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The data of a chart, a row for each point: series, kind, x, y, low, high, the interval along x of estimates, and the value of
 * fields. A band or whiskers about a line or points of the same role stand in the rows of these. Columns are named by quantity
 * and unit in letters, digits and underscores, which pandas and PGFPlots take as they are; a series is called as in the legend.
 * Numbers are written so that they read back to the same bits; a cell without a value is empty. Lines end in \n in every locale.
 */
final class CsvFigure {
    private final ChartModel chart;
    private final boolean fields;
    private final boolean estimates;
    private final Writer out;

    private CsvFigure(ChartModel chart, Writer out) {
        this.chart = chart;
        this.out = out;
        fields = chart.series().stream().anyMatch(s -> s instanceof Series.Field || s instanceof Series.Region);
        estimates = chart.series().stream().anyMatch(Series.Estimate.class::isInstance);
    }

    static void write(ChartModel chart, OutputStream stream) throws IOException {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        CsvFigure csv = new CsvFigure(chart, writer);
        csv.header();
        for (Series series : chart.series()) {
            csv.rows(series);
        }
        writer.flush();
    }

    private void header() throws IOException {
        String x = name(chart.x(), "x");
        String y = name(chart.y(), "y");
        StringBuilder line = new StringBuilder("series,kind,").append(x).append(',');
        line.append(y.equals(x) ? y + "_2" : y).append(",low,high");
        if (estimates) {
            line.append(",x_low,x_high");
        }
        out.write(line.append(fields ? ",value\n" : "\n").toString());
    }

    private static String name(ChartAxis axis, String otherwise) {
        String quantity = ascii(axis.quantity());
        String unit = axis.isCategorical() || axis.unit().equals("1") ? "" : ascii(axis.unit());
        String name = quantity.isEmpty() ? otherwise : quantity;
        return unit.isEmpty() ? name : name + "_" + unit;
    }

    private static String ascii(String text) {
        String plain = text.replace("%", "percent").replace("\u2082", "2").replace("/", "_per_").replace("\u03ba", "kappa")
                .replace("\u00b5", "u").replace("\u03bc", "u");
        return java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFKD)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    /** The interval about a line or points: of the same role over the same x. */
    private Optional<Numbers[]> interval(Series series, Numbers x) {
        for (Series other : chart.series()) {
            if (other.role() == series.role() && other instanceof Series.Band b && b.x().equals(x)) {
                return Optional.of(new Numbers[] {b.low(), b.high()});
            }
            if (other.role() == series.role() && other instanceof Series.Whiskers w && w.x().equals(x)) {
                return Optional.of(new Numbers[] {w.low(), w.high()});
            }
        }
        return Optional.empty();
    }

    /** Whether an interval stands in the rows of a line or points already. */
    private boolean told(Series interval, Numbers x) {
        return chart.series().stream().filter(s -> s.role() == interval.role()).anyMatch(s ->
                s instanceof Series.Line l && l.x().equals(x) || s instanceof Series.Points p && p.x().equals(x)
                        || s instanceof Series.Step t && t.x().equals(x));
    }

    private void rows(Series series) throws IOException {
        if (series instanceof Series.Line s) {
            points(s, s.marked() ? "marked line" : "line", s.x(), s.y());
        } else if (series instanceof Series.Step s) {
            points(s, "step", s.x(), s.y());
        } else if (series instanceof Series.Points s) {
            points(s, "points", s.x(), s.y());
        } else if (series instanceof Series.StackedArea s) {
            points(s, "stacked area", s.x(), s.y());
        } else if (series instanceof Series.Trail s) {
            points(s, "trail", s.x(), s.y());
        } else if (series instanceof Series.Spikes s) {
            points(s, "spikes", s.time(), s.neuron());
        } else if (series instanceof Series.Band s) {
            intervals(s, "band", s.x(), s.low(), s.high());
        } else if (series instanceof Series.Whiskers s) {
            intervals(s, "whiskers", s.x(), s.low(), s.high());
        } else if (series instanceof Series.Bars s) {
            bars(s);
        } else if (series instanceof Series.FloatingBars s) {
            for (int i = 0; i < s.from().size(); i++) {
                if (!Double.isNaN(s.from().at(i))) {
                    row(s, "floating bar", category(chart.x(), i), number(s.to().at(i) - s.from().at(i)), number(s.from().at(i)),
                            number(s.to().at(i)), "");
                }
            }
        } else if (series instanceof Series.StackedBars s) {
            for (int i = 0; i < s.values().size(); i++) {
                row(s, "stacked bar", category(chart.x(), i), number(s.values().at(i)), "", "", "");
            }
        } else if (series instanceof Series.Tornado s) {
            for (int i = 0; i < s.atLow().size(); i++) {
                String name = category(chart.y(), i);
                row(
                        s,
                        "tornado",
                        number(s.base()),
                        name,
                        number(s.atLow().at(i)),
                        number(s.atHigh().at(i)),
                        "");
            }
        } else if (series instanceof Series.Field s) {
            grid(s, "field", s.x(), s.y(), s.z());
        } else if (series instanceof Series.Region s) {
            grid(s, "margin", s.x(), s.y(), s.margin());
        } else if (series instanceof Series.Mark s) {
            row(s, "mark", number(s.x()), number(s.y()), "", "", "");
        } else if (series instanceof Series.Estimate s) {
            row(s, "estimate", number(s.x()), number(s.y()), number(s.yLow()), number(s.yHigh()),
                    number(s.xLow()) + ',' + number(s.xHigh()), "");
        } else if (series instanceof Series.Level s) {
            row(s, "level", "", number(s.value()), "", "", "");
        } else if (series instanceof Series.Event s) {
            row(s, "event", number(s.value()), "", "", "", "");
        } else if (series instanceof Series.Flags s) {
            for (Series.Flag flag : s.flags()) {
                row(new Series.Event(flag.meaning(), s.role(), flag.x()), "event", number(flag.x()), "", "", "", "");
            }
        }
    }

    private void points(Series series, String kind, Numbers x, Numbers y) throws IOException {
        Optional<Numbers[]> about = interval(series, x);
        for (int i = 0; i < x.size(); i++) {
            int at = i;
            row(series, kind, number(x.at(i)), number(y.at(i)), about.map(n -> number(n[0].at(at))).orElse(""),
                    about.map(n -> number(n[1].at(at))).orElse(""), "");
        }
    }

    private void intervals(Series series, String kind, Numbers x, Numbers low, Numbers high) throws IOException {
        for (int i = 0; i < x.size() && !told(series, x); i++) {
            row(series, kind, number(x.at(i)), "", number(low.at(i)), number(high.at(i)), "");
        }
    }

    private void bars(Series.Bars s) throws IOException {
        for (int i = 0; i < s.values().size(); i++) {
            String low = s.low().isEmpty() ? "" : number(s.low().at(i));
            String high = s.high().isEmpty() ? "" : number(s.high().at(i));
            row(s, "bar", category(chart.x(), i), number(s.values().at(i)), low, high, "");
        }
    }

    private void grid(Series series, String kind, Numbers x, Numbers y, Numbers z) throws IOException {
        for (int iy = 0; iy < y.size(); iy++) {
            for (int ix = 0; ix < x.size(); ix++) {
                row(series, kind, number(x.at(ix)), number(y.at(iy)), "", "", number(z.at(iy * x.size() + ix)));
            }
        }
    }

    private void row(Series series, String kind, String x, String y, String low, String high, String value)
            throws IOException {
        row(series, kind, x, y, low, high, ",", value);
    }

    /** {@code across} holds the two cells of an interval along x. */
    private void row(
            Series series, String kind, String x, String y, String low, String high, String across, String value)
            throws IOException {
        out.write(quoted(series.name().isEmpty() ? series.role().name() : series.name()));
        out.write(',' + kind + ',' + x + ',' + y + ',' + low + ',' + high + (estimates ? ',' + across : "")
                + (fields ? ',' + value : "") + '\n');
    }

    private static String category(ChartAxis axis, int index) {
        List<String> names = axis.categories();
        return quoted(index < names.size() ? names.get(index) : String.valueOf(index));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
