package aolo.results;

import aolo.scenario.Scenario;
import aolo.scenario.ScenarioWriter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final Path path;
    private final RunLock lock;

    private RunDirectory(Path path, RunLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes a directory, created if missing.
     *
     * @throws RunLock.LockedException if another living process holds it
     * @throws WriteFailedException if it cannot be written
     */
    public static RunDirectory open(Path path) throws IOException {
        return new RunDirectory(path, RunLock.take(path));
    }

    public Path path() {
        return path;
    }

    /** What there is to tell about the taking of the lock. */
    public Optional<String> note() {
        return lock.note();
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    public void writeScenario(Scenario scenario) throws WriteFailedException {
        SafeFiles.writeText(file(SCENARIO), ScenarioWriter.text(scenario));
    }

    public void writeManifest(RunManifest manifest) throws WriteFailedException {
        writeJson(MANIFEST, manifest);
    }

    public void writeMetrics(MetricTable metrics) throws WriteFailedException {
        SafeFiles.write(file(METRICS), metrics::writeTo);
    }

    /** Writes a summary: names to numbers or text, in the map's order. */
    public void writeSummary(Map<String, ?> summary) throws WriteFailedException {
        writeJson(SUMMARY, summary);
    }

    public void write(String name, SafeFiles.Content content) throws WriteFailedException {
        SafeFiles.write(file(name), content);
    }

    /** The manifest of an earlier run here; empty if there is none that this program understands. */
    public Optional<RunManifest> earlierManifest() {
        try {
            return Files.exists(file(MANIFEST))
                    ? Optional.of(MAPPER.readValue(file(MANIFEST).toFile(), RunManifest.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a finished run lies here. */
    public boolean hasSummary() {
        return Files.exists(file(SUMMARY));
    }

    private void writeJson(String name, Object value) throws WriteFailedException {
        try {
            // line feeds whatever the system, so that equal runs have equal files
            DefaultPrettyPrinter printer =
                    new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
            SafeFiles.writeText(file(name), MAPPER.writer(printer).writeValueAsString(value) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON for " + value, e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
