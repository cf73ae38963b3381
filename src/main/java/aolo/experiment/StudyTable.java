package aolo.experiment;

import aolo.results.RunIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The table of a study: a line for each trial and budget that is there, a column for everything that differs, the numbers, and
 * what the row is known by. Its bytes follow from the study and its rows alone. Plain functions, any thread.
 */
final class StudyTable {
    private StudyTable() {}

    /**
     * The text. A row whose file is damaged is left out and told, and hides no other.
     *
     * @throws IOException if a file that a scenario names cannot be read
     */
    static String csv(Study study, List<StudyTrial> trials, Path folder, Consumer<String> damaged) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", header(study.keys()))).append('\n');
        for (StudyTrial trial : trials) {
            for (int budget : trial.contender().learns() ? study.budgets() : List.of(0)) {
                RunIdentity identity = trial.row(budget, study.evaluation());
                Optional<double[]> row = Optional.empty();
                try {
                    row = StudyFolder.row(folder, identity);
                } catch (IOException e) {
                    damaged.accept(trial.shown() + ": " + e.getMessage());
                }
                if (row.isPresent()) {
                    text.append(line(study, trial, budget, row.get(), identity));
                }
            }
        }
        return text.toString();
    }

    /** All columns, those of some settings among them. */
    static List<String> header(List<String> keys) {
        List<String> columns = new ArrayList<>(List.of("scenario", "variant", "learner"));
        keys.forEach(key -> columns.add(column(key)));
        columns.addAll(List.of("seed", "budget", "evaluation_requests", "purpose", "minimised", "aim_broken_percent", "bound_kind"));
        columns.addAll(StudyRow.COLUMNS);
        columns.add("identity");
        return columns;
    }

    /** The scenario's seed is none of a training. */
    private static String column(String key) {
        return key.equals("seed") ? "scenario.seed" : key;
    }

    private static String line(Study study, StudyTrial trial, int budget, double[] row, RunIdentity identity) {
        List<String> cells = new ArrayList<>();
        cells.add(trial.scenario().name());
        cells.add(trial.contender().name());
        cells.add(trial.contender().key());
        study.keys().forEach(key -> cells.add(trial.values().get(key)));
        cells.add(trial.seed().isPresent() ? Long.toString(trial.seed().getAsLong()) : "");
        cells.add(Integer.toString(budget));
        cells.add(Integer.toString(study.evaluation().requests()));
        cells.add(study.evaluation().purpose().key());
        cells.add(trial.scenario().accounting().name().toLowerCase(Locale.ROOT));
        cells.add(number(trial.scenario().knowledge().aimBrokenPercent()));
        cells.add(trial.scenario().knowledge().predicted() ? "informed" : "clairvoyant");
        for (double value : row) {
            cells.add(number(value));
        }
        cells.add(identity.shortHex());
        return cells.stream().map(StudyTable::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** RFC 4180. */
    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
