package aolo.llm;

import aolo.quantity.Assumptions;
import java.util.List;

/**
 * How much context the requests of a scenario need in the server's memory. The cache is paged, so a full batch needs room
 * for one request at the largest context that can come while the others are at their mean. Immutable; any thread.
 *
 * @param largestTokens longest prompt and longest answer of one request [tokens]
 * @param meanTokens context of the others [tokens]
 */
public record ContextDemand(double largestTokens, double meanTokens) {

    /** Of any traffic: the ends that lengths are clipped to, and the assumed mean. */
    public static ContextDemand of(Assumptions assumptions) {
        return new ContextDemand(
                assumptions.value("llm.traffic.promptMaxTokens") + assumptions.value("llm.traffic.answerMaxTokens"),
                assumptions.value("llm.roofline.contextTokens"));
    }

    /**
     * Of these profiles: the ends that lengths are clipped to, and the largest mean of prompt and half an answer. A mean is
     * that of the log-normal, at most the end.
     */
    public static ContextDemand of(List<TrafficProfile> traffic, Assumptions assumptions) {
        double promptMax = assumptions.value("llm.traffic.promptMaxTokens");
        double answerMax = assumptions.value("llm.traffic.answerMaxTokens");
        double mean = traffic.stream()
                .mapToDouble(p -> mean(p.promptMedianTokens(), p.promptSigmaLn(), promptMax)
                        + 0.5 * mean(p.answerMedianTokens(), p.answerSigmaLn(), answerMax))
                .max()
                .orElse(assumptions.value("llm.roofline.contextTokens"));
        return new ContextDemand(promptMax + answerMax, mean);
    }

    private static double mean(double median, double sigmaLn, double most) {
        return Math.min(most, median * Math.exp(0.5 * sigmaLn * sigmaLn));
    }

    /** Context of a batch, all requests together [tokens]. */
    double batchTokens(int maxBatch) {
        return largestTokens + (maxBatch - 1) * meanTokens;
    }
}
