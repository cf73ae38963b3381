/**
 * Dense and spiking layers with explicit gradients, Adam, normaliser: parameters, state and step, equations first. Uses
 * aolo.math. All buffers are made at construction; an object belongs to one thread.
 */
package aolo.neural;
