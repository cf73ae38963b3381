/**
 * A whole experiment's setting as immutable records, read from and written to JSON, strictly checked.
 *
 * <p>Purpose: every parameter and the seed of an experiment in one value; reading refuses with all violations at once.
 * May use: world and rl, and what lies below them. Thread: everything here is immutable or a plain function.
 */
package aolo.scenario;
