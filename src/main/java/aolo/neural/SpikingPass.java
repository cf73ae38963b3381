package aolo.neural;

import aolo.math.OneRows;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/** Forward and backward pass of a {@link SpikingActor} over a batch, layer by layer over all time steps. */
public final class SpikingPass implements ActorPass {
    private final SpikingActor actor;
    private final Compute compute;
    private final int batch;
    private final int timeSteps;
    private final Lif lif;
    private final FMatrixRMaj stimulation;
    private final FMatrixRMaj stimulationGradient;

    /** What the direct path carries: the stimulation itself, or what its phase code tells of it. */
    private final FMatrixRMaj direct;

    private final float[] scale;
    private final float[] drive;
    private final FMatrixRMaj encoderVoltage;
    private final OneRows encoderSpikes;
    private final SpikingLayer.State hidden1;
    private final SpikingLayer.State hidden2;
    private final SpikingLayer.State output;
    private final FMatrixRMaj activity;
    private final FMatrixRMaj activityGradient;
    private final FMatrixRMaj weightedGradient;
    private final FMatrixRMaj mean;
    private final FMatrixRMaj meanGradient;
    private final Mlp.Pass logStd;
    private final float[] encoderWeight;
    private final float[] membraneWeight;
    private final float[] ones;
    private boolean[][] silent;

    SpikingPass(SpikingActor actor, int batch, Compute compute) {
        this.actor = actor;
        this.compute = compute;
        this.batch = batch;
        SpikingShape shape = actor.shape();
        timeSteps = shape.timeSteps();
        lif = shape.lif();
        int inputs = actor.encoder().size();
        stimulation = new FMatrixRMaj(batch, inputs);
        stimulationGradient = new FMatrixRMaj(batch, inputs);
        direct = shape.directPath() == DirectCode.SPIKES ? new FMatrixRMaj(batch, inputs) : stimulation;
        scale = new float[inputs];
        drive = new float[inputs];
        encoderVoltage = new FMatrixRMaj(timeSteps * batch, inputs);
        encoderSpikes = new OneRows(timeSteps * batch, inputs);
        hidden1 = actor.layers().get(0).newState(timeSteps, batch, compute);
        hidden2 = actor.layers().get(1).newState(timeSteps, batch, compute);
        output = actor.layers().get(2).newState(timeSteps, batch, compute);
        int outputs = actor.layers().get(2).size();
        activity = new FMatrixRMaj(batch, outputs);
        activityGradient = new FMatrixRMaj(batch, outputs);
        weightedGradient = new FMatrixRMaj(batch, shape.hidden());
        mean = new FMatrixRMaj(batch, shape.actions());
        meanGradient = new FMatrixRMaj(batch, shape.actions());
        logStd = actor.logStd().newPass(batch, compute);
        encoderWeight = new float[timeSteps];
        membraneWeight = new float[timeSteps];
        ones = new float[timeSteps];
        Arrays.fill(ones, 1f);
        for (int t = 0; t < timeSteps; t++) {
            encoderWeight[t] = PopulationEncoder.gradientWeight(t);
            membraneWeight[t] = membraneWeight(lif, timeSteps - 1 - t, timeSteps);
        }
    }

    /**
     * Share of a weighted input in the mean voltage of a neuron that never fires, when {@code later} time steps follow:
     * Σ_{d=0}^{later} Σ_{j=0}^{d} currentDecay^j voltageDecay^{d-j} / T.
     */
    private static float membraneWeight(Lif lif, int later, int timeSteps) {
        double current = 1;
        double voltage = 1;
        double sum = 1;
        for (int d = 0; d < later; d++) {
            current *= lif.currentDecay();
            voltage = lif.voltageDecay() * voltage + current;
            sum += voltage;
        }
        return (float) (sum / timeSteps);
    }

    @Override
    public FMatrixRMaj observations() {
        return logStd.input();
    }

    @Override
    public void forward() {
        forwardMean();
        logStd.forward();
    }

