package aolo.scenario;

import aolo.quantity.Quantity;
import java.math.BigDecimal;

/** How numbers and ranges of scenarios are written: shortest, always with a decimal point, no locale. */
public final class Ranges {
    private Ranges() {}

    /** {@code 0 ... 50000 m}. */
    public static String shown(Quantity q) {
        String unit = q.unit().equals("1") ? "" : " " + q.unit();
        return number(q.min()) + " ... " + number(q.max()) + unit;
    }

    /** Shortest text that reads back to the same double; whole numbers without a fraction. */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String plain = BigDecimal.valueOf(value).toPlainString();
        return plain.length() <= 20 ? plain : Double.toString(value);
    }
}
