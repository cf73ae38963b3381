package aolo.lab;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one answer costs at a place: a user's typical request (medians of its traffic profile, its most frequent medium) in
 * the cell's typical load, served by a policy, mean over a fixed spread of the fading. The same cell, place, policy and hour
 * give the same numbers whenever they are asked. Immutable; any thread.
 *
 * @param gainDb antenna gain - path loss - shadowing
 * @param snrDb mean signal-to-noise ratio at the decided power, fading aside
 * @param rateBitsPerSecond downlink rate
 * @param answerTokens decided length
 * @param txPowerWatts decided power
 * @param latencySeconds until the last token
 * @param qoe quality of experience, 0 to 1
 * @param carbonGrams carbon of the answer by what the scenario minimises (its footprint, or what it causes), gCO2e
 * @param carbonSpreadGrams standard deviation of it over the fading
 * @param radioGrams part of {@code carbonGrams}: station and device, operation
 * @param serverGrams part: server, operation
 * @param makingGrams part: manufacture of all
 * @param lowQoeShare part of the fading in which the decision breaks the limit of QoE, 0 to 1
 * @param lateShare part of the fading in which it breaks the limit of latency, 0 to 1
 * @param parts each bill by its parts, what retransmissions add apart
 */
public record TypicalAnswer(
        double gainDb,
        double snrDb,
        double rateBitsPerSecond,
        double answerTokens,
        double txPowerWatts,
        double latencySeconds,
        double qoe,
        double carbonGrams,
        double carbonSpreadGrams,
        double radioGrams,
        double serverGrams,
        double makingGrams,
        double lowQoeShare,
        double lateShare,
        BillParts parts) {

    /** Means by weights, of the spread too; NaN without any. Both lists are of one length. */
    public static TypicalAnswer mean(List<TypicalAnswer> answers, List<Double> weights) {
        return new TypicalAnswer(
                mean(answers, weights, TypicalAnswer::gainDb),
                mean(answers, weights, TypicalAnswer::snrDb),
                mean(answers, weights, TypicalAnswer::rateBitsPerSecond),
                mean(answers, weights, TypicalAnswer::answerTokens),
                mean(answers, weights, TypicalAnswer::txPowerWatts),
                mean(answers, weights, TypicalAnswer::latencySeconds),
                mean(answers, weights, TypicalAnswer::qoe),
                mean(answers, weights, TypicalAnswer::carbonGrams),
                mean(answers, weights, TypicalAnswer::carbonSpreadGrams),
                mean(answers, weights, TypicalAnswer::radioGrams),
                mean(answers, weights, TypicalAnswer::serverGrams),
                mean(answers, weights, TypicalAnswer::makingGrams),
                mean(answers, weights, TypicalAnswer::lowQoeShare),
                mean(answers, weights, TypicalAnswer::lateShare),
                meanParts(answers, weights));
    }

    private static BillParts meanParts(List<TypicalAnswer> answers, List<Double> weights) {
        double all = weights.stream().mapToDouble(Double::doubleValue).sum();
        BillParts sum = BillParts.NONE;
        for (int i = 0; i < answers.size(); i++) {
            sum = sum.plus(answers.get(i).parts(), weights.get(i) / all);
        }
        return sum;
    }

    private static double mean(
            List<TypicalAnswer> answers, List<Double> weights, ToDoubleFunction<TypicalAnswer> value) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < answers.size(); i++) {
            sum += weights.get(i) * value.applyAsDouble(answers.get(i));
            all += weights.get(i);
        }
        return sum / all;
    }
}
