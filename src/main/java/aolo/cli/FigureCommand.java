package aolo.cli;

import aolo.border.SafeText;
import aolo.experiment.Tornado;
import aolo.figure.ChartRenderer;
import aolo.figure.Figure;
import aolo.figure.FigureExport;
import aolo.figure.FigureStyle;
import aolo.figure.Preflight;
import aolo.quantity.Assumptions;
import aolo.quantity.Suggestion;
import aolo.report.CellFigures;
import aolo.report.Comparison;
import aolo.report.FigureKind;
import aolo.report.FigureSource;
import aolo.report.Gathered;
import aolo.report.PolicyFigures;
import aolo.report.RasterFigure;
import aolo.report.RunCurves;
import aolo.report.StudyFigures;
import aolo.report.TornadoFigure;
import aolo.results.SafeFiles;
import aolo.scenario.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes figures that go into a paper unchanged. */
@Command(
        name = "figure",
        mixinStandardHelpOptions = true,
        description = {
            "Make a figure in a journal's style: PDF, SVG, PNG, EPS, data as CSV, LaTeX with caption, PGFPlots. KIND is one of",
            "learning-curve, ablation, sweep, trade-off, profile (of folders of runs and studies), pareto (of either),",
            "carbon-parts, cdf, tornado, raster, coverage, landscape, layout (of a scenario)."
        })
final class FigureCommand implements Callable<Integer> {
    private static final double LEAST_QOE = 0.5;
    private static final int QOE_STEPS = 9;
    private static final double QOE_STEP = 0.05;

    @Parameters(index = "0", paramLabel = "KIND", description = "What is drawn.")
    String kind;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SOURCE", description = "A scenario, or folders of runs and studies.")
    List<String> sources;

