package aolo.llm;

import java.util.List;

/**
 * One energy and time model of decoding and prefill, before it is tabulated. Time and energy of a token are affine in its
 * context: the values at {@link #contextTokens()} and a slope. Implementations are immutable.
 */
interface TokenCosts {
    /** Largest batch any model is asked for. */
    int MAX_BATCH = 256;

    /** Accelerators the model counts. */
    int gpuCount();

    /** Context at which the next two hold: prompt and what is written so far, tokens. */
    double contextTokens();

    /** Seconds between two tokens of a request when {@code batch} are in service. */
    double interTokenLatencySeconds(int batch);

    /** Joules of all accelerators for one output token of one request when {@code batch} are in service. */
    double tokenEnergyJoules(int batch);

    /** Seconds that each token of context adds to a token of the answer when {@code batch} are in service. */
    double contextSeconds(int batch);

    /** Joules of all accelerators that each token of context adds to a token of the answer. */
    double contextJoules(int batch);

    /**
     * Joules by which one token more raises what the meter of accelerators that stay on counts, at
     * {@link #contextTokens()}: dP/dX of power P = B E_tok/ITL over throughput X = B/ITL.
     */
    double marginalTokenJoules(int batch);

    /** Joules that each token of context adds to {@link #marginalTokenJoules}. */
    double marginalContextJoules(int batch);

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
