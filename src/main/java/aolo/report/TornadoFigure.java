package aolo.report;

import aolo.experiment.Tornado;
import aolo.experiment.Tornado.Bar;
import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.Figure;
import aolo.figure.FigureSize;
import aolo.figure.Numbers;
import aolo.figure.Provenance;
import aolo.figure.Series;
import aolo.quantity.Assumption;
import aolo.results.BuildInfo;
import aolo.world.Bill;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Which constant moves the result, as a chart with the words, units and ends of the assumption sheet. Plain function, any thread. */
public final class TornadoFigure {
    private static final int DRAWN = 12;
    private static final double INCHES_A_BAR = 0.29;

    /** Letters of a unit beyond which it stands with the constant's name, not at each end. */
    private static final int LONG_UNIT = 5;

    private TornadoFigure() {}

    /**
     * The figure.
     *
     * @param policy who decided, in words
     * @param bill what is told
     */
    public static Figure of(Tornado.Result result, String scenario, String policy, Bill bill, int requests, long seed) {
        List<Bar> bars = result.bars().stream().filter(bar -> bar.carbonSwingGrams() > 0).limit(DRAWN).toList();
        double base = result.base().carbonGrams();
        GramsUnit unit = GramsUnit.of(bars.stream()
                .mapToDouble(bar -> Math.max(orBase(bar.low().carbonGrams(), base), orBase(bar.high().carbonGrams(), base)))
                .max().orElse(base));
        Series.Tornado series = new Series.Tornado(
                "carbon per request, " + bill.key(), unit.perGram() * base,
                ends(bars, bar -> unit.perGram() * orBase(bar.low().carbonGrams(), base)),
                ends(bars, bar -> unit.perGram() * orBase(bar.high().carbonGrams(), base)),
                bars.stream().map(bar -> end(bar.assumption(), bar.assumption().low())).toList(),
                bars.stream().map(bar -> end(bar.assumption(), bar.assumption().high())).toList());
        ChartModel chart = ChartModel.of(
                        "", ChartAxis.of("carbon per request, " + bill.key(), unit.unit()),
                        ChartAxis.categories("", bars.stream().map(bar -> words(bar.assumption())).toList()))
                .with(series);
        return new Figure(
                "tornado", chart,
                "Carbon per request (" + bill.key() + ": " + bill.meaning() + ") of " + policy + " in " + scenario
                        + " with each constant at the ends of its range, one at a time; the " + bars.size()
                        + " that move it most of " + result.bars().size() + ".",
                new Provenance(requests + " common random requests", List.of(seed), "", "", BuildInfo.current().producer()),
                FigureSize.COLUMN.height(Math.max(1.6, INCHES_A_BAR * bars.size() + 0.75)));
    }

    private static Numbers ends(List<Bar> bars, ToDoubleFunction<Bar> end) {
        return Numbers.of(bars.stream().mapToDouble(end).toArray());
    }

    private static double orBase(double value, double base) {
        return Double.isNaN(value) ? base : value;
    }

    private static String end(Assumption constant, double value) {
        String unit = unit(constant);
        return NumberText.text(value, 3) + (unit.isEmpty() || unit.length() > LONG_UNIT ? "" : " " + unit);
    }

    private static String unit(Assumption constant) {
        return constant.unit().equals("1") ? "" : constant.unit().replace("gCO2e", "g");
    }

    /** The sheet's meaning up to its first explanation; the key's end where it is none. */
    private static String words(Assumption constant) {
        String meaning = constant.meaning().split("[;:(]")[0].strip();
        String name = meaning.isEmpty() ? constant.key().substring(constant.key().lastIndexOf('.') + 1) : meaning;
        return unit(constant).length() > LONG_UNIT ? name + ", " + unit(constant) : name;
    }
}
