package aolo.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way to look at the one laboratory: which panels are large, which tabs are in front. Headline, run controls, selection and status stay
 * where they are in all of them.
 */
enum Workspace {
    CELL("Cell", "what does this place cost, and why?", Map.of(), Set.of(), List.of()),
    DECIDE(
            "Decide", "why this length and this power?",
            Map.of("whole", List.of(0.36), "deck", List.of(0.56, 0.76), "across", List.of(0.35, 0.7)), Set.of("left", "inspector"),
            List.of("Decision", "Spikes")),
    LEARN(
            "Learn", "is it learning, and what did it unlearn?",
            Map.of("whole", List.of(0.36), "deck", List.of(0.24, 0.66), "across", List.of(0.35, 0.785)), Set.of("left"),
            List.of("Training", "Spikes")),
    COMPARE("Compare", "which run is better, by how much, how sure?", Map.of(), Set.of(), List.of()),
    ASSUME("Assume", "what does it rest on?", Map.of(), Set.of(), List.of());

    private final String title;
    private final String question;
    private final Map<String, List<Double>> dividers;
    private final Set<String> hidden;
    private final List<String> front;

    Workspace(String title, String question, Map<String, List<Double>> dividers, Set<String> hidden, List<String> front) {
        this.title = title;
        this.question = question;
        this.dividers = dividers;
        this.hidden = hidden;
        this.front = front;
    }

    String title() {
        return title;
    }

    /** What it answers. */
    String question() {
        return question;
    }

    /** Where the dividers stand before somebody moves them; those not named stand where they always do. */
    Map<String, List<Double>> dividers() {
        return dividers;
    }

    /** Panels that are put away until somebody brings them back. */
    Set<String> hidden() {
        return hidden;
    }

    /** Tabs that come to the front. */
    List<String> front() {
        return front;
    }

    /** In ids and files. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
