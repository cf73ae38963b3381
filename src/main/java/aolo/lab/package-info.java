/**
 * The laboratory behind the window: live world, training thread, snapshots, commands, the runs of a session.
 *
 * <p>Uses {@code aolo.training} and everything below it. Threads: {@link aolo.lab.Laboratory} owns a simulation thread and
 * a training thread; commands enter through a queue ({@link aolo.lab.LabCommand}), immutable snapshots
 * ({@link aolo.lab.LabSnapshot}) leave through one atomic reference. Nothing here knows a view.
 */
package aolo.lab;
