/**
 * The scenario as the person edits it: immutable scenarios, edits as small functions, undo and redo, the file.
 *
 * <p>May use: scenario and what it uses. Thread: the JavaFX application thread.
 */
package aolo.ui.edit;
