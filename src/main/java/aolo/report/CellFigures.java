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
import aolo.radio.CoverageMap;
import aolo.radio.LargeScaleFields;
import aolo.radio.MapGrid;
import aolo.scenario.Scenario;
import aolo.training.NamedPolicy;
import aolo.world.BestDecision;
import aolo.world.Cell;
import aolo.world.Decision;
import aolo.world.DecisionPlane;
import aolo.world.RequestContext;
import aolo.world.UserParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A cell in space and one request in the plane of its decisions. Plain functions, any thread. */
public final class CellFigures {
    private static final int SAMPLES = 160;
    private static final int SHADES = 48;
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
        LandscapeChart landscape = LandscapeChart.of(context, DecisionPlane.Window.of(context), LandscapeChart.EDGE);
        ChartModel chart = landscape.chart().with(decisions(source, cell, context));
        return new Figure(
                "landscape", chart,
                String.format(
                        Locale.ROOT, "Carbon of a typical request of %s (%s) over answer length and transmit power, %s; hatched: forbidden%s.",
                        userId, source.billWords(), s.name(), landscape.beyond()),
                source.provenance("landscape " + userId, false));
    }

    private static List<Series> decisions(FigureSource source, Cell cell, RequestContext context) {
        List<Series> marks = new ArrayList<>();
        Decision decision = new Decision();
        if (new BestDecision().find(context, decision)) {
            marks.add(LandscapeChart.mark(NamedPolicy.BOUND.title(), Role.BOUND, MarkShape.STAR, decision));
        }
        List<String> policies = source.policies();
        for (int i = 0; i < policies.size(); i++) {
            if (!policies.get(i).equals(NamedPolicy.BOUND.key())) {
                source.policy(policies.get(i), cell).decide(context, decision);
                marks.add(LandscapeChart.mark(source.titles().get(i), PolicyFigures.role(policies, i), decision));
            }
        }
        return marks;
    }
}
