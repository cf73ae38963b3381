package aolo.neural;

/** How the encoder's population tells its stimulation A to the first hidden layer. */
public enum EncoderCode {
    /** By the spikes of integrate-and-fire neurons, whose number is about T A (the paper's). */
    SPIKES,
    /**
     * By a phase code: the T binary digits of A, the least first, a spike for each one. A synaptic current that halves from
     * step to step (the paper's) adds them up to 2 A, rounded down to a multiple of 2^(1-T), at the last step.
     */
    PHASE,
    /** By A as a constant current: no spikes before the first hidden layer. */
    GRADED
}
