package aolo.experiment;

import aolo.training.Evaluation;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a study as JSON that {@link StudyReader} reads back to an equal value, the same bytes everywhere. Plain functions. */
final class StudyWriter {
    private StudyWriter() {}

    /**
     * The study's text.
     *
     * @param scenarioFiles what each of its scenarios is called in it
     */
    static String text(Study study, List<String> scenarioFiles) {
        List<String> parts = new ArrayList<>();
        parts.add("\"formatVersion\": " + StudyParts.FORMAT);
        parts.add("\"name\": " + quoted(study.name()));
        if (!study.question().isEmpty()) {
            parts.add("\"question\": " + quoted(study.question()));
        }
        parts.add("\"scenarios\": " + list(scenarioFiles.stream().map(StudyWriter::quoted).toList()));
        parts.add("\"learners\": [\n    "
                + study.contenders().stream().map(StudyWriter::contender).collect(Collectors.joining(",\n    ")) + "\n  ]");
        parts.add("\"seeds\": " + (study.seeds().isEmpty() ? "[]" : quoted(SeedList.text(study.seeds()))));
        if (!study.sweep().keys().isEmpty()) {
            parts.add("\"sweep\": {\n    "
                    + study.sweep().keys().stream().map(StudyWriter::swept).collect(Collectors.joining(",\n    ")) + "\n  }");
        }
        study.sweep().draw().ifPresent(draw ->
                parts.add("\"draw\": { \"points\": " + draw.points() + ", \"seed\": " + draw.seed() + " }"));
        parts.add("\"budgets\": " + list(study.budgets().stream().map(String::valueOf).toList()));
        parts.add("\"evaluate\": " + study.evaluation().requests());
        if (study.evaluation().purpose() != Evaluation.Purpose.REPORT) {
            parts.add("\"purpose\": " + quoted(study.evaluation().purpose().key()));
        }
        return "{\n  " + String.join(",\n  ", parts) + "\n}\n";
    }

    private static String contender(Contender contender) {
        if (contender.name().equals(contender.key()) && contender.settings().isEmpty()) {
            return quoted(contender.name());
        }
        return "{ \"name\": " + quoted(contender.name()) + ", \"learner\": " + quoted(contender.key())
                + (contender.settings().isEmpty() ? "" : ", \"set\": " + settings(contender.settings())) + " }";
    }

    private static String settings(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> quoted(setting.getKey()) + ": " + quoted(setting.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /** Values stand as texts, so that their digits stay as they were written. */
    private static String swept(SweptKey key) {
        List<String> values = key.interval()
                .map(interval -> List.of(interval.text()))
                .orElse(key.values());
        return quoted(key.key()) + ": " + list(values.stream().map(StudyWriter::quoted).toList());
    }

    private static String list(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