    @Override
    public void forwardMean() {
        actor.encoder().stimulate(compute.elements(), observations(), scale, stimulation);
        if (actor.shape().gradedEncoder()) {
            dropSilentStimulation();
            encoderSpikes.clear();
            hidden1.forwardConstant(lif, stimulation, weightedGradient);
        } else {
            encode();
            hidden1.forward(lif, encoderSpikes);
        }
        dropSilent(1, hidden1.spikes());
        hidden2.forward(lif, hidden1.spikes());
        dropSilent(2, hidden2.spikes());
        if (actor.shape().membraneReadOut()) {
            output.drive(hidden2.spikes());
            output.spikes().clear();
            readMembrane();
        } else {
            output.forward(lif, hidden2.spikes());
            dropSilent(3, output.spikes());
            readRates();
        }
        actor.decoder().forward(activity, mean);
        if (actor.direct() != null) {
            codeDirect();
            actor.direct().forward(direct, mean);
        }
    }

    private void codeDirect() {
        if (direct != stimulation) {
            PhaseCode.told(stimulation, timeSteps, direct);
            dropSilent(direct);
        }
    }

    private void encode() {
        if (actor.shape().encoding() == EncoderCode.PHASE) {
            PhaseCode.digits(stimulation, timeSteps, encoderVoltage);
            compute.products().ones(encoderVoltage, 0.5f, encoderSpikes);
        } else {
            actor.encoder().spike(compute, stimulation, timeSteps, encoderVoltage, encoderSpikes);
        }
        dropSilent(0, encoderSpikes);
    }

    private void readRates() {
        Arrays.fill(activity.data, 0f);
        OneRows spikes = output.spikes();
        int n = activity.numCols;
        for (int b = 0; b < batch; b++) {
            int end = spikes.end((b + 1) * timeSteps - 1);
            for (int p = spikes.begin(b * timeSteps); p < end; p++) {
                activity.data[b * n + spikes.column(p)] += 1f;
            }
        }
        for (int p = 0; p < activity.getNumElements(); p++) {
            activity.data[p] /= timeSteps;
        }
    }

    private void readMembrane() {
        sumOverTime(output.current(), membraneWeight, activity);
        if (silent != null) {
            for (int p = 0; p < activity.getNumElements(); p++) {
                activity.data[p] = silent[3][p % activity.numCols] ? 0f : activity.data[p];
            }
        }
    }

    /** sum[b] = Σ_t weight[t] rows[b][t]. */
    private void sumOverTime(FMatrixRMaj rows, float[] weight, FMatrixRMaj sum) {
        int n = sum.numCols;
        for (int b = 0; b < batch; b++) {
            Arrays.fill(sum.data, b * n, (b + 1) * n, 0f);
            for (int t = 0; t < timeSteps; t++) {
                FloatArrays.addScaled(weight[t], rows.data, (b * timeSteps + t) * n, sum.data, b * n, n);
            }
        }
    }

    @Override
    public void backward() {
        logStd.backward(true, false);
        actor.decoder().backward(activity, meanGradient, activityGradient);
        spreadOverTime();
        if (actor.shape().membraneReadOut()) {
            output.parameterGradient(hidden2.spikes());
        } else {
            output.backward(lif, hidden2.spikes());
        }
        actor.layers().get(2).dense().inputGradient(compute.products(), output.gradient(), hidden2.gradient());
        hidden2.backward(lif, hidden1.spikes());
        actor.layers().get(1).dense().inputGradient(compute.products(), hidden2.gradient(), hidden1.gradient());
        if (actor.shape().gradedEncoder()) {
            hidden1.backwardNeurons(lif);
            sumOverTime(hidden1.gradient(), ones, weightedGradient);
            actor.layers().get(0).dense().parameterGradient(compute.products(), stimulation, weightedGradient);
        } else {
            hidden1.backward(lif, encoderSpikes);
            sumOverTime(hidden1.gradient(), encoderWeight, weightedGradient);
        }
        encoderBackward();
    }

    /** Gradient of the output's spikes (or, for the membrane read-out, of its weighted inputs). */
    private void spreadOverTime() {
        boolean membrane = actor.shape().membraneReadOut();
        int n = activity.numCols;
        for (int b = 0, p = 0; b < batch; b++) {
            for (int t = 0; t < timeSteps; t++) {
                float share = membrane ? membraneWeight[t] : 1f / timeSteps;
                for (int q = 0; q < n; q++, p++) {
                    output.gradient().data[p] = activityGradient.data[b * n + q] * share;
                }
            }
        }
    }

    /** The encoder's dA is linear in the gradients of the time steps, so they are summed before the product. */
    private void encoderBackward() {
        actor.layers().get(0).dense().inputGradient(compute.products(), weightedGradient, stimulationGradient);
        if (actor.direct() != null) {
            actor.direct().backward(direct, meanGradient, stimulationGradient);
        }
        actor.encoder()
                .parameterGradient(compute.elements(), observations(), stimulation, stimulationGradient, drive);
    }

