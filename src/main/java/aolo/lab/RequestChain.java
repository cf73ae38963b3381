package aolo.lab;

import aolo.quantity.Units;
import aolo.world.Bill;
import aolo.world.Outcome;
import aolo.world.RequestContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A request and what a decision makes of it, as a list of named numbers with units in the order of the model: what {@code
 * explain} prints and what the window shows beside the map. Plain function, any thread.
 */
public final class RequestChain {
    private final List<ChainTerm> terms = new ArrayList<>();
    private String group = "";

    private RequestChain() {}

    /**
     * The whole chain.
     *
     * @param c the request
     * @param o what its decision leads to
     * @param best what the exact best decision leads to
     * @param full what full service leads to
     * @param feasible whether any decision keeps the constraints
     */
    public static List<ChainTerm> of(RequestContext c, Outcome o, Outcome best, Outcome full, boolean feasible) {
        return of(c, o, best, full, feasible, Bill.BILLED);
    }

    /** The whole chain with the carbon of a bill, and the best decision and full service in that bill. */
    public static List<ChainTerm> of(
            RequestContext c, Outcome o, Outcome best, Outcome full, boolean feasible, Bill bill) {
        RequestChain chain = new RequestChain();
        chain.request(c);
        chain.radio(c, o);
        chain.server(c);
        chain.energy(c, o);
        chain.carbon(c, o, bill);
        chain.bills(o, full);
        chain.latency(c, o);
        chain.quality(c, o);
        chain.best(o, best, full, feasible, bill);
        return chain.terms;
    }

    private void request(RequestContext c) {
        group = "request";
        add("prompt_tokens", "prompt n_in", c.promptTokens(), "tokens");
        add("full_answer_tokens", "full answer κ_full", c.fullAnswerTokens(), "tokens");
        add("value_scale_tokens", "value scale k0", c.valueScaleTokens(), "tokens");
        if (c.predicted()) {
            add("predicted_answer_tokens", "full answer as predicted", c.seenAnswerTokens(), "tokens");
            add("predicted_scale_tokens", "value scale as predicted", c.seenScaleTokens(), "tokens");
        }
        add("bits_per_token", "bits of a token b", c.bitsPerToken(), "bit");
        add("min_qoe", "lowest QoE Q_min", c.minQoe(), "1");
        add("max_latency_s", "longest latency T_max", c.maxLatencySeconds(), "s");
    }

    private void radio(RequestContext c, Outcome o) {
        group = "decision";
        if (c.predicted()) {
            add("cap_tokens", "cap on the answer", o.capTokens(), "tokens");
        }
        add("answer_tokens", "answer κ", o.answerTokens(), "tokens");
        add("tx_power_w", "power P", o.txPowerWatts(), "W");
        add("tx_power_dbm", "power P", Units.wattsToDbm(o.txPowerWatts()), "dBm");
        group = "radio";
        add("distance_m", "distance d_2D", c.distanceMeters(), "m");
        add("line_of_sight", "line of sight (1 yes, 0 no)", c.lineOfSight() ? 1 : 0, "1");
        add("path_loss_db", "path loss", c.pathLossDb(), "dB");
        add("shadowing_db", "shadowing", c.shadowingDb(), "dB");
        add("mean_gain_db", "mean gain", c.meanGainDb(), "dB");
        add("known_fading_db", "fading power as known", Units.ratioToDb(c.knownFadingPower()), "dB");
        add("fading_quantile_db", "fading quantile q_ε", Units.ratioToDb(c.fadingQuantile()), "dB");
        add("bandwidth_share", "bandwidth share s", c.bandwidthShare(), "1");
        add("bandwidth_hz", "bandwidth W", c.bandwidthHz(), "Hz");
        add("snr_db", "mean SNR", o.snrDb(), "dB");
        rate(c, o);
        add("expected_attempts", "expected attempts E[tx]", c.expectedTransmissions(), "1");
        add("residual_loss", "residual loss", c.residualLoss(), "1");
        add("uplink_usable_share", "resources of an uplink slot for data o", c.link().uplinkUsable(), "1");
        add("uplink_time_share", "time that is uplink slots", c.link().uplinkTimeShare(), "1");
        add("uplink_rate_bit_per_s", "uplink rate R_ul while the fading is as known", c.uplinkRateBitPerSecond(), "bit/s");
        if (moves(c)) {
            add("uplink_mean_rate_bit_per_s", "mean uplink rate after T_c", c.uplinkMeanRateBitPerSecond(), "bit/s");
        }
        add("air_s", "air time of the answer t_dl", o.airSeconds(), "s");
    }

