package aolo.training;

import aolo.exchange.TensorBoardFile;
import aolo.results.MetricTable;
import aolo.results.RunDirectory;
import aolo.results.WriteFailedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A run's numbers as TensorBoard shows them: each column of metrics.csv as "training/NAME", each number of the summary as
 * "evaluation/NAME" at the last step. The clock's numbers are left out: equal runs have equal bytes. Plain functions, any thread.
 */
public final class TensorBoardEvents {
    /** Of the clock, or no result. */
    private static final List<String> LEFT_OUT = List.of("wall_seconds", "seed", "steps", "evaluation_requests");

    private TensorBoardEvents() {}

    /**
     * Writes the event file of a run.
     *
     * @param summary as in summary.json; empty where the run has not come to its end
     */
    public static void write(RunDirectory directory, TrainingSession session, Map<String, Object> summary)
            throws WriteFailedException {
        directory.write(RunDirectory.TENSORBOARD, out -> {
            TensorBoardFile events = new TensorBoardFile(out);
            training(session.table(), events);
            for (Map.Entry<String, Object> each : summary.entrySet()) {
                if (each.getValue() instanceof Number number && !LEFT_OUT.contains(each.getKey())) {
                    events.scalar("evaluation/" + each.getKey(), session.steps(), number.doubleValue());
                }
            }
        });
    }

    private static void training(MetricTable table, TensorBoardFile events) throws IOException {
        List<String> columns = table.columns();
        for (int r = 0; r < table.rowCount(); r++) {
            double[] row = table.row(r);
            for (int i = 1; i < row.length; i++) {
                events.scalar("training/" + columns.get(i), (long) row[0], row[i]);
            }
        }
    }
}
