package aolo.llm;

/**
 * An accelerator of the catalogue. Immutable; any thread.
 *
 * @param name as scenarios write it
 * @param memoryBytes memory [B]
 * @param bandwidthBytesPerSecond memory bandwidth [B/s]
 * @param fp16FlopsPerSecond dense 16 bit arithmetic [FLOP/s]
 * @param tdpWatts thermal design power [W]
 */
public record Accelerator(
        String name,
        double memoryBytes,
        double bandwidthBytesPerSecond,
        double fp16FlopsPerSecond,
        double tdpWatts) {}