    /** The factors of R: o, share of time, layers, W above, bits per second and hertz. */
    private void rate(RequestContext c, Outcome o) {
        double snr = Units.dbToRatio(o.snrDb()) * c.fadingQuantile();
        add("downlink_usable_share", "resources of a downlink slot for data o", c.link().downlinkUsable(), "1");
        add("downlink_time_share", "time that is downlink slots", c.link().downlinkTimeShare(), "1");
        add("layers", "spatial layers", c.link().layers(), "1");
        add("spectral_efficiency", "spectral efficiency of a layer", c.link().spectralEfficiency(snr), "bit/s/Hz");
        add("rate_bit_per_s", "rate R while the fading is as known", o.rateBitPerSecond(), "bit/s");
        if (moves(c)) {
            add("coherence_s", "coherence time T_c", c.coherenceSeconds(), "s");
            add("mean_rate_bit_per_s", "mean rate E[R] after T_c", o.meanRateBitPerSecond(), "bit/s");
            add("air_rate_bit_per_s", "rate of the whole answer R̄", o.airRateBitPerSecond(), "bit/s");
        }
    }

    private static boolean moves(RequestContext c) {
        return c.coherenceSeconds() < Double.POSITIVE_INFINITY;
    }

    private void server(RequestContext c) {
        group = "server";
        add("batch", "requests in service B", c.batch(), "1");
        add("inter_token_latency_s", "time of a token ITL(B)", c.interTokenLatencySeconds(), "s");
        add("inter_token_growth_s", "more for each token of context", c.interTokenGrowthSeconds(), "s");
        add("token_energy_j", "energy of a token E_tok(B)", c.tokenJoules(), "J");
        add("token_growth_j", "more for each token of context", c.tokenGrowthJoules(), "J");
    }

    private void energy(RequestContext c, Outcome o) {
        group = "energy";
        add("tokens_j", "tokens", o.tokensJoules(), "J");
        add("prefill_j", "prefill", o.prefillJoules(), "J");
        add("picture_j", "pictures drawn", o.pictureJoules(), "J");
        add("host_j", "host", o.hostJoules(), "J");
        add("server_j", "server E_I", o.serverJoules(), "J");
        add("station_j", "station E_BS", o.stationJoules(), "J");
        if (c.stationRestJoulesPerToken() > 0) {
            double rest = c.stationRestJoulesPerToken() * o.answerTokens();
            add("station_rest_j", "of it the station at rest, by bits", rest, "J");
        }
        add("device_j", "device E_UE", o.deviceJoules(), "J");
    }

    private void carbon(RequestContext c, Outcome o, Bill bill) {
        group = "carbon";
        add("grid_g_per_kwh", "grid intensity CI", c.intensityGramsPerKwh(), "g/kWh");
        add("pue", "power usage effectiveness PUE", c.pue(), "1");
        switch (bill) {
            case BILLED -> billed(o);
            case CAUSED -> caused(c, o);
            case CELL -> cell(c, o);
        }
    }

    private void caused(RequestContext c, Outcome o) {
        add("caused_token_j", "one token more at the server's meter", c.causedTokenJoules(), "J");
        add("caused_awake_w", "keeping the server awake", c.causedServiceWatts(), "W");
        add("caused_station_w", "keeping the station awake", c.causedStationFixedWatts(), "W");
        add("caused_server_j", "server, caused", o.causedServerJoules(), "J");
        add("caused_station_j", "station, caused", o.causedStationJoules(), "J");
        add("caused_server_g", "server, caused", o.causedServerGrams(), "g");
        add("caused_station_g", "station, caused", o.causedStationGrams(), "g");
        add("caused_device_g", "device, caused", o.deviceOperationalGrams(), "g");
        add("carbon_caused_g", "carbon caused", o.causedGrams(), "g");
    }

    private void cell(RequestContext c, Outcome o) {
        add("cell_baseline_g", "the cell's own, whatever is decided", c.cellBaselineGrams(), "g");
        add("carbon_caused_g", "carbon caused", o.causedGrams(), "g");
        add("device_embodied_g", "device, embodied", o.deviceEmbodiedGrams(), "g");
        add("carbon_cell_g", "carbon of the cell for each request", o.cellGrams(), "g");
    }

