package aolo.rl;

import aolo.border.Declared;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The weight alpha of the entropy. Adapted by Adam on loss = -mean(log alpha (log p + target entropy)), or fixed. All
 * in double.
 */
final class Temperature {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final boolean automatic;
    private final double targetEntropy;
    private final double rate;
    private double logarithm;
    private double first;
    private double second;
    private long steps;
    private double gradient = Double.NaN;
    private double loss = Double.NaN;

    Temperature(SacSettings settings) {
        automatic = settings.automaticTemperature();
        targetEntropy = settings.targetEntropy();
        rate = settings.temperatureRate();
        logarithm = Math.log(settings.initialTemperature());
    }

    double value() {
        return Math.exp(logarithm);
    }

    double logarithm() {
        return logarithm;
    }

    /** d loss/d log alpha of the last step. */
    double gradient() {
        return gradient;
    }

    /** The loss of the last step. */
    double loss() {
        return loss;
    }

    void set(double logarithm) {
        this.logarithm = logarithm;
    }

    void step(double[] logProbability, double rateFactor) {
        double sum = 0;
        for (double l : logProbability) {
            sum += l + targetEntropy;
        }
        gradient = -sum / logProbability.length;
        loss = logarithm * gradient;
        if (!automatic) {
            return;
        }
        steps++;
        first = BETA1 * first + (1 - BETA1) * gradient;
        second = BETA2 * second + (1 - BETA2) * gradient * gradient;
        double corrected = first / (1 - Math.pow(BETA1, steps));
        double root = Math.sqrt(second / (1 - Math.pow(BETA2, steps)));
        logarithm -= rate * rateFactor * corrected / (root + EPSILON);
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(logarithm);
        out.writeDouble(first);
        out.writeDouble(second);
        out.writeLong(steps);
    }

    /** What cannot be, or null. */
    String badState() {
        return Double.isFinite(logarithm) && Double.isFinite(first) && second >= 0 && second < Double.POSITIVE_INFINITY
                ? null
                : "temperature = exp(" + logarithm + ") with moments " + first + ", " + second;
    }

    void load(DataInput in) throws IOException {
        logarithm = in.readDouble();
        first = in.readDouble();
        second = in.readDouble();
        steps = Declared.counter(in, "the steps of the temperature");
    }
}
