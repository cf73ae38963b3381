package aolo.report;

import aolo.training.EvaluationSummary;
import aolo.training.NamedPolicy;
import java.util.Locale;
import java.util.Map;

/** The policies without learning as a Markdown table: what learners have to beat. */
public final class BaselineTable {
    private BaselineTable() {}

    /** In a line each, beside a learned policy. */
    public static String lines(Map<NamedPolicy, EvaluationSummary> baselines) {
        StringBuilder text = new StringBuilder();
        baselines.forEach((policy, e) -> text.append(String.format(
                Locale.ROOT,
                "%-13s %.1f %% above its bound, %.2f %% broken; saved %.1f %% billed, %.1f %% cell, %.1f %% caused%n",
                policy.title(),
                e.gapToBoundPercent(),
                e.violationPercent(),
                e.saved().billed(),
                e.saved().cell(),
                e.saved().caused())));
        return text.toString();
    }

    public static String markdown(Map<NamedPolicy, EvaluationSummary> baselines) {
        StringBuilder text = new StringBuilder("""

                ## policies without learning, same requests

                | policy | billed, g | above its bound, % | broken, % | saved billed, % | saved cell, % | saved caused, % |
                |---|---:|---:|---:|---:|---:|---:|
                """);
        baselines.forEach((policy, e) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.1f | %.1f | %.1f |%n",
                policy.title(),
                NumberText.text(e.carbonGrams(), 4),
                e.gapToBoundPercent(),
                e.violationPercent(),
                e.saved().billed(),
                e.saved().cell(),
                e.saved().caused())));
        return text.append("\nBounds are greedy: the best decision of each request by itself.\n").toString();
    }
}
