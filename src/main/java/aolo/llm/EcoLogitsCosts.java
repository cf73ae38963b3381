package aolo.llm;

import aolo.quantity.Assumptions;
import java.util.ArrayList;
import java.util.List;

/**
 * The EcoLogits methodology: energy per GPU and token {@code alpha exp(beta B) P + gamma} Wh, time per token
 * {@code alpha P + beta B + gamma} s, P in 1e9 active parameters. It knows no prompt, no context and no accelerator: the answer's
 * tokens carry all time and energy, and the number of GPUs follows from the model's size.
 */
final class EcoLogitsCosts implements TokenCosts {
    private static final double JOULES_PER_WH = 3600;

    private final double activeBillions;
    private final int gpuCount;
    private final double energyAlpha;
    private final double energyBeta;
    private final double energyGamma;
    private final double latencyAlpha;
    private final double latencyBeta;
    private final double latencyGamma;

    EcoLogitsCosts(double activeParameters, double totalParameters, Assumptions assumptions) {
        activeBillions = 1e-9 * activeParameters;
        gpuCount = gpuCount(totalParameters, assumptions);
        energyAlpha = assumptions.value("llm.ecologits.energyAlpha");
        energyBeta = assumptions.value("llm.ecologits.energyBeta");
        energyGamma = assumptions.value("llm.ecologits.energyGamma");
        latencyAlpha = assumptions.value("llm.ecologits.latencyAlpha");
        latencyBeta = assumptions.value("llm.ecologits.latencyBeta");
        latencyGamma = assumptions.value("llm.ecologits.latencyGamma");
    }

    /** Smallest power of two of 80 GB GPUs that hold 1.2 times the 16 bit weights. */
    static int gpuCount(double totalParameters, Assumptions assumptions) {
        double bytes = assumptions.value("llm.ecologits.memoryOverhead")
                * totalParameters
                * assumptions.value("llm.ecologits.weightBytesPerParameter");
        int needed = Math.max(1, (int) Math.ceil(bytes / (1e9 * assumptions.value("llm.ecologits.gpuMemoryGigabytes"))));
        int highest = Integer.highestOneBit(needed);
        return highest == needed ? needed : 2 * highest;
    }

    @Override
    public int gpuCount() {
        return gpuCount;
    }

    @Override
    public double interTokenLatencySeconds(int batch) {
        return latencyAlpha * activeBillions + latencyBeta * batch + latencyGamma;
    }

    @Override
    public double tokenEnergyJoules(int batch) {
        return JOULES_PER_WH * gpuCount * (energyAlpha * StrictMath.exp(energyBeta * batch) * activeBillions + energyGamma);
    }

    @Override
    public double contextTokens() {
        return 0;
    }

    @Override
    public double contextSeconds(int batch) {
        return 0;
    }

    @Override
    public double contextJoules(int batch) {
        return 0;
    }

    /** With E_tok = a e^(beta B) + c and ITL = l0 + l1 B: c + a e^(beta B) (1 + beta B (1 + l1 B/l0)). */
    @Override
    public double marginalTokenJoules(int batch) {
        double growth = 1 + latencyBeta * batch / (latencyAlpha * activeBillions + latencyGamma);
        double shared = energyAlpha * StrictMath.exp(energyBeta * batch) * activeBillions;
        return JOULES_PER_WH * gpuCount * (shared * (1 + energyBeta * batch * growth) + energyGamma);
    }

    @Override
    public double marginalContextJoules(int batch) {
        return 0;
    }

    @Override
    public double prefillSecondsPerToken() {
        return 0;
    }

    @Override
    public double prefillTokensIncluded() {
        return 0;
    }

    @Override
    public double prefillJoulesPerToken() {
        return 0;
    }

    @Override
    public boolean firstTokenIsDecoded() {
        return true;
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>();
        all.add("EcoLogits counts " + gpuCount + " H100-class GPUs of 80 GB by its own rule; the accelerator and the"
                + " number set in the scenario are not used by it");
        all.add("EcoLogits carries the prompt in the answer's tokens: no separate prefill");
        return List.copyOf(all);
    }
}
