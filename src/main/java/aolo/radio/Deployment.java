package aolo.radio;

/** Propagation scenario of 3GPP TR 38.901, clause 7.2: it fixes path loss, LOS probability and shadowing. */
public enum Deployment {
    UMA,
    UMI,
    RMA,
    INH
}
