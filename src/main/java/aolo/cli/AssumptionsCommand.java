package aolo.cli;

import aolo.quantity.Assumption;
import aolo.quantity.Assumptions;
import aolo.report.NumberText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the assumption sheet. */
@Command(
        name = "assumptions",
        mixinStandardHelpOptions = true,
        description = "Print every constant the result of a scenario rests on: value, range, unit, source, verified or not.")
final class AssumptionsCommand implements Callable<Integer> {
    @Mixin
    ScenarioArgument scenario;

    @ArgGroup(exclusive = true)
    Format format = new Format();

    @Spec
    CommandSpec spec;

    static final class Format {
        @Option(names = "--json", description = "As JSON.")
        boolean json;

        @Option(names = "--markdown", description = "As a Markdown table.")
        boolean markdown;
    }

    @Override
    public Integer call() throws Exception {
        Assumptions assumptions = Assumptions.standard();
        scenario.read(assumptions);
        PrintWriter out = spec.commandLine().getOut();
        if (format.json) {
            out.println(JsonText.pretty(assumptions.all()));
        } else if (format.markdown) {
            printMarkdown(assumptions, out);
        } else {
            printText(assumptions, out);
        }
        out.flush();
        return CommandLines.DONE;
    }

    private static void printMarkdown(Assumptions assumptions, PrintWriter out) {
        out.println("| constant | value | low | high | unit | verified | meaning | source |");
        out.println("|---|---:|---:|---:|---|---|---|---|");
        for (Assumption a : assumptions.all()) {
            out.printf(
                    Locale.ROOT, "| `%s` | %s | %s | %s | %s | %s | %s | %s |%n",
                    a.key(), NumberText.text(a.value()), NumberText.text(a.low()), NumberText.text(a.high()), a.unit(),
                    a.verified() ? "yes" : "no", cell(a.meaning()), cell(a.source()));
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static void printText(Assumptions assumptions, PrintWriter out) {
        int width = assumptions.all().stream().mapToInt(a -> a.key().length()).max().orElse(1);
        for (Assumption a : assumptions.all()) {
            out.printf(
                    Locale.ROOT,
                    "%-" + width + "s  %12s  [%s, %s] %s%n", a.key(), NumberText.text(a.value()), NumberText.text(a.low()),
                    NumberText.text(a.high()), a.unit());
            out.printf(
                    Locale.ROOT,
                    "    %s. Source: %s%s%n", a.meaning(), a.source(), a.verified() ? "" : " (unverified)");
        }
        long unverified = assumptions.all().stream().filter(a -> !a.verified()).count();
        out.printf(Locale.ROOT, "%d constants, %d of them unverified%n", assumptions.all().size(), unverified);
    }
}
