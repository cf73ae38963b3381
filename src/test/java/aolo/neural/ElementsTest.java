package aolo.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The vector steps against the plain ones to the bit, on lengths that leave a rest; the plain ones by hand. */
class ElementsTest {
    private static final int N = 77;

    private final RandomStream random = new RandomStreams(3).stream("test");
    private final Elements plain = new PlainElements();
    private final Elements vector = new VectorElements();

    private float[] numbers(int n) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return x;
    }

    private void sameBits(float[] start, BiConsumer<Elements, float[]> step) {
        float[] a = start.clone();
        float[] b = start.clone();
        step.accept(plain, a);
        step.accept(vector, b);
        for (int i = 0; i < a.length; i++) {
            assertThat(Float.floatToRawIntBits(b[i])).as("element " + i).isEqualTo(Float.floatToRawIntBits(a[i]));
        }
    }

    @Test
    void vectorEqualsPlainToTheBit() {
        float[] y = numbers(N);
        float[] withZeros = numbers(N);
        withZeros[0] = 0f;
        withZeros[1] = -0f;
        withZeros[9] = Float.NaN;
        sameBits(withZeros, (e, x) -> e.relu(x, N));
        sameBits(numbers(N), (e, x) -> e.reluGradient(y, x, N));
        sameBits(numbers(4 * 19), (e, x) -> e.reluGradientRows(y, new int[] {0, 2, 3}, 3, 19, x));
        sameBits(numbers(N), (e, x) -> e.approach(x, y, 0.005f, N));
        sameBits(numbers(15 * N), (e, x) -> e.lif(Lif.PAPER, 0, 3, 5, N, x, new float[15 * N]));
        sameBits(new float[15 * N], (e, x) -> e.lif(Lif.PAPER, 0, 3, 5, N, numbersOf(15 * N), x));
        sameBits(new float[15 * N], (e, x) -> e.lifConstant(Lif.PAPER, 3, 5, N, numbersOf(3 * N), x));
        sameBits(new float[15 * N], (e, x) -> e.integrate(0.999f, 0, 3, 5, N, numbersOf(3 * N), x));
        float[] voltage = numbers(15 * N);
        sameBits(numbers(15 * N), (e, x) -> e.lifGradient(Lif.PAPER, 3, 5, N, voltage, x));
        float[] small = numbers(N);
        for (int i = 0; i < N; i++) {
            small[i] *= 40;
        }
        small[3] = Float.NEGATIVE_INFINITY;
        sameBits(small, (e, x) -> e.exp(x, N));
        float[] deviation = numbers(N);
        float[] stimulation = numbers(4 * N);
        sameBits(numbers(N), (e, x) -> e.bellGradient(
                y, small, deviation, stimulation, stimulation, 2 * N, N, x, new float[N]));
        sameBits(numbers(N), (e, x) -> e.bellGradient(
                y, withZeros, deviation, stimulation, stimulation, 2 * N, N, new float[N], x));
        sameBits(numbers(4 * N), (e, x) -> e.bell(x, y, numbersOf(N), 4, N));
    }

    private static float[] numbersOf(int n) {
        RandomStream fixed = new RandomStreams(4).stream("currents");
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) fixed.nextGaussian();
        }
        return x;
    }

    @Test
    void adamVectorEqualsPlainAndTellsNaN() {
        AdamStep step = new AdamStep();
        step.set(1e-3, 3);
        float[] g = numbers(N);
        float[] m = numbers(N);
        float[] v = numbers(N);
        for (int i = 0; i < N; i++) {
            v[i] *= v[i];
        }
        sameBits(numbers(N), (e, x) -> assertThat(e.adam(step, g, x, m, v, x, new float[N], new float[N], N))
                .isTrue());
        for (int bad : new int[] {0, 40, N - 1}) {
            for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
                float[] broken = g.clone();
                broken[bad] = value;
                float[] p = numbers(N);
                float[] out = new float[N];
                assertThat(vector.adam(step, broken, p, m, v, out, out.clone(), out.clone(), N)).isFalse();
                assertThat(plain.adam(step, broken, p, m, v, out, out.clone(), out.clone(), N)).isFalse();
            }
        }
    }

    @Test
    void exponentialIsCloseToTheExactOne() {
        for (double x = -90; x < 10; x += 0.0137) {
            float[] value = {(float) x};
            plain.exp(value, 1);
            double exact = x < -87 ? 0 : Math.exp((float) x);
            assertThat(Math.abs(value[0] - exact)).isLessThanOrEqualTo(2e-7 * exact);
        }
    }

    @Test
    void neuronByHand() {
        float[] current = {0.4f, 0.4f, 0.4f};
        float[] voltage = new float[3];
        plain.lif(Lif.PAPER, 0, 1, 3, 1, current, voltage);
        expectClose(current, 0.4f, 0.6f, 0.7f);
        expectClose(voltage, 0.4f, 0.9f, 0.7f);
    }

    @Test
    void integratorByHand() {
        for (Elements elements : new Elements[] {plain, vector}) {
            float[] voltage = new float[4 * N];
            float[] input = new float[N];
            Arrays.fill(input, 0.6f);
            elements.integrate(0.999f, 0, 1, 4, N, input, voltage);
            for (int i = 0; i < N; i++) {
                expectClose(new float[] {voltage[i], voltage[N + i], voltage[2 * N + i], voltage[3 * N + i]},
                        0.6f, 1.2f, 0.801f, 1.401f);
            }
        }
    }

    @Test
    void samplesOutsideTheRangeAreLeftAlone() {
        for (Elements elements : new Elements[] {plain, vector}) {
            float[] current = numbersOf(15 * N);
            float[] whole = new float[15 * N];
            elements.lif(Lif.PAPER, 0, 3, 5, N, current.clone(), whole);
            float[] part = new float[15 * N];
            elements.lif(Lif.PAPER, 1, 1, 5, N, current.clone(), part);
            expectMiddleOnly(part, whole);
            elements.integrate(0.999f, 0, 3, 5, N, current, whole);
            Arrays.fill(part, 0f);
            elements.integrate(0.999f, 1, 1, 5, N, current, part);
            expectMiddleOnly(part, whole);
        }
    }

    private static void expectMiddleOnly(float[] part, float[] whole) {
        for (int p = 0; p < 15 * N; p++) {
            assertThat(part[p]).isEqualTo(p / (5 * N) == 1 ? whole[p] : 0f);
        }
    }

    @Test
    void constantInputIsTheInputAtEachTimeStep() {
        float[] input = numbersOf(2 * N);
        float[] current = new float[10 * N];
        for (int p = 0; p < current.length; p++) {
            current[p] = input[p / (5 * N) * N + p % N];
        }
        float[] expected = new float[10 * N];
        plain.lif(Lif.PAPER, 0, 2, 5, N, current, expected);
        float[] voltage = new float[10 * N];
        plain.lifConstant(Lif.PAPER, 2, 5, N, input, voltage);
        assertThat(voltage).containsExactly(expected);
    }

    private static void expectClose(float[] actual, float... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], offset(1e-6f));
        }
    }
}
