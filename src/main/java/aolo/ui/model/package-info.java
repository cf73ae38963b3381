/**
 * How the views say things: numbers with units, names of parameters, hues. No javafx.
 *
 * <p>May use: lab and what it uses. Thread: any.
 */
package aolo.ui.model;
