package aolo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Charts of every kind on invented numbers, for tests and for looking at ({@link FigureDemo}). */
final class DemoFigures {
    private DemoFigures() {}

    static List<Figure> all() {
        return List.of(
                figure("learning", learning()),
                figure("parts", parts()),
                figure("over-time", overTime()),
                figure("policies", policies()),
                figure("landscape", landscape()),
                figure("waterfall", waterfall()),
                figure("tornado", tornado()),
                figure("raster", raster()),
                figure("levels", logarithmic()),
                figure("trade-off", tradeOff()),
                panels(),
                figure("many", many()),
                figure(
                        "empty",
                        ChartModel.of("", ChartAxis.of("request", "1"), ChartAxis.of("carbon per answer", "gCO₂e"))));
    }

    static Figure figure(String name, ChartModel chart) {
        return new Figure(
                name,
                chart,
                "Carbon of one answer, κ and P chosen by each policy; 50 % of requests & more",
                new Provenance(
                        "5 seeds", List.of(1L, 2L, 3L, 4L, 5L), "95 % bootstrap over seeds", "3fa2b1c9", "AOLO Lab"));
    }

    /** Two panels with one legend. */
    static Figure panels() {
        Figure carbon = figure("a", learning().title("carbon"));
        Figure parts = figure("b", parts().stamp("few seeds"));
        return Figure.panelsOf("panels", List.of(carbon, parts), 2);
    }

