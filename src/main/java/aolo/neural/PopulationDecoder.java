package aolo.neural;

import aolo.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * One linear read-out for each action: mean_j = Σ_k w[j][k] p[j pop + k] + b[j]. Parameters only.
 */
public final class PopulationDecoder {
    private final int actions;
    private final int population;
    private final Weights weight;
    private final Weights bias;

    public PopulationDecoder(int actions, int population) {
        this.actions = actions;
        this.population = population;
        weight = new Weights("dec_w", actions, population);
        bias = new Weights("dec_b", 1, actions);
    }

    public Weights weight() {
        return weight;
    }

    public Weights bias() {
        return bias;
    }

    List<Weights> weights() {
        return List.of(weight, bias);
    }

    void draw(RandomStream random) {
        double bound = 1 / Math.sqrt(population);
        weight.drawUniform(random, bound);
        bias.drawUniform(random, bound);
    }

    void copyFrom(PopulationDecoder other) {
        weight.copyFrom(other.weight);
        bias.copyFrom(other.bias);
    }

    /** Modifies mean only. */
    void forward(FMatrixRMaj activity, FMatrixRMaj mean) {
        float[] w = weight.value().data;
        float[] b = bias.value().data;
        for (int r = 0, p = 0, o = 0; r < mean.numRows; r++) {
            for (int j = 0, q = 0; j < actions; j++, o++) {
                float sum = b[j];
                for (int k = 0; k < population; k++, p++, q++) {
                    sum = Math.fma(w[q], activity.data[p], sum);
                }
                mean.data[o] = sum;
            }
        }
    }

    /** Sets the parameters' gradients and writes dL/d activity. */
    void backward(FMatrixRMaj activity, FMatrixRMaj meanGradient, FMatrixRMaj activityGradient) {
        float[] w = weight.value().data;
        float[] dw = weight.gradient().data;
        float[] db = bias.gradient().data;
        Arrays.fill(dw, 0);
        Arrays.fill(db, 0);
        for (int r = 0, p = 0, o = 0; r < meanGradient.numRows; r++) {
            for (int j = 0, q = 0; j < actions; j++, o++) {
                float g = meanGradient.data[o];
                db[j] += g;
                for (int k = 0; k < population; k++, p++, q++) {
                    dw[q] = Math.fma(g, activity.data[p], dw[q]);
                    activityGradient.data[p] = g * w[q];
                }
            }
        }
    }
}
