package aolo.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of a study is there. Plain functions, any thread. */
public final class StudyStatus {
    private StudyStatus() {}

    /** Rows of a contender in a scenario. @param there of them @param all there will be */
    public record Line(String scenario, String contender, int there, int all) {}

    /**
     * Counts the rows of a folder, which need not be held.
     *
     * @throws IOException if a file that a scenario names cannot be read
     */
    public static List<Line> of(Study study, List<StudyTrial> trials, Path folder) throws IOException {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (StudyTrial trial : trials) {
            for (int budget : trial.contender().learns() ? study.budgets() : List.of(0)) {
                int there = StudyFolder.has(folder, trial.row(budget, study.evaluation())) ? 1 : 0;
                Line row = new Line(trial.scenario().name(), trial.contender().name(), there, 1);
                lines.merge(row.scenario() + "\n" + row.contender(), row, StudyStatus::sum);
            }
        }
        return List.copyOf(lines.values());
    }

    private static Line sum(Line a, Line b) {
        return new Line(a.scenario(), a.contender(), a.there() + b.there(), a.all() + b.all());
    }
}
