/**
 * Many trainings and evaluations that answer one question: studies and their folder, the tornado over the
 * assumptions, the speed of the learner. Uses {@code aolo.training}. Thread: the caller's.
 */
package aolo.experiment;
