package aolo.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a run's folder holds, in the words of RO-Crate 1.1 (JSON-LD), so that repositories and catalogues can read it: the files with
 * their meaning, the program, the settings and the action that made them. No clock: equal runs have equal bytes. Plain functions, any
 * thread.
 */
final class RunCrate {
    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";
    private static final String JSON = "application/json";
    private static final String BINARY = "application/octet-stream";

    /** A file that a run may have, with its meaning and format. */
    private record Kind(String name, String meaning, String format) {}

    private static final List<Kind> FILES = List.of(
            new Kind(RunDirectory.SCENARIO, "The complete scenario at the end of the run", JSON),
            new Kind(RunDirectory.MANIFEST, "Learner with every setting, steps, seed, program, machine", JSON),
            new Kind(RunDirectory.JOURNAL, "Scenario at the start and every change with its step", JSON),
            new Kind(RunDirectory.METRICS, "Metrics of the training, one row a block of requests", "text/csv"),
            new Kind(RunDirectory.SUMMARY, "Evaluation on requests that training never saw", JSON),
            new Kind(RunDirectory.POLICY, "The trained policy", BINARY),
            new Kind(RunDirectory.CHECKPOINT, "Everything needed to go on with the training", BINARY),
            new Kind(RunDirectory.TENSORBOARD, "Metrics and evaluation for TensorBoard", BINARY));

    private RunCrate() {}

    /** The crate of a folder as it is now. */
    static Map<String, Object> of(Path folder, RunManifest manifest) throws IOException {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Kind kind : FILES) {
            if (Files.isRegularFile(folder.resolve(kind.name()))) {
                parts.add(file(kind));
            }
        }
        for (String name : inside(folder, CarriedFiles.FOLDER)) {
            parts.add(file(new Kind(name, "A file that the scenario names", name.endsWith(".csv") ? "text/csv" : BINARY)));
        }
        for (String name : inside(folder, RunDirectory.FIGURES)) {
            parts.add(file(new Kind(name, "A figure of the run or its data", format(name))));
        }
        List<Map<String, Object>> graph = new ArrayList<>();
        graph.add(entity(RunDirectory.CRATE, "CreativeWork", Map.of(
                "conformsTo", reference(SPECIFICATION), "about", reference("./"))));
        graph.add(root(manifest, parts));
        graph.add(action(manifest, parts));
        graph.add(program(manifest.build()));
        graph.addAll(settings(manifest));
        graph.addAll(parts);
        Map<String, Object> crate = new LinkedHashMap<>();
        crate.put("@context", SPECIFICATION + "/context");
        crate.put("@graph", graph);
        return crate;
    }

    private static Map<String, Object> root(RunManifest manifest, List<Map<String, Object>> parts) {
        Map<String, Object> root = entity("./", "Dataset", Map.of());
        root.put("name", "AOLO Lab run: " + manifest.shown());
        root.put("description", "A policy trained by " + manifest.algorithm() + " on " + manifest.steps()
                + " requests of the scenario " + manifest.scenario() + ", with its metrics and evaluation");
        root.put("identifier", "sha256:" + manifest.identity());
        root.put("mentions", reference("#training"));
        root.put("hasPart", references(parts));
        return root;
    }

    private static Map<String, Object> action(RunManifest manifest, List<Map<String, Object>> parts) {
        Map<String, Object> action = entity("#training", "CreateAction", Map.of());
        action.put("name", manifest.shown());
        action.put("instrument", reference("#aolo-lab"));
        List<Object> object = new ArrayList<>();
        object.add(reference(RunDirectory.SCENARIO));
        object.addAll(references(settings(manifest)));
        action.put("object", object);
        action.put("result", references(parts.stream()
                .filter(part -> !part.get("@id").equals(RunDirectory.SCENARIO))
                .toList()));
        return action;
    }

    private static Map<String, Object> program(BuildInfo build) {
        Map<String, Object> program = entity("#aolo-lab", "SoftwareApplication", Map.of());
        program.put("name", "AOLO Lab");
        program.put("softwareVersion", build.version());
        program.put("identifier", "git:" + build.commit());
        program.put("license", reference("https://www.apache.org/licenses/LICENSE-2.0"));
        return program;
    }

    private static List<Map<String, Object>> settings(RunManifest manifest) {
        return List.of(
                setting("algorithm", manifest.algorithm()),
                setting("steps", manifest.steps()),
                setting("seed", manifest.seed()),
                setting("evaluation-requests", manifest.evaluationRequests()));
    }

    private static Map<String, Object> setting(String name, Object value) {
        Map<String, Object> setting = entity("#" + name, "PropertyValue", Map.of());
        setting.put("name", name);
        setting.put("value", value);
        return setting;
    }

    private static Map<String, Object> file(Kind kind) {
        Map<String, Object> file = entity(kind.name(), "File", Map.of());
        file.put("name", kind.name());
        file.put("description", kind.meaning());
        file.put("encodingFormat", kind.format());
        return file;
    }

    private static Map<String, Object> entity(String id, String type, Map<String, Object> more) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        entity.putAll(new java.util.TreeMap<>(more));
        return entity;
    }

    private static Map<String, Object> reference(Object id) {
        return Map.of("@id", id);
    }

    private static List<Map<String, Object>> references(List<Map<String, Object>> entities) {
        return entities.stream().map(each -> reference(each.get("@id"))).toList();
    }

    /** Relative names of the files in a folder of the run, in the order of their letters. */
    private static TreeSet<String> inside(Path folder, String name) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder.resolve(name))) {
            try (Stream<Path> files = Files.list(folder.resolve(name))) {
                files.filter(Files::isRegularFile).forEach(file -> names.add(name + "/" + file.getFileName()));
            }
        }
        return names;
    }

    private static String format(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "pdf" -> "application/pdf";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "csv" -> "text/csv";
            case "tex" -> "application/x-tex";
            default -> BINARY;
        };
    }
}
