package aolo.world;

import static aolo.quantity.Units.JOULES_PER_KWH;

import aolo.quantity.Units;
import aolo.radio.AirTime;
import aolo.radio.DeviceEnergy;
import java.util.Locale;

/**
 * One request under one decision (model.md sections 2 to 6): plain functions of a {@link RequestContext}, a length κ and
 * a power P. The small functions serve the exact search, {@link #evaluate} composes them into an {@link Outcome}. Any
 * thread.
 */
public final class RequestModel {
    private RequestModel() {}

    /**
     * R in bit/s (model.md section 2): min(cap, a log2(1 + γ̄ q_ε)), attenuated Shannon a = 0.75, cap 7.4 bit/s/Hz, on what
     * overhead and uplink slots leave of W, times the layers.
     */
    public static double rateBitPerSecond(RequestContext c, double txPowerWatts) {
        return c.link.downlinkBitsPerSecond(c.bandwidthHz, c.snrPerWatt * txPowerWatts * c.fadingQuantile);
    }

    /** E[R]: the mean rate over the fading that is met once what is known has passed, bit/s (model.md section 2). */
    public static double meanRateBitPerSecond(RequestContext c, double txPowerWatts) {
        return c.link.downlinkDataHz(c.bandwidthHz) * c.meanEfficiency.bitsPerSecondPerHertz(c.snrPerWatt * txPowerWatts);
    }

    /**
     * Beyond this power no answer is faster, W: the rate is capped while the fading is as known, and no answer lasts longer than
     * that, or the mean rate is capped as well. Not above P_max, not below P_min.
     *
     * @param longestTokens no answer is longer
     */
    static double mostUsefulWatts(RequestContext c, double longestTokens) {
        double watts = c.link.snrAtCap() / (c.snrPerWatt * c.fadingQuantile);
        double cappedRate = c.link.downlinkBitsPerSecond(c.bandwidthHz, c.link.snrAtCap());
        if (longestTokens * airBitsPerToken(c) > c.coherenceSeconds * cappedRate) {
            watts = Math.max(watts, c.meanEfficiency.snrAtCap() / c.snrPerWatt);
        }
        return Math.max(c.minPowerWatts, Math.min(c.maxPowerWatts, watts));
    }

    /** b E[tx]: bits on the air for each token. */
    static double airBitsPerToken(RequestContext c) {
        return c.bitsPerToken * c.expectedTransmissions;
    }

    /** t_dl in seconds: at R while the fading is as known, at the mean rate from then on. */
    static double airSeconds(RequestContext c, double answerTokens, double rate, double meanRate) {
        return AirTime.seconds(answerTokens * airBitsPerToken(c), rate, meanRate, c.coherenceSeconds);
    }

    /** Time in a slot of the server: prefill and writing, seconds. */
    static double serviceSeconds(RequestContext c, double answerTokens) {
        return c.prefillSeconds + writingSeconds(c, answerTokens);
    }

    /** From the first token to the last: (κ − 1) ITL(B), each token slower than the one before by its context, seconds. */
    static double writingSeconds(RequestContext c, double answerTokens) {
        double more = Math.max(0, answerTokens - 1);
        return more * (c.interTokenLatencySeconds + 0.5 * c.interTokenGrowthSeconds * (answerTokens + 1));
    }

    /** Energy of the tokens over all accelerators: quadratic in κ, for each token reads what is written before it, joules. */
    static double tokensJoules(RequestContext c, double answerTokens) {
        return answerTokens * (c.tokenJoules + 0.5 * c.tokenGrowthJoules * answerTokens);
    }

    /** T in seconds (model.md section 5): the answer streams while it is written. */
    static double latencySeconds(RequestContext c, double answerTokens, double rate, double meanRate) {
        double written = writingSeconds(c, answerTokens) + airSeconds(c, 1, rate, meanRate);
        return beforeAnswerSeconds(c) + Math.max(written, airSeconds(c, answerTokens, rate, meanRate));
    }

    /** Uplink, backhaul both ways, queue and prefill, seconds. */
    private static double beforeAnswerSeconds(RequestContext c) {
        return c.uplinkSeconds + 2 * c.backhaulSeconds + c.queueWaitSeconds + c.prefillSeconds;
    }

    /** Time to first token, seconds (model.md section 5). */
    static double firstTokenSeconds(RequestContext c, double rate, double meanRate) {
        return beforeAnswerSeconds(c)
                + c.interTokenLatencySeconds
                + airSeconds(c, 1, rate, meanRate);
    }

