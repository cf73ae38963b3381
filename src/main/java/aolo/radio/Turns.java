package aolo.radio;

/** Cosine of an angle given in turns: cheap, since the reduction is exact and needs no division. Any thread. */
final class Turns {
    /** Chebyshev fit of cos(2 pi sqrt q) on q in [0, 1/4], degree 10; error 4e-17 before rounding. */
    private static final double C1 = -19.739208802178684;

    private static final double C2 = 64.93939402266314;
    private static final double C3 = -85.45681720637177;
    private static final double C4 = 60.24464136156249;
    private static final double C5 = -26.426256590531025;
    private static final double C6 = 7.903534122041613;
    private static final double C7 = -1.7143738447256551;
    private static final double C8 = 0.2819245703565778;
    private static final double C9 = -0.03613799133425832;
    private static final double C10 = 0.003359676254891574;

    /** Adding and taking away rounds to the nearest whole number, for |turns| below 2^51. */
    private static final double ROUNDER = 0x1.8p52;

    private Turns() {}

    /** cos(2 pi turns), absolute error below 1e-14; |turns| below 2^51. */
    static double cos(double turns) {
        return cosOfRoot(reducedSquare(turns));
    }

    /** sin(2 pi turns), as {@link #cos}. */
    static double sin(double turns) {
        return cos(turns - 0.25);
    }

    /** Square of the distance to the nearest whole turn, in [0, 1/4]. */
    static double reducedSquare(double turns) {
        double t = turns - ((turns + ROUNDER) - ROUNDER);
        return t * t;
    }

    /** cos(2 pi sqrt(q)), q in [0, 1/4]. */
    static double cosOfRoot(double q) {
        double q2 = q * q;
        double low = (1 + q * C1) + q2 * (C2 + q * C3);
        double middle = (C4 + q * C5) + q2 * (C6 + q * C7);
        double high = C8 + q * C9 + q2 * C10;
        double q4 = q2 * q2;
        return low + q4 * (middle + q4 * high);
    }
}
