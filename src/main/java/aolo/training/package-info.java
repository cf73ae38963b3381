/**
 * One training as a pure function of scenario, plan and seed, and its files: session, plan, metrics, ledger, checkpoint,
 * journal, evaluation, trial, halted step, policy; and the adapter between world and learner, which do not know each other.
 *
 * <p>Uses {@code aolo.results}, {@code aolo.exchange} and everything below them. Thread: the caller's; nothing here starts one.
 */
package aolo.training;
