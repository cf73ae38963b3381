package aolo.report;

import aolo.training.EvaluationSummary;
import java.util.Locale;

/** The evaluation of a policy for a person. */
public final class SummaryText {
    private SummaryText() {}

    public static String of(EvaluationSummary e) {
        String overload = OverloadText.of(e.infeasiblePercent(), Double.NaN, Double.NaN)
                .map(sentence -> String.format(Locale.ROOT, "overload      %s%n", sentence))
                .orElse("");
        return overload + String.format(
                Locale.ROOT,
                "carbon        %s gCO2e billed per request (bound %s, full service %s)%n%s"
                        + "constraints   %.2f %% of feasible requests broken, %.2f %% of requests infeasible%n"
                        + "QoE           mean %.3f, 5th percentile %.3f%n"
                        + "latency       median %.2f s, 95th percentile %.2f s%n",
                NumberText.text(e.carbonGrams(), 4), NumberText.text(e.boundGrams(), 4), NumberText.text(e.fullServiceGrams(), 4),
                BillText.of(e.bills(), e.saved()), e.violationPercent(), e.infeasiblePercent(), e.qoeMean(),
                e.qoeP05(), e.latencyMedianSeconds(), e.latencyP95Seconds());
    }
}
