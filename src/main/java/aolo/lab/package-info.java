/**
 * The laboratory behind window and commands: live world, training, trials, checkpoints, journal, and the adapter
 * between world and learner.
 *
 * <p>Uses {@code aolo.results} and everything below it. Threads: {@link aolo.lab.Laboratory} owns a simulation thread and
 * a training thread; commands enter through a queue ({@link aolo.lab.LabCommand}), immutable snapshots
 * ({@link aolo.lab.LabSnapshot}) leave through one atomic reference. Nothing here knows a view.
 */
package aolo.lab;
