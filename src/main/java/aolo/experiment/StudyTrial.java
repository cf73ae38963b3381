package aolo.experiment;

import aolo.results.RunIdentity;
import aolo.rl.LearnerParameters;
import aolo.scenario.Scenario;
import aolo.training.Evaluation;
import aolo.training.TrainingPlan;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One training, or one evaluation of a policy that needs none: everything its rows follow from. Immutable.
 *
 * @param scenario with what is swept set in it
 * @param values of the study's keys in this trial, in their order; empty text for a learner's key where nothing learns
 * @param seed of the training; empty where nothing learns
 * @param learner its settings; empty where nothing learns
 */
public record StudyTrial(
        Scenario scenario,
        Map<String, String> values,
        Contender contender,
        OptionalLong seed,
        Optional<LearnerParameters> learner) {
    public StudyTrial {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What a training is made from. */
    TrainingPlan plan(int steps) {
        return new TrainingPlan(learner.orElseThrow(), steps, seed.orElseThrow());
    }

    /**
     * What the row at a budget is known by: that of {@code train} with as many steps, or that of a policy. Another purpose than a
     * report makes it another row.
     *
     * @param budget requests learned from; 0 where nothing learns
     * @throws IOException if a file that the scenario names cannot be read
     */
    RunIdentity row(int budget, EvaluationPlan evaluation) throws IOException {
        RunIdentity reported = reported(budget, evaluation.requests());
        return evaluation.purpose() == Evaluation.Purpose.REPORT
                ? reported
                : RunIdentity.of(scenario, evaluation.purpose().key(), reported.hex());
    }

    private RunIdentity reported(int budget, int evaluationRequests) throws IOException {
        return learner.isPresent()
                ? RunIdentity.of(
                        Map.of(0L, scenario), learner.get(), budget, seed.orElseThrow(), evaluationRequests)
                : RunIdentity.of(scenario, "policy", contender.key(), Integer.toString(evaluationRequests));
    }

    /** What its checkpoint is known by. */
    RunIdentity training() throws IOException {
        return RunIdentity.ofTraining(Map.of(0L, scenario), learner.orElseThrow(), seed.orElseThrow());
    }

    /** For a message: scenario, learner, seed and what is swept. */
    public String shown() {
        StringBuilder text = new StringBuilder(scenario.name()).append(' ').append(contender.name());
        seed.ifPresent(value -> text.append(" seed ").append(value));
        values.forEach((key, value) -> {
            if (!value.isEmpty()) {
                text.append(' ').append(key).append('=').append(value);
            }
        });
        return text.toString();
    }
}