    /** More learners than stand above a plot. */
    static ChartModel many() {
        ChartModel chart = ChartModel.of("", ChartAxis.of("requests learned from", "1").logarithmic(), ChartAxis.of("above bound", "%"));
        Role[] roles = {Role.SDRL, Role.SDRL_PAPER, Role.SDRL_DENSE, Role.SAC, Role.SAC_SB3, Role.SAC_LAGRANGIAN, Role.TD3};
        Numbers x = Numbers.of(1000, 2000, 5000, 10_000, 20_000);
        for (int i = 0; i < roles.length; i++) {
            double end = 2 + 3 * i;
            Numbers y = Numbers.of(end + 9, end + 6, end + 3, end + 1, end);
            chart = chart.with(new Series.Line(roles[i].name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), roles[i], x, y, true));
        }
        return chart.with(new Series.Level("rule, tuned", Role.FIXED, 14));
    }

    /** Curves with intervals between full service and bound. */
    static ChartModel learning() {
        ChartModel chart = ChartModel.of(
                        "",
                        ChartAxis.of("requests served", "1"),
                        ChartAxis.of("carbon per answer", "gCO₂e").fromZero())
                .legend(LegendPlace.ABOVE);
        chart = chart.with(new Series.Level("full service", Role.FULL_SERVICE, 0.118));
        chart = chart.with(curve("SDRL", Role.SDRL, 900, 0.062, 3));
        chart = chart.with(curve("SAC", Role.SAC, 2600, 0.066, 4));
        chart = chart.with(curve("SDRL, dense actor", Role.SDRL_DENSE, 1100, 0.061, 5));
        return chart.with(new Series.Level("bound", Role.BOUND, 0.058));
    }

    private static List<Series> curve(String name, Role role, double pace, double end, int seed) {
        Random random = new Random(seed);
        int n = 20_000;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        double wander = 0;
        for (int i = 0; i < n; i++) {
            wander = 0.995 * wander + 2.5e-4 * random.nextGaussian();
            x[i] = i;
            y[i] = end + (0.112 - end) * Math.exp(-i / pace) + wander;
            double half = 0.004 + 0.014 * Math.exp(-i / pace);
            low[i] = y[i] - half;
            high[i] = y[i] + half;
        }
        Numbers xs = Numbers.adopt(x);
        return List.of(
                new Series.Band("", role, xs, Numbers.adopt(low), Numbers.adopt(high)),
                new Series.Line(name, role, xs, Numbers.adopt(y), true));
    }

    static ChartModel parts() {
        List<String> policies = List.of("full service", "fixed", "SAC", "SDRL", "bound");
        return ChartModel.of("", ChartAxis.categories("", policies), ChartAxis.of("carbon per answer", "gCO₂e"))
                .with(
                        new Series.StackedBars("radio", Role.RADIO, Numbers.of(0.031, 0.022, 0.014, 0.012, 0.011)),
                        new Series.StackedBars("server", Role.SERVER, Numbers.of(0.062, 0.051, 0.037, 0.034, 0.032)),
                        new Series.StackedBars(
                                "embodied", Role.EMBODIED, Numbers.of(0.017, 0.014, 0.010, 0.009, 0.009)),
                        new Series.StackedBars("idle", Role.IDLE, Numbers.of(0.008, 0.008, 0.007, 0.007, 0.006)));
    }

    static ChartModel overTime() {
        int n = 288;
        double[] x = new double[n];
        double[][] y = new double[3][n];
        for (int i = 0; i < n; i++) {
            x[i] = i / 12.0;
            double day = 1 + 0.3 * Math.sin((x[i] - 9) / 24 * 2 * Math.PI);
            y[0][i] = 0.02 * day;
            y[1][i] = 0.05 * day * (1 + 0.1 * Math.sin(x[i] * 3));
            y[2][i] = 0.012;
        }
        Numbers xs = Numbers.adopt(x);
        return ChartModel.of("", ChartAxis.of("hour of day", "h").range(0, 24), ChartAxis.of("carbon rate", "g/s"))
                .with(
                        new Series.StackedArea("radio", Role.RADIO, xs, Numbers.adopt(y[0])),
                        new Series.StackedArea("server", Role.SERVER, xs, Numbers.adopt(y[1])),
                        new Series.StackedArea("embodied", Role.EMBODIED, xs, Numbers.adopt(y[2])))
                .legend(LegendPlace.RIGHT);
    }

    static ChartModel policies() {
        List<String> scenarios = List.of("campus microcell", "rural macro", "city macro 70B");
        return ChartModel.of(
                        "",
                        ChartAxis.categories("scenario", scenarios),
                        ChartAxis.of("saved against full service", "%").range(0, 70))
                .with(
                        bars("SAC", Role.SAC, 38, 31, 42),
                        bars("SDRL", Role.SDRL, 46, 39, 51),
                        bars("bound", Role.BOUND, 49, 43, 55))
                .stamp("n = 2 seeds: too few");
    }

    private static Series bars(String name, Role role, double... values) {
        double[] low = values.clone();
        double[] high = values.clone();
        for (int i = 0; i < low.length; i++) {
            low[i] -= 2.2;
            high[i] += 1.8;
        }
        return new Series.Bars(name, role, Numbers.of(values), Numbers.of(low), Numbers.of(high));
    }

    /** From what was to what is, part by part. */
    static ChartModel waterfall() {
        double none = Double.NaN;
        return ChartModel.of("", ChartAxis.categories("", List.of("before", "radio", "server", "after")), ChartAxis.of("carbon", "mgCO₂e"))
                .with(
                        new Series.FloatingBars("in all", Role.FULL_SERVICE, Numbers.of(0, none, none, 0), Numbers.of(12, none, none, 13),
                                List.of("12.0", "", "", "13.0")),
                        new Series.FloatingBars("more", Role.MORE, Numbers.of(none, 12, none, none), Numbers.of(none, 14, none, none),
                                List.of("", "+2.0", "", "")),
                        new Series.FloatingBars("less", Role.LESS, Numbers.of(none, none, 14, none), Numbers.of(none, none, 13, none),
                                List.of("", "", "−1.0", "")));
    }

    /** The decision plane: contours, two constraints, the optimum and a choice. */
    static ChartModel landscape() {
        Numbers kappa = Numbers.range(20, 10, 49);
        Numbers dbm = Numbers.range(10, 0.7, 41);
        double[] carbon = new double[kappa.size() * dbm.size()];
        double[] quality = new double[carbon.length];
        double[] latency = new double[carbon.length];
        for (int j = 0; j < dbm.size(); j++) {
            for (int i = 0; i < kappa.size(); i++) {
                int at = j * kappa.size() + i;
                double p = Math.pow(10, (dbm.at(j) - 30) / 10);
                double rate = Math.log1p(40 * p);
                carbon[at] = 0.02 + kappa.at(i) * 1.4e-4 + (0.01 + 0.004 * p) * kappa.at(i) / 200 / rate * 2;
                quality[at] = Math.log1p(kappa.at(i) / 40) / Math.log1p(500 / 40.0) - 0.75;
                latency[at] = 9 - kappa.at(i) * 0.012 - 1.5 / rate;
            }
        }
        return ChartModel.of("", ChartAxis.of("answer length κ", "tokens"), ChartAxis.of("transmit power P", "dBm"))
                .with(
                        new Series.Field("carbon (gCO₂e)", kappa, dbm, Numbers.adopt(carbon), 12),
                        new Series.Region("QoE broken", Role.LIMIT, kappa, dbm, Numbers.adopt(quality)),
                        new Series.Region("too late", Role.LIMIT_OTHER, kappa, dbm, Numbers.adopt(latency)),
                        new Series.Trail(
                                "while learning", Role.SDRL, Numbers.of(450, 420, 350, 322, 305), Numbers.of(37, 35, 32.5, 31, 30)),
                        new Series.Mark("optimum", Role.BOUND, MarkShape.STAR, 262, 27.4),
                        new Series.Mark("SDRL", Role.SDRL, MarkShape.CIRCLE, 305, 30));
    }

    static ChartModel tornado() {
        List<String> names = List.of(
                "grid intensity",
                "tokens of a full answer",
                "station idle power share",
                "energy per token",
                "PUE",
                "lifetime of the server");
        return ChartModel.of("", ChartAxis.of("saved against full service", "%"), ChartAxis.categories("", names))
                .with(new Series.Tornado(
                        "saving",
                        46,
                        Numbers.of(44, 38, 50, 42, 45.5, 46.4),
                        Numbers.of(47, 52, 40, 48.5, 46.8, 45.7),
                        List.of("30 g/kWh", "150", "0.05", "0.1 J", "1.05", "3 a"),
                        List.of("900 g/kWh", "700", "0.5", "2 J", "1.6", "8 a")));
    }

    static ChartModel raster() {
        Random random = new Random(7);
        List<Series> series = new ArrayList<>();
        series.add(spikes("encoder", Role.ENCODER, 0, 160, 0.08, random));
        series.add(spikes("hidden", Role.HIDDEN, 160, 128, 0.05, random));
        series.add(spikes("output", Role.OUTPUT, 288, 20, 0.2, random));
        return ChartModel.of(
                        "",
                        ChartAxis.of("time step", "1"),
                        ChartAxis.of("neuron", "1").range(0, 308))
                .with(series);
    }

    private static Series spikes(String name, Role role, int first, int count, double rate, Random random) {
        List<double[]> at = new ArrayList<>();
        for (int t = 0; t < 100; t++) {
            for (int i = 0; i < count; i++) {
                if (random.nextDouble() < rate) {
                    at.add(new double[] {t, first + i});
                }
            }
        }
        return new Series.Spikes(
                name,
                role,
                Numbers.adopt(at.stream().mapToDouble(p -> p[0]).toArray()),
                Numbers.adopt(at.stream().mapToDouble(p -> p[1]).toArray()));
    }

    static ChartModel logarithmic() {
        int n = 25;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 10 * Math.pow(10, i / 8.0);
            y[i] = 3e-5 * Math.pow(x[i], 0.9);
            z[i] = i == 9 ? Double.NaN : 2e-4 * Math.pow(x[i], 0.5);
        }
        return ChartModel.of(
                        "",
                        ChartAxis.of("distance", "m").logarithmic(),
                        ChartAxis.of("energy per bit σ ± μ", "J").logarithmic())
                .with(
                        new Series.Points("measured", Role.PLAIN, Numbers.of(x), Numbers.of(y)),
                        new Series.Line("modelled", Role.PLAIN_2, Numbers.of(x), Numbers.of(z)),
                        new Series.Step("held", Role.PLAIN_3, Numbers.of(x), Numbers.of(z)),
                        new Series.Event("cell edge", Role.LIMIT, 500))
                .legend(LegendPlace.INSIDE);
    }

    /** Estimates of both signs, near zero and far from it. */
    static ChartModel tradeOff() {
        return ChartModel.of(
                        "",
                        ChartAxis.of("gap to the bound", "%").linearUpTo(1),
                        ChartAxis.of("requests breaking a constraint", "%").linearUpTo(1))
                .with(
                        new Series.Estimate("SDRL", Role.SDRL, 2.3, 2.2, 2.4, 0.5, 0.2, 0.7),
                        new Series.Estimate("SAC, defaults", Role.SAC_SB3, -0.5, -1.7, 0.3, 75, 60, 80),
                        new Series.Estimate("TD3", Role.TD3, -2.2, -8.8, -0.4, 85, 77, 96),
                        new Series.Estimate("PPO", Role.PPO, 12, 0.4, 33, 46, 22, 67),
                        new Series.Event("bound", Role.BOUND, 0));
    }
}
