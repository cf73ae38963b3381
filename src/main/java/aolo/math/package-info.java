/**
 * Named random streams and the numeric kernels under the networks. Uses nothing of the program. Objects belong to one
 * thread unless they say otherwise.
 */
package aolo.math;
