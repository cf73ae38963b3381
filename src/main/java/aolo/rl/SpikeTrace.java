package aolo.rl;

import aolo.math.OneRows;
import aolo.neural.Actor;
import aolo.neural.SpikingActor;
import aolo.neural.SpikingPass;
import aolo.neural.SpikingShape;
import java.util.Arrays;

/** Fills a {@link SpikeRecord} from the pass that made a decision, when somebody asks. One owner thread. */
final class SpikeTrace {
    private final SpikingPass pass;
    private final SpikingActor actor;
    private final SpikeRecord record;
    private boolean stale = true;

    SpikeTrace(SpikingPass pass, Actor actor) {
        this.pass = pass;
        this.actor = (SpikingActor) actor;
        int[] neurons = new int[4];
        for (int l = 0; l < neurons.length; l++) {
            neurons[l] = pass.spikes(l).columns();
        }
        SpikingShape shape = this.actor.shape();
        record = new SpikeRecord(
                shape.timeSteps(),
                neurons,
                new boolean[] {shape.gradedEncoder(), false, false, shape.membraneReadOut()});
    }

    void stale() {
        stale = true;
    }

    SpikeRecord record() {
        if (stale) {
            fill();
            stale = false;
        }
        return record;
    }

    private void fill() {
        SpikingShape shape = actor.shape();
        int steps = shape.timeSteps();
        int first = shape.gradedEncoder() ? 1 : 0;
        for (int l = first; l < record.layers(); l++) {
            fillSpikes(pass.spikes(l), record.spikes(l), record.neurons(l));
        }
        pass.encoderVoltages(record.voltages(0));
        if (shape.gradedEncoder()) {
            holdStimulation(pass.stimulation().data, record.voltages(0), steps);
        }
        if (shape.membraneReadOut()) {
            pass.fillOutputVoltages();
        }
        for (int l = 1; l < record.layers(); l++) {
            System.arraycopy(pass.state(l).voltage().data, 0, record.voltages(l), 0, record.voltages(l).length);
        }
        long accumulates = 0;
        for (int l = first; l < 3; l++) {
            accumulates += (long) pass.spikes(l).count() * record.neurons(l + 1);
        }
        record.accumulates = accumulates;
        long encoder = record.neurons(0);
        long hidden = shape.hidden();
        record.multiplyAccumulates = shape.gradedEncoder()
                ? encoder + encoder * hidden + record.neurons(3) * (shape.membraneReadOut() ? steps + 1L : 1L)
                : encoder * steps + record.neurons(3);
        switch (shape.directPath()) {
            case GRADED -> record.multiplyAccumulates += encoder * shape.actions();
            case SPIKES -> {
                record.accumulates += (long) pass.spikes(0).count() * shape.actions();
                record.multiplyAccumulates += (long) steps * shape.actions(); // the synapses' decay
            }
            case NONE -> {}
        }
        record.denseMultiplyAccumulates =
                shape.observations() * hidden + hidden * hidden + hidden * shape.actions();
    }

    /** A graded encoder holds its current through all time steps. */
    private static void holdStimulation(float[] stimulation, float[] voltages, int steps) {
        int n = voltages.length / steps;
        for (int t = 0; t < steps; t++) {
            System.arraycopy(stimulation, 0, voltages, t * n, n);
        }
    }

    private static void fillSpikes(OneRows ones, byte[] spikes, int neurons) {
        Arrays.fill(spikes, (byte) 0);
        for (int t = 0; t < ones.rows(); t++) {
            for (int p = ones.begin(t); p < ones.end(t); p++) {
                spikes[t * neurons + ones.column(p)] = 1;
            }
        }
    }
}
