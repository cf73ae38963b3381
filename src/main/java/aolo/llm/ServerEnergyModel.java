package aolo.llm;

/** Which energy and time model the server follows; the spread between them is part of every claim. */
public enum ServerEnergyModel {
    /** Own fits to the ML.ENERGY leaderboard v3 (Chung et al., NeurIPS D&amp;B 2025). */
    MEASURED,
    /** The EcoLogits methodology (mlco2/ecologits). */
    ECOLOGITS,
    /** From data sheets: compute bound prefill, memory bound decoding. */
    ROOFLINE
}
