/**
 * Trained actors in the formats of other tools: NIR (HDF5), JSON, ONNX, the last also back; tables as Parquet, scalars for
 * TensorBoard; an environment for other programs as JSON lines. Uses {@code aolo.rl} and {@code aolo.neural}. Any thread.
 */
package aolo.exchange;
