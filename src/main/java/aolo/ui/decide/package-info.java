/**
 * Why this length and this power: the landscape of the watched request's decisions. A decision that is tried here is worked out
 * here; no world, journal or random stream hears of it.
 *
 * <p>May use: ui.chart, ui.model. Thread: the JavaFX application thread; landscapes are made and painted beside it, the newest
 * question first.
 */
package aolo.ui.decide;
