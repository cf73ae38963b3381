package aolo.exchange;

import aolo.border.SafeText;
import aolo.rl.StepResult;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * An environment for other programs, in the words of Gymnasium: one JSON object a line in, one out.
 *
 * <pre>
 * {"op":"spaces"}                      what observations, actions and costs are
 * {"op":"reset","seed":7}              a new world; without a seed the present one stays as it is
 * {"op":"step","action":[0.2,-0.5]}    observation, reward, terminated, truncated, info with costs
 * {"op":"close"}                       the end
 * </pre>
 *
 * Answers begin with {@code "ok":true}, or with {@code "ok":false} and the offending field; after a refusal nothing has changed.
 * Observations are floats in their shortest digits, all else doubles: equal seeds and actions give equal lines. One owner
 * thread.
 */
public final class EnvironmentProtocol {
    /** Version of the protocol, told with the spaces. */
    public static final int VERSION = 1;

    /** Longest line taken, in bytes. */
    public static final int MOST_LINE_BYTES = 65_536;

    private final JsonFactory json = new JsonFactory();
    private final EnvironmentSpaces spaces;
    private final LongFunction<ServedEnvironment> worlds;
    private final float[] action;
    private final StepResult result;
    private ServedEnvironment environment;
    private boolean closed;

    /** @param worlds a fresh environment of a seed */
    public EnvironmentProtocol(EnvironmentSpaces spaces, LongFunction<ServedEnvironment> worlds) {
        this.spaces = spaces;
        this.worlds = worlds;
        action = new float[spaces.actionNames().size()];
        result = new StepResult(spaces.observationNames().size(), spaces.costNames().size());
    }

    /** Whether the other program has said it is done. */
    public boolean closed() {
        return closed;
    }

    /** Answers one line by one line, its end left out. */
    public String answer(String line) {
        try {
            EnvironmentRequest request = EnvironmentRequest.of(line);
            return switch (request.op()) {
                case "spaces" -> written(this::writeSpaces);
                case "reset" -> reset(request.seed(spaces.largestSeed()));
                case "step" -> step(request);
                default -> close();
            };
        } catch (RefusedRequest e) {
            return refusal(e.field(), e.getMessage());
        }
    }

    /** The answer to a line that could not even be read. */
    public String refusal(String field, String problem) {
        return written(out -> {
            out.writeBooleanField("ok", false);
            out.writeObjectFieldStart("error");
            out.writeStringField("field", SafeText.line(field));
            out.writeStringField("problem", SafeText.line(problem));
            out.writeEndObject();
        });
    }

    private String reset(OptionalLong seed) throws RefusedRequest {
        if (seed.isEmpty() && environment == null) {
            throw new RefusedRequest("seed", "is missing; the first reset needs one in 0.." + spaces.largestSeed());
        }
        if (seed.isPresent()) {
            environment = worlds.apply(seed.getAsLong());
        }
        environment.reset(result.observation);
        return written(out -> {
            out.writeBooleanField("ok", true);
            writeObservation(out);
            out.writeObjectFieldStart("info");
            out.writeEndObject();
        });
    }

    private String step(EnvironmentRequest request) throws RefusedRequest {
        request.action(action);
        if (environment == null) {
            throw new RefusedRequest("op", "\"step\" before the first \"reset\"");
        }
        environment.step(action, result);
        return written(out -> {
            out.writeBooleanField("ok", true);
            writeObservation(out);
            out.writeNumberField("reward", result.reward);
            out.writeBooleanField("terminated", result.terminated);
            out.writeBooleanField("truncated", result.truncated);
            out.writeObjectFieldStart("info");
            out.writeFieldName("costs");
            out.writeArray(result.costs, 0, result.costs.length);
            for (Map.Entry<String, Object> each : environment.info().entrySet()) {
                out.writeObjectField(each.getKey(), each.getValue());
            }
            out.writeEndObject();
        });
    }

    private String close() {
        closed = true;
        return written(out -> out.writeBooleanField("ok", true));
    }

    private void writeObservation(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("observation");
        for (float number : result.observation) {
            out.writeNumber(number);
        }
        out.writeEndArray();
    }

    private void writeSpaces(JsonGenerator out) throws IOException {
        out.writeBooleanField("ok", true);
        out.writeNumberField("protocol", VERSION);
        writeBox(out, "observation", spaces.observationLow(), spaces.observationHigh(), spaces.observationNames());
        writeBox(out, "action", -1, 1, spaces.actionNames());
        writeNames(out, "costs", spaces.costNames());
        out.writeNumberField("largest_seed", spaces.largestSeed());
    }

    private static void writeBox(JsonGenerator out, String name, double low, double high, List<String> names)
            throws IOException {
        out.writeObjectFieldStart(name);
        out.writeNumberField("size", names.size());
        out.writeNumberField("low", low);
        out.writeNumberField("high", high);
        writeNames(out, "names", names);
        out.writeEndObject();
    }

    private static void writeNames(JsonGenerator out, String field, List<String> names) throws IOException {
        out.writeArrayFieldStart(field);
        for (String name : names) {
            out.writeString(name);
        }
        out.writeEndArray();
    }

    private String written(Fields fields) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            fields.writeTo(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("no JSON in memory", e);
        }
        return text.toString();
    }

    /** Writes fields of an object. */
    @FunctionalInterface
    private interface Fields {
        void writeTo(JsonGenerator out) throws IOException;
    }
}
