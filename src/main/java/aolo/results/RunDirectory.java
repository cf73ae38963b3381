package aolo.results;

import aolo.scenario.Scenario;
import aolo.scenario.ScenarioWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directory of one run, held by this process while open. Every file in it is written whole or not at all. One owner
 * thread.
 */
public final class RunDirectory implements AutoCloseable {
    /** The complete scenario, at the end of the run. */
    public static final String SCENARIO = "scenario.json";

    /** {@link RunManifest}. */
    public static final String MANIFEST = "run.json";

    /** One row for each block of requests; no clock time in it. */
    public static final String METRICS = "metrics.csv";

    /** The final policy. */
    public static final String POLICY = "policy.bin";

    /** The evaluation, with the wall time. */
    public static final String SUMMARY = "summary.json";

    /** Everything needed to go on. */
    public static final String CHECKPOINT = "checkpoint.bin";

    /** The scenario at the start and every change with its step. */
    public static final String JOURNAL = "journal.json";

    /** The metrics and the evaluation for TensorBoard, where asked for. */
    public static final String TENSORBOARD = "events.out.tfevents.0.aolo-lab";

    /** What the files are and what made them, as RO-Crate metadata. */
    public static final String CRATE = "ro-crate-metadata.json";

    /** Marks the directory of a reproduction of a version before 0.2, which is left alone. */
    public static final String REPRODUCTION = "reproduction.json";

    /** Marks the directory of a study: the study itself. */
    public static final String STUDY = "study.json";

    /** In the summary: the SHA-256 of the run's other files by their names. */
    public static final String FILES = "files";

    /** Folder of the run's figures. */
    public static final String FIGURES = "figures";

    /** Made from the state at the end; goes first. */
    private static final List<String> DERIVED = List.of(SUMMARY, POLICY, FIGURES, TENSORBOARD, CRATE, "halt.txt", "halt.bin");

    private static final List<String> NAMED = List.of(SCENARIO, JOURNAL, METRICS, POLICY);

    private static final List<String> STATE =
            List.of(METRICS, CHECKPOINT, JOURNAL, SCENARIO, CarriedFiles.FOLDER);

    private final Path path;
    private final RunLock lock;
    private final CarriedFiles files;
    private final List<String> notes = new ArrayList<>();

    private RunDirectory(Path path, RunLock lock) {
        this.path = path;
        this.lock = lock;
        files = new CarriedFiles(path);
    }

    /**
     * Takes a directory, created if missing.
     *
     * @throws RunLock.LockedException if another living process holds it
     * @throws WriteFailedException if it cannot be written
     */
    public static RunDirectory open(Path path) throws IOException {
        RunDirectory directory = new RunDirectory(path, RunLock.take(path));
        directory.lock.note().ifPresent(directory.notes::add);
        directory.sweep(path);
        directory.sweep(path.resolve(FIGURES));
        directory.sweep(path.resolve(CarriedFiles.FOLDER));
        return directory;
    }

    /** Removes what killed processes left unfinished in a folder of this directory, with a note. */
    public void sweep(Path folder) throws IOException {
        int swept = Files.isDirectory(folder) ? SafeFiles.sweep(folder) : 0;
        if (swept > 0) {
            notes.add("removed " + swept + " unfinished files that a killed process left in " + folder);
        }
    }

    public Path path() {
        return path;
    }

