package aolo.neural;

import aolo.math.Products;
import aolo.math.RandomStream;
import org.ejml.data.FMatrixRMaj;

/**
 * y = x W + b on rows.
 *
 * <p>Gradients: dW = xᵀ dy, db = Σ rows of dy, dx = dy Wᵀ. W is stored [in][out]. Holds parameters only.
 */
public final class DenseLayer {
    private final Weights weight;
    private final Weights bias;

    public DenseLayer(String weightName, String biasName, int in, int out) {
        weight = new Weights(weightName, in, out);
        bias = new Weights(biasName, 1, out);
    }

    public Weights weight() {
        return weight;
    }

    public Weights bias() {
        return bias;
    }

    /** Uniform in +-1/√in, weights and bias. */
    public void draw(RandomStream random) {
        double bound = 1 / Math.sqrt(weight.value().numRows);
        weight.drawUniform(random, bound);
        bias.drawUniform(random, bound);
    }

    /** Modifies y only. */
    public void forward(Products products, FMatrixRMaj x, FMatrixRMaj y) {
        products.multiply(x, weight.value(), bias.value().data, y);
    }

    /** Sets the parameters' gradients; x and dy are not modified. */
    public void parameterGradient(Products products, FMatrixRMaj x, FMatrixRMaj dy) {
        products.multiplyTransA(x, dy, weight.gradient());
        products.sumRows(dy, bias.gradient().data);
    }

    /** Modifies dx only. */
    public void inputGradient(Products products, FMatrixRMaj dy, FMatrixRMaj dx) {
        products.multiplyTransB(dy, weight.value(), dx);
    }

    void copyFrom(DenseLayer other) {
        weight.copyFrom(other.weight);
        bias.copyFrom(other.bias);
    }
}
