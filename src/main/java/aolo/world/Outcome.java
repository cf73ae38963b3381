package aolo.world;

/** What a decision for a request leads to: every part that model.md names. Owned and reused by the caller. */
public final class Outcome {
    double capTokens;
    double answerTokens;
    double txPowerWatts;
    double snrDb;
    double rateBitPerSecond;
    double meanRateBitPerSecond;
    double airRateBitPerSecond;
    double airSeconds;
    double serviceSeconds;

    double tokensJoules;
    double pictureJoules;
    double prefillJoules;
    double hostJoules;
    double stationJoules;
    double deviceJoules;

    double serverOperationalGrams;
    double serverEmbodiedGrams;
    double stationOperationalGrams;
    double stationEmbodiedGrams;
    double deviceOperationalGrams;
    double deviceEmbodiedGrams;

    double causedServerJoules;
    double causedStationJoules;
    double causedServerGrams;
    double causedStationGrams;
    double cellBaselineGrams;
    Accounting accounting;
    boolean makingCounts;

    double firstTokenSeconds;
    double latencySeconds;
    double lengthQuality;
    double timeQuality;
    double qoe;
    double latencyExcess;
    double qoeShortfall;

    /** The cap that was set, tokens. */
    public double capTokens() {
        return capTokens;
    }

    /** κ as written: the cap, or κ_full where that comes first, tokens. */
    public double answerTokens() {
        return answerTokens;
    }

    /** P in watts. */
    public double txPowerWatts() {
        return txPowerWatts;
    }

    /** Mean SNR at this power (before the fading quantile), dB. */
    public double snrDb() {
        return snrDb;
    }

    /** R while the fading is as known, bit/s. */
    public double rateBitPerSecond() {
        return rateBitPerSecond;
    }

    /** E[R], from when the fading is another, bit/s. */
    public double meanRateBitPerSecond() {
        return meanRateBitPerSecond;
    }

    /** R̄: bits on the air, attempts included, over the time they take, bit/s. */
    public double airRateBitPerSecond() {
        return airRateBitPerSecond;
    }

    /** t_dl: expected air time of the answer, seconds. */
    public double airSeconds() {
        return airSeconds;
    }

    /** Time in a slot of the server, waiting not included, seconds. */
    public double serviceSeconds() {
        return serviceSeconds;
    }

    /** Energy of the output tokens over all accelerators, joules. */
    public double tokensJoules() {
        return tokensJoules;
    }

    /** Energy of drawing the pictures of a rich answer, before PUE, joules. */
    public double pictureJoules() {
        return pictureJoules;
    }

    public double prefillJoules() {
        return prefillJoules;
    }

    /** This request's share of the host, joules. */
    public double hostJoules() {
        return hostJoules;
    }

    /** E_I: accelerators, pictures and host, before PUE, joules. */
    public double serverJoules() {
        return tokensJoules + pictureJoules + prefillJoules + hostJoules;
    }

    /** E_BS in joules. */
    public double stationJoules() {
        return stationJoules;
    }

    /** E_UE in joules. */
    public double deviceJoules() {
        return deviceJoules;
    }

    public double serverOperationalGrams() {
        return serverOperationalGrams;
    }

    public double serverEmbodiedGrams() {
        return serverEmbodiedGrams;
    }

    public double stationOperationalGrams() {
        return stationOperationalGrams;
    }

    public double stationEmbodiedGrams() {
        return stationEmbodiedGrams;
    }

    public double deviceOperationalGrams() {
        return deviceOperationalGrams;
    }

    public double deviceEmbodiedGrams() {
        return deviceEmbodiedGrams;
    }

    /** C_I: inference, operational and embodied, gCO2e. */
    public double inferenceGrams() {
        return serverOperationalGrams + serverEmbodiedGrams;
    }

    /** C̄_C: expected communication (station and device), operational and embodied, gCO2e. */
    public double communicationGrams() {
        return stationOperationalGrams + stationEmbodiedGrams + deviceOperationalGrams + deviceEmbodiedGrams;
    }

