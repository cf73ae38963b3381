package aolo.llm;

import aolo.math.RandomStream;
import aolo.quantity.Assumptions;
import java.util.Locale;

/**
 * Draws the requests of one traffic profile: medium from the mixture, prompt and full answer log-normal and clipped to
 * the assumed range, value scale log-uniform. Each draw takes its random numbers in the same order and allocates
 * nothing. Immutable; any thread (the stream has one owner).
 */
public final class RequestSource {
    private static final Medium[] MEDIA = Medium.values();

    private final double[] cumulativeShares = new double[MEDIA.length];
    private final double lnPromptMedian;
    private final double promptSigmaLn;
    private final double promptMinTokens;
    private final double promptMaxTokens;
    private final double lnAnswerMedian;
    private final double answerSigmaLn;
    private final double answerMinTokens;
    private final double answerMaxTokens;
    private final double lnValueScaleMin;
    private final double lnValueScaleSpan;
    private final AnswerPrior answerPrior;

    /** Throws {@link IllegalArgumentException} when all shares are zero or the value scale's ends are swapped. */
    public RequestSource(TrafficProfile profile, Assumptions assumptions) {
        fillShares(profile);
        lnPromptMedian = Math.log(positive("promptMedianTokens", profile.promptMedianTokens()));
        promptSigmaLn = notNegative("promptSigmaLn", profile.promptSigmaLn());
        lnAnswerMedian = Math.log(positive("answerMedianTokens", profile.answerMedianTokens()));
        answerSigmaLn = notNegative("answerSigmaLn", profile.answerSigmaLn());
        double smallest = positive("valueScaleMinTokens", profile.valueScaleMinTokens());
        double largest = positive("valueScaleMaxTokens", profile.valueScaleMaxTokens());
        if (smallest > largest) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "traffic profile %s: valueScaleMinTokens %s is above valueScaleMaxTokens %s",
                    profile.id(), smallest, largest));
        }
        lnValueScaleMin = Math.log(smallest);
        lnValueScaleSpan = Math.log(largest) - lnValueScaleMin;
        promptMinTokens = assumptions.value("llm.traffic.promptMinTokens");
        promptMaxTokens = assumptions.value("llm.traffic.promptMaxTokens");
        answerMinTokens = assumptions.value("llm.traffic.answerMinTokens");
        answerMaxTokens = assumptions.value("llm.traffic.answerMaxTokens");
        answerPrior = new AnswerPrior(
                lnAnswerMedian, answerSigmaLn, answerMinTokens, answerMaxTokens, lnValueScaleMin, Math.log(largest));
    }

    private void fillShares(TrafficProfile profile) {
        double[] shares = {
            notNegative("textShare", profile.textShare()),
            notNegative("speechShare", profile.speechShare()),
            notNegative("richShare", profile.richShare())
        };
        double sum = shares[0] + shares[1] + shares[2];
        if (!(sum > 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "traffic profile %s: textShare, speechShare and richShare are all zero",
                    profile.id()));
        }
        double cumulative = 0;
        for (int i = 0; i < shares.length; i++) {
            cumulative += shares[i] / sum;
            cumulativeShares[i] = cumulative;
        }
    }

    /** Fills {@code row} with the next request; {@code random} advances. */
    public void draw(RandomStream random, RequestDraw row) {
        row.medium = medium(random.nextDouble());
        row.promptTokens = clip(
                Math.exp(lnPromptMedian + promptSigmaLn * random.nextGaussian()), promptMinTokens, promptMaxTokens);
        row.fullAnswerTokens = clip(
                Math.exp(lnAnswerMedian + answerSigmaLn * random.nextGaussian()), answerMinTokens, answerMaxTokens);
        row.valueScaleTokens = Math.exp(lnValueScaleMin + lnValueScaleSpan * random.nextDouble());
    }

    /** How what is drawn of the answer is spread. */
    public AnswerPrior answerPrior() {
        return answerPrior;
    }

    /** Mean bits of a token over the mixture of media, each answer counted once. */
    public double meanBitsPerToken(MediumTraits media) {
        double sum = 0;
        double before = 0;
        for (int i = 0; i < MEDIA.length; i++) {
            sum += (cumulativeShares[i] - before) * media.bitsPerToken(MEDIA[i]);
            before = cumulativeShares[i];
        }
        return sum;
    }

    /** The last medium with a share takes what rounding leaves. */
    private Medium medium(double uniform) {
        int last = 0;
        double before = 0;
        for (int i = 0; i < MEDIA.length; i++) {
            if (cumulativeShares[i] > before) {
                if (uniform < cumulativeShares[i]) {
                    return MEDIA[i];
                }
                last = i;
            }
            before = cumulativeShares[i];
        }
        return MEDIA[last];
    }

    private static double clip(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }

    private static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + value + " must be positive and finite (tokens)");
        }
        return value;
    }

    private static double notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + value + " must not be negative and be finite");
        }
        return value;
    }
}
