package aolo.experiment;

import aolo.training.Evaluation;

/**
 * How a study evaluates. Immutable.
 *
 * @param requests of each evaluation
 * @param purpose what for: each purpose has requests of its own, so that nothing is reported on requests that a setting was chosen on
 */
public record EvaluationPlan(int requests, Evaluation.Purpose purpose) {}