    /**
     * Q_time in [0, 1]; the answer is written at the pace of its first tokens and sent at the pace of its whole, so delivery is a
     * line.
     */
    static double timeQuality(RequestContext c, double answerTokens, double rate, double meanRate) {
        double secondsPerToken = Math.max(
                c.interTokenLatencySeconds, airSeconds(c, answerTokens, rate, meanRate) / answerTokens);
        return QualityOfExperience.time(
                answerTokens,
                firstTokenSeconds(c, rate, meanRate),
                secondsPerToken,
                c.expectedFirstTokenSeconds,
                1 / c.intakeTokensPerSecond);
    }

    /** Q in [0, 1]; a lost answer counts as 0. */
    static double qoe(RequestContext c, double answerTokens, double rate, double meanRate) {
        return (1 - c.residualLoss)
                * QualityOfExperience.length(answerTokens, c.valueScaleTokens, c.fullAnswerTokens)
                * timeQuality(c, answerTokens, rate, meanRate);
    }

    /** C in gCO2e; the same sum as {@link Outcome#carbonGrams()} without its parts. */
    static double carbonGrams(
            RequestContext c, double answerTokens, double txPowerWatts, double rate, double meanRate) {
        return billedGrams(c, answerTokens, txPowerWatts, rate, meanRate, true);
    }

    /**
     * What the scenario minimises, gCO2e; the same as {@link Outcome#objectiveGrams()} without its parts.
     *
     * @param c the request
     * @param answerTokens κ
     * @param txPowerWatts P
     * @param rate R at this power, bit/s
     * @param meanRate E[R] at this power, bit/s
     */
    static double objectiveGrams(
            RequestContext c, double answerTokens, double txPowerWatts, double rate, double meanRate) {
        return c.accounting == Accounting.CAUSED
                ? causedGrams(c, answerTokens, txPowerWatts, rate, meanRate)
                : billedGrams(c, answerTokens, txPowerWatts, rate, meanRate, c.makingCounts);
    }

    private static double billedGrams(
            RequestContext c,
            double answerTokens,
            double txPowerWatts,
            double rate,
            double meanRate,
            boolean makingCounts) {
        double air = airSeconds(c, answerTokens, rate, meanRate);
        double atServer = c.queueWaitSeconds + serviceSeconds(c, answerTokens);
        double latency = latencySeconds(c, answerTokens, rate, meanRate);
        double serverJoules = tokensJoules(c, answerTokens)
                + c.pictureJoulesPerToken * answerTokens
                + c.prefillJoules
                + c.hostWattsPerRequest * atServer;
        double radioJoules = stationJoules(c, answerTokens, txPowerWatts, air) + deviceJoules(c, air, latency);
        double operational = c.intensityGramsPerKwh / JOULES_PER_KWH * (c.pue * serverJoules + radioJoules);
        return !makingCounts
                ? operational
                : operational
                        + c.serverEmbodiedGramsPerSecond * atServer
                        + c.stationEmbodiedGramsPerSecond * air
                        + c.deviceEmbodiedGramsPerSecond * latency;
    }

    /** What the request adds at the meters, gCO2e; the same sum as {@link Outcome#causedGrams()} without its parts. */
    private static double causedGrams(
            RequestContext c, double answerTokens, double txPowerWatts, double rate, double meanRate) {
        double air = airSeconds(c, answerTokens, rate, meanRate);
        double latency = latencySeconds(c, answerTokens, rate, meanRate);
        double serverJoules = causedServerJoules(c, answerTokens, serviceSeconds(c, answerTokens));
        double radioJoules = causedStationJoules(c, txPowerWatts, air) + deviceJoules(c, air, latency);
        return c.intensityGramsPerKwh / JOULES_PER_KWH * (c.pue * serverJoules + radioJoules);
    }

    private static double causedServerJoules(RequestContext c, double answerTokens, double serviceSeconds) {
        double tokenJoules = c.causedTokenJoules + 0.5 * c.causedTokenGrowthJoules * answerTokens + c.pictureJoulesPerToken;
        return tokenJoules * answerTokens + c.prefillJoules + c.causedServiceWatts * serviceSeconds;
    }

    private static double causedStationJoules(RequestContext c, double txPowerWatts, double airSeconds) {
        return (c.causedStationFixedWatts + c.stationWattsPerRadiatedWatt * txPowerWatts) * airSeconds;
    }

    /** E_BS: while on the air, and what each token carries of the station's rest, joules. */
    private static double stationJoules(RequestContext c, double answerTokens, double txPowerWatts, double airSeconds) {
        double watts = c.stationFixedWatts + c.stationWattsPerRadiatedWatt * txPowerWatts;
        return watts * airSeconds + c.stationRestJoulesPerToken * answerTokens;
    }

