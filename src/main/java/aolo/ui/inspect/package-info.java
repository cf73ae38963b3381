/**
 * The inspector: property sheets built from parameter records and their annotations, so that range, unit and meaning are
 * those of the strict reader.
 *
 * <p>May use: ui.edit, ui.model. Thread: the JavaFX application thread.
 */
package aolo.ui.inspect;
