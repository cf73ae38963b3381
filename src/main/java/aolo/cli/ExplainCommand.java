package aolo.cli;

import aolo.lab.ChainTerm;
import aolo.lab.RequestChain;
import aolo.llm.RequestDraw;
import aolo.quantity.Assumptions;
import aolo.quantity.QuantityText;
import aolo.report.NumberText;
import aolo.scenario.Scenario;
import aolo.world.BestDecision;
import aolo.world.Cell;
import aolo.world.Decision;
import aolo.world.Outcome;
import aolo.world.RequestContext;
import aolo.world.RequestModel;
import aolo.world.UserParameters;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the whole chain of one request. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Print the whole chain of one request with units, from path loss to carbon, and its best decision.",
            "What is not given is the user's typical request (medians, most frequent medium) under full service, fading at",
            "its mean, nobody else on the air, an empty queue."
        })
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    ScenarioArgument scenario;

    @Option(names = "--user", required = true, paramLabel = "U", description = "Id of the user.")
    String user;

    @Option(names = "--prompt", paramLabel = "N", description = "Prompt length in tokens.")
    String prompt;

    @Option(names = "--full-length", paramLabel = "N", description = "Full answer length in tokens.")
    String fullLength;

    @Option(names = "--kappa", paramLabel = "N", description = "Decided answer length in tokens. Default: the full one.")
    String kappa;

    @Option(
            names = "--power",
            paramLabel = "P",
            description = "Decided power with its unit: \"30 dBm\", \"1 W\", \"500 mW\". Default: the highest.")
    String power;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Requests in service, this one included. Default: the mean background and this one.")
    Integer batch;

    @Option(names = "--hour", paramLabel = "H", description = "Hour of the day, 0 to 24. Default: the scenario's start.")
    String hour;

    @Mixin
    BillArgument billed;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Assumptions assumptions = Assumptions.standard();
        Scenario read = scenario.read(assumptions);
        Cell cell = Border.cell(read, assumptions);
        int index = userIndex(read);
        RequestContext context = context(read, cell, index);
        List<ChainTerm> chain = chain(context);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.pretty(asMap(read, context, chain)));
        } else {
            print(read, context, chain, out);
        }
        out.flush();
        return CommandLines.DONE;
    }

    private int userIndex(Scenario read) {
        List<String> ids = read.users().stream().map(UserParameters::id).toList();
        if (!ids.contains(user)) {
            throw new BadInput("no user \"" + user + "\" in " + scenario.name + "; its users: "
                    + ids.stream().limit(50).collect(Collectors.joining(", ")));
        }
        return ids.indexOf(user);
    }

    private RequestContext context(Scenario read, Cell cell, int index) {
        RequestDraw draw = cell.typicalRequest(index);
        if (prompt != null) {
            draw.promptTokens = number("--prompt", prompt, "tokens", 1, 1_000_000);
        }
        if (fullLength != null) {
            draw.fullAnswerTokens = number("--full-length", fullLength, "tokens", 1, 1_000_000);
        }
        int inService = batch == null
                ? (int) Math.min(read.server().maxBatch(), Math.rint(read.server().backgroundAnswers()) + 1)
                : batch;
        Border.range("--batch", inService, 1, read.server().maxBatch());
        double hours = hour == null ? read.grid().startHour() : number("--hour", hour, "h", 0, 24);
        double seconds = 3600 * ((hours - read.grid().startHour() + 24) % 24);
        RequestContext context = new RequestContext();
        cell.fill(index, draw, inService, 0, seconds, context);
        return context;
    }

    private List<ChainTerm> chain(RequestContext context) {
        double tokens = kappa == null
                ? context.uncappedTokens()
                : number("--kappa", kappa, "tokens", context.minAnswerTokens(), context.uncappedTokens());
        double watts = power == null ? context.maxPowerWatts() : watts(context);
        Outcome outcome = new Outcome();
        Outcome best = new Outcome();
        Outcome full = new Outcome();
        Decision decision = new Decision();
        RequestModel.evaluate(context, tokens, watts, outcome);
        boolean feasible = new BestDecision().find(context, decision);
        RequestModel.evaluate(context, decision.answerTokens, decision.txPowerWatts, best);
        RequestModel.evaluate(context, context.uncappedTokens(), context.maxPowerWatts(), full);
        return RequestChain.of(context, outcome, best, full, feasible, billed.bill);
    }

    private double watts(RequestContext context) {
        if (!QuantityText.namesUnit(power)) {
            throw new BadInput("--power " + power + " needs a unit: dBm, W, mW, kW");
        }
        double watts = number("--power", power, "W", 0, Double.MAX_VALUE);
        double low = context.minPowerWatts();
        double high = context.maxPowerWatts();
        if (watts < low * (1 - 1e-9) || watts > high * (1 + 1e-9)) {
            throw new BadInput(String.format(
                    Locale.ROOT,
                    "--power %s is outside %s W..%s W (%s dBm..%s dBm), what the station can give this answer",
                    power, NumberText.text(low), NumberText.text(high), dbm(low), dbm(high)));
        }
        return Math.min(high, Math.max(low, watts));
    }

    private static String dbm(double watts) {
        return NumberText.text(aolo.quantity.Units.wattsToDbm(watts), 4);
    }

    private static double number(String option, String text, String unit, double low, double high) {
        double value;
        try {
            value = QuantityText.parse(text, unit);
        } catch (IllegalArgumentException e) {
            throw new BadInput(option + ": " + e.getMessage());
        }
        if (value < low || value > high) {
            throw new BadInput(String.format(
                    Locale.ROOT,
                    "%s %s is outside %s..%s %s",
                    option, text, NumberText.text(low), NumberText.text(high), unit));
        }
        return value;
    }

    private Map<String, Object> asMap(Scenario read, RequestContext context, List<ChainTerm> chain) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("scenario", read.name());
        map.put("user", user);
        map.put("bill", billed.bill.key());
        map.put("medium", context.medium().name().toLowerCase(Locale.ROOT));
        for (ChainTerm term : chain) {
            section(map, term.group()).put(term.key(), term.value());
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> map, String group) {
        return (Map<String, Object>) map.computeIfAbsent(group, name -> new LinkedHashMap<String, Object>());
    }

    private void print(Scenario read, RequestContext context, List<ChainTerm> chain, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s, user %s, %s%n", read.name(), user, context.medium().name().toLowerCase(Locale.ROOT));
        String group = "";
        for (ChainTerm term : chain) {
            if (!term.group().equals(group)) {
                group = term.group();
                out.println();
                out.println(group);
            }
            String unit = term.unit().equals("1") ? "" : term.unit();
            out.printf(Locale.ROOT, "  %-50s %14s %s%n", term.label(), NumberText.text(term.value()), unit);
        }
    }
}
