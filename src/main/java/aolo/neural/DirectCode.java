package aolo.neural;

/** How the encoder's stimulation reaches the means beside the layers, by a {@link DirectPath}. */
public enum DirectCode {
    /** Not at all: the paper's actor. */
    NONE,
    /** As it is: real numbers, so this path does not spike. */
    GRADED,
    /**
     * As spikes in a phase code: in the T time steps of a decision the neuron of stimulation A sends the T binary digits of A,
     * the least first. A synapse whose current halves from step to step (the paper's decay) adds them up to A, rounded down to
     * a multiple of 2^-T. All that leaves the encoder is then a spike. A dense actor has no time and takes A as it is.
     */
    SPIKES;

    /** Whether there is a path at all. */
    public boolean present() {
        return this != NONE;
    }
}
