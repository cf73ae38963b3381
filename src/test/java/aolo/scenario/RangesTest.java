package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.training.NamedPolicy;
import aolo.world.CarbonReport;
import aolo.world.Cell;
import aolo.world.PolicyRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the border lets in can be worked with: each number of a scenario at both ends of its range. */
class RangesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<NamedPolicy> POLICIES =
            List.of(NamedPolicy.FULL, NamedPolicy.RULE, NamedPolicy.INFORMED, NamedPolicy.BOUND);

    /** A number of the scenario and the two ends that the schema gives it. */
    private record Place(String path, double low, double high, Consumer<JsonNode> set) {}

    private final List<String> wrong = new ArrayList<>();
    private int served;

    @Test
    void bothEndsOfEachRangeCanBeServed() throws Exception {
        for (String sample : List.of("campus-microcell", "unknown-length")) {
            for (int i = 0; i < places(tree(sample)).size(); i++) {
                atEnd(sample, i, false);
                atEnd(sample, i, true);
            }
        }
        assertThat(served).as("ends that the border lets in").isGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("nightly")
    void cornersCanBeServed() throws Exception {
        RandomStream random = new RandomStreams(3).stream("corners");
        for (Path file : Samples.files()) {
            for (int round = 0; round < 40; round++) {
                ObjectNode scenario = (ObjectNode) MAPPER.readTree(Files.readString(file));
                StringBuilder what = new StringBuilder(file.getFileName().toString());
                for (Place place : places(scenario)) {
                    if (random.nextDouble() < 0.05) {
                        boolean high = random.nextDouble() < 0.5;
                        place.set().accept(MAPPER.getNodeFactory().numberNode(high ? place.high() : place.low()));
                        what.append(' ').append(place.path()).append(high ? " high" : " low");
                    }
                }
                serve(what.toString(), scenario);
            }
        }
        assertThat(served).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    private void atEnd(String sample, int index, boolean high) throws Exception {
        ObjectNode scenario = tree(sample);
        Place place = places(scenario).get(index);
        double end = high ? place.high() : place.low();
        place.set().accept(whole(end) ? MAPPER.getNodeFactory().numberNode((long) end) : MAPPER.getNodeFactory().numberNode(end));
        serve(sample + ": " + place.path() + " = " + end, scenario);
    }

    private static boolean whole(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15;
    }

    private void serve(String what, ObjectNode scenario) throws Exception {
        Scenario read;
        try {
            read = new ScenarioReader(Samples.STANDARD)
                    .read("test.json", MAPPER.writeValueAsBytes(scenario), Samples.FOLDER);
        } catch (ScenarioException refused) {
            return; // the border says why; what it lets in must work
        }
        served++;
        for (NamedPolicy policy : POLICIES) {
            if (policy == NamedPolicy.INFORMED && !read.knowledge().predicted()) {
                continue;
            }
            try {
                Cell cell = Cell.of(read.world(), read.seed(), Samples.STANDARD);
                RandomStreams streams = new RandomStreams(1).within("ranges");
                CarbonReport report = PolicyRun.report(cell, streams, policy.in(cell, streams), 20);
                // means are over the requests that can be served at all
                boolean none = report.infeasiblePercent() == 100;
                double grams = none ? report.infeasibleCarbonGrams() : report.carbonGrams();
                if (!(grams >= 0 && grams < 1e9 && (none || report.qoeMean() >= 0))) {
                    wrong.add(what + ", " + policy.key() + ": " + grams + " g, QoE " + report.qoeMean());
                }
            } catch (RuntimeException e) {
                wrong.add(what + ", " + policy.key() + ": " + e);
            }
        }
    }

    private static ObjectNode tree(String sample) throws Exception {
        return (ObjectNode) MAPPER.readTree(Files.readString(Samples.FOLDER.resolve(sample + ".json")));
    }

    /** The numbers of a scenario that have a range in the schema; the first item stands for its list. */
    private static List<Place> places(ObjectNode scenario) throws Exception {
        byte[] schema = Files.readAllBytes(Path.of("assets", "scenario.schema.json"));
        List<Place> places = new ArrayList<>();
        JsonNode root = MAPPER.readTree(new String(schema, StandardCharsets.UTF_8));
        collect("", scenario, root, places);
        return places;
    }

    private static void collect(String path, ObjectNode node, JsonNode schema, List<Place> places) {
        schema.path("properties").fields().forEachRemaining(property -> {
            String key = property.getKey();
            JsonNode rule = property.getValue();
            JsonNode value = node.path(key);
            String name = path.isEmpty() ? key : path + "." + key;
            if (value instanceof ObjectNode inner) {
                collect(name, inner, rule, places);
            } else if (value instanceof ArrayNode items && !items.isEmpty() && items.get(0) instanceof ObjectNode first) {
                collect(name + "[0]", first, rule.path("items"), places);
            } else if (rule.has("minimum") && rule.has("maximum") && !key.equals("formatVersion")) {
                places.add(new Place(
                        name, rule.get("minimum").asDouble(), rule.get("maximum").asDouble(), v -> node.set(key, v)));
            }
        });
    }
}
