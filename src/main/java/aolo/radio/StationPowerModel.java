package aolo.radio;

/** Which model turns radiated power into consumed power. */
public enum StationPowerModel {
    /** Auer et al. 2011: N_TRX (P0 + slope P_out). */
    EARTH,
    /** 3GPP TR 38.864 relative units, calibrated by the watts of one unit. */
    TR38864
}
