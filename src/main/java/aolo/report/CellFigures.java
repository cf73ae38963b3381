package aolo.report;

import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.Figure;
import aolo.figure.FigureSize;
import aolo.figure.LegendPlace;
import aolo.figure.MarkShape;
import aolo.figure.Numbers;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.math.RandomStreams;
import aolo.quantity.Units;
import aolo.radio.LandscapeParameters;
import aolo.radio.MapGrid;
import aolo.scenario.Scenario;
import aolo.training.NamedPolicy;
import aolo.world.BestDecision;
import aolo.world.Cell;
import aolo.world.Decision;
import aolo.world.Outcome;
import aolo.world.RequestContext;
import aolo.world.RequestModel;
import aolo.world.UserParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A cell in space and one request in the plane of its decisions. Plain functions, any thread. */
public final class CellFigures {
    private static final int SAMPLES = 160;
    private static final int LEVELS = 14;
    private static final int SHADES = 48;

    /** Carbon is shaded up to this many times that of full service. */
    private static final double FULL_SERVICES = 2;

    /** Share of the plane's length that is left free about it. */
    private static final double EDGE = 0.035;
    private static final int LENGTHS = 81;
    private static final int POWERS = 61;
    private static final double USER_HEIGHT_METERS = 1.5;

    private CellFigures() {}

    /** Mean gain over the area, with station, server and users. */
    public static Figure coverage(FigureSource source) throws IOException {
        Scenario s = source.scenario();
        Cell cell = source.cell();
        double longer = Math.max(s.area().widthMeters(), s.area().heightMeters());
        int columns = (int) Math.max(2, Math.round(SAMPLES * s.area().widthMeters() / longer));
        int rows = (int) Math.max(2, Math.round(SAMPLES * s.area().heightMeters() / longer));
        MapGrid grid = MapGrid.covering(s.area().widthMeters(), s.area().heightMeters(), columns, rows);
        double[] gain = new double[grid.size()];
        cell.fillGainMap(grid, USER_HEIGHT_METERS, gain);
        double[] x = new double[columns];
        double[] y = new double[rows];
        for (int i = 0; i < columns; i++) {
            x[i] = grid.xOf(i);
        }
        for (int i = 0; i < rows; i++) {
            y[i] = grid.yOf(i);
        }
        double height = s.landscape().map(LandscapeParameters::userHeightMeters).orElse(USER_HEIGHT_METERS);
        String origin = s.landscape().isPresent()
                ? "path-gain grid " + Path.of(s.landscape().get().gainFile()).getFileName()
                : "path loss, shadowing and line of sight of landscape seed " + s.seed();
        ChartModel chart = map(s).with(new Series.Field("mean gain (dB)", Numbers.of(x), Numbers.of(y), Numbers.of(gain), SHADES))
                .with(things(s));
        return new Figure(
                "coverage", chart,
                "Mean channel gain of a user " + height + " m high (" + origin + ", antenna gain; no fading), " + s.name() + ".",
                source.provenance("coverage", false), shape(s, true));
    }

    /** Where station, server and users stand. */
    public static Figure layout(FigureSource source) throws IOException {
        Scenario s = source.scenario();
        return new Figure(
                "layout", map(s).with(things(s)),
                "Layout of the cell " + s.name() + ": " + s.users().size() + (s.users().size() == 1 ? " user." : " users."),
                source.provenance("layout", false), shape(s, false));
    }

    private static ChartModel map(Scenario s) {
        return ChartModel.of(
                "", ChartAxis.of("east", "m").range(0, s.area().widthMeters()),
                ChartAxis.of("north", "m").range(0, s.area().heightMeters())).legend(LegendPlace.ABOVE);
    }

    private static List<Series> things(Scenario s) {
        List<Series> things = new ArrayList<>();
        things.add(new Series.Points(
                "users", Role.CHOICE, Numbers.of(s.users().stream().mapToDouble(UserParameters::xMeters).toArray()),
                Numbers.of(s.users().stream().mapToDouble(UserParameters::yMeters).toArray())));
        things.add(new Series.Mark("station", Role.RADIO, MarkShape.TRIANGLE, s.station().xMeters(), s.station().yMeters()));
        things.add(new Series.Mark("edge server", Role.SERVER, MarkShape.SQUARE, s.server().xMeters(), s.server().yMeters()));
        return things;
    }

    /** As tall as the area asks for, so that a metre is nearly a metre both ways. */
    private static FigureSize shape(Scenario s, boolean bar) {
        double plot = bar ? 2.5 : 3;
        double height = plot * s.area().heightMeters() / s.area().widthMeters() + 0.75;
        return FigureSize.COLUMN.height(Math.max(1.6, Math.min(4.2, height)));
    }

