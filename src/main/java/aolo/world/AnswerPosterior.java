package aolo.world;

/**
 * What is believed of κ_full and k0 of a request given what is seen of it; the two errors are independent, so the beliefs
 * are. Answers of a cap c: how long they are, and whether Q_len = ln(1 + c/k0)/ln(1 + κ_full/k0) reaches a quality. For a k0
 * it does up to the full length K = k0 expm1(ln(1 + c/k0)/quality), so a sum over nodes of k0 of distribution functions is
 * all that is needed. Set to one request at a time; allocates nothing; one owner thread.
 */
final class AnswerPosterior {
    private static final double NOTHING = 1e-9;
    private static final int HALVINGS = 40;

    private final LengthPosterior length = new LengthPosterior();
    private final ScalePosterior scale = new ScalePosterior();

    void set(RequestContext request) {
        length.set(request.prior, request.predictedAnswerTokens, request.knowledge.lengthSigmaLn());
        scale.set(request.prior, request.predictedScaleTokens, request.knowledge.valueSigmaLn());
    }

    /** P(κ_full ≤ tokens). */
    double below(double tokens) {
        return length.below(tokens);
    }

    /** E[min(cap, κ_full)^power], power 1 or 2. */
    double momentOfAnswer(double cap, int power) {
        return length.momentOfAnswer(cap, power);
    }

    /** P(κ_full > cap and Q_len(cap) ≥ quality): cut short and still good enough; quality positive. */
    double cutYetGood(double cap, double quality) {
        if (quality > 1) {
            return 0;
        }
        double shorter = length.spreadBelow(cap);
        double sum = 0;
        for (int i = 0; i < scale.nodes(); i++) {
            double longest = longestServed(cap, scale.tokens(i), quality);
            sum += scale.weight(i) * Math.max(0, length.spreadBelow(longest) - shorter);
        }
        return sum
                + heap(length.lowMass(), length.lowTokens(), cap, quality)
                + heap(length.highMass(), length.highTokens(), cap, quality);
    }

    private static double longestServed(double cap, double scaleTokens, double quality) {
        return scaleTokens * Math.expm1(Math.log1p(cap / scaleTokens) / quality);
    }

    /** A heap of lengths is served for all k0 up to one: the longest length served falls with k0. */
    private double heap(double mass, double tokens, double cap, double quality) {
        if (mass < NOTHING || tokens <= cap) {
            return 0;
        }
        double a = scale.lnLow();
        double b = scale.lnHigh();
        if (longestServed(cap, Math.exp(a), quality) < tokens) {
            return 0;
        }
        if (longestServed(cap, Math.exp(b), quality) >= tokens) {
            return mass;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (a + b);
            if (longestServed(cap, Math.exp(middle), quality) >= tokens) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return mass * scale.below(a);
    }
}
