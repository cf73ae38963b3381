package aolo.report;

import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.Figure;
import aolo.figure.Numbers;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.rl.SpikeRecord;
import aolo.training.LearnedPolicy;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The spikes of one decision of a trained actor. Plain function, any thread. */
public final class RasterFigure {
    private static final List<Role> ROLES = List.of(Role.ENCODER, Role.HIDDEN, Role.PLAIN_3, Role.OUTPUT);

    private RasterFigure() {}

    /**
     * The first feasible request of the source, decided by its first policy.
     *
     * @throws IllegalArgumentException if the policy has no spiking neurons
     */
    public static Figure of(FigureSource source) throws IOException {
        Cell cell = source.cell();
        DecisionPolicy policy = source.policy(source.policies().get(0), cell);
        SpikeRecord[] record = new SpikeRecord[1];
        if (!(policy instanceof LearnedPolicy learned)) {
            throw new IllegalArgumentException("policy " + source.policies().get(0) + " does not learn and has no spikes; name the policy.bin"
                    + " of a run of sdrl");
        }
        DecisionPolicy watched = (request, decision) -> {
            learned.decide(request, decision);
            SpikeRecord spikes = learned.runner().spikes();
            if (record[0] == null && spikes != null) {
                record[0] = spikes.copy();
            }
        };
        aolo.world.PolicyRun.report(cell, aolo.training.Evaluation.streams(source.seed()), watched, 1);
        if (record[0] == null) {
            throw new IllegalArgumentException("policy " + source.policies().get(0) + " has no spiking neurons; train with sdrl or sdrl-paper");
        }
        return figure(source, record[0]);
    }

    private static Figure figure(FigureSource source, SpikeRecord record) throws IOException {
        return new Figure(
                "raster", chart(record), caption(source.titles().get(0) + " in " + source.scenario().name(), record),
                source.provenance("raster", true));
    }

    /** The spikes of one decision over time steps; layers of graded values have none. */
    public static ChartModel chart(SpikeRecord record) {
        List<Series> series = new ArrayList<>();
        int below = 0;
        for (int layer = 0; layer < record.layers(); layer++) {
            if (!record.graded(layer)) {
                series.add(layer(record, layer, below));
                below += record.neurons(layer);
            }
        }
        return ChartModel.of(
                        "", ChartAxis.of("time step", "1").range(-0.5, record.timeSteps() - 0.5),
                        ChartAxis.of("neuron", "1").range(-1, Math.max(1, below)))
                .with(series);
    }

    /** @param whose the policy and where it decided */
    public static String caption(String whose, SpikeRecord record) {
        List<String> graded = new ArrayList<>();
        int neurons = 0;
        int spikes = 0;
        for (int layer = 0; layer < record.layers(); layer++) {
            if (record.graded(layer)) {
                graded.add(record.layerName(layer));
            } else {
                neurons += record.neurons(layer);
                spikes += record.spikeCount(layer);
            }
        }
        String without = graded.isEmpty() ? "" : "; " + String.join(" and ", graded) + " passes on graded values and has no spikes";
        return String.format(
                Locale.ROOT, "Spikes of one decision of %s: %d spikes of %d neurons in %d time steps%s.", whose, spikes, neurons,
                record.timeSteps(), without);
    }

    private static Series layer(SpikeRecord record, int layer, int below) {
        List<double[]> at = new ArrayList<>();
        for (int t = 0; t < record.timeSteps(); t++) {
            for (int n = 0; n < record.neurons(layer); n++) {
                if (record.spiked(layer, t, n)) {
                    at.add(new double[] {t, below + n});
                }
            }
        }
        return new Series.Spikes(
                record.layerName(layer), ROLES.get(layer % ROLES.size()),
                Numbers.of(at.stream().mapToDouble(p -> p[0]).toArray()), Numbers.of(at.stream().mapToDouble(p -> p[1]).toArray()));
    }
}