    /**
     * Carbon of a user's typical request over answer length and power, what the limits forbid, and who decides what.
     *
     * @param userId of the scenario
     * @throws IllegalArgumentException if there is no such user or policy
     */
    public static Figure landscape(FigureSource source, String userId) throws IOException {
        Scenario s = source.scenario();
        List<String> ids = s.users().stream().map(UserParameters::id).toList();
        int user = ids.indexOf(userId);
        if (user < 0) {
            throw new IllegalArgumentException("no user \"" + userId + "\" in " + s.name() + "; its users: "
                    + String.join(", ", ids.subList(0, Math.min(50, ids.size()))));
        }
        Cell cell = source.cell();
        RequestContext context = new RequestContext();
        int batch = (int) Math.min(s.server().maxBatch(), Math.rint(s.server().backgroundAnswers()) + 1);
        cell.fill(user, cell.typicalRequest(user), batch, 0, 0, context);
        double[] tokens = spread(context.minAnswerTokens(), context.uncappedTokens(), LENGTHS);
        double[] dbm = spread(Units.wattsToDbm(context.minPowerWatts()), Units.wattsToDbm(context.maxPowerWatts()), POWERS);
        double[] grams = new double[tokens.length * dbm.length];
        double[] quality = new double[grams.length];
        double[] time = new double[grams.length];
        Outcome outcome = new Outcome();
        for (int j = 0; j < dbm.length; j++) {
            double watts = Math.min(context.maxPowerWatts(), Units.dbmToWatts(dbm[j]));
            for (int i = 0; i < tokens.length; i++) {
                RequestModel.evaluate(context, tokens[i], watts, outcome);
                int at = j * tokens.length + i;
                grams[at] = outcome.objectiveGrams();
                quality[at] = outcome.qoe() - context.minQoe();
                time[at] = context.maxLatencySeconds() - outcome.latencySeconds();
            }
        }
        RequestModel.evaluate(context, context.uncappedTokens(), context.maxPowerWatts(), outcome);
        double top = FULL_SERVICES * outcome.objectiveGrams(); // a whisper costs many times that and would take all shades
        double most = java.util.Arrays.stream(grams).max().orElse(top);
        GramsUnit unit = GramsUnit.of(top);
        for (int i = 0; i < grams.length; i++) {
            grams[i] = unit.perGram() * Math.min(top, grams[i]);
        }
        String beyond = most > top
                ? String.format(
                        Locale.ROOT, "; what emits more than twice as much as full service, up to %s %s, has the darkest shade",
                        NumberText.text(unit.perGram() * most, 2), unit.unit())
                : "";
        Numbers x = Numbers.of(tokens);
        Numbers y = Numbers.of(dbm);
        ChartModel chart = ChartModel.of(
                        "", wide(ChartAxis.of("answer length κ", "tokens"), tokens), wide(ChartAxis.of("transmit power P", "dBm"), dbm))
                .with(
                        new Series.Field("carbon (" + unit.unit() + ")", x, y, Numbers.of(grams), LEVELS),
                        new Series.Region("quality too low", Role.LIMIT, x, y, Numbers.of(quality)),
                        new Series.Region("too late", Role.LIMIT_OTHER, x, y, Numbers.of(time)))
                .with(decisions(source, cell, context));
        return new Figure(
                "landscape", chart,
                String.format(
                        Locale.ROOT, "Carbon of a typical request of %s (%s) over answer length and transmit power, %s; hatched: forbidden%s.",
                        userId, source.billWords(), s.name(), beyond),
                source.provenance("landscape " + userId, false));
    }

    private static List<Series> decisions(FigureSource source, Cell cell, RequestContext context) {
        List<Series> marks = new ArrayList<>();
        Decision decision = new Decision();
        if (new BestDecision().find(context, decision)) {
            marks.add(mark(NamedPolicy.BOUND.title(), Role.BOUND, MarkShape.STAR, decision));
        }
        List<String> policies = source.policies();
        for (int i = 0; i < policies.size(); i++) {
            if (!policies.get(i).equals(NamedPolicy.BOUND.key())) {
                source.policy(policies.get(i), cell).decide(context, decision);
                Role role = PolicyFigures.role(policies, i);
                marks.add(mark(source.titles().get(i), role, role.mark() == MarkShape.NONE ? MarkShape.DIAMOND : role.mark(), decision));
            }
        }
        return marks;
    }

    private static Series mark(String name, Role role, MarkShape shape, Decision decision) {
        return new Series.Mark(name, role, shape, decision.answerTokens, Units.wattsToDbm(decision.txPowerWatts));
    }

    /** A little beyond the plane, so that marks on its edge are whole. */
    private static ChartAxis wide(ChartAxis axis, double[] values) {
        double low = values[0];
        double high = values[values.length - 1];
        double air = EDGE * (high - low);
        return axis.range(low - air, high + air);
    }

    private static double[] spread(double low, double high, int count) {
        double[] values = new double[count];
        double top = high > low ? high : low + 1;
        for (int i = 0; i < count; i++) {
            values[i] = low + (top - low) * i / (count - 1);
        }
        return values;
    }
}
