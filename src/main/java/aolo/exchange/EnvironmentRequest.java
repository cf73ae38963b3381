package aolo.exchange;

import aolo.border.SafeText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** One line of another program, taken apart strictly: what is not known, is missing or is out of its range is refused by name. */
final class EnvironmentRequest {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);
    private static final String OPS = "spaces, reset, step, close";

    private final JsonNode fields;

    private EnvironmentRequest(JsonNode fields) {
        this.fields = fields;
    }

    static EnvironmentRequest of(String line) throws RefusedRequest {
        JsonNode node;
        try {
            node = READER.readValue(line);
        } catch (MismatchedInputException e) {
            throw new RefusedRequest("line", "has more than one JSON object, or none");
        } catch (JsonProcessingException e) {
            throw new RefusedRequest("line", "is no JSON: " + SafeText.line(e.getOriginalMessage().split("\n")[0]));
        }
        if (node == null || !node.isObject()) {
            throw new RefusedRequest("line", "is no JSON object such as {\"op\":\"reset\",\"seed\":1}");
        }
        return new EnvironmentRequest(node);
    }

    /** What is asked for; nothing but the fields it takes may stand beside it. */
    String op() throws RefusedRequest {
        JsonNode op = fields.get("op");
        if (op == null || !op.isTextual()) {
            throw new RefusedRequest("op", "is missing or no text; one of " + OPS);
        }
        switch (op.textValue()) {
            case "spaces", "close" -> allow(List.of("op"));
            case "reset" -> allow(List.of("op", "seed"));
            case "step" -> allow(List.of("op", "action"));
            default -> throw new RefusedRequest("op", SafeText.quoted(op.textValue()) + " is not one of " + OPS);
        }
        return op.textValue();
    }

    private void allow(List<String> known) throws RefusedRequest {
        for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new RefusedRequest(
                        SafeText.cut(SafeText.line(name), SafeText.LONGEST_QUOTE), "is unknown here; fields: "
                                + String.join(", ", known));
            }
        }
    }

    /** The seed of a reset; empty where it is left out or null. */
    OptionalLong seed(long largest) throws RefusedRequest {
        JsonNode seed = fields.get("seed");
        if (seed == null || seed.isNull()) {
            return OptionalLong.empty();
        }
        if (!seed.isIntegralNumber() || !seed.canConvertToLong() || seed.longValue() < 0 || seed.longValue() > largest) {
            throw new RefusedRequest("seed", shown(seed) + " is no whole number in 0.." + largest);
        }
        return OptionalLong.of(seed.longValue());
    }

    /** Writes the action of a step. */
    void action(float[] action) throws RefusedRequest {
        JsonNode numbers = fields.get("action");
        if (numbers == null || !numbers.isArray() || numbers.size() != action.length) {
            throw new RefusedRequest("action", "must be a list of " + action.length + " numbers in -1..1");
        }
        for (int i = 0; i < action.length; i++) {
            JsonNode number = numbers.get(i);
            if (!number.isNumber() || !(number.doubleValue() >= -1 && number.doubleValue() <= 1)) {
                throw new RefusedRequest("action[" + i + "]", shown(number) + " is no number in -1..1");
            }
            action[i] = number.floatValue();
        }
    }

    private static String shown(JsonNode node) {
        return SafeText.cut(SafeText.line(node.toString()), SafeText.LONGEST_QUOTE);
    }
}
