package aolo.llm;

/**
 * A language model of the catalogue. Immutable; any thread.
 *
 * @param name as scenarios write it
 * @param totalParameters all parameters, which fill the memory
 * @param activeParameters parameters used per token, which set the arithmetic
 * @param weightBytesPerParameter memory of one parameter [B]
 * @param kvBytesPerToken key-value cache of one token of context [B]
 * @param measured the fit to its measurement
 */
public record LanguageModel(
        String name,
        double totalParameters,
        double activeParameters,
        double weightBytesPerParameter,
        double kvBytesPerToken,
        MeasuredFit measured) {

    /** Memory of the weights [B]. */
    public double weightBytes() {
        return totalParameters * weightBytesPerParameter;
    }
}
