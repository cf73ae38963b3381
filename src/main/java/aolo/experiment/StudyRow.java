package aolo.experiment;

import aolo.quantity.Assumptions;
import aolo.results.MetricTable;
import aolo.training.ActorLedger;
import aolo.training.EvaluationSummary;
import aolo.training.TrainingSession;
import aolo.world.BillReport;
import java.util.Arrays;
import java.util.List;

/** The numbers of a row of a study: an evaluation with all bills, and what learning cost the requests it learned from. */
final class StudyRow {
    /** Columns, the same for learners and policies; an empty cell where there is no such number. */
    static final List<String> COLUMNS = List.of(
            "carbon_g", "bound_g", "full_service_g", "saved_percent_billed", "saved_percent_cell", "saved_percent_caused",
            "gap_to_bound_percent", "gap_to_clairvoyant_percent", "gap_to_informed_percent", "objective_g",
            "clairvoyant_objective_g", "informed_objective_g", "cell_g", "caused_g", "violation_percent",
            "infeasible_percent", "qoe_mean", "qoe_p05", "latency_median_s", "latency_p95_s", "answer_tokens_mean",
            "actor_energy_j", "learning_carbon_g", "learning_violation_percent");

    private StudyRow() {}

    /** Of a learner as it is now. */
    static MetricTable of(TrainingSession session, EvaluationPlan plan, Assumptions assumptions) {
        MetricTable learning = session.table();
        EvaluationSummary evaluation = session.evaluate(plan.requests(), plan.purpose());
        return row(
                evaluation,
                evaluation.operations().map(counts -> ActorLedger.of(counts, assumptions).wholeJoules()).orElse(Double.NaN),
                mean(learning.column("carbon_g")),
                mean(learning.column("violation_percent")));
    }

    /** Of a policy that needs no learning. */
    static MetricTable of(EvaluationSummary evaluation) {
        return row(evaluation, Double.NaN, Double.NaN, Double.NaN);
    }

    private static MetricTable row(
            EvaluationSummary e, double actorJoules, double learningGrams, double learningViolationPercent) {
        BillReport bills = e.bills();
        double[] values = {
            e.carbonGrams(), e.boundGrams(), e.fullServiceGrams(), e.saved().billed(), e.saved().cell(), e.saved().caused(),
            bills.gapToBoundPercent(), bills.gapToClairvoyantPercent(), bills.gapToInformedPercent().orElse(Double.NaN),
            bills.objectiveGrams(), bills.clairvoyantGrams(), bills.informedGrams().orElse(Double.NaN),
            bills.cell().grams(), bills.caused().grams(), e.violationPercent(), e.infeasiblePercent(), e.qoeMean(),
            e.qoeP05(), e.latencyMedianSeconds(), e.latencyP95Seconds(), e.answerTokensMean(), actorJoules,
            learningGrams, learningViolationPercent
        };
        MetricTable table = new MetricTable(COLUMNS);
        // a share of nothing has no value, and an empty cell says so
        table.add(Arrays.stream(values).map(value -> Double.isInfinite(value) ? Double.NaN : value).toArray());
        return table;
    }

    /** Over blocks with a feasible request. */
    private static double mean(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
    }
}
