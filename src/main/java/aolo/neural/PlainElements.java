package aolo.neural;

/** {@link Elements} in plain Java. */
public final class PlainElements implements Elements {
    static final float LOG2_E = 1.44269504088896341f;
    static final float LN2_HIGH = 0.693359375f;
    static final float LN2_LOW = -2.12194440e-4f;
    static final float ROUND = 12582912f;
    static final float SMALLEST = -87f;
    static final int ONE_BITS = 0x3f800000;
    static final float C0 = 1.9875691500e-4f;
    static final float C1 = 1.3981999507e-3f;
    static final float C2 = 8.3334519073e-3f;
    static final float C3 = 4.1665795894e-2f;
    static final float C4 = 1.6666665459e-1f;
    static final float C5 = 5.0000001201e-1f;

    @Override
    public void relu(float[] x, int length) {
        for (int i = 0; i < length; i++) {
            x[i] = Math.max(x[i], 0f);
        }
    }

    @Override
    public void reluGradient(float[] y, float[] gradient, int length) {
        for (int i = 0; i < length; i++) {
            gradient[i] = y[i] > 0 ? gradient[i] : 0f;
        }
    }

    @Override
    public void reluGradientRows(float[] y, int[] rows, int count, int n, float[] gradient) {
        for (int r = 0, p = 0; r < count; r++) {
            for (int i = 0, q = rows[r] * n; i < n; i++, p++, q++) {
                gradient[p] = y[q] > 0 ? gradient[p] : 0f;
            }
        }
    }

    @Override
    public void approach(float[] target, float[] source, float share, int length) {
        for (int i = 0; i < length; i++) {
            target[i] = Math.fma(share, source[i] - target[i], target[i]);
        }
    }

    @Override
    public void exp(float[] x, int length) {
        for (int i = 0; i < length; i++) {
            x[i] = exp(x[i]);
        }
    }

