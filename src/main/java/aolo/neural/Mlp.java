package aolo.neural;

import aolo.math.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ejml.data.FMatrixRMaj;

/** A chain of dense layers with a ReLU after each but the last (or after each). Holds parameters only. */
public final class Mlp {
    private final List<DenseLayer> layers = new ArrayList<>();
    private final boolean reluLast;
    private final List<Weights> weights = new ArrayList<>();

    /**
     * @param weightNames names of the layers' matrices; biases: the same in lower case, b for W
     * @param sizes input size, then the output size of each layer
     */
    public Mlp(List<String> weightNames, boolean reluLast, int... sizes) {
        this.reluLast = reluLast;
        for (int l = 0; l + 1 < sizes.length; l++) {
            String name = weightNames.get(l);
            DenseLayer layer = new DenseLayer(name, biasName(name), sizes[l], sizes[l + 1]);
            layers.add(layer);
            weights.add(layer.weight());
            weights.add(layer.bias());
        }
    }

    private static String biasName(String weightName) {
        return weightName.startsWith("W") ? "b" + weightName.substring(1) : weightName.toLowerCase(Locale.ROOT);
    }

    /** Weight and bias of each layer, in order. */
    public List<Weights> weights() {
        return weights;
    }

    public List<DenseLayer> layers() {
        return layers;
    }

    public void draw(RandomStream random) {
        for (DenseLayer layer : layers) {
            layer.draw(random);
        }
    }

    public void copyFrom(Mlp other) {
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).copyFrom(other.layers.get(l));
        }
    }

    /** Moves each weight by a share of its distance to the other's. */
    public void approach(Mlp other, float share, Elements elements) {
        for (int i = 0; i < weights.size(); i++) {
            Weights mine = weights.get(i);
            elements.approach(mine.value().data, other.weights.get(i).value().data, share, mine.size());
        }
    }

    /** Buffers for a forward and backward pass over a batch. */
    public Pass newPass(int batch, Compute compute) {
        return new Pass(batch, compute);
    }

    /** Activations and gradients of one batch; one owner thread. */
    public final class Pass {
        private final Compute compute;
        private final FMatrixRMaj input;
        private final FMatrixRMaj inputGradient;
        private final FMatrixRMaj tailWeight = new FMatrixRMaj(0, 0);
        private final FMatrixRMaj[] out = new FMatrixRMaj[layers.size()];
        private final FMatrixRMaj[] gradient = new FMatrixRMaj[layers.size()];

        private Pass(int batch, Compute compute) {
            this.compute = compute;
            int in = layers.get(0).weight().value().numRows;
            input = new FMatrixRMaj(batch, in);
            inputGradient = new FMatrixRMaj(batch, in);
            tailWeight.data = new float[layers.get(0).weight().size()];
            for (int l = 0; l < out.length; l++) {
                int size = layers.get(l).weight().value().numCols;
                out[l] = new FMatrixRMaj(batch, size);
                gradient[l] = new FMatrixRMaj(batch, size);
            }
        }

        /** To be filled by the caller before {@link #forward}. */
        public FMatrixRMaj input() {
            return input;
        }

        /** The result of {@link #forward}. */
        public FMatrixRMaj output() {
            return out[out.length - 1];
        }

        /** To be filled by the caller before {@link #backward}, which modifies it if the last layer has a ReLU. */
        public FMatrixRMaj outputGradient() {
            return gradient[gradient.length - 1];
        }

        /** The result of {@link #backward} with {@code toInput}. */
        public FMatrixRMaj inputGradient() {
            return inputGradient;
        }

        public void forward() {
            FMatrixRMaj x = input;
            for (int l = 0; l < out.length; l++) {
                layers.get(l).forward(compute.products(), x, out[l]);
                if (hasRelu(l)) {
                    compute.elements().relu(out[l].data, out[l].getNumElements());
                }
                x = out[l];
            }
        }

        /**
         * Propagates {@link #outputGradient} back.
         *
         * @param toParameters set the parameters' gradients
         * @param toInput set {@link #inputGradient}
         */
        public void backward(boolean toParameters, boolean toInput) {
            for (int l = out.length - 1; l >= 0; l--) {
                if (hasRelu(l)) {
                    compute.elements().reluGradient(out[l].data, gradient[l].data, out[l].getNumElements());
                }
                FMatrixRMaj x = l == 0 ? input : out[l - 1];
                if (toParameters) {
                    layers.get(l).parameterGradient(compute.products(), x, gradient[l]);
                }
                if (l > 0) {
                    layers.get(l).inputGradient(compute.products(), gradient[l], gradient[l - 1]);
                } else if (toInput) {
                    layers.get(0).inputGradient(compute.products(), gradient[0], inputGradient);
                }
            }
        }

        /**
         * Propagates gradients of some rows back to the last columns of the input, leaving all others out. The first
         * {@code count} rows of {@link #outputGradient} belong to the rows named.
         *
         * @param rows rows of the last {@link #forward}
         * @param tail has a row for each row of the batch; its first {@code count} are written
         */
        public void backwardRows(int[] rows, int count, FMatrixRMaj tail) {
            int batch = input.numRows;
            setRows(count, tail);
            for (int l = out.length - 1; l >= 0; l--) {
                if (hasRelu(l)) {
                    compute.elements().reluGradientRows(out[l].data, rows, count, out[l].numCols, gradient[l].data);
                }
                if (l > 0) {
                    layers.get(l).inputGradient(compute.products(), gradient[l], gradient[l - 1]);
                }
            }
            FMatrixRMaj weight = layers.get(0).weight().value();
            tailWeight.numRows = tail.numCols;
            tailWeight.numCols = weight.numCols;
            int from = (weight.numRows - tail.numCols) * weight.numCols;
            System.arraycopy(weight.data, from, tailWeight.data, 0, tail.numCols * weight.numCols);
            compute.products().multiplyTransB(gradient[0], tailWeight, tail);
            setRows(batch, tail);
        }

        private void setRows(int count, FMatrixRMaj tail) {
            for (FMatrixRMaj g : gradient) {
                g.numRows = count;
            }
            tail.numRows = count;
        }

        private boolean hasRelu(int layer) {
            return reluLast || layer + 1 < out.length;
        }
    }
}
