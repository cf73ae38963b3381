package aolo.experiment;

import aolo.results.RunIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table of a study: a line for each trial and budget that is there, a column for everything that differs, the numbers, and
 * what the row is known by. Its bytes follow from the study and its rows alone. Plain functions, any thread.
 */
final class StudyTable {
    private StudyTable() {}

    static String csv(Study study, List<StudyTrial> trials, Path folder) throws IOException {
        StringBuilder text = new StringBuilder("scenario,learner,algorithm,seed,");
        study.keys().forEach(key -> text.append(column(key)).append(','));
        text.append("requests,evaluation_requests,purpose,minimised,bound_kind,").append(String.join(",", StudyRow.COLUMNS)).append(",identity\n");
        for (StudyTrial trial : trials) {
            for (int budget : trial.contender().learns() ? study.budgets() : List.of(0)) {
                RunIdentity identity = trial.row(budget, study.evaluation());
                Optional<double[]> row = StudyFolder.row(folder, identity);
                if (row.isPresent()) {
                    text.append(line(study, trial, budget, row.get(), identity));
                }
            }
        }
        return text.toString();
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
        cells.add(trial.seed().isPresent() ? Long.toString(trial.seed().getAsLong()) : "");
        study.keys().forEach(key -> cells.add(trial.values().get(key)));
        cells.add(Integer.toString(budget));
        cells.add(Integer.toString(study.evaluation().requests()));
        cells.add(study.evaluation().purpose().key());
        cells.add(trial.scenario().accounting().name().toLowerCase(Locale.ROOT));
        cells.add(trial.scenario().knowledge().predicted() ? "informed" : "clairvoyant");
        for (double value : row) {
            cells.add(number(value));
        }
        cells.add(identity.hex());
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
