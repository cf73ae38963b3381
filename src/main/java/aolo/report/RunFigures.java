package aolo.report;

import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.ChartRenderer;
import aolo.figure.Figure;
import aolo.figure.FigureExport;
import aolo.figure.LegendPlace;
import aolo.figure.Numbers;
import aolo.figure.Provenance;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.results.BuildInfo;
import aolo.results.MetricTable;
import aolo.results.RunDirectory;
import aolo.results.RunIdentity;
import aolo.rl.Algorithm;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The figures of one run, from its metric table. */
public final class RunFigures {
    private static final int POINTS = 60;

    /** Carbon is drawn up to this much of full service. */
    private static final double TOP = 1.15;

    private final MetricTable table;
    private final Algorithm algorithm;
    private final Provenance provenance;
    private final int rowsPerPoint;

    /** Writes the figures of a finished training into its directory; returns the files. */
    public static List<Path> write(TrainingSession session, RunDirectory directory, int evaluationRequests) throws IOException {
        TrainingPlan plan = session.plan();
        return new RunFigures(
                        session.table(), plan.algorithm(), plan.seed(), session.identity(evaluationRequests))
                .write(directory.file(RunDirectory.FIGURES));
    }

    public RunFigures(MetricTable table, Algorithm algorithm, long seed, RunIdentity identity) {
        this.table = table;
        this.algorithm = algorithm;
        rowsPerPoint = Math.max(1, table.rowCount() / POINTS);
        provenance = new Provenance(
                "1 seed", List.of(seed), "", identity.shortHex(), BuildInfo.current().producer());
    }

    /** Writes carbon, QoE and latency as PDF, SVG, PNG, CSV and LaTeX; returns the files. */
    public List<Path> write(Path folder) throws IOException {
        FigureExport export = new FigureExport(new ChartRenderer());
        List<Path> files = new ArrayList<>();
        for (Figure figure : figures()) {
            files.addAll(export.writeAll(figure, folder));
        }
        return files;
    }

    /** As {@link #write} writes them. */
    public List<Figure> figures() {
        return List.of(carbon(), qoe(), latency());
    }

    private Figure carbon() {
        GramsUnit unit = GramsUnit.of(line("", Role.FULL_SERVICE, "full_service_g", 1).y().max());
        Series.Line full = line("full service", Role.FULL_SERVICE, "full_service_g", unit.perGram());
        Series.Line learner = line(algorithm.title(), role(), "carbon_g", unit.perGram());
        ChartModel chart = withoutPeaks(learner.y().max(), TOP * full.y().max(), unit)
                .with(full, learner, line("clairvoyant bound", Role.BOUND, "bound_g", unit.perGram()));
        return figure("carbon", chart, "Carbon per request while " + algorithm.title() + " learns");
    }

    /** The first, random decisions may cost many times full service: they leave the axis, and the figure says so. */
    private static ChartModel withoutPeaks(double peak, double top, GramsUnit unit) {
        ChartAxis carbon = ChartAxis.of("carbon per request", unit.unit()).fromZero();
        return peak > top
                ? chart(carbon.range(Double.NaN, top))
                        .stamp("off the axis: up to " + NumberText.text(peak, 2) + " " + unit.unit())
                : chart(carbon);
    }

    private Figure qoe() {
        return figure(
                "qoe",
                chart(ChartAxis.of("quality of experience", "1").range(0, 1))
                        .with(line(algorithm.title(), role(), "qoe", 1))
                        .legend(LegendPlace.NONE),
                "Quality of experience while " + algorithm.title() + " learns");
    }

    private Figure latency() {
        return figure(
                "latency",
                chart(ChartAxis.of("latency", "s").logarithmic())
                        .with(line(algorithm.title(), role(), "latency_s", 1))
                        .legend(LegendPlace.NONE),
                "Latency while " + algorithm.title() + " learns");
    }

    private static ChartModel chart(ChartAxis axis) {
        return ChartModel.of("", ChartAxis.of("requests learned from", "1"), axis);
    }

    private Figure figure(String name, ChartModel chart, String caption) {
        int requests = requestsPerPoint();
        return new Figure(name, chart, caption + ", means of " + requests + " requests.", provenance);
    }

    private int requestsPerPoint() {
        int rows = Math.min(rowsPerPoint, table.rowCount());
        return (int) (rows * table.value(0, "step"));
    }

    private Role role() {
        return Role.ofLearner(algorithm.key());
    }

    private Series.Line line(String name, Role role, String column, double perUnit) {
        int points = table.rowCount() / rowsPerPoint;
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = table.value((i + 1) * rowsPerPoint - 1, "step");
            y[i] = perUnit * mean(column, i * rowsPerPoint, (i + 1) * rowsPerPoint);
        }
        return new Series.Line(name, role, Numbers.of(x), Numbers.of(y));
    }

    /** Mean over rows, empty cells left out; NaN if all are empty. */
    private double mean(String column, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int row = from; row < to; row++) {
            double value = table.value(row, column);
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }
}
