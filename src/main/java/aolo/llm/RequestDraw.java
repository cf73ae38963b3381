package aolo.llm;

/** One request as drawn: a mutable row its owner reuses. Not thread safe. */
public final class RequestDraw {
    /** Prompt length n_in [tokens]. */
    public double promptTokens;

    /** Length of the full answer kappa_full [tokens]. */
    public double fullAnswerTokens;

    /** Value scale k0 [tokens]. */
    public double valueScaleTokens;

    /** What the answer is on the air. */
    public Medium medium = Medium.TEXT;
}
