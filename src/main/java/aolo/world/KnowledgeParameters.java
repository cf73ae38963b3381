package aolo.world;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;

/**
 * What a policy knows of a request before it is answered (model.md section 7, unknown length). With {@code EXACT} the full
 * length and the value scale are seen as they are, whatever the errors say. Immutable; any thread.
 */
public record KnowledgeParameters(
        @Meaning("whether length and value of the answer are seen or predicted") Kind kind,
        @Quantity(min = 0, max = 2, unit = "1", meaning = "PREDICTED: log-normal error of the predicted full length")
                double lengthSigmaLn,
        @Quantity(min = 0, max = 2, unit = "1", meaning = "PREDICTED: log-normal error of the predicted value scale")
                double valueSigmaLn,
        @Meaning("PREDICTED: whether the chance constraint binds each request or their share") Chance constraint,
        @Quantity(min = 0.001, max = 0.5, unit = "1", meaning = "PREDICTED: greatest chance or share of missed targets")
                double breakShare) {
    /** Everything is seen. */
    public static final KnowledgeParameters EXACT = new KnowledgeParameters(Kind.EXACT, 0, 0, Chance.EACH, 0.05);

    /** What is seen of the full length and the value scale. */
    public enum Kind {
        EXACT,
        PREDICTED
    }

    /** What the chance constraint binds. */
    public enum Chance {
        /** P(Q &lt; Q_min | what is seen) is at most the share, for every request. */
        EACH,
        /** At most the share of all feasible requests misses its targets. */
        SHARE
    }

    /**
     * The project's aim for a trained policy: percent of the feasible requests that may miss a target. Where a share is promised it
     * is that share and one for the chance of the stream.
     */
    public double aimBrokenPercent() {
        return predicted() ? 100 * breakShare + 1 : 1;
    }

    /** Whether a policy sees predictions in place of the truth. */
    public boolean predicted() {
        return kind == Kind.PREDICTED;
    }
}