    @Mixin
    StyleOptions style;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "figures", description = "Where to write. Default: ${DEFAULT-VALUE}.")
    Path out;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the files. Default: the kind's; several are numbered.")
    String name;

    @Option(
            names = "--policy",
            paramLabel = "NAMES",
            split = ",",
            description = "Of a scenario: who decides, comma-separated, policy.bin of runs too. Default: full,rule-tuned,bound.")
    List<String> policies;

    @Option(names = "--requests", paramLabel = "N", defaultValue = "2000", description = "Common random requests. Default: ${DEFAULT-VALUE}.")
    int requests;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the requests. Default: the scenario's.")
    Long seed;

    @Option(names = "--user", paramLabel = "ID", description = "Whose request (landscape, waterfall). Default: the first user.")
    String user;

    @Option(names = "--to", paramLabel = "X,Y", split = ",", description = "Where the user is moved (waterfall), metres east and north.")
    List<Double> to;

    @Option(names = "--metric", paramLabel = "COLUMN", split = ",", description = "Of results: columns, the first one ranks.")
    List<String> metrics;

    @Option(names = "--x", paramLabel = "KEY", description = "The swept setting (sweep). Default: the only one there is.")
    String x;

    @Mixin
    BillArgument billed;

    @Option(
            names = "--check",
            description = {
                "Also print what an editor would check (size, text, fonts, contrast, grey, colour blindness, n) and write",
                "NAME-preview.png: the figure as it is, in grey, and as with deuteranopia."
            })
    boolean check;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        FigureKind chosen = chosen();
        Border.range("--requests", requests, 1, 10_000_000);
        if (seed != null) {
            Border.seed(seed);
        }
        FigureStyle set = style.style();
        List<Figure> figures = named(figures(chosen));
        FigureExport export = new FigureExport(new ChartRenderer());
        PrintWriter terminal = spec.commandLine().getOut();
        for (Figure made : figures) {
            Figure figure = made.renamed(style.names());
            export.writeAll(figure, style.formats(), set, style.dpi, out).forEach(file -> terminal.println(file));
            if (check) {
                terminal.print(SafeText.lines(checked(figure, set)));
            }
        }
        terminal.flush();
        return CommandLines.DONE;
    }

    private FigureKind chosen() {
        List<String> keys = Arrays.stream(FigureKind.values()).map(FigureKind::key).toList();
        return Arrays.stream(FigureKind.values()).filter(each -> each.key().equals(kind)).findFirst()
                .orElseThrow(() -> new BadInput("there is no figure " + SafeText.quoted(kind) + Suggestion.didYouMean(kind, keys)
                        + "\n" + FigureKind.lines()));
    }

    private String checked(Figure figure, FigureStyle set) throws IOException {
        Path preview = out.resolve(figure.name() + "-preview.png");
        SafeFiles.write(preview, stream -> ImageIO.write(Preflight.preview(figure, set, new ChartRenderer()), "png", stream));
        StringBuilder text = new StringBuilder(figure.name()).append(" in ").append(set.key()).append('\n');
        Preflight.of(figure, set).forEach(finding -> text.append("  ").append(finding).append('\n'));
        return text.append("  ").append(preview).append('\n').toString();
    }

    private List<Figure> named(List<Figure> figures) {
        if (name == null) {
            return figures;
        }
        List<Figure> named = new ArrayList<>();
        for (Figure figure : figures) {
            try {
                named.add(figure.named(figures.size() == 1 ? name : name + "-" + (named.size() + 1)));
            } catch (IllegalArgumentException e) {
                throw new BadInput("--name: " + e.getMessage());
            }
        }
        return named;
    }

    private List<Figure> figures(FigureKind chosen) throws Exception {
        boolean folders = Files.isDirectory(Path.of(sources.get(0)));
        try {
            if (folders && (!chosen.ofScenario() || chosen == FigureKind.PARETO)) {
                return ofResults(chosen);
            }
            if (!chosen.ofScenario()) {
                throw new BadInput(kind + " is made from folders of runs and studies; " + sources.get(0) + " is no folder");
            }
            if (sources.size() > 1) {
                throw new BadInput(kind + " is made from one scenario; got " + sources.size());
            }
            return List.of(ofScenario(chosen));
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage());
        }
    }

    private List<Figure> ofResults(FigureKind chosen) throws IOException {
        Gathered gathered;
        try {
            gathered = Gathered.of(sources.stream().map(Path::of).toList());
        } catch (IOException e) {
            throw new BadInput(e.getMessage());
        }
        List<String> asked = metrics == null ? CompareCommand.METRICS.subList(0, 2) : metrics;
        for (String metric : asked) {
            if (!gathered.table().hasNumbers(metric)) {
                throw new BadInput("--metric " + SafeText.quoted(metric) + " holds no numbers; there are "
                        + String.join(", ", gathered.table().columns()));
            }
        }
        Comparison comparison = Comparison.of(gathered, asked, "sac", OptionalDouble.empty());
        StudyFigures figures = new StudyFigures(comparison);
        List<Figure> made = switch (chosen) {
            case LEARNING_CURVE -> Stream.concat(figures.learningCurves().stream(), RunCurves.of(comparison).stream()).toList();
            case ABLATION -> List.of(figures.ablation());
            case TRADE_OFF -> figures.tradeOffs();
            case PROFILE -> figures.profile();
            case PARETO -> List.of(figures.pareto());
            default -> figures.sweeps(swept(figures));
        };
        if (made.isEmpty()) {
            throw new BadInput(kind + ": these results have nothing to draw (one budget, or one learner)");
        }
        return made;
    }

    private String swept(StudyFigures figures) {
        List<String> keys = figures.sweptNumbers();
        if (x != null && keys.contains(x)) {
            return x;
        }
        if (x == null && keys.size() == 1) {
            return keys.get(0);
        }
        throw new BadInput((x == null ? "name the swept setting by --x" : "--x " + SafeText.quoted(x) + " was not swept")
                + "; there are " + (keys.isEmpty() ? "none with numbers" : String.join(", ", keys)));
    }

    private Figure ofScenario(FigureKind chosen) throws Exception {
        Assumptions assumptions = Assumptions.standard();
        ScenarioArgument argument = new ScenarioArgument();
        Path folder = Path.of(sources.get(0));
        boolean run = Files.isDirectory(folder) && Files.exists(folder.resolve("scenario.json"));
        argument.name = run ? folder.resolve("scenario.json").toString() : sources.get(0);
        Scenario scenario = argument.read(assumptions);
        FigureSource source = new FigureSource(
                scenario, assumptions, chosenPolicies(run ? folder : null, chosen), requests, seed == null ? scenario.seed() : seed);
        if (chosen != FigureKind.LAYOUT && chosen != FigureKind.COVERAGE) {
            Border.busyCell(scenario, assumptions);
        }
        return switch (chosen) {
            case CARBON_PARTS -> PolicyFigures.parts(source);
            case CDF -> PolicyFigures.distributions(source);
            case PARETO -> PolicyFigures.pareto(source, asked());
            case TORNADO -> tornado(source);
            case RASTER -> RasterFigure.of(source);
            case COVERAGE -> CellFigures.coverage(source);
            case LAYOUT -> CellFigures.layout(source);
            case WATERFALL -> MovedUserFigure.of(source, user == null ? scenario.users().get(0).id() : user, to, billed.bill);
            default -> CellFigures.landscape(source, user == null ? scenario.users().get(0).id() : user);
        };
    }

    /** Of a run's folder, its own policy stands among them. */
    private List<String> chosenPolicies(Path run, FigureKind chosen) {
        if (policies != null) {
            return policies;
        }
        Set<String> all = new LinkedHashSet<>();
        boolean own = run != null && Files.exists(run.resolve("policy.bin"));
        if (chosen == FigureKind.WATERFALL) {
            return List.of(own ? run.resolve("policy.bin").toString() : "full");
        }
        if (chosen == FigureKind.TORNADO || chosen == FigureKind.RASTER) {
            return List.of(own ? run.resolve("policy.bin").toString() : "bound");
        }
        all.add("full");
        all.add("rule-tuned");
        if (own) {
            all.add(run.resolve("policy.bin").toString());
        }
        all.add("bound");
        return List.copyOf(all);
    }

    private static List<Double> asked() {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < QOE_STEPS; i++) {
            values.add(Math.rint(100 * (LEAST_QOE + i * QOE_STEP)) / 100);
        }
        return values;
    }

    private Figure tornado(FigureSource source) {
        String policy = source.policies().get(0);
        Tornado.Result result = Tornado.of(
                source.scenario(), source.assumptions(),
                (cell, streams) -> aolo.training.NamedPolicy.named(policy, cell, streams), billed.bill, requests, source.seed());
        return TornadoFigure.of(result, source.scenario().name(), policy, billed.bill, requests, source.seed());
    }
}