    /** What there is to tell about the taking: a stale lock, files that a killed process left. */
    public Optional<String> note() {
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes));
    }

    /** The files that scenarios name, as this directory carries them. */
    public CarriedFiles files() {
        return files;
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /** Writes the scenario with its files carried along. */
    public void writeScenario(Scenario scenario) throws IOException {
        SafeFiles.writeText(file(SCENARIO), ScenarioWriter.text(files.carried(scenario)));
    }

    public void writeMetrics(MetricTable metrics) throws WriteFailedException {
        SafeFiles.write(file(METRICS), metrics::writeTo);
    }

    /**
     * Writes a summary: names to numbers or text, in the map's order, then {@link #FILES}. It comes last of a run, so its checksums
     * are those of a whole run's files.
     */
    public void writeSummary(Map<String, ?> summary) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(summary);
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String name : NAMED) {
            if (Files.exists(file(name))) {
                hashes.put(name, RunIdentity.hash(file(name)));
            }
        }
        all.put(FILES, hashes);
        writeJson(SUMMARY, all);
    }

    /**
     * Refuses a finished run's file that is not what it was when the run ended.
     *
     * @param summary as {@link SealedJson#read} gives it
     * @throws IOException naming the file
     */
    public static void requireNamed(Path run, JsonNode summary, String name) throws IOException {
        Path file = run.resolve(name);
        String hash = summary.path(FILES).path(name).asText();
        if (!hash.equals(RunIdentity.hash(file))) {
            throw new IOException(file + ": it is not what it was when the run ended (" + SUMMARY + " has its checksum);"
                    + " take the file from a copy, or make the run again");
        }
    }

    /** Writes what lies here now as RO-Crate metadata; called again when there is more. */
    public void writeCrate(RunManifest manifest) throws IOException {
        writeJson(CRATE, RunCrate.of(path, manifest));
    }

    public void write(String name, SafeFiles.Content content) throws WriteFailedException {
        SafeFiles.write(file(name), content);
    }

    /**
     * Makes the directory one of this run, or refuses: whatever command asks, what another made is not replaced. What belongs to
     * a run that gives way goes first and its manifest last, and the new manifest comes before all other files, so that at any
     * moment the manifest tells of whom the files are.
     *
     * @throws OccupiedException saying what lies here and what to do
     */
    public void claim(RunManifest mine, Claim claim) throws IOException {
        if (!Files.exists(file(MANIFEST))) {
            refuseForeign();
        } else {
            Earlier found = earlier();
            Optional<RunManifest> earlier = found.manifest;
            boolean same = earlier.map(e -> e.identity().equals(mine.identity())).orElse(false);
            boolean goesOn = claim == Claim.GO_ON
                    && earlier.map(e -> e.training().equals(mine.training())).orElse(false);
            if (goesOn && !same) {
                delete(DERIVED);
            } else if (!same && claim == Claim.OVERWRITE) {
                delete(DERIVED);
                delete(STATE);
                Files.deleteIfExists(file(MANIFEST));
            } else if (!same) {
                throw new OccupiedException(path, found, mine);
            }
        }
        writeJson(MANIFEST, mine);
    }

    private void refuseForeign() throws OccupiedException {
        if (Files.exists(file(REPRODUCTION))) {
            throw new OccupiedException(path + " holds a reproduction; choose another --out");
        }
        if (Files.exists(file(STUDY))) {
            throw new OccupiedException(path + " holds a study; choose another --out");
        }
        for (String name : STATE) {
            if (Files.exists(file(name)) && !name.equals(CarriedFiles.FOLDER)) {
                throw new OccupiedException(
                        path + " holds a " + name + " that no run of this program wrote; choose another --out");
            }
        }
    }

    /** The manifest of an earlier run here, or why this program cannot read it. */
    private record Earlier(Optional<RunManifest> manifest, String problem) {}

    private Earlier earlier() {
        try {
            return new Earlier(Optional.of(RunManifest.read(file(MANIFEST))), "");
        } catch (IOException e) {
            return new Earlier(Optional.empty(), e.getMessage());
        }
    }

    private void delete(List<String> names) throws IOException {
        for (String name : names) {
            Path file = file(name);
            if (Files.isDirectory(file)) {
                try (var inside = Files.list(file)) {
                    for (Path each : inside.toList()) {
                        Files.deleteIfExists(each);
                    }
                }
            }
            Files.deleteIfExists(file);
        }
    }

    /** Another result lies in the directory. */
    public static final class OccupiedException extends IOException {
        private static final long serialVersionUID = 1;

        OccupiedException(String message) {
            super(message);
        }

        OccupiedException(Path path, Earlier found, RunManifest asked) {
            this(path + " holds another run"
                    + found.manifest.map(e -> ": " + e.shown() + difference(e, asked))
                            .orElse(", whose " + MANIFEST + " this program cannot read (" + found.problem + ")")
                    + "; asked for was " + asked.shown() + ". Choose another --out, or --overwrite it");
        }

        /** What nobody would see: all that is shown is equal and the content is not. */
        private static String difference(RunManifest earlier, RunManifest asked) {
            boolean looksEqual = earlier.shown().replaceAll(" \\(.*", "").equals(asked.shown().replaceAll(" \\(.*", ""));
            if (!looksEqual) {
                return "";
            }
            return earlier.learner().equals(asked.learner())
                    ? " with another content of the scenario or its files, evaluation or program"
                    : " with other settings of the learner";
        }
    }

    private void writeJson(String name, Object value) throws WriteFailedException {
        SafeFiles.writeText(file(name), SealedJson.text(value));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