    /** Range reduction x = n ln 2 + r and the polynomial of Cephes' expf (Moshier). */
    static float exp(float x) {
        float shifted = Math.fma(x, LOG2_E, ROUND);
        float n = shifted - ROUND;
        float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
        float p = Math.fma(C0, r, C1);
        p = Math.fma(p, r, C2);
        p = Math.fma(p, r, C3);
        p = Math.fma(p, r, C4);
        p = Math.fma(p, r, C5);
        p = Math.fma(p, r * r, r + 1f);
        float power = Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + ONE_BITS);
        return x < SMALLEST ? 0f : p * power;
    }

    @Override
    public void bell(float[] stimulation, float[] mean, float[] scale, int rows, int n) {
        for (int r = 0; r < rows; r++) {
            bell(stimulation, mean, scale, r * n, 0, n);
        }
    }

    static void bell(float[] stimulation, float[] mean, float[] scale, int at, int first, int n) {
        for (int q = first; q < n; q++) {
            float z = (stimulation[at + q] - mean[q]) * scale[q];
            stimulation[at + q] = exp(-(z * z));
        }
    }

    @Override
    public void bellGradient(
            float[] value,
            float[] mean,
            float[] deviation,
            float[] a,
            float[] da,
            int at,
            int n,
            float[] dMean,
            float[] dDeviation) {
        bellGradient(value, mean, deviation, a, da, at, 0, n, dMean, dDeviation);
    }

    static void bellGradient(
            float[] value,
            float[] mean,
            float[] deviation,
            float[] a,
            float[] da,
            int at,
            int from,
            int n,
            float[] dMean,
            float[] dDeviation) {
        for (int q = from; q < n; q++) {
            float distance = value[q] - mean[q];
            float g = da[at + q] * a[at + q] * distance / (deviation[q] * deviation[q]);
            dMean[q] += g;
            dDeviation[q] += g * distance / deviation[q];
        }
    }

    @Override
    public void lif(Lif lif, int first, int samples, int timeSteps, int n, float[] current, float[] voltage) {
        for (int b = first; b < first + samples; b++) {
            neurons(lif, timeSteps, n, b * timeSteps * n, 0, current, voltage);
        }
    }

    static void neurons(Lif lif, int timeSteps, int n, int at, int first, float[] current, float[] voltage) {
        for (int i = first; i < n; i++) {
            float c = 0;
            float kept = 0;
            for (int t = 0, p = at + i; t < timeSteps; t++, p += n) {
                c = Math.fma(lif.currentDecay(), c, current[p]);
                float v = Math.fma(lif.voltageDecay(), kept, c);
                current[p] = c;
                voltage[p] = v;
                kept = v > lif.threshold() ? 0f : v;
            }
        }
    }

    @Override
    public void integrate(
            float threshold, int first, int samples, int timeSteps, int n, float[] input, float[] voltage) {
        for (int b = first; b < first + samples; b++) {
            integrators(threshold, timeSteps, n, b, 0, input, voltage);
        }
    }

    static void integrators(
            float threshold, int timeSteps, int n, int sample, int first, float[] input, float[] voltage) {
        for (int i = first; i < n; i++) {
            float kept = 0;
            for (int t = 0, p = sample * timeSteps * n + i; t < timeSteps; t++, p += n) {
                float v = kept + input[sample * n + i];
                voltage[p] = v;
                kept = v > threshold ? v - threshold : v;
            }
        }
    }

    @Override
    public void lifConstant(Lif lif, int samples, int timeSteps, int n, float[] input, float[] voltage) {
        for (int b = 0; b < samples; b++) {
            lifConstant(lif, timeSteps, n, b, 0, input, voltage);
        }
    }

    static void lifConstant(Lif lif, int timeSteps, int n, int sample, int first, float[] input, float[] voltage) {
        for (int i = first; i < n; i++) {
            float x = input[sample * n + i];
            float c = 0;
            float kept = 0;
            for (int t = 0, p = sample * timeSteps * n + i; t < timeSteps; t++, p += n) {
                c = Math.fma(lif.currentDecay(), c, x);
                float v = Math.fma(lif.voltageDecay(), kept, c);
                voltage[p] = v;
                kept = v > lif.threshold() ? 0f : v;
            }
        }
    }

    @Override
    public void lifGradient(Lif lif, int samples, int timeSteps, int n, float[] voltage, float[] gradient) {
        for (int b = 0; b < samples; b++) {
            lifGradient(lif, timeSteps, n, b * timeSteps * n, 0, voltage, gradient);
        }
    }

    static void lifGradient(Lif lif, int timeSteps, int n, int at, int first, float[] voltage, float[] gradient) {
        for (int i = first; i < n; i++) {
            float dc = 0;
            float decayed = 0;
            for (int t = timeSteps - 1, p = at + t * n + i; t >= 0; t--, p -= n) {
                float v = voltage[p];
                float ds = Math.fma(-v, decayed, gradient[p]);
                float through = v > lif.threshold() ? 0f : decayed;
                float dv = Math.abs(v - lif.threshold()) < lif.surrogateHalfWidth() ? through + ds : through;
                dc = Math.fma(lif.currentDecay(), dc, dv);
                gradient[p] = dc;
                decayed = lif.voltageDecay() * dv;
            }
        }
    }

    @Override
    public boolean adam(
            AdamStep step, float[] g, float[] p, float[] m, float[] v, float[] p2, float[] m2, float[] v2, int length) {
        return adam(step, g, p, m, v, p2, m2, v2, 0, length);
    }

    static boolean adam(
            AdamStep step,
            float[] g,
            float[] p,
            float[] m,
            float[] v,
            float[] p2,
            float[] m2,
            float[] v2,
            int first,
            int length) {
        float check = 0;
        for (int i = first; i < length; i++) {
            float mi = Math.fma(AdamStep.BETA1, m[i], AdamStep.ONE_MINUS_BETA1 * g[i]);
            float vi = Math.fma(AdamStep.BETA2, v[i], AdamStep.ONE_MINUS_BETA2 * g[i] * g[i]);
            float root = (float) Math.sqrt(vi);
            float pi = p[i] - step.rate * mi / Math.fma(step.scale, root, AdamStep.EPSILON);
            m2[i] = mi;
            v2[i] = vi;
            p2[i] = pi;
            check = Math.fma(pi, 0f, Math.fma(vi, 0f, check));
        }
        return check == 0f;
    }
}
