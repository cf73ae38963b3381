package aolo.report;

import aolo.border.InputException;
import aolo.border.InputFile;
import aolo.border.SafeText;
import aolo.results.Checksum;
import aolo.results.MetricTable;
import aolo.results.RunDirectory;
import aolo.results.RunIdentity;
import aolo.results.RunManifest;
import aolo.results.SealedJson;
import aolo.training.TrainingMetrics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs and studies gathered into one tidy table: a row for each evaluation, a column for every setting that differs. Immutable;
 * any thread.
 *
 * @param table all rows; the columns of a study's table, with {@code source} before them where there are several folders
 * @param parameters columns that are settings
 * @param curves learning curves of the runs among the folders, one for each, in their order
 */
public record Gathered(TidyTable table, List<String> parameters, List<Curve> curves) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long MOST_BYTES = 256L << 20;

    /** Column of what the scenario promises to break at most and one, percent. */
    static final String AIM = "aim_broken_percent";

    /** Columns before the settings. */
    private static final List<String> HEAD = List.of("scenario", "variant", "learner");

    /** Columns after the settings and before the numbers. */
    private static final List<String> PLAN =
            List.of("seed", "budget", "evaluation_requests", "purpose", "minimised", AIM, "bound_kind");

    /** A run's own names of what a study's table holds. */
    private static final Map<String, String> RUN_NUMBERS = numbers();

    /**
     * A run's metrics by requests learned from.
     *
     * @param row its row in the table
     */
    public record Curve(Map<String, String> row, MetricTable metrics) {}

    public Gathered {
        parameters = List.copyOf(parameters);
        curves = List.copyOf(curves);
    }

    /**
     * Gathers folders of runs and studies.
     *
     * @throws IllegalArgumentException in words if a folder is neither, or has no results yet
     * @throws IOException naming the file that cannot be read
     */
    public static Gathered of(List<Path> folders) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        Set<String> parameters = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        List<String> names = names(folders);
        for (int i = 0; i < folders.size(); i++) {
            Path folder = folders.get(i);
            if (Files.exists(folder.resolve(RunDirectory.STUDY))) {
                rows.addAll(study(folder, names.get(i), parameters, numbers));
            } else if (Files.exists(folder.resolve(RunDirectory.MANIFEST))) {
                Run run = Run.read(folder, names.get(i));
                runs.add(run);
                rows.add(run.row);
            } else {
                throw new IllegalArgumentException(folder + " holds neither a study (" + RunDirectory.STUDY + ") nor a run ("
                        + RunDirectory.MANIFEST + "); name the folder that train --out or study run --out wrote");
            }
        }
        parameters.addAll(differing(runs));
        numbers.addAll(RUN_NUMBERS.keySet());
        List<String> columns = new ArrayList<>(folders.size() > 1 ? List.of("source") : List.of());
        columns.addAll(HEAD);
        columns.addAll(parameters);
        columns.addAll(PLAN);
        columns.addAll(numbers);
        columns.add("identity");
        return new Gathered(
                new TidyTable(columns, distinct(rows)), List.copyOf(parameters),
                runs.stream().map(run -> new Curve(run.row, run.metrics)).toList());
    }

    /** Requests learned from at which somebody was evaluated, ascending; none of what does not learn. */
    public List<Integer> budgets() {
        TreeSet<Integer> there = new TreeSet<>();
        table.rows().forEach(row -> there.add((int) TidyTable.value(row, "budget")));
        there.remove(0);
        return List.copyOf(there);
    }

    /** Last parts of the paths, or the whole where these are equal. */
    private static List<String> names(List<Path> folders) {
        List<String> last = folders.stream().map(f -> f.toAbsolutePath().normalize().getFileName().toString()).toList();
        return Set.copyOf(last).size() == last.size() ? last : folders.stream().map(Path::toString).toList();
    }

    private static List<Map<String, String>> study(
            Path folder, String name, Set<String> parameters, Set<String> numbers) throws IOException {
        Path file = folder.resolve("results.csv");
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(folder + " is a study without a results.csv yet; run or merge it first");
        }
        Checksum.require(Gathered.required(file), "study merge " + folder + " writes it anew from its rows");
        TidyTable table = TidyTable.read(file);
        int seed = table.columns().indexOf("seed");
        int kind = table.columns().indexOf("bound_kind");
        int identity = table.columns().indexOf("identity");
        if (!table.columns().subList(0, Math.min(3, table.columns().size())).equals(HEAD) || seed < 3 || kind < seed || identity < kind) {
            throw new IOException(file + " is not the table of a study: its first line does not have "
                    + String.join(", ", HEAD) + ", …, seed, …, bound_kind, …, identity");
        }
        parameters.addAll(table.columns().subList(3, seed));
        numbers.addAll(table.columns().subList(kind + 1, identity));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : table.rows()) {
            if (!row.getOrDefault("budget", "").matches("[0-9]{1,9}")) {
                throw new IOException(file + ": a budget is " + SafeText.quoted(row.getOrDefault("budget", ""))
                        + ", which is no number of requests; study merge " + folder + " writes it anew from its rows");
            }
            Map<String, String> named = new LinkedHashMap<>(row);
            named.put("source", name);
            rows.add(named);
        }
        return rows;
    }

    private static Path required(Path file) throws IOException {
        try {
            InputFile.require(file, MOST_BYTES);
            return file;
        } catch (InputException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** The same evaluation named twice is one. */
    private static List<Map<String, String>> distinct(List<Map<String, String>> rows) {
        Set<Map<String, String>> seen = new LinkedHashSet<>();
        List<Map<String, String>> kept = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> content = new TreeMap<>(row);
            content.remove("source");
            if (seen.add(content)) {
                kept.add(row);
            }
        }
        return kept;
    }

    /** Settings in which runs of one scenario's name, or of one learner, differ; put into their rows. */
    private static Set<String> differing(List<Run> runs) {
        Set<String> differing = new LinkedHashSet<>();
        for (boolean ofLearner : new boolean[] {false, true}) {
            Map<String, Map<String, Set<String>>> values = new TreeMap<>();
            Set<String> keys = new LinkedHashSet<>();
            for (Run run : runs) {
                keys.addAll(run.settings.keySet());
            }
            for (Run run : runs) {
                String group = TidyTable.cell(run.row, ofLearner ? "learner" : "scenario");
                keys.stream().filter(key -> key.startsWith("learner.") == ofLearner).forEach(key -> values
                        .computeIfAbsent(group, g -> new LinkedHashMap<>())
                        .computeIfAbsent(key, k -> new LinkedHashSet<>())
                        .add(run.settings.getOrDefault(key, "")));
            }
            values.values().forEach(group -> group.forEach((key, seen) -> {
                if (seen.size() > 1) {
                    differing.add(key);
                }
            }));
        }
        runs.forEach(run -> differing.forEach(key -> run.row.put(key, run.settings.getOrDefault(key, ""))));
        return differing;
    }

    private static Map<String, String> numbers() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("carbon_g", "carbon_g_per_request");
        names.put("bound_g", "bound_g_per_request");
        names.put("full_service_g", "full_service_g_per_request");
        names.put("saved_percent_billed", "saved_percent.billed");
        names.put("saved_percent_cell", "saved_percent.cell");
        names.put("saved_percent_caused", "saved_percent.caused");
        for (String same : List.of("gap_to_bound_percent", "gap_to_clairvoyant_percent", "gap_to_informed_percent")) {
            names.put(same, same);
        }
        names.put("objective_g", "objective_g_per_request");
        names.put("clairvoyant_objective_g", "clairvoyant_objective_g_per_request");
        names.put("informed_objective_g", "informed_objective_g_per_request");
        names.put("cell_g", "cell_g_per_request");
        names.put("caused_g", "caused_g_per_request");
        for (String same : List.of(
                "violation_percent", "infeasible_percent", "qoe_mean", "qoe_p05", "latency_median_s", "latency_p95_s")) {
            names.put(same, same);
        }
        names.put("actor_energy_j", "ledger.joules_per_decision+ledger.memory_joules_per_decision");
        return java.util.Collections.unmodifiableMap(names);
    }

    /** A run's folder. */
    private record Run(Map<String, String> row, Map<String, String> settings, MetricTable metrics) {
        static Run read(Path folder, String name) throws IOException {
            if (!Files.exists(folder.resolve(RunDirectory.SUMMARY))) {
                throw new IllegalArgumentException(folder + " is a run that is not finished: it has no "
                        + RunDirectory.SUMMARY + "; go on with train --resume " + folder);
            }
            RunManifest.read(folder.resolve(RunDirectory.MANIFEST));
            JsonNode manifest = SealedJson.read(folder.resolve(RunDirectory.MANIFEST));
            JsonNode summary = SealedJson.read(folder.resolve(RunDirectory.SUMMARY));
            if (!manifest.path("identity").equals(summary.path("identity"))) {
                throw new IOException(folder + ": its " + RunDirectory.SUMMARY + " is not that of its " + RunDirectory.MANIFEST
                        + "; go on with train --resume " + folder.resolve(RunDirectory.CHECKPOINT));
            }
            for (String file : List.of(RunDirectory.SCENARIO, RunDirectory.METRICS)) {
                required(folder.resolve(file));
                RunDirectory.requireNamed(folder, summary, file);
            }
            Map<String, String> row = new LinkedHashMap<>();
            row.put("source", name);
            row.put("scenario", manifest.path("scenario").asText());
            row.put("variant", manifest.path("algorithm").asText());
            row.put("learner", manifest.path("algorithm").asText());
            row.put("seed", manifest.path("seed").asText());
            row.put("budget", manifest.path("steps").asText());
            row.put("evaluation_requests", manifest.path("evaluationRequests").asText());
            row.put("purpose", "report");
            row.put("minimised", summary.path("accounting").asText());
            row.put(AIM, summary.path(AIM).asText());
            row.put("bound_kind", summary.path("bound_kind").asText());
            RUN_NUMBERS.forEach((column, path) -> row.put(column, TidyTable.number(sum(summary, path))));
            row.put("identity", identity(manifest, folder));
            Map<String, String> settings = new LinkedHashMap<>();
            flatten("learner", manifest.path("learner"), settings);
            JsonNode scenario = json(folder.resolve(RunDirectory.SCENARIO));
            scenario.fields().forEachRemaining(field -> {
                if (!field.getKey().equals("name") && !field.getKey().equals("formatVersion")) {
                    flatten(field.getKey().equals("seed") ? "scenario.seed" : field.getKey(), field.getValue(), settings);
                }
            });
            return new Run(row, settings, MetricTable.read(folder.resolve(RunDirectory.METRICS), TrainingMetrics.columns()));
        }

        private static String identity(JsonNode manifest, Path folder) throws IOException {
            try {
                return new RunIdentity(manifest.path("identity").asText()).shortHex();
            } catch (IllegalArgumentException e) {
                throw new IOException(folder.resolve(RunDirectory.MANIFEST) + ": " + e.getMessage(), e);
            }
        }

        private static double sum(JsonNode summary, String paths) {
            double sum = 0;
            for (String path : paths.split("\\+")) {
                JsonNode node = summary;
                for (String part : path.split("\\.")) {
                    node = node.path(part);
                }
                sum += node.isNumber() ? node.asDouble() : Double.NaN;
            }
            return sum;
        }

        private static void flatten(String path, JsonNode node, Map<String, String> into) {
            if (node.isObject()) {
                node.fields().forEachRemaining(field -> flatten(path + "." + field.getKey(), field.getValue(), into));
            } else if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    flatten(path + "." + i, node.get(i), into);
                }
            } else {
                into.put(path, node.asText());
            }
        }

        private static JsonNode json(Path file) throws IOException {
            try {
                JsonNode node = MAPPER.readTree(Files.readAllBytes(required(file)));
                if (node == null || !node.isObject()) {
                    throw new IOException(file + ": not a JSON object");
                }
                return node;
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IOException(file + ": not JSON: " + e.getOriginalMessage(), e);
            }
        }
    }
}
