/**
 * Many trainings and evaluations that answer one question: reproduction of the paper's claim, the tornado over the
 * assumptions, the speed of the learner. Uses {@code aolo.training}. Thread: the caller's.
 */
package aolo.experiment;
