package aolo.training;

import aolo.border.Declared;
import aolo.results.MetricTable;
import aolo.results.SeriesRecorder;
import aolo.results.SeriesView;
import aolo.rl.LearnerMetrics;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a training leaves behind step by step: one row for each block of requests, as a table and as the series of the
 * charts, from the same numbers. One owner thread.
 */
public final class TrainingMetrics {
    /** Requests that {@link #recent} runs over. */
    public static final int MEAN_REQUESTS = 500;

    private static final Map<SeriesKey, String> COLUMN = named();

    private final MetricTable table = new MetricTable(columns());
    private final EnumMap<SeriesKey, SeriesRecorder> series = new EnumMap<>(SeriesKey.class);
    private final BlockMeans block = new BlockMeans();
    private final MovingMeans recent = new MovingMeans(MEAN_REQUESTS);

    TrainingMetrics() {
        for (SeriesKey key : COLUMN.keySet()) {
            series.put(key, new SeriesRecorder());
        }
    }

    private static Map<SeriesKey, String> named() {
        EnumMap<SeriesKey, String> columns = new EnumMap<>(SeriesKey.class);
        columns.put(SeriesKey.TRAIN_CARBON, "carbon_g");
        columns.put(SeriesKey.TRAIN_CARBON_FULL, "full_service_g");
        columns.put(SeriesKey.TRAIN_CARBON_BOUND, "bound_g");
        columns.put(SeriesKey.TRAIN_QOE, "qoe");
        columns.put(SeriesKey.TRAIN_LATENCY, "latency_s");
        columns.put(SeriesKey.TRAIN_VIOLATION, "violation_percent");
        columns.put(SeriesKey.REWARD, "reward");
        columns.put(SeriesKey.CRITIC_LOSS, "critic_loss");
        columns.put(SeriesKey.ACTOR_LOSS, "actor_loss");
        columns.put(SeriesKey.TEMPERATURE, "temperature");
        columns.put(SeriesKey.MULTIPLIER_QOE, "multiplier_qoe");
        columns.put(SeriesKey.MULTIPLIER_LATENCY, "multiplier_latency");
        return columns;
    }

    /** Columns of the table. */
    public static List<String> columns() {
        List<String> names = new java.util.ArrayList<>(List.of("step", "infeasible_percent"));
        names.addAll(COLUMN.values());
        return names;
    }

    /** Adds a request; true when it completed a block, for which {@link #closeBlock} must follow. */
    boolean add(RequestFigures figures) {
        block.add(figures);
        recent.add(figures);
        return block.count() == SeriesKey.BLOCK;
    }

    /** Writes the block's row. */
    void closeBlock(long step, LearnerMetrics learner) {
        addRow(new double[] {
            step,
            block.infeasiblePercent(),
            block.carbonGrams(),
            block.fullServiceGrams(),
            block.boundGrams(),
            block.qoe(),
            block.latencySeconds(),
            block.violationPercent(),
            block.reward(),
            learner.criticLoss(),
            learner.actorLoss(),
            learner.temperature(),
            multiplier(learner, 0),
            multiplier(learner, 1)
        });
        block.clear();
    }

    private static double multiplier(LearnerMetrics learner, int index) {
        return index < learner.multipliers().size() ? learner.multipliers().get(index) : Double.NaN;
    }

    private void addRow(double[] row) {
        table.add(row);
        int column = 2;
        for (SeriesRecorder recorder : series.values()) {
            recorder.append(row[0], row[column++]);
        }
    }

    MetricTable table() {
        return table;
    }

    public MovingMeans recent() {
        return recent;
    }

    public Map<SeriesKey, SeriesView> views() {
        EnumMap<SeriesKey, SeriesView> views = new EnumMap<>(SeriesKey.class);
        series.forEach((key, recorder) -> views.put(key, recorder.view()));
        return views;
    }

    void save(DataOutput out) throws IOException {
        block.save(out);
        out.writeInt(table.rowCount());
        for (int row = 0; row < table.rowCount(); row++) {
            for (double value : table.row(row)) {
                out.writeDouble(value);
            }
        }
    }

    /** Restores what {@link #save} wrote into fresh metrics; the moving means begin anew. */
    void load(DataInput in) throws IOException {
        block.load(in);
        int rows = Declared.count(in, "rows of metrics", TrainingPlan.MAX_STEPS / SeriesKey.BLOCK);
        for (int row = 0; row < rows; row++) {
            double[] values = new double[table.columns().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readDouble();
                if (Double.isInfinite(values[i])) {
                    throw new IOException("it is damaged: " + table.columns().get(i) + " of row " + row + " is infinite");
                }
            }
            if (values[0] != (row + 1.0) * SeriesKey.BLOCK) {
                throw new IOException("it is damaged: row " + row + " of its metrics is of step " + values[0]);
            }
            addRow(values);
        }
    }
}
