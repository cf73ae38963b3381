package aolo.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/**
 * Gradients against central differences. The spiking recurrence is checked in two steps: its back-propagation, written
 * out in double for any step function, against differences for a smoothed step; and the code against that text with the
 * hard step.
 */
class FiniteDifferencesTest {
    private final RandomStream random = new RandomStreams(11).stream("test");

    @Test
    void denseNetwork() {
        Mlp net = new Mlp(List.of("W1", "W2", "W3"), false, 5, 12, 12, 2);
        net.draw(random);
        Mlp.Pass pass = net.newPass(7, Compute.fastest());
        for (int i = 0; i < 35; i++) {
            pass.input().data[i] = (float) random.nextGaussian();
        }
        pass.forward();
        for (int i = 0; i < 14; i++) {
            pass.outputGradient().data[i] = pass.output().data[i];
        }
        pass.backward(true, true);
        for (Weights w : net.weights()) {
            for (int i = 0; i < w.size(); i++) {
                double slope = slope(pass, w.value().data, i);
                assertThat((double) w.gradient().data[i]).as(w.name() + i).isCloseTo(slope, offset(3e-3));
            }
        }
        for (int i = 0; i < 35; i++) {
            double slope = slope(pass, pass.input().data, i);
            assertThat((double) pass.inputGradient().data[i]).isCloseTo(slope, offset(3e-3));
        }
    }

    @Test
    void chosenRowsGiveTheBitsOfTheWholeBatch() {
        Mlp net = new Mlp(List.of("W1", "W2", "W3"), false, 5, 12, 12, 1);
        net.draw(random);
        Mlp.Pass pass = net.newPass(7, Compute.fastest());
        for (int i = 0; i < 35; i++) {
            pass.input().data[i] = (float) random.nextGaussian();
        }
        pass.forward();
        Arrays.fill(pass.outputGradient().data, -0.25f);
        pass.backward(false, true);
        float[] whole = pass.inputGradient().data.clone();
        FMatrixRMaj tail = new FMatrixRMaj(7, 2);
        int[] rows = {1, 2, 6, 0, 0, 0, 0};
        for (int count : new int[] {3, 0}) {
            Arrays.fill(pass.outputGradient().data, 0, count, -0.25f);
            pass.backwardRows(rows, count, tail);
            for (int i = 0; i < 2 * count; i++) {
                assertThat(tail.data[i]).isEqualTo(whole[rows[i / 2] * 5 + 3 + i % 2]);
            }
        }
        assertThat(tail.numRows).isEqualTo(7);
        assertThat(pass.outputGradient().numRows).isEqualTo(7);
    }

    private static double slope(Mlp.Pass pass, float[] data, int i) {
        float kept = data[i];
        float h = 2e-3f;
        data[i] = kept + h;
        double up = halfSquares(pass);
        data[i] = kept - h;
        double down = halfSquares(pass);
        data[i] = kept;
        return (up - down) / (2 * h);
    }

    private static double halfSquares(Mlp.Pass pass) {
        pass.forward();
        double sum = 0;
        for (float y : pass.output().data) {
            sum += 0.5 * y * y;
        }
        return sum;
    }

    /** The smoothed step: its slope is the surrogate, 1 within half a unit of the threshold. */
    private static double ramp(double v) {
        return Math.max(0, Math.min(1, v));
    }

    private static double hard(double v) {
        return v > 0.5 ? 1 : 0;
    }

    private static double[] voltages(double[] input, DoubleUnaryOperator step) {
        double[] v = new double[input.length];
        double c = 0;
        double kept = 0;
        for (int t = 0; t < input.length; t++) {
            c = 0.5 * c + input[t];
            v[t] = 0.75 * kept + c;
            kept = v[t] * (1 - step.applyAsDouble(v[t]));
        }
        return v;
    }

    private static double[] gradient(double[] input, double[] g, DoubleUnaryOperator step) {
        double[] v = voltages(input, step);
        double[] result = new double[input.length];
        double dvLater = 0;
        double dcLater = 0;
        for (int t = input.length - 1; t >= 0; t--) {
            double ds = g[t] - 0.75 * v[t] * dvLater;
            double window = Math.abs(v[t] - 0.5) < 0.5 ? 1 : 0;
            double dv = ds * window + 0.75 * (1 - step.applyAsDouble(v[t])) * dvLater;
            double dc = dv + 0.5 * dcLater;
            result[t] = dc;
            dvLater = dv;
            dcLater = dc;
        }
        return result;
    }

    @Test
    void spikingRecurrenceWithSmoothedStep() {
        int checked = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] input = numbers(5, 0.5);
            double[] g = numbers(5, 1);
            double[] expected = gradient(input, g, FiniteDifferencesTest::ramp);
            for (int t = 0; t < 5; t++) {
                double up = moved(input, g, t, 1e-6);
                double here = moved(input, g, t, 0);
                double down = moved(input, g, t, -1e-6);
                boolean kink = Math.abs(up - 2 * here + down) > 1e-9;
                if (!kink) {
                    assertThat((up - down) / 2e-6).isCloseTo(expected[t], offset(1e-5));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(900);
    }

    private static double moved(double[] input, double[] g, int t, double h) {
        double[] x = input.clone();
        x[t] += h;
        double[] v = voltages(x, FiniteDifferencesTest::ramp);
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += g[i] * ramp(v[i]);
        }
        return sum;
    }

    @Test
    void codeEqualsTheTextWithTheHardStep() {
        Elements elements = Elements.fastest();
        for (int trial = 0; trial < 50; trial++) {
            double[] input = numbers(5, 0.5);
            double[] g = numbers(5, 1);
            float[] current = floats(input);
            float[] gradient = floats(g);
            float[] voltage = new float[5];
            elements.lif(Lif.PAPER, 0, 1, 5, 1, current, voltage);
            elements.lifGradient(Lif.PAPER, 1, 5, 1, voltage, gradient);
            double[] expectedVoltage = voltages(input, FiniteDifferencesTest::hard);
            double[] expected = gradient(input, g, FiniteDifferencesTest::hard);
            for (int t = 0; t < 5; t++) {
                assertThat((double) voltage[t]).isCloseTo(expectedVoltage[t], offset(1e-5));
                assertThat((double) gradient[t]).isCloseTo(expected[t], offset(1e-5));
            }
        }
    }

    private double[] numbers(int n, double scale) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = scale * random.nextGaussian();
        }
        return x;
    }

    private static float[] floats(double[] x) {
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) x[i];
        }
        return y;
    }
}
