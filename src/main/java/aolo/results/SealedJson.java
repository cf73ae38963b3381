package aolo.results;

import aolo.border.InputException;
import aolo.border.InputFile;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON objects that a run leaves, with the SHA-256 of all before it as their last member: a digit changed anywhere is noticed, and
 * any program still reads them. Plain functions; any thread.
 */
public final class SealedJson {
    /** Largest file that is read; a summary has about 5 000 bytes. */
    private static final long MOST_BYTES = 1L << 20;

    private static final int MAX_DEPTH = 16;
    private static final String MEMBER = "sha256";
    private static final Pattern SEAL =
            Pattern.compile("(.*),\n  \"" + MEMBER + "\" : \"([0-9a-f]{64})\"\n}\n", Pattern.DOTALL);
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private SealedJson() {}

    /** The file's text for an object that is not empty: a map or a record. */
    static String text(Object value) {
        try {
            // line feeds whatever the system, so that equal runs have equal files
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
            String json = MAPPER.writer(printer).writeValueAsString(value);
            String content = json.substring(0, json.length() - "\n}".length());
            return content + ",\n  \"" + MEMBER + "\" : \"" + hash(content) + "\"\n}\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON for " + value, e);
        }
    }

    /**
     * Reads a file, without its seal.
     *
     * @throws IOException naming the file, what is wrong with it and what to do
     */
    public static ObjectNode read(Path file) throws IOException {
        try {
            String text = InputFile.text(file, MOST_BYTES);
            JsonNode node = MAPPER.readTree(text);
            if (!(node instanceof ObjectNode object)) {
                throw new IOException(file + ": it is no JSON object");
            }
            requireSeal(file, text, object);
            object.remove(MEMBER);
            return object;
        } catch (InputException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": it is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + remedy(), e);
        }
    }

    private static void requireSeal(Path file, String text, ObjectNode object) throws IOException {
        Matcher sealed = SEAL.matcher(text);
        if (!object.has(MEMBER)) {
            throw new IOException(file + ": it has no checksum (" + MEMBER + "), so an older version of the program wrote it"
                    + remedy());
        }
        if (!sealed.matches() || !sealed.group(2).equals(hash(sealed.group(1)))) {
            throw new IOException(file + ": it was changed or damaged: its checksum is not that of its content" + remedy());
        }
    }

    private static String remedy() {
        return "; take the file from a copy, or make the run again";
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(RunIdentity.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