    /** Writes the gradient with respect to the observations through the encoder, after {@link #backward}. */
    public void observationGradient(FMatrixRMaj gradient) {
        actor.encoder().inputGradient(observations(), stimulation, stimulationGradient, gradient);
    }

    @Override
    public FMatrixRMaj mean() {
        return mean;
    }

    @Override
    public FMatrixRMaj logStd() {
        return logStd.output();
    }

    @Override
    public FMatrixRMaj meanGradient() {
        return meanGradient;
    }

    @Override
    public FMatrixRMaj logStdGradient() {
        return logStd.outputGradient();
    }

    @Override
    public double firingRate() {
        double neurons = hidden1.voltage().getNumElements() + hidden2.voltage().getNumElements();
        return (hidden1.spikes().count() + hidden2.spikes().count()) / neurons;
    }

    /** Encoder stimulation A [batch][neuron] of the last forward pass. */
    public FMatrixRMaj stimulation() {
        return stimulation;
    }

    /** Writes the encoder's voltages before the reset (of a phase code its digits), [batch][time step][neuron], of the last forward pass. */
    public void encoderVoltages(float[] voltage) {
        int n = stimulation.numCols;
        if (actor.shape().encoding() == EncoderCode.PHASE) {
            System.arraycopy(encoderVoltage.data, 0, voltage, 0, voltage.length);
            return;
        }
        compute.elements()
                .integrate(PopulationEncoder.THRESHOLD, 0, batch, timeSteps, n, stimulation.data, voltage);
    }

    /** Fills the output's voltages of the last forward pass with membrane read-out, which needs none; for traces only. */
    public void fillOutputVoltages() {
        float[] x = output.current().data;
        float[] v = output.voltage().data;
        int n = activity.numCols;
        for (int b = 0; b < batch; b++) {
            for (int q = 0; q < n; q++) {
                float c = 0;
                float u = 0;
                for (int t = 0; t < timeSteps; t++) {
                    int p = (b * timeSteps + t) * n + q;
                    c = lif.currentDecay() * c + x[p];
                    u = lif.voltageDecay() * u + c;
                    v[p] = u;
                }
            }
        }
    }

    /** What the decoder reads: firing rates or mean membrane voltages [batch][neuron]. */
    public FMatrixRMaj activity() {
        return activity;
    }

    /**
     * Spikes of a layer: 0 encoder, 1 and 2 hidden, 3 output (empty for the membrane read-out). A graded encoder's, which
     * nothing reads but the traces, are made when asked for.
     */
    public OneRows spikes(int layer) {
        if (layer == 0 && encoderSpikes.rows() == 0) {
            encode();
        }
        return layer == 0 ? encoderSpikes : state(layer).spikes();
    }

    /** State of a layer: 1 and 2 hidden, 3 output. */
    public SpikingLayer.State state(int layer) {
        return layer == 1 ? hidden1 : layer == 2 ? hidden2 : output;
    }

    /**
     * Holds a neuron of a layer (0 encoder ... 3 output) at no spike, or lets it spike again.
     *
     * @throws IllegalArgumentException if there is none
     */
    public void silence(int layer, int neuron, boolean hold) {
        if (silent == null) {
            silent = new boolean[][] {
                new boolean[actor.encoder().size()],
                new boolean[hidden1.spikes().columns()],
                new boolean[hidden2.spikes().columns()],
                new boolean[output.spikes().columns()]
            };
        }
        if (layer < 0 || layer >= silent.length || neuron < 0 || neuron >= silent[layer].length) {
            throw new IllegalArgumentException("there is no neuron " + neuron + " in layer " + layer);
        }
        silent[layer][neuron] = hold;
    }

    private void dropSilentStimulation() {
        dropSilent(stimulation);
    }

    private void dropSilent(FMatrixRMaj ofEncoder) {
        if (silent == null) {
            return;
        }
        int n = silent[0].length;
        for (int p = 0; p < batch * n; p++) {
            ofEncoder.data[p] = silent[0][p % n] ? 0f : ofEncoder.data[p];
        }
    }

    private void dropSilent(int layer, OneRows spikes) {
        if (silent == null) {
            return;
        }
        for (int n = 0; n < silent[layer].length; n++) {
            if (silent[layer][n]) {
                spikes.dropColumn(n);
            }
        }
    }
}
