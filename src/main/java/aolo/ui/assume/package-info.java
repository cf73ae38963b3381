/**
 * What a result rests on: the sheet of constants, how the result moves with each of them, what learning cost and saved. Uses
 * {@code aolo.report}, {@code aolo.lab}. Lives on the JavaFX thread; the tornado is worked out beside it.
 */
package aolo.ui.assume;
