package aolo.neural;

import aolo.math.OneRows;
import aolo.math.Products;
import org.ejml.data.FMatrixRMaj;

/**
 * A layer of leaky integrate-and-fire neurons, all time steps at once: one product over T batch rows, then the
 * element-wise recurrence.
 *
 * <pre>
 * c_t = 0.5 c_{t-1} + x_t W + b
 * v_t = 0.75 v_{t-1} (1 - s_{t-1}) + c_t
 * s_t = 1 if v_t > 0.5 else 0
 * </pre>
 *
 * Back-propagation through time with the rectangular surrogate, g_t = dL/ds_t, everything at T+1 zero:
 *
 * <pre>
 * ds   = g_t - 0.75 v_t dv_{t+1}
 * dv_t = ds [|v_t - 0.5| < 0.5] + 0.75 (1 - s_t) dv_{t+1}
 * dc_t = dv_t + 0.5 dc_{t+1}
 * dW = Σ x_tᵀ dc_t;  db = Σ dc_t;  dL/dx_t = dc_t Wᵀ
 * </pre>
 */
public final class SpikingLayer {
    /** Samples whose spikes are listed at once, while their voltages are in the nearest caches; fewer were slower. */
    static final int AT_ONCE = 8;

    private final DenseLayer dense;

    public SpikingLayer(String weightName, String biasName, int in, int out) {
        dense = new DenseLayer(weightName, biasName, in, out);
    }

    /** Weight [in][out] and bias. */
    public DenseLayer dense() {
        return dense;
    }

    public int inputs() {
        return dense.weight().value().numRows;
    }

    public int size() {
        return dense.weight().value().numCols;
    }

    /** State of the layer for a batch: rows are (sample, time step), sample after sample. One owner thread. */
    public final class State {
        private final Compute compute;
        private final int timeSteps;
        private final int batch;
        private final FMatrixRMaj current;
        private final FMatrixRMaj voltage;
        private final FMatrixRMaj gradient;
        private final OneRows spikes;
        private final OneRows inputColumns;

        State(int timeSteps, int batch, Compute compute) {
            this.compute = compute;
            this.timeSteps = timeSteps;
            this.batch = batch;
            int rows = timeSteps * batch;
            current = new FMatrixRMaj(rows, size());
            voltage = new FMatrixRMaj(rows, size());
            gradient = new FMatrixRMaj(rows, size());
            spikes = new OneRows(rows, size());
            inputColumns = new OneRows(inputs(), rows);
        }

        /** Synaptic currents [batch T][neuron]; not those under a constant input. */
        public FMatrixRMaj current() {
            return current;
        }

        /** Membrane voltages before the reset [batch T][neuron]. */
        public FMatrixRMaj voltage() {
            return voltage;
        }

        public OneRows spikes() {
            return spikes;
        }

        /** In: dL/d spike, to be filled before {@link #backward}; out: dL/d weighted input. */
        public FMatrixRMaj gradient() {
            return gradient;
        }

        /** The weighted input x W + b of all time steps, into {@link #current}. */
        void drive(OneRows input) {
            compute.products()
                    .multiplySparse(input, dense.weight().value(), dense.bias().value().data, current);
        }

        /** Runs the neurons; {@code input} has T batch rows and is not modified. */
        void forward(Lif lif, OneRows input) {
            drive(input);
            for (int b = 0; b < batch; b += AT_ONCE) {
                int samples = Math.min(AT_ONCE, batch - b);
                compute.elements().lif(lif, b, samples, timeSteps, size(), current.data, voltage.data);
                compute.products().ones(voltage, b * timeSteps, (b + samples) * timeSteps, lif.threshold(), spikes);
            }
        }

        /**
         * Runs the neurons under the same graded input [batch][input] at every time step; it is not modified. Leaves
         * {@link #current} alone.
         */
        void forwardConstant(Lif lif, FMatrixRMaj input, FMatrixRMaj scratch) {
            dense.forward(compute.products(), input, scratch);
            compute.elements().lifConstant(lif, batch, timeSteps, size(), scratch.data, voltage.data);
            compute.products().ones(voltage, lif.threshold(), spikes);
        }

        /** Turns {@link #gradient} from spikes to weighted inputs, the parameters aside. */
        void backwardNeurons(Lif lif) {
            compute.elements().lifGradient(lif, batch, timeSteps, size(), voltage.data, gradient.data);
        }

        /** Turns {@link #gradient} from spikes to weighted inputs and sets the parameters' gradients. */
        void backward(Lif lif, OneRows input) {
            compute.elements().lifGradient(lif, batch, timeSteps, size(), voltage.data, gradient.data);
            parameterGradient(input);
        }

        /** Sets the parameters' gradients from the gradient of the weighted inputs. */
        void parameterGradient(OneRows input) {
            Products products = compute.products();
            inputColumns.transposeOf(input);
            products.multiplySparse(inputColumns, gradient, null, dense.weight().gradient());
            products.sumRows(gradient, dense.bias().gradient().data);
        }
    }

    /** Buffers for a batch. */
    public State newState(int timeSteps, int batch, Compute compute) {
        return new State(timeSteps, batch, compute);
    }
}
