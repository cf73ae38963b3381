package aolo.radio;

/** Base-station class of the EARTH power model (Auer et al., IEEE Wireless Comm. 2011, table 2). */
public enum StationType {
    MACRO,
    RRH,
    MICRO,
    PICO,
    FEMTO
}
