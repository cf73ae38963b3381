/**
 * The map: still layer, moving layer, tools, read-outs. Two canvases never larger than the view.
 *
 * <p>May use: ui.edit, ui.model. Thread: the JavaFX application thread; the heat map is computed in the background.
 */
package aolo.ui.map;
