package aolo.llm;

import aolo.quantity.Assumptions;
import java.util.List;

/**
 * From data sheets: decoding bound by memory, {@code ITL = (weights + B ctx kv) / (n BW u)}, or by arithmetic where that
 * is slower, {@code 2 P B / (n F u_pre)}; power between idle and TDP by utilisation, the share of bandwidth reached plus
 * the share of the time the arithmetic is busy, at most one, so that pure arithmetic draws the TDP as the prefill does.
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
