package aolo.llm;

import aolo.quantity.Assumptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits to ML.ENERGY on H100 SXM, with a context term fitted on one model and scaled by the bytes of the key-value cache:
 * its energy by those of all accelerators, its time by those of one, for they read side by side. Another accelerator scales the latency by the ratio of total bandwidths and the energy
 * by the ratio of TDP/bandwidth; that is an estimate, not a measurement, and {@link #notes} says so.
 */
final class MeasuredCosts implements TokenCosts {
    private static final String REFERENCE = "H100 SXM";

    private final MeasuredFit fit;
    private final int gpuCount;
    private final double latencyScale;
    private final double energyScale;
    private final double contextTokens;
    private final double contextSecondsPerRequest;
    private final double contextJoules;
    private final Prefill prefill;
    private final double includedTokens;
    private final List<String> notes;

    MeasuredCosts(LanguageModel model, Accelerator accelerator, int gpuCount, Assumptions assumptions) {
        Accelerator reference = new Catalogue(assumptions).accelerator(REFERENCE);
        this.fit = model.measured();
        this.gpuCount = gpuCount;
        latencyScale = fit.gpuCount() * reference.bandwidthBytesPerSecond()
                / (gpuCount * accelerator.bandwidthBytesPerSecond());
        energyScale = accelerator.tdpWatts() / accelerator.bandwidthBytesPerSecond()
                / (reference.tdpWatts() / reference.bandwidthBytesPerSecond());
        contextTokens = assumptions.value("llm.context.measuredTokens");
        double cacheRatio = model.kvBytesPerToken() / assumptions.value("llm.context.kvBytesPerToken");
        contextJoules = energyScale * cacheRatio * assumptions.value("llm.context.joulesPerToken");
        contextSecondsPerRequest = latencyScale * cacheRatio / fit.gpuCount()
                * 1e-9 * assumptions.value("llm.context.nanosecondsPerToken");
        prefill = Prefill.of(model, accelerator, gpuCount, assumptions);
        includedTokens = assumptions.value("llm.prefill.includedTokens");
        notes = notes(model, accelerator);
    }

    private List<String> notes(LanguageModel model, Accelerator accelerator) {
        List<String> all = new ArrayList<>();
        if (!accelerator.name().equals(REFERENCE)) {
            all.add(String.format(
                    Locale.ROOT,
                    "estimate: %s was measured on %s, not on %s; latency scaled by bandwidth, energy by TDP/bandwidth",
                    model.name(), REFERENCE, accelerator.name()));
        }
        if (gpuCount != fit.gpuCount()) {
            all.add(String.format(
                    Locale.ROOT,
                    "estimate: %s was measured on %d accelerators, not on %d; latency scaled by total bandwidth",
                    model.name(), fit.gpuCount(), gpuCount));
        }
        return List.copyOf(all);
    }

    @Override
    public int gpuCount() {
        return gpuCount;
    }

    @Override
    public double interTokenLatencySeconds(int batch) {
        return (fit.l0Seconds() + fit.l1Seconds() * batch) * latencyScale;
    }

    @Override
    public double tokenEnergyJoules(int batch) {
        return (fit.e0Joules() + fit.e1Joules() / batch) * energyScale;
    }

    @Override
    public double contextTokens() {
        return contextTokens;
    }

    @Override
    public double contextSeconds(int batch) {
        return contextSecondsPerRequest * batch;
    }

    @Override
    public double contextJoules(int batch) {
        return contextJoules;
    }

    /** e0 - e1 l1/l0: of a server that is never idle, a token more leaves time for fewer iterations of e1 each. */
    @Override
    public double marginalTokenJoules(int batch) {
        return energyScale * (fit.e0Joules() - fit.e1Joules() * fit.l1Seconds() / fit.l0Seconds());
    }

    /** e2 - e1 l2/l0, for the same reason. */
    @Override
    public double marginalContextJoules(int batch) {
        double baseWatts = fit.e1Joules() * energyScale / (fit.l0Seconds() * latencyScale);
        return contextJoules - baseWatts * contextSecondsPerRequest;
    }

    @Override
    public double prefillSecondsPerToken() {
        return prefill.secondsPerToken();
    }

    @Override
    public double prefillTokensIncluded() {
        return includedTokens;
    }

    @Override
    public double prefillJoulesPerToken() {
        return prefill.joulesPerToken();
    }

    @Override
    public boolean firstTokenIsDecoded() {
        return false;
    }

    @Override
    public List<String> notes() {
        return notes;
    }
}
