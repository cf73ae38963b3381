package aolo.llm;

import aolo.quantity.Assumptions;
import java.util.List;

/**
 * From data sheets: decoding bound by memory, {@code ITL = (weights + B ctx kv) / (n BW u)}, or by arithmetic where that
 * is slower, {@code 2 P B / (n F u_pre)}; power between idle and TDP by utilisation, the share of bandwidth reached plus
 * the share of the time the arithmetic is busy, at most one, so that pure arithmetic draws the TDP as the prefill does.
 * Linear in the context about the one it is tabled on: which of the two binds is settled there.
 */
final class RooflineCosts implements TokenCosts {
    private final LanguageModel model;
    private final Accelerator accelerator;
    private final int gpuCount;
    private final double contextTokens;
    private final double bandwidthUtilisation;
    private final double idleFraction;
    private final Prefill prefill;

    RooflineCosts(LanguageModel model, Accelerator accelerator, int gpuCount, Assumptions assumptions) {
        this.model = model;
        this.accelerator = accelerator;
        this.gpuCount = gpuCount;
        contextTokens = assumptions.value("llm.roofline.contextTokens");
        bandwidthUtilisation = assumptions.value("llm.decode.bandwidthUtilisation");
        idleFraction = assumptions.value("llm.server.idleFractionOfTdp");
        prefill = Prefill.of(model, accelerator, gpuCount, assumptions);
    }

    @Override
    public int gpuCount() {
        return gpuCount;
    }

    @Override
    public double interTokenLatencySeconds(int batch) {
        return Math.max(memorySeconds(batch), batch * prefill.secondsPerToken());
    }

    /** Weights and cache read once at the bandwidth reached. */
    private double memorySeconds(int batch) {
        return (model.weightBytes() + batch * contextTokens * model.kvBytesPerToken())
                / (gpuCount * accelerator.bandwidthBytesPerSecond() * bandwidthUtilisation);
    }

    @Override
    public double tokenEnergyJoules(int batch) {
        double itl = interTokenLatencySeconds(batch);
        double bandwidth = bandwidthUtilisation * memorySeconds(batch) / itl;
        double arithmetic = batch * prefill.secondsPerToken() / itl;
        double utilisation = Math.min(1, bandwidth + arithmetic);
        double watts = gpuCount * accelerator.tdpWatts() * (idleFraction + (1 - idleFraction) * utilisation);
        return watts * itl / batch;
    }

    @Override
    public double contextTokens() {
        return contextTokens;
    }

    @Override
    public double contextSeconds(int batch) {
        return arithmeticBound(batch) ? 0 : batch * cacheSeconds();
    }

    @Override
    public double contextJoules(int batch) {
        return arithmeticBound(batch) ? 0 : memoryWatts(batch) * cacheSeconds();
    }

    /**
     * Bound by memory and below the TDP, a token more moves bytes in place of those of the iterations it leaves no time for:
     * its arithmetic remains. At the TDP nothing does. Bound by arithmetic, throughput is at its end: a token more needs
     * another accelerator, at what a token costs.
     */
    @Override
    public double marginalTokenJoules(int batch) {
        if (arithmeticBound(batch)) {
            return tokenEnergyJoules(batch);
        }
        return saturated(batch)
                ? 0
                : gpuCount * accelerator.tdpWatts() * (1 - idleFraction) * prefill.secondsPerToken();
    }

    @Override
    public double marginalContextJoules(int batch) {
        return 0;
    }

    private boolean arithmeticBound(int batch) {
        return batch * prefill.secondsPerToken() > memorySeconds(batch);
    }

    private boolean saturated(int batch) {
        return bandwidthUtilisation + batch * prefill.secondsPerToken() / memorySeconds(batch) >= 1;
    }

    /** Reading one token of context. */
    private double cacheSeconds() {
        return model.kvBytesPerToken()
                / (gpuCount * accelerator.bandwidthBytesPerSecond() * bandwidthUtilisation);
    }

    /** Power of a second more of reading, all accelerators. */
    private double memoryWatts(int batch) {
        double part = saturated(batch) ? 1 : idleFraction + (1 - idleFraction) * bandwidthUtilisation;
        return gpuCount * accelerator.tdpWatts() * part;
    }

    @Override
    public double prefillSecondsPerToken() {
        return prefill.secondsPerToken();
    }

    @Override
    public double prefillTokensIncluded() {
        return 0;
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
        return List.of("roofline from data sheets, not a measurement");
    }
}
