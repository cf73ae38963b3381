package aolo.cli;

import aolo.experiment.Tornado.Bar;
import aolo.experiment.Tornado;
import aolo.figure.ChartRenderer;
import aolo.figure.Figure;
import aolo.figure.FigureExport;
import aolo.quantity.Assumptions;
import aolo.report.NumberText;
import aolo.report.TornadoFigure;
import aolo.scenario.Scenario;
import aolo.world.Cell;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves each constant to its ends. */
@Command(
        name = "tornado",
        mixinStandardHelpOptions = true,
        description = {
            "Move each constant to its ends, one at a time, on common random requests, and rank the change of carbon",
            "and of the saving against full service."
        })
final class TornadoCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private static final int DRAWN = 12;

    @Mixin
    ScenarioArgument scenario;

    @Mixin
    PolicyArgument policy;

    @Mixin
    BillArgument billed;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Requests of each run. Default: ${DEFAULT-VALUE}.")
    int requests;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the requests. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--json", description = "As JSON, every constant.")
    boolean json;

    @Option(names = "--figure", paramLabel = "DIR", description = "Write the figure as PDF, SVG, PNG, CSV and LaTeX there.")
    Path figure;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Border.range("--requests", requests, 1, 10_000_000);
        Border.seed(seed);
        Assumptions assumptions = Assumptions.standard();
        Scenario read = scenario.read(assumptions);
        Cell cell = Border.busyCell(read, assumptions);
        policy.in(cell, new aolo.math.RandomStreams(seed));
        Tornado.Result result = Tornado.of(read, assumptions, policy::in, billed.bill, requests, seed);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.pretty(asMap(read, result)));
        } else {
            print(read, result, out);
        }
        if (figure != null) {
            Border.sweep(spec, figure);
            List<Path> files = writeFigure(read, result);
            spec.commandLine().getErr().println(files.size() + " files written to " + figure);
        }
        out.flush();
        return CommandLines.DONE;
    }

    private Map<String, Object> asMap(Scenario read, Tornado.Result result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("scenario", read.name());
        map.put("policy", policy.name);
        map.put("bill", billed.bill.key());
        map.put("requests", requests);
        map.put("seed", seed);
        map.put("carbon_g_per_request", result.base().carbonGrams());
        map.put("saved_vs_full_percent", result.base().savedPercent());
        map.put("saved_min_percent", result.savedMin());
        map.put("saved_max_percent", result.savedMax());
        map.put("constants", result.bars().stream().map(TornadoCommand::asMap).toList());
        return map;
    }

    private static Map<String, Object> asMap(Bar bar) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", bar.assumption().key());
        map.put("unit", bar.assumption().unit());
        map.put("value", bar.assumption().value());
        map.put("low", bar.assumption().low());
        map.put("high", bar.assumption().high());
        map.put("verified", bar.assumption().verified());
        map.put("carbon_g_at_low", bar.low().carbonGrams());
        map.put("carbon_g_at_high", bar.high().carbonGrams());
        map.put("carbon_swing_g", bar.carbonSwingGrams());
        map.put("saved_percent_at_low", bar.low().savedPercent());
        map.put("saved_percent_at_high", bar.high().savedPercent());
        map.put("saved_swing_percent", bar.savedSwingPercent());
        return map;
    }

    private void print(Scenario read, Tornado.Result result, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s, policy %s, %d requests, seed %d: %s gCO2e %s per request, %.1f %% below full service%n", read.name(),
                policy.name, requests, seed, text(result.base().carbonGrams()), billed.bill.key(),
                result.base().savedPercent());
        out.printf(
                Locale.ROOT,
                "%-46s %10s %10s %10s %10s %9s %9s%n", "constant", "low", "high", "g at low", "g at high", "% at low",
                "% at high");
        for (Bar bar : result.bars().subList(0, Math.min(SHOWN, result.bars().size()))) {
            out.printf(
                    Locale.ROOT,
                    "%-46s %10s %10s %10s %10s %9s %9s%n", bar.assumption().key(), text(bar.assumption().low()),
                    text(bar.assumption().high()), text(bar.low().carbonGrams()), text(bar.high().carbonGrams()),
                    text(bar.low().savedPercent()), text(bar.high().savedPercent()));
        }
        long still = result.bars().stream().filter(bar -> bar.carbonSwingGrams() == 0).count();
        out.printf(
                Locale.ROOT,
                "%d constants moved, %d of them without any effect here; the saving (%s) stays between %.1f %% and %.1f %%%n",
                result.bars().size(), still, billed.bill.key(), result.savedMin(), result.savedMax());
    }

    private static String text(double value) {
        return NumberText.text(value, 4);
    }

    private List<Path> writeFigure(Scenario read, Tornado.Result result) throws IOException {
        Figure drawn = TornadoFigure.of(result, read.name(), name(policy.name), billed.bill, requests, seed);
        return new FigureExport(new ChartRenderer()).writeAll(drawn, figure);
    }

    private static String name(String policyOrFile) {
        Path file = Path.of(policyOrFile).getFileName();
        return file == null ? policyOrFile : file.toString();
    }
}
