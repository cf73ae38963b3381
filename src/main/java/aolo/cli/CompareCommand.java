package aolo.cli;

import aolo.border.SafeText;
import aolo.report.Comparison;
import aolo.report.ComparisonFiles;
import aolo.report.ComparisonTables;
import aolo.report.Gathered;
import aolo.report.TidyTable;
import aolo.results.RunDirectory;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gathers runs and studies into tables and figures. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Gather runs and studies into one table and set learners against each other over seeds: means with intervals,",
            "paired differences, probability of improvement, performance profile, learning curves."
        })
final class CompareCommand implements Callable<Integer> {
    static final List<String> METRICS =
            List.of("gap_to_bound_percent", "violation_percent", "saved_percent_billed", "saved_percent_cell", "saved_percent_caused");

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of runs and studies.")
    List<Path> folders;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Write there: results.csv and results.parquet (a row for each evaluation, a column for every setting that",
                "differs), table.md, table.tex (booktabs), means.csv, paired.csv, improvement.csv, profile.csv, figures."
            })
    Path out;

    @Option(
            names = "--metric",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns to compare, the first one ranks. Default: gap_to_bound_percent, violation_percent, the savings.")
    List<String> metrics;

    @Option(
            names = "--against",
            paramLabel = "LEARNER",
            description = "Whom the others are set against. Default: the first learner of the table.")
    String against;

    @Option(
            names = "--budgets",
            paramLabel = "N",
            split = ",",
            description = "Requests learned from that are looked at. Default: all.")
    List<Integer> budgets;

    @Option(
            names = "--aim",
            paramLabel = "PERCENT",
            description = {
                "Feasible requests that a run may break and still be ranked (probability of improvement, profile): who serves",
                "badly saves easily. Default: the scenario's promise and 1 (6 and 1 in tables that do not tell it)."
            })
    Double aim;

    @Option(names = "--no-figures", description = "Write tables only.")
    boolean noFigures;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Comparison comparison = comparison(gathered());
        ComparisonTables tables = new ComparisonTables(comparison);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(SafeText.lines(tables.text()));
        if (out != null) {
            write(comparison);
            terminal.println("written to " + out);
        }
        terminal.flush();
        return CommandLines.DONE;
    }

    private Gathered gathered() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new BadInput(folder + ": no such folder");
            }
        }
        try {
            Gathered gathered = Gathered.of(folders);
            if (gathered.table().rows().isEmpty()) {
                throw new BadInput("nothing to compare: the tables have no row yet");
            }
            return gathered;
        } catch (IllegalArgumentException | java.io.IOException e) {
            throw new BadInput(e.getMessage());
        }
    }

    private Comparison comparison(Gathered gathered) {
        if (aim != null) {
            Border.range("--aim", aim, 0, 100, "%");
        }
        OptionalDouble aimPercent = aim == null ? OptionalDouble.empty() : OptionalDouble.of(aim);
        TidyTable table = gathered.table();
        List<String> asked = metrics == null
                ? METRICS.stream().filter(table::hasNumbers).toList()
                : metrics;
        for (String metric : asked) {
            if (!table.columns().contains(metric)) {
                throw new BadInput("--metric " + SafeText.quoted(metric) + " is no column; there are "
                        + String.join(", ", table.columns()));
            }
            if (!table.hasNumbers(metric)) {
                throw new BadInput("--metric " + metric + " holds no numbers");
            }
        }
        if (asked.isEmpty() || Set.copyOf(asked).size() < asked.size()) {
            throw new BadInput("--metric names nothing, or a column twice");
        }
        List<Integer> there = gathered.budgets();
        List<Integer> looked = budgets == null ? there : List.copyOf(new TreeSet<>(budgets));
        for (int budget : looked) {
            if (!there.contains(budget)) {
                throw new BadInput("--budgets " + budget + ": nobody was evaluated there; there are " + there);
            }
        }
        Comparison any = new Comparison(gathered, asked, "", looked, aimPercent);
        if (against != null && !any.variants().contains(against)) {
            throw new BadInput("--against " + SafeText.quoted(against) + " is none of " + String.join(", ", any.variants()));
        }
        String reference = against == null ? any.variants().get(0) : against;
        return new Comparison(gathered, asked, reference, looked, aimPercent);
    }

    private void write(Comparison comparison) throws java.io.IOException {
        for (String other : List.of(RunDirectory.MANIFEST, RunDirectory.STUDY)) {
            if (Files.exists(out.resolve(other))) {
                throw new BadInput("--out " + out + " holds a run or a study (" + other + "); choose another folder");
            }
        }
        Border.sweep(spec, out);
        Border.sweep(spec, out.resolve(RunDirectory.FIGURES));
        ComparisonFiles.write(comparison, out, !noFigures);
    }
}
