package aolo.llm;

/**
 * Fit to the ML.ENERGY leaderboard v3 on H100 SXM: energy per output token {@code e0 + e1/B}, mean time
 * per token (average batch over throughput) {@code l0 + l1 B}, for a batch of 1 to 256. Immutable; any thread.
 *
 * @param gpuCount accelerators the measurement ran on
 * @param e0Joules energy per output token at large batch, all GPUs [J]
 * @param e1Joules energy per output token shared by the batch, all GPUs [J]
 * @param l0Seconds mean time per token of an empty server [s]
 * @param l1Seconds mean time per token added by each request in the batch [s]
 */
public record MeasuredFit(int gpuCount, double e0Joules, double e1Joules, double l0Seconds, double l1Seconds) {}