    /** C = C_I + C̄_C: the bill {@code billed}, gCO2e. */
    public double carbonGrams() {
        return inferenceGrams() + communicationGrams();
    }

    /** The part of the bill that is electricity, gCO2e. */
    public double operationalGrams() {
        return serverOperationalGrams + stationOperationalGrams + deviceOperationalGrams;
    }

    /** The part of the bill that is the making of server, station and device by time used: spent already, gCO2e. */
    public double makingGrams() {
        return serverEmbodiedGrams + stationEmbodiedGrams + deviceEmbodiedGrams;
    }

    /** What the request adds to the server's meter, before PUE, joules. */
    public double causedServerJoules() {
        return causedServerJoules;
    }

    /** What the request adds to the station's meter, joules. */
    public double causedStationJoules() {
        return causedStationJoules;
    }

    /** What the request adds at the server, PUE applied, gCO2e. */
    public double causedServerGrams() {
        return causedServerGrams;
    }

    /** What the request adds at the station, gCO2e. */
    public double causedStationGrams() {
        return causedStationGrams;
    }

    /** The bill {@code caused}: what the request adds at the meters of server, station and device; no making. gCO2e. */
    public double causedGrams() {
        return causedServerGrams + causedStationGrams + deviceOperationalGrams;
    }

    /**
     * The bill {@code cell}: what the cell emits whatever is decided, for each of its own requests in the mean, and what
     * this one causes, its device's making included, gCO2e.
     */
    public double cellGrams() {
        return cellBaselineGrams + causedGrams() + deviceEmbodiedGrams;
    }

    /** A bill, gCO2e. */
    public double grams(Bill bill) {
        return switch (bill) {
            case BILLED -> carbonGrams();
            case CELL -> cellGrams();
            case CAUSED -> causedGrams();
        };
    }

    /** What the scenario minimises, gCO2e: the bill its accounting names, with or without the making. */
    public double objectiveGrams() {
        if (accounting == Accounting.CAUSED) {
            return causedGrams();
        }
        return makingCounts ? carbonGrams() : operationalGrams();
    }

    /** Part of what is minimised: station and device, electricity, gCO2e. */
    public double objectiveRadioGrams() {
        double station = accounting == Accounting.CAUSED ? causedStationGrams : stationOperationalGrams;
        return station + deviceOperationalGrams;
    }

    /** Part of what is minimised: server, electricity, gCO2e. */
    public double objectiveServerGrams() {
        return accounting == Accounting.CAUSED ? causedServerGrams : serverOperationalGrams;
    }

    /** Part of what is minimised: the making of all, 0 where it does not count, gCO2e. */
    public double objectiveMakingGrams() {
        return accounting == Accounting.CAUSED || !makingCounts ? 0 : makingGrams();
    }

    /** Time to the first token, seconds. */
    public double firstTokenSeconds() {
        return firstTokenSeconds;
    }

    /** T in seconds. */
    public double latencySeconds() {
        return latencySeconds;
    }

    /** Q_len in [0, 1]. */
    public double lengthQuality() {
        return lengthQuality;
    }

    /** Q_time in [0, 1]. */
    public double timeQuality() {
        return timeQuality;
    }

    /** Q in [0, 1], lost answers counted as 0. */
    public double qoe() {
        return qoe;
    }

    /** Mean opinion score 1 + 4 Q. */
    public double meanOpinionScore() {
        return 1 + 4 * qoe;
    }

    /** max(0, 1 − Q/Q_min). */
    public double qoeShortfall() {
        return qoeShortfall;
    }

    /** max(0, T/T_max − 1). */
    public double latencyExcess() {
        return latencyExcess;
    }

    /** Whether a constraint is broken beyond the tolerance of model.md section 7 (one in a thousand). */
    public boolean breaksConstraint() {
        return breaksQoe() || breaksLatency();
    }

    /** Whether Q_min is broken beyond that tolerance. */
    public boolean breaksQoe() {
        return qoeShortfall > 1e-3;
    }

    /** Whether T_max is broken beyond that tolerance. */
    public boolean breaksLatency() {
        return latencyExcess > 1e-3;
    }
}
