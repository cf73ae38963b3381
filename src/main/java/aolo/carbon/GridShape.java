package aolo.carbon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A daily course of the intensity at the full hours 0 to 23 of local standard time, as factors whose mean is exactly 1. Immutable.
 *
 * @param name GBR, FRA, DEU, USA-CA or FLAT
 * @param measured false for FLAT
 * @param year when it was measured; 0 for FLAT
 * @param source where it comes from
 * @param factors 24 factors
 */
record GridShape(String name, boolean measured, int year, String source, List<Double> factors) {
    static final String FLAT = "FLAT";
    private static final String PATH = "/assets/grid-shapes.json";

    /** The shapes shipped in {@code assets/grid-shapes.json}, in its order. */
    static List<GridShape> standard() {
        try (InputStream in = GridShape.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException(PATH + " is missing from the program");
            }
            List<GridShape> all = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(in)) {
                all.add(read(node));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new IllegalStateException(PATH + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static GridShape read(JsonNode node) {
        List<Double> hours = new ArrayList<>();
        node.required("hours").forEach(hour -> hours.add(hour.doubleValue()));
        String name = node.required("shape").asText();
        double mean = hours.stream().mapToDouble(Double::doubleValue).sum() / hours.size();
        if (hours.size() != 24 || !hours.stream().allMatch(h -> h > 0) || !Double.isFinite(mean)) {
            throw new IllegalStateException(PATH + ": shape " + name + " needs 24 positive hours");
        }
        return new GridShape(
                name,
                node.required("measured").booleanValue(),
                node.path("year").asInt(0),
                node.required("source").asText(),
                hours.stream().map(h -> h / mean).toList());
    }
}
