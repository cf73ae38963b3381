/**
 * The frame around the views: actions with their keys, menus, toolbar, users' table, chain, status line, help, log, theme.
 *
 * <p>May use: ui.edit, ui.inspect, ui.model, lab. Thread: the JavaFX application thread.
 */
package aolo.ui.shell;
