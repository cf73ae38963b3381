package aolo.llm;

import aolo.quantity.Assumptions;

/** Compute-bound prefill from the data sheet: {@code t = 2 P n_in / (n F u)}, energy {@code t n TDP}. */
record Prefill(double secondsPerToken, double joulesPerToken) {
    static Prefill of(LanguageModel model, Accelerator accelerator, int gpuCount, Assumptions assumptions) {
        double seconds = 2
                * model.activeParameters()
                / (gpuCount * accelerator.fp16FlopsPerSecond() * assumptions.value("llm.prefill.utilisation"));
        return new Prefill(seconds, seconds * gpuCount * accelerator.tdpWatts());
    }
}
