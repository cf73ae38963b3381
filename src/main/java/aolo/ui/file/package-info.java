/**
 * The scenario's file: new, open, save, save as, recent files, and the questions before something would be lost.
 *
 * <p>May use: ui.edit, scenario, results. Thread: the JavaFX application thread; files are small.
 */
package aolo.ui.file;
