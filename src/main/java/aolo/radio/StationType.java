package aolo.radio;

import java.util.Locale;

/**
 * Base-station class of the EARTH power model (Auer et al., IEEE Wireless Comm. 2011, table 2). Macro and rrh are one sector
 * of the three that a site of the table has.
 */
public enum StationType {
    MACRO,
    RRH,
    MICRO,
    PICO,
    FEMTO;

    /** The class in the keys of constants: {@code macro}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
