package aolo.llm;

import java.util.List;

/** One energy and time model of decoding and prefill, before it is tabulated. Implementations are immutable. */
interface TokenCosts {
    /** Largest batch any model is asked for. */
    int MAX_BATCH = 256;

    /** Accelerators the model counts. */
    int gpuCount();

    /** Seconds between two tokens of a request when {@code batch} are in service. */
    double interTokenLatencySeconds(int batch);

    /** Joules of all accelerators for one output token of one request when {@code batch} are in service. */
    double tokenEnergyJoules(int batch);

    /** Seconds per prompt token until the first token. */
    double prefillSecondsPerToken();

    /** Prompt tokens whose prefill energy is already inside the energy of the output tokens. */
    double prefillTokensIncluded();

    /** Joules of all accelerators per prompt token beyond those included. */
    double prefillJoulesPerToken();

    /** True when the first token takes one more inter-token latency instead of a prefill of its own. */
    boolean firstTokenIsDecoded();

    /** What a reader must know about how far these numbers are from a measurement; empty when measured as set. */
    List<String> notes();
}
