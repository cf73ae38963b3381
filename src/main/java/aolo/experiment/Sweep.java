package aolo.experiment;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a study varies: all combinations of the values of its keys, or some drawn at random. Immutable; any thread.
 *
 * @param keys in their order
 * @param draw empty for all combinations
 */
public record Sweep(List<SweptKey> keys, Optional<Draw> draw) {
    /** Nothing is varied. */
    public static final Sweep NONE = new Sweep(List.of(), Optional.empty());

    /** Points at random. @param points how many @param seed of the draw */
    public record Draw(int points, long seed) {}

    /** @throws IllegalArgumentException in words: an interval without a draw, a draw without keys */
    public Sweep {
        keys = List.copyOf(keys);
        for (SweptKey key : keys) {
            if (draw.isEmpty() && key.interval().isPresent()) {
                throw new IllegalArgumentException(key.key() + ": " + key.interval().get().text()
                        + " has no step; give one (0.6:0.9:0.1), or draw points at random");
            }
        }
        if (draw.isPresent() && keys.isEmpty()) {
            throw new IllegalArgumentException("nothing is swept, so there is nothing to draw");
        }
    }

    /** Number of points, at most {@link Long#MAX_VALUE}; none is made for it. */
    public long size() {
        if (draw.isPresent()) {
            return draw.get().points();
        }
        long size = 1;
        for (SweptKey key : keys) {
            size = size > Long.MAX_VALUE / key.values().size() ? Long.MAX_VALUE : size * key.values().size();
        }
        return size;
    }

    /** This sweep as far as the world changes: without the learners' keys. */
    Sweep places() {
        List<SweptKey> worldly = keys.stream().filter(key -> !NamedSettings.ofLearner(key.key())).toList();
        return worldly.isEmpty() ? NONE : new Sweep(worldly, draw);
    }

    /** Key to value for each point, the last key varying fastest. */
    public List<Map<String, String>> points() {
        return draw.isPresent() ? drawn(draw.get()) : grid();
    }

    private List<Map<String, String>> grid() {
        List<Map<String, String>> points = List.of(Map.of());
        for (SweptKey key : keys) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> point : points) {
                for (String value : key.values()) {
                    Map<String, String> more = new LinkedHashMap<>(point);
                    more.put(key.key(), value);
                    longer.add(more);
                }
            }
            points = longer;
        }
        return points;
    }

    /** Each key has a stream of its own: more points leave the first ones as they are. */
    private List<Map<String, String>> drawn(Draw wanted) {
        RandomStreams streams = new RandomStreams(wanted.seed()).within("study");
        Map<String, RandomStream> random = new LinkedHashMap<>();
        keys.forEach(key -> random.put(key.key(), streams.stream(key.key())));
        List<Map<String, String>> points = new ArrayList<>();
        for (int i = 0; i < wanted.points(); i++) {
            Map<String, String> point = new LinkedHashMap<>();
            keys.forEach(key -> point.put(key.key(), key.draw(random.get(key.key()))));
            points.add(point);
        }
        return points;
    }
}