    /** All bills of the decision, and what it saves in each. */
    private void bills(Outcome o, Outcome full) {
        group = "bills";
        for (Bill bill : Bill.values()) {
            add(bill.key() + "_g", bill.key() + ": " + bill.meaning(), o.grams(bill), "g");
        }
        add("making_g", "making in the bill billed: spent already", o.makingGrams(), "g");
        add("objective_g", "what the scenario minimises", o.objectiveGrams(), "g");
        for (Bill bill : Bill.values()) {
            add("saved_" + bill.key() + "_percent", "below full service, " + bill.key(),
                    -percentAbove(o, full, bill), "%");
        }
    }

    private void billed(Outcome o) {
        add("server_operational_g", "server, operation", o.serverOperationalGrams(), "g");
        add("server_embodied_g", "server, embodied", o.serverEmbodiedGrams(), "g");
        add("station_operational_g", "station, operation", o.stationOperationalGrams(), "g");
        add("station_embodied_g", "station, embodied", o.stationEmbodiedGrams(), "g");
        add("device_operational_g", "device, operation", o.deviceOperationalGrams(), "g");
        add("device_embodied_g", "device, embodied", o.deviceEmbodiedGrams(), "g");
        add("inference_g", "inference C_I", o.inferenceGrams(), "g");
        add("communication_g", "communication C_C", o.communicationGrams(), "g");
        add("carbon_g", "carbon C", o.carbonGrams(), "g");
    }

    private void latency(RequestContext c, Outcome o) {
        group = "latency";
        add("uplink_s", "uplink t_ul", c.uplinkSeconds(), "s");
        add("backhaul_s", "backhaul, both ways", 2 * c.backhaulSeconds(), "s");
        add("wait_s", "queue t_wait", c.queueWaitSeconds(), "s");
        add("prefill_s", "prefill t_pre", c.prefillSeconds(), "s");
        add("writing_s", "writing", o.serviceSeconds() - c.prefillSeconds(), "s");
        add("first_token_s", "time to first token TTFT", o.firstTokenSeconds(), "s");
        add("latency_s", "latency T", o.latencySeconds(), "s");
    }

    private void quality(RequestContext c, Outcome o) {
        group = "qoe";
        add("length_quality", "length Q_len", o.lengthQuality(), "1");
        add("time_quality", "time Q_time", o.timeQuality(), "1");
        add("delivered", "delivered, 1 − residual loss", 1 - c.residualLoss(), "1");
        add("qoe", "quality of experience Q", o.qoe(), "1");
        add("mean_opinion_score", "mean opinion score 1 + 4 Q", o.meanOpinionScore(), "1");
        add("breaks_constraint", "breaks a constraint (1 yes, 0 no)", o.breaksConstraint() ? 1 : 0, "1");
    }

    private void best(Outcome o, Outcome best, Outcome full, boolean feasible, Bill bill) {
        group = "best";
        add("feasible", "any decision keeps the constraints (1 yes, 0 no)", feasible ? 1 : 0, "1");
        add("best_answer_tokens", "best κ", best.answerTokens(), "tokens");
        add("best_tx_power_w", "best P", best.txPowerWatts(), "W");
        add("best_tx_power_dbm", "best P", Units.wattsToDbm(best.txPowerWatts()), "dBm");
        add("best_carbon_g", "carbon of the best, " + bill.key(), best.grams(bill), "g");
        add("best_qoe", "Q of the best", best.qoe(), "1");
        add("best_latency_s", "T of the best", best.latencySeconds(), "s");
        add("full_service_carbon_g", "carbon of full service, " + bill.key(), full.grams(bill), "g");
        add("gap_to_best_percent", "this decision above the best, " + bill.key(), percentAbove(o, best, bill), "%");
        add("saved_vs_full_percent", "this decision below full service, " + bill.key(), -percentAbove(o, full, bill), "%");
    }

    private static double percentAbove(Outcome o, Outcome other, Bill bill) {
        return 100 * (o.grams(bill) / other.grams(bill) - 1);
    }

    private void add(String key, String label, double value, String unit) {
        terms.add(new ChainTerm(group, key, label, value, unit));
    }
}
