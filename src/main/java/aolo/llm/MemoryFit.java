package aolo.llm;

import java.util.Locale;

/**
 * Whether a model fits its accelerators: weights plus the key-value cache of a full batch. Immutable; any thread.
 *
 * @param weightBytes memory of the weights [B]
 * @param cacheBytes key-value cache of a full batch, as {@link ContextDemand} says [B]
 * @param availableBytes memory of all accelerators [B]
 */
public record MemoryFit(double weightBytes, double cacheBytes, double availableBytes) {

    /** The fit of {@code gpuCount} accelerators holding a batch of {@code maxBatch} with that demand of context. */
    public static MemoryFit of(
            LanguageModel model, Accelerator accelerator, int gpuCount, int maxBatch, ContextDemand demand) {
        return new MemoryFit(
                model.weightBytes(),
                demand.batchTokens(maxBatch) * model.kvBytesPerToken(),
                gpuCount * accelerator.memoryBytes());
    }

    /** Bytes that are missing; zero or negative when the model fits. */
    public double missingBytes() {
        return weightBytes + cacheBytes - availableBytes;
    }

    public boolean fits() {
        return missingBytes() <= 0;
    }

    /** Throws {@link IllegalArgumentException} that says by how much, if the model does not fit. */
    void require(
            LanguageModel model, Accelerator accelerator, int gpuCount, int maxBatch, ContextDemand demand) {
        if (fits()) {
            return;
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "%s does not fit %d x %s: it needs %.1f GB (weights %.1f GB, cache of %d requests, one"
                        + " of %.0f tokens and the others of %.0f, %.1f GB), there are"
                        + " %.1f GB, %.1f GB too few; take at least %d of them, a larger accelerator%s",
                model.name(),
                gpuCount,
                accelerator.name(),
                1e-9 * (weightBytes + cacheBytes),
                1e-9 * weightBytes,
                maxBatch,
                demand.largestTokens(),
                demand.meanTokens(),
                1e-9 * cacheBytes,
                1e-9 * availableBytes,
                1e-9 * missingBytes(),
                (int) Math.ceil((weightBytes + cacheBytes) / accelerator.memoryBytes()),
                weightBytes < availableBytes ? " or a smaller maxBatch" : " or a smaller model"));
    }
}
