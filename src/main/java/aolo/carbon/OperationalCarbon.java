package aolo.carbon;

import aolo.quantity.Units;

/** Carbon of electricity used. Pure functions, any thread. */
public final class OperationalCarbon {
    private OperationalCarbon() {}

    /** {@code E / 3.6e6 * PUE * CI} [g] of {@code joules} at {@code gramsPerKwh}. */
    public static double grams(double joules, double pue, double gramsPerKwh) {
        return joules / Units.JOULES_PER_KWH * pue * gramsPerKwh;
    }
}
