package aolo.report;

import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.MarkShape;
import aolo.figure.Numbers;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.quantity.Units;
import aolo.world.Decision;
import aolo.world.DecisionPlane;
import aolo.world.RequestContext;
import java.util.Arrays;
import java.util.Locale;

/**
 * The landscape of one request's decisions as a chart: carbon over κ and P, hatched where a limit is broken. Marks are put on
 * it by who knows them. Immutable; any thread.
 */
public final class LandscapeChart {
    private static final int LEVELS = 14;
    private static final int LENGTHS = 81;
    private static final int POWERS = 61;

    /** Carbon is shaded up to this many times that of full service. */
    private static final double FULL_SERVICES = 2;

    /** Share of the plane's length that is left free about it in a figure, so that marks on its edge are whole. */
    public static final double EDGE = 0.035;

    private final ChartModel chart;
    private final String beyond;

    private LandscapeChart(RequestContext request, DecisionPlane plane, double edge) {
        double[] grams = plane.grams();
        double top = FULL_SERVICES * plane.fullServiceGrams(); // a whisper costs many times that and would take all shades
        double most = Arrays.stream(grams).max().orElse(top);
        GramsUnit unit = GramsUnit.of(top);
        for (int i = 0; i < grams.length; i++) {
            grams[i] = unit.perGram() * Math.min(top, grams[i]);
        }
        beyond = most > top
                ? String.format(
                        Locale.ROOT, "; what emits more than twice as much as full service, up to %s %s, has the darkest shade",
                        NumberText.text(unit.perGram() * most, 2), unit.unit())
                : "";
        double[] lengths = plane.lengthsTokens();
        double[] powers = plane.powersDbm();
        Numbers x = Numbers.of(lengths);
        Numbers y = Numbers.of(powers);
        ChartAxis length = ChartAxis.of(request.predicted() ? "cap on the answer κ" : "answer length κ", "tokens");
        ChartAxis power = ChartAxis.of("transmit power P", "dBm");
        chart = ChartModel.of("", range(length, lengths, edge), range(power, powers, edge))
                .with(
                        new Series.Field("carbon (" + unit.unit() + ")", x, y, Numbers.adopt(grams), LEVELS),
                        new Series.Region("quality too low", Role.LIMIT, x, y, Numbers.adopt(plane.qoeMargins())),
                        new Series.Region("too late", Role.LIMIT_OTHER, x, y, Numbers.adopt(plane.secondsLeft())));
    }

    /**
     * Samples the decisions of a request; some milliseconds.
     *
     * @param window what of the plane is shown
     * @param edge share of the plane's length that is left free about it where all of it is shown
     */
    public static LandscapeChart of(RequestContext request, DecisionPlane.Window window, double edge) {
        boolean whole = window.equals(DecisionPlane.Window.of(request));
        return new LandscapeChart(request, DecisionPlane.of(request, window, LENGTHS, POWERS), whole ? edge : 0);
    }

    /** The plane without marks. */
    public ChartModel chart() {
        return chart;
    }

    /** What a caption must say about the shades, beginning with a semicolon; empty if they tell all. */
    public String beyond() {
        return beyond;
    }

    /** A decision on it. */
    public static Series mark(String name, Role role, MarkShape shape, Decision decision) {
        return new Series.Mark(name, role, shape, decision.answerTokens, Units.wattsToDbm(decision.txPowerWatts));
    }

    /** A policy's decision by the role it has in every chart. */
    public static Series mark(String name, Role role, Decision decision) {
        return mark(name, role, role.mark() == MarkShape.NONE ? MarkShape.DIAMOND : role.mark(), decision);
    }

    private static ChartAxis range(ChartAxis axis, double[] values, double edge) {
        double low = values[0];
        double high = values[values.length - 1];
        double air = edge * (high - low);
        return axis.range(low - air, high + air);
    }
}
