package aolo.neural;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link Elements} on the Vector API. Load only where {@link aolo.math.VectorModule#present}. */
public final class VectorElements implements Elements {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();

    @Override
    public void relu(float[] x, int length) {
        int i = 0;
        for (; i + L <= length; i += L) {
            FloatVector.fromArray(LANES, x, i).max(0f).intoArray(x, i);
        }
        for (; i < length; i++) {
            x[i] = Math.max(x[i], 0f);
        }
    }

    @Override
    public void reluGradient(float[] y, float[] gradient, int length) {
        FloatVector zero = FloatVector.zero(LANES);
        int i = 0;
        for (; i + L <= length; i += L) {
            VectorMask<Float> on = FloatVector.fromArray(LANES, y, i).compare(VectorOperators.GT, zero);
            zero.blend(FloatVector.fromArray(LANES, gradient, i), on).intoArray(gradient, i);
        }
        for (; i < length; i++) {
            gradient[i] = y[i] > 0 ? gradient[i] : 0f;
        }
    }

    @Override
    public void reluGradientRows(float[] y, int[] rows, int count, int n, float[] gradient) {
        FloatVector zero = FloatVector.zero(LANES);
        for (int r = 0, p = 0; r < count; r++, p += n) {
            int q = rows[r] * n;
            int i = 0;
            for (; i + L <= n; i += L) {
                VectorMask<Float> on = FloatVector.fromArray(LANES, y, q + i).compare(VectorOperators.GT, zero);
                zero.blend(FloatVector.fromArray(LANES, gradient, p + i), on).intoArray(gradient, p + i);
            }
            for (; i < n; i++) {
                gradient[p + i] = y[q + i] > 0 ? gradient[p + i] : 0f;
            }
        }
    }

    @Override
    public void approach(float[] target, float[] source, float share, int length) {
        FloatVector s = FloatVector.broadcast(LANES, share);
        int i = 0;
        for (; i + L <= length; i += L) {
            FloatVector t = FloatVector.fromArray(LANES, target, i);
            s.fma(FloatVector.fromArray(LANES, source, i).sub(t), t).intoArray(target, i);
        }
        for (; i < length; i++) {
            target[i] = Math.fma(share, source[i] - target[i], target[i]);
        }
    }

    /** The steps of {@link PlainElements#exp(float)}, in the loop's own body: a call here would allocate vectors. */
    @Override
    public void exp(float[] x, int length) {
        FloatVector round = FloatVector.broadcast(LANES, PlainElements.ROUND);
        FloatVector log2e = FloatVector.broadcast(LANES, PlainElements.LOG2_E);
        FloatVector high = FloatVector.broadcast(LANES, -PlainElements.LN2_HIGH);
        FloatVector low = FloatVector.broadcast(LANES, -PlainElements.LN2_LOW);
        FloatVector c0 = FloatVector.broadcast(LANES, PlainElements.C0);
        FloatVector c1 = FloatVector.broadcast(LANES, PlainElements.C1);
        FloatVector c2 = FloatVector.broadcast(LANES, PlainElements.C2);
        FloatVector c3 = FloatVector.broadcast(LANES, PlainElements.C3);
        FloatVector c4 = FloatVector.broadcast(LANES, PlainElements.C4);
        FloatVector c5 = FloatVector.broadcast(LANES, PlainElements.C5);
        FloatVector zero = FloatVector.zero(LANES);
        int i = 0;
        for (; i + L <= length; i += L) {
            FloatVector v = FloatVector.fromArray(LANES, x, i);
            FloatVector shifted = v.fma(log2e, round);
            FloatVector n = shifted.sub(round);
            FloatVector r = n.fma(low, n.fma(high, v));
            FloatVector p = r.fma(c0, c1);
            p = p.fma(r, c2);
            p = p.fma(r, c3);
            p = p.fma(r, c4);
            p = p.fma(r, c5);
            p = p.fma(r.mul(r), r.add(1f));
            IntVector bits = shifted.reinterpretAsInts()
                    .lanewise(VectorOperators.LSHL, 23)
                    .add(PlainElements.ONE_BITS);
            VectorMask<Float> tiny = v.compare(VectorOperators.LT, PlainElements.SMALLEST);
            p.mul(bits.reinterpretAsFloats()).blend(zero, tiny).intoArray(x, i);
        }
        for (; i < length; i++) {
            x[i] = PlainElements.exp(x[i]);
        }
    }

    @Override
    public void bell(float[] stimulation, float[] mean, float[] scale, int rows, int n) {
        for (int r = 0; r < rows; r++) {
            int at = r * n;
            int q = 0;
            for (; q + L <= n; q += L) {
                FloatVector d = FloatVector.fromArray(LANES, stimulation, at + q)
                        .sub(FloatVector.fromArray(LANES, mean, q));
                FloatVector z = d.mul(FloatVector.fromArray(LANES, scale, q));
                z.mul(z).neg().intoArray(stimulation, at + q);
            }
            for (; q < n; q++) {
                float z = (stimulation[at + q] - mean[q]) * scale[q];
                stimulation[at + q] = -(z * z);
            }
        }
        exp(stimulation, rows * n);
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
        int i = 0;
        for (; i + L <= n; i += L) {
            FloatVector s = FloatVector.fromArray(LANES, deviation, i);
            FloatVector d = FloatVector.fromArray(LANES, value, i).sub(FloatVector.fromArray(LANES, mean, i));
            FloatVector g = FloatVector.fromArray(LANES, da, at + i)
                    .mul(FloatVector.fromArray(LANES, a, at + i))
                    .mul(d)
                    .div(s.mul(s));
            FloatVector.fromArray(LANES, dMean, i).add(g).intoArray(dMean, i);
            FloatVector.fromArray(LANES, dDeviation, i).add(g.mul(d).div(s)).intoArray(dDeviation, i);
        }
        PlainElements.bellGradient(value, mean, deviation, a, da, at, i, n, dMean, dDeviation);
    }

    @Override
    public void lif(Lif lif, int first, int samples, int timeSteps, int n, float[] current, float[] voltage) {
        for (int b = first; b < first + samples; b++) {
            int at = b * timeSteps * n;
            int rest = lifVectors(lif, timeSteps, n, at, current, voltage);
            PlainElements.neurons(lif, timeSteps, n, at, rest, current, voltage);
        }
    }

    private static int lifVectors(Lif lif, int timeSteps, int n, int at, float[] current, float[] voltage) {
        FloatVector currentDecay = FloatVector.broadcast(LANES, lif.currentDecay());
        FloatVector voltageDecay = FloatVector.broadcast(LANES, lif.voltageDecay());
        FloatVector threshold = FloatVector.broadcast(LANES, lif.threshold());
        FloatVector zero = FloatVector.zero(LANES);
        int i = 0;
        for (; i + L <= n; i += L) {
            FloatVector c = zero;
            FloatVector kept = zero;
            for (int t = 0, p = at + i; t < timeSteps; t++, p += n) {
                c = currentDecay.fma(c, FloatVector.fromArray(LANES, current, p));
                FloatVector v = voltageDecay.fma(kept, c);
                c.intoArray(current, p);
                v.intoArray(voltage, p);
                kept = v.blend(zero, v.compare(VectorOperators.GT, threshold));
            }
        }
        return i;
    }

    @Override
    public void integrate(
            float threshold, int first, int samples, int timeSteps, int n, float[] input, float[] voltage) {
        FloatVector limit = FloatVector.broadcast(LANES, threshold);
        for (int b = first; b < first + samples; b++) {
            int i = 0;
            for (; i + L <= n; i += L) {
                FloatVector a = FloatVector.fromArray(LANES, input, b * n + i);
                FloatVector kept = FloatVector.zero(LANES);
                for (int t = 0, p = b * timeSteps * n + i; t < timeSteps; t++, p += n) {
                    FloatVector v = kept.add(a);
                    v.intoArray(voltage, p);
                    kept = v.blend(v.sub(limit), v.compare(VectorOperators.GT, limit));
                }
            }
            PlainElements.integrators(threshold, timeSteps, n, b, i, input, voltage);
        }
    }

    @Override
    public void lifConstant(Lif lif, int samples, int timeSteps, int n, float[] input, float[] voltage) {
        FloatVector currentDecay = FloatVector.broadcast(LANES, lif.currentDecay());
        FloatVector voltageDecay = FloatVector.broadcast(LANES, lif.voltageDecay());
        FloatVector threshold = FloatVector.broadcast(LANES, lif.threshold());
        FloatVector zero = FloatVector.zero(LANES);
        for (int b = 0; b < samples; b++) {
            int i = 0;
            for (; i + L <= n; i += L) {
                FloatVector x = FloatVector.fromArray(LANES, input, b * n + i);
                FloatVector c = zero;
                FloatVector kept = zero;
                for (int t = 0, p = b * timeSteps * n + i; t < timeSteps; t++, p += n) {
                    c = currentDecay.fma(c, x);
                    FloatVector v = voltageDecay.fma(kept, c);
                    v.intoArray(voltage, p);
                    kept = v.blend(zero, v.compare(VectorOperators.GT, threshold));
                }
            }
            PlainElements.lifConstant(lif, timeSteps, n, b, i, input, voltage);
        }
    }

    @Override
    public void lifGradient(Lif lif, int samples, int timeSteps, int n, float[] voltage, float[] gradient) {
        for (int b = 0; b < samples; b++) {
            int at = b * timeSteps * n;
            int rest = lifGradientVectors(lif, timeSteps, n, at, voltage, gradient);
            PlainElements.lifGradient(lif, timeSteps, n, at, rest, voltage, gradient);
        }
    }

    private static int lifGradientVectors(
            Lif lif, int timeSteps, int n, int at, float[] voltage, float[] gradient) {
        FloatVector currentDecay = FloatVector.broadcast(LANES, lif.currentDecay());
        FloatVector voltageDecay = FloatVector.broadcast(LANES, lif.voltageDecay());
        FloatVector threshold = FloatVector.broadcast(LANES, lif.threshold());
        FloatVector halfWidth = FloatVector.broadcast(LANES, lif.surrogateHalfWidth());
        FloatVector zero = FloatVector.zero(LANES);
        int i = 0;
        for (; i + L <= n; i += L) {
            FloatVector dc = zero;
            FloatVector decayed = zero;
            for (int t = timeSteps - 1, p = at + t * n + i; t >= 0; t--, p -= n) {
                FloatVector v = FloatVector.fromArray(LANES, voltage, p);
                FloatVector ds = v.neg().fma(decayed, FloatVector.fromArray(LANES, gradient, p));
                FloatVector through = decayed.blend(zero, v.compare(VectorOperators.GT, threshold));
                VectorMask<Float> near = v.sub(threshold).abs().compare(VectorOperators.LT, halfWidth);
                FloatVector dv = through.blend(through.add(ds), near);
                dc = currentDecay.fma(dc, dv);
                dc.intoArray(gradient, p);
                decayed = voltageDecay.mul(dv);
            }
        }
        return i;
    }

    @Override
    public boolean adam(
            AdamStep step, float[] g, float[] p, float[] m, float[] v, float[] p2, float[] m2, float[] v2, int length) {
        FloatVector beta1 = FloatVector.broadcast(LANES, AdamStep.BETA1);
        FloatVector beta2 = FloatVector.broadcast(LANES, AdamStep.BETA2);
        FloatVector rest1 = FloatVector.broadcast(LANES, AdamStep.ONE_MINUS_BETA1);
        FloatVector rest2 = FloatVector.broadcast(LANES, AdamStep.ONE_MINUS_BETA2);
        FloatVector rate = FloatVector.broadcast(LANES, step.rate);
        FloatVector scale = FloatVector.broadcast(LANES, step.scale);
        FloatVector epsilon = FloatVector.broadcast(LANES, AdamStep.EPSILON);
        FloatVector zero = FloatVector.zero(LANES);
        FloatVector check = zero;
        int i = 0;
        for (; i + L <= length; i += L) {
            FloatVector gi = FloatVector.fromArray(LANES, g, i);
            FloatVector mi = beta1.fma(FloatVector.fromArray(LANES, m, i), rest1.mul(gi));
            FloatVector vi = beta2.fma(FloatVector.fromArray(LANES, v, i), rest2.mul(gi).mul(gi));
            FloatVector bottom = scale.fma(vi.lanewise(VectorOperators.SQRT), epsilon);
            FloatVector pi = FloatVector.fromArray(LANES, p, i).sub(rate.mul(mi).div(bottom));
            mi.intoArray(m2, i);
            vi.intoArray(v2, i);
            pi.intoArray(p2, i);
            check = pi.fma(zero, vi.fma(zero, check));
        }
        boolean vectorsGood = check.compare(VectorOperators.EQ, zero).allTrue();
        return PlainElements.adam(step, g, p, m, v, p2, m2, v2, i, length) & vectorsGood;
    }
}
