package aolo.results;

import aolo.radio.ChannelModels;
import aolo.rl.LearnerParameters;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioFiles;
import aolo.scenario.ScenarioWriter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The SHA-256 of what makes a result: scenario in its canonical text with the content of every file it names in place of the
 * name, the jar of a plug-in it names, learner settings, seed, budget, evaluation, program version. Independent of where files lie, what they are called, how a
 * scenario is laid out, and of the machine. The build's commit stands beside it in the manifest and not in it: most commits change
 * no result, and an identity that every commit changes would guard nothing; who changes results raises the version. Immutable; any
 * thread.
 *
 * @param hex 64 hexadecimal digits
 */
public record RunIdentity(String hex) {
    private static final int SHORT = 8;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public RunIdentity {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("an identity has 64 hexadecimal digits, not \"" + hex + "\"");
        }
    }

    /** The first eight digits, for captions and names. */
    public String shortHex() {
        return hex.substring(0, SHORT);
    }

    /**
     * Of a training.
     *
     * @param scenarios by the step from which on each held; 0 for the one at the start
     * @param evaluationRequests of the evaluation
     * @throws IOException if a file that a scenario names cannot be read
     */
    public static RunIdentity of(
            Map<Long, Scenario> scenarios, LearnerParameters learner, int steps, long seed, int evaluationRequests)
            throws IOException {
        Map<String, String> parts = training(scenarios, learner, seed);
        parts.put("steps", Integer.toString(steps));
        parts.put("evaluation", Integer.toString(evaluationRequests));
        return of(parts);
    }

    /** Of what a training shares with the same one of more steps or with another evaluation: who resumes goes on with this. */
    public static RunIdentity ofTraining(Map<Long, Scenario> scenarios, LearnerParameters learner, long seed)
            throws IOException {
        return of(training(scenarios, learner, seed));
    }

    /** Of a scenario and some words, for what is no single training. */
    public static RunIdentity of(Scenario scenario, String... words) throws IOException {
        Map<String, String> parts = start();
        parts.put("scenario", canonical(scenario));
        parts.put("words", String.join("\n", words));
        return of(parts);
    }

    private static Map<String, String> training(
            Map<Long, Scenario> scenarios, LearnerParameters learner, long seed) throws IOException {
        Map<String, String> parts = start();
        for (Map.Entry<Long, Scenario> entry : scenarios.entrySet()) {
            parts.put("scenario from step " + entry.getKey(), canonical(entry.getValue()));
        }
        parts.put("learner", json(learner));
        parts.put("seed", Long.toString(seed));
        return parts;
    }

    private static Map<String, String> start() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("version", BuildInfo.current().version());
        return parts;
    }

    private static RunIdentity of(Map<String, String> parts) {
        MessageDigest digest = sha256();
        parts.forEach((name, value) -> {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            digest.update((name + ' ' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return new RunIdentity(HexFormat.of().formatHex(digest.digest()));
    }

    private static String canonical(Scenario scenario) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        for (String name : ScenarioFiles.named(scenario)) {
            contents.put(name, "sha256:" + hash(Path.of(name)));
        }
        Optional<String> model = scenario.channel().model();
        String plugIn = model.isPresent() ? "\nchannel model sha256:" + PlugInCode.hash(ChannelModels.named(model.get()).getClass()) : "";
        return ScenarioWriter.text(ScenarioFiles.renamed(scenario, contents::get)) + plugIn;
    }

    /** SHA-256 of a file's bytes, hexadecimal. */
    static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String json(LearnerParameters learner) {
        try {
            return MAPPER.writeValueAsString(learner);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are always JSON", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
