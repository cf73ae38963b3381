package aolo.training;

import aolo.world.RequestContext;
import java.util.List;

/**
 * The observation of one request (model.md section 7), 14 numbers of about ±2 by fixed scales, so that the same policy
 * serves every user of every scenario. Where lengths are predicted, nothing here depends on κ_full or k0 but through their
 * predictions. Plain function, any thread.
 */
public final class ObservationEncoder {
    /** Length of an observation. */
    public static final int SIZE = 14;

    /** Places that say what energy emits now: carbon depends on them, quality and time do not. */
    public static final List<Integer> OF_CARBON_ALONE = List.of(10, 11);

    /** What each place holds, for other programs; scaled, see model.md section 7. */
    public static final List<String> NAMES = List.of(
            "snr", "fading", "line_of_sight", "prompt_tokens", "answer_tokens", "answer_scale", "bits_per_token", "batch",
            "queue_wait", "bandwidth_share", "grid_intensity", "grid_intensity_slope", "reference_energy", "max_latency");

    /** Every number lies in [-LARGEST, LARGEST]. */
    public static final double LARGEST = 4;

    private ObservationEncoder() {}

    /** Writes the observation of a request. */
    public static void encode(RequestContext request, float[] observation) {
        double fadingDb = 10 * Math.log10(Math.max(1e-6, request.fadingQuantile()));
        observation[0] = scaled(request.fullPowerSnrDb() + fadingDb, 20, 12);
        observation[1] = scaled(fadingDb, -5, 6);
        observation[2] = request.lineOfSight() ? 1 : -1;
        observation[3] = scaled(Math.log(request.promptTokens()), Math.log(600), 1);
        observation[4] = scaled(Math.log(request.seenAnswerTokens()), Math.log(300), 1);
        observation[5] = scaled(Math.log(request.seenScaleTokens()), Math.log(40), 0.8);
        observation[6] = scaled(Math.log10(request.bitsPerToken()), 4, 0.6);
        observation[7] = scaled((double) request.batch() / request.maxBatch(), 0.5, 0.3);
        observation[8] = scaled(Math.min(request.queueWaitSeconds(), 20), 0, 2);
        observation[9] = scaled(Math.log(request.bandwidthShare()), 0, 1);
        observation[10] = scaled(Math.log(request.intensityGramsPerKwh()), Math.log(300), 0.8);
        observation[11] = scaled(request.intensitySlopePerHour() / request.intensityGramsPerKwh(), 0, 0.08);
        observation[12] = scaled(Math.log10(request.referenceJoules()), 2.3, 0.7);
        observation[13] = scaled(Math.log(request.maxLatencySeconds()), Math.log(20), 0.7);
    }

    private static float scaled(double value, double centre, double scale) {
        double z = (value - centre) / scale;
        return (float) Math.max(-LARGEST, Math.min(LARGEST, z));
    }
}
