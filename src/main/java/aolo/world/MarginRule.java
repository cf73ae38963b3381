package aolo.world;

import aolo.quantity.Units;

/**
 * The rule (model.md section 7): the length that keeps Q_min were nothing late, κ = k0 expm1(Q_min/(1−ε^M) ln(1+κ_full/k0)),
 * at P_max. Two lines, no learning. Where lengths are predicted it takes the predictions and one margin; {@link RuleTuning}
 * finds margin and a constant back-off. Immutable; any thread.
 *
 * @param margin factor on the length, positive
 * @param backoffDb below P_max, not negative
 */
public record MarginRule(double margin, double backoffDb) implements DecisionPolicy {
    /** As it stands: no margin, full power. */
    public static final MarginRule PLAIN = new MarginRule(1, 0);

    public MarginRule {
        if (!(margin > 0) || !(backoffDb >= 0)) {
            throw new IllegalArgumentException("need a positive margin and a back-off of 0 dB or more, got " + margin
                    + " and " + backoffDb + " dB");
        }
    }

    @Override
    public void decide(RequestContext request, Decision decision) {
        double needed = Math.min(1, request.minQoe / (1 - request.residualLoss));
        double length = QualityOfExperience.lengthFor(needed, request.seenScaleTokens(), request.seenAnswerTokens());
        double cap = Math.min(request.maxCapTokens(), Math.max(request.minCapTokens(), margin * length));
        double watts = request.maxPowerWatts * Units.dbToRatio(-backoffDb);
        decision.set(cap, Math.max(request.minPowerWatts, watts));
    }
}
