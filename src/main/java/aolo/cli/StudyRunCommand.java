package aolo.cli;

import aolo.experiment.NamedSettings;
import aolo.experiment.Study;
import aolo.experiment.StudyReader;
import aolo.experiment.StudyShard;
import aolo.quantity.Assumptions;
import aolo.results.FolderName;
import aolo.scenario.ScenarioException;
import aolo.training.Evaluation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a study, from a file or from options. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Run a study: a file (studies.md), or the same by options. Writes DIR/results.csv, one row a trial and budget.",
            "Stopped and started again it goes on inside the trials; workers and tasks change no byte."
        })
final class StudyRunCommand implements Callable<Integer> {
    private static final int MOST_PARTS = 1000;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "Study file (*.json); then no option below is needed.")
    Path file;

    @Option(names = "--scenario", paramLabel = "S", split = ",", description = "Scenario files or samples, comma-separated.")
    List<String> scenarios;

    @Option(
            names = "--learners",
            paramLabel = "NAMES",
            split = ",",
            description = "Learners and policies, comma-separated, e.g. sdrl,sac,rule-tuned,bound.")
    List<String> learners;

    @Option(names = "--seeds", paramLabel = "SEEDS", description = "Seeds of the trainings: 1-10, or 1,3,7-9. Default: 1-10.")
    String seeds;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUES",
            description = {
                "A setting and its values: station.bandwidthMhz=10,20,40 or traffic.minQoe=0.6:0.9:0.1; may be repeated.",
                "\"aolo-lab study keys\" lists the keys."
            })
    List<String> set = List.of();

    @Option(
            names = "--bills",
            paramLabel = "WORDS",
            split = ",",
            description = "Which bills are minimised, each in turn: billed,caused. Default: what each scenario says.")
    List<String> bills;

    @Option(
            names = "--draw",
            paramLabel = "N",
            description = "Draw N points at random instead of all combinations; values may then be low:high or low:high:log.")
    Integer draw;

    @Option(names = "--draw-seed", paramLabel = "S", description = "Seed of the draw. Default: 1.")
    Long drawSeed;

    @Option(
            names = "--budgets",
            paramLabel = "N",
            split = ",",
            description = "Requests learned from at which is evaluated, comma-separated. Default: 1000,2000,5000.")
    List<Long> budgets;

    @Option(names = "--evaluate", paramLabel = "N", description = "Requests of each evaluation. Default: " + Evaluation.REQUESTS + ".")
    Long evaluate;

    @Option(
            names = "--purpose",
            paramLabel = "WORD",
            description = {
                "What the evaluations are for: report, ablation or settings. Each has requests of its own, so that nothing is",
                "reported on requests that a setting was chosen on. Default: report."
            })
    String purpose;

    @Spec
    CommandSpec spec;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the study. Default: study.")
    String name;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the study. Default: runs/NAME-study-IDENTITY.")
    Path out;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = {
                "Who works off the parts of a study file: spark, in a build with -Pspark. Default: this process. Parts stay in DIR/parts."
            })
    String engine;

    @Option(names = "--master", paramLabel = "URL", description = "Where the engine is: local[2], spark://HOST:7077. Default: local[*].")
    String master;

    @Option(names = "--tasks", paramLabel = "N", description = "Parts for the engine. Default: one for each trial, at most 1000.")
    Integer tasks;

    @Mixin
    StudyWork work;

    @Override
    public Integer call() throws Exception {
        Assumptions assumptions = Assumptions.standard();
        NamedSettings settings = new NamedSettings(assumptions);
        StudyReader reader = new StudyReader(settings, StudyWork.scenarios(assumptions));
        Study study = file == null ? fromOptions(reader) : fromFile(reader);
        Path folder = out == null ? defaultFolder(study) : out;
        if (engine != null) {
            return onEngine(study, folder);
        }
        if (master != null || tasks != null) {
            throw new BadInput("--master and --tasks go with --engine");
        }
        return work.run(study, folder, settings, assumptions);
    }

    /** Parts on the engine, then joined as {@code study merge} joins them. */
    private int onEngine(Study study, Path folder) throws Exception {
        if (file == null || work.task != null || spec.commandLine().getParseResult().hasMatchedOption("--workers")) {
            throw new BadInput("--engine needs a study file, and makes its parts itself: leave out --task and --workers");
        }
        StudyEngine chosen = StudyEngine.named(engine);
        long trials = Math.min(study.trialCount(), Study.TOO_MANY_TRIALS - 1);
        int parts = tasks == null ? (int) Math.min(trials, MOST_PARTS) : tasks;
        Border.range("--tasks", parts, 1, trials);
        Path whole = folder.toAbsolutePath().normalize();
        chosen.run(master == null ? "local[*]" : master, file.toAbsolutePath().normalize(), parts, whole.resolve("parts"));
        List<String> words = new ArrayList<>(List.of("merge", "--out", whole.toString()));
        for (int k = 1; k <= parts; k++) {
            words.add(StudyEngine.folder(whole.resolve("parts"), k).toString());
        }
        return spec.commandLine().getParent().execute(words.toArray(String[]::new));
    }

    private Study fromFile(StudyReader reader) throws ScenarioException {
        boolean both = scenarios != null || learners != null || seeds != null || !set.isEmpty() || bills != null || draw != null
                || drawSeed != null || budgets != null || evaluate != null || purpose != null || name != null;
        if (both) {
            throw new BadInput("a study file says all there is to say; only --out, --workers and --task go with it");
        }
        return reader.read(file);
    }

    private Study fromOptions(StudyReader reader) throws ScenarioException {
        if (scenarios == null || learners == null) {
            throw new BadInput("name a study file, or --scenario and --learners");
        }
        try {
            byte[] json = new ObjectMapper().writeValueAsBytes(asMap());
            return reader.readOptions(json, Path.of("").toAbsolutePath());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and texts are always JSON", e);
        }
    }

    private Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("formatVersion", 1);
        map.put("name", name == null ? "study" : name);
        map.put("scenarios", scenarios);
        map.put("learners", learners);
        map.put("seeds", seeds == null ? "1-10" : seeds);
        Map<String, Object> sweep = new LinkedHashMap<>();
        SetArgument.parsed(set).forEach((key, values) -> sweep.put(key, Arrays.asList(values.split("\\s*,\\s*", -1))));
        map.put("sweep", sweep);
        if (bills != null) {
            map.put("bills", bills);
        }
        if (draw != null || drawSeed != null) {
            map.put("draw", Map.of("points", draw == null ? 0 : draw, "seed", drawSeed == null ? 1 : drawSeed));
        }
        map.put("budgets", budgets == null ? List.of(1000, 2000, 5000) : budgets);
        map.put("evaluate", evaluate == null ? Evaluation.REQUESTS : evaluate);
        if (purpose != null) {
            map.put("purpose", purpose);
        }
        return map;
    }

    private Path defaultFolder(Study study) throws IOException {
        StudyShard shard = work.shard();
        String part = shard.of() == 1 ? "study" : String.format(Locale.ROOT, "study-task-%d-of-%d", shard.number(), shard.of());
        return Path.of("runs", FolderName.of(study.name(), part, study.frame()));
    }
}