    private static double deviceJoules(RequestContext c, double airSeconds, double latencySeconds) {
        return DeviceEnergy.joules(c.device, c.link, c.uplinkSeconds, airSeconds, latencySeconds);
    }

    /**
     * Everything a decision leads to.
     *
     * @param c the request, not modified
     * @param capTokens the answer ends there or at κ_full; in [κ_min, {@link RequestContext#uncappedTokens()}]
     * @param txPowerWatts P in [P_min, P_max]
     * @param out receives the result
     * @throws IllegalArgumentException if the decision is NaN or outside its bounds
     */
    public static void evaluate(RequestContext c, double capTokens, double txPowerWatts, Outcome out) {
        refuseOutside("answerTokens", capTokens, c.minAnswerTokens, c.uncappedTokens(), "tokens");
        refuseOutside("txPowerWatts", txPowerWatts, c.minPowerWatts, c.maxPowerWatts, "W");
        double answerTokens = Math.min(capTokens, c.fullAnswerTokens);
        double rate = rateBitPerSecond(c, txPowerWatts);
        double meanRate = meanRateBitPerSecond(c, txPowerWatts);
        out.capTokens = capTokens;
        out.answerTokens = answerTokens;
        out.txPowerWatts = txPowerWatts;
        out.snrDb = Units.ratioToDb(c.snrPerWatt * txPowerWatts);
        out.rateBitPerSecond = rate;
        out.meanRateBitPerSecond = meanRate;
        out.airSeconds = airSeconds(c, answerTokens, rate, meanRate);
        out.airRateBitPerSecond = answerTokens * airBitsPerToken(c) / out.airSeconds;
        out.serviceSeconds = serviceSeconds(c, answerTokens);
        out.firstTokenSeconds = firstTokenSeconds(c, rate, meanRate);
        out.latencySeconds = latencySeconds(c, answerTokens, rate, meanRate);
        fillEnergy(c, out);
        fillCarbon(c, out);
        fillQuality(c, out);
    }

    private static void fillEnergy(RequestContext c, Outcome out) {
        out.tokensJoules = tokensJoules(c, out.answerTokens);
        out.pictureJoules = c.pictureJoulesPerToken * out.answerTokens;
        out.prefillJoules = c.prefillJoules;
        out.hostJoules = c.hostWattsPerRequest * (c.queueWaitSeconds + out.serviceSeconds);
        out.stationJoules = stationJoules(c, out.answerTokens, out.txPowerWatts, out.airSeconds);
        out.deviceJoules = deviceJoules(c, out.airSeconds, out.latencySeconds);
        out.causedServerJoules = causedServerJoules(c, out.answerTokens, out.serviceSeconds);
        out.causedStationJoules = causedStationJoules(c, out.txPowerWatts, out.airSeconds);
    }

    private static void fillCarbon(RequestContext c, Outcome out) {
        double gramsPerJoule = c.intensityGramsPerKwh / JOULES_PER_KWH;
        out.serverOperationalGrams = gramsPerJoule * c.pue * out.serverJoules();
        out.serverEmbodiedGrams = c.serverEmbodiedGramsPerSecond * (c.queueWaitSeconds + out.serviceSeconds);
        out.stationOperationalGrams = gramsPerJoule * out.stationJoules;
        out.stationEmbodiedGrams = c.stationEmbodiedGramsPerSecond * out.airSeconds;
        out.deviceOperationalGrams = gramsPerJoule * out.deviceJoules;
        out.deviceEmbodiedGrams = c.deviceEmbodiedGramsPerSecond * out.latencySeconds;
        out.causedServerGrams = gramsPerJoule * c.pue * out.causedServerJoules;
        out.causedStationGrams = gramsPerJoule * out.causedStationJoules;
        out.cellBaselineGrams = c.cellBaselineGrams;
        out.accounting = c.accounting;
        out.makingCounts = c.makingCounts;
    }

    private static void fillQuality(RequestContext c, Outcome out) {
        out.lengthQuality = QualityOfExperience.length(out.answerTokens, c.valueScaleTokens, c.fullAnswerTokens);
        out.timeQuality = timeQuality(c, out.answerTokens, out.rateBitPerSecond, out.meanRateBitPerSecond);
        out.qoe = (1 - c.residualLoss) * out.lengthQuality * out.timeQuality;
        out.qoeShortfall = c.minQoe > 0 ? Math.max(0, 1 - out.qoe / c.minQoe) : 0;
        out.latencyExcess = Math.max(0, out.latencySeconds / c.maxLatencySeconds - 1);
    }

    private static void refuseOutside(String name, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s %s is outside [%s, %s] %s", name, value, low, high, unit));
        }
    }
}
