package aolo.world;

import aolo.llm.AnswerPrior;
import aolo.llm.Medium;
import aolo.quantity.Units;
import aolo.radio.AirTime;
import aolo.radio.DeviceParameters;
import aolo.radio.Link;
import aolo.radio.MeanEfficiency;

/**
 * Everything about one request but its decision, as one row of numbers. Written by the world (or by {@link Cell} for a
 * hypothetical request), read by models and policies; a row of the world is valid until its next step. Mutable so that a
 * step allocates nothing; one owner thread.
 */
public final class RequestContext {
    int userIndex;
    long number;
    double arrivalSeconds;
    double admissionSeconds;

    Medium medium;
    double promptTokens;
    double fullAnswerTokens;
    double minAnswerTokens;
    double valueScaleTokens;
    KnowledgeParameters knowledge = KnowledgeParameters.EXACT;
    AnswerPrior prior;
    boolean predicted;
    double predictedAnswerTokens;
    double predictedScaleTokens;
    double minCapRatio;
    double maxCapRatio;
    double bitsPerToken;
    double intakeTokensPerSecond;
    double expectedFirstTokenSeconds;
    double minQoe;
    double maxLatencySeconds;

    boolean lineOfSight;
    double distanceMeters;
    double pathLossDb;
    double shadowingDb;
    double meanGainDb;
    double knownFadingPower;
    double fadingQuantile;
    double coherenceSeconds;
    MeanEfficiency meanEfficiency;
    double bandwidthShare;
    double bandwidthHz;
    double snrPerWatt;
    double expectedTransmissions;
    double residualLoss;
    double minPowerWatts;
    double maxPowerWatts;
    double uplinkBits;
    double uplinkSeconds;
    double uplinkRateBitPerSecond;
    double uplinkMeanRateBitPerSecond;

    Link link;
    DeviceParameters device;
    double stationFixedWatts;
    double stationWattsPerRadiatedWatt;
    double stationRestJoulesPerToken;

    int batch;
    int maxBatch;
    double queueWaitSeconds;
    double backhaulSeconds;
    double prefillSeconds;
    double prefillJoules;
    double interTokenLatencySeconds;
    double interTokenGrowthSeconds;
    double tokenJoules;
    double tokenGrowthJoules;
    double pictureJoulesPerToken;
    double hostWattsPerRequest;

    double intensityGramsPerKwh;
    double intensitySlopePerHour;
    double pue;
    double serverEmbodiedGramsPerSecond;
    double stationEmbodiedGramsPerSecond;
    double deviceEmbodiedGramsPerSecond;

    Accounting accounting;
    boolean makingCounts;
    double causedTokenJoules;
    double causedTokenGrowthJoules;
    double causedServiceWatts;
    double causedStationFixedWatts;
    double cellBaselineGrams;

    /** Copies every number of another row. */
    public void copyFrom(RequestContext o) {
        copyRequest(o);
        copyRadio(o);
        copyServer(o);
        copyBills(o);
    }

    /** As {@link #copyFrom}, but each block is sent once: the same request if no retransmission were ever needed. */
    public void copyOnce(RequestContext o) {
        copyFrom(o);
        expectedTransmissions = 1;
        uplinkSeconds = AirTime.seconds(uplinkBits, uplinkRateBitPerSecond, uplinkMeanRateBitPerSecond, coherenceSeconds);
    }

    private void copyRequest(RequestContext o) {
        userIndex = o.userIndex;
        number = o.number;
        arrivalSeconds = o.arrivalSeconds;
        admissionSeconds = o.admissionSeconds;
        medium = o.medium;
        promptTokens = o.promptTokens;
        fullAnswerTokens = o.fullAnswerTokens;
        minAnswerTokens = o.minAnswerTokens;
        valueScaleTokens = o.valueScaleTokens;
        knowledge = o.knowledge;
        prior = o.prior;
        predicted = o.predicted;
        predictedAnswerTokens = o.predictedAnswerTokens;
        predictedScaleTokens = o.predictedScaleTokens;
        minCapRatio = o.minCapRatio;
        maxCapRatio = o.maxCapRatio;
        bitsPerToken = o.bitsPerToken;
        intakeTokensPerSecond = o.intakeTokensPerSecond;
        expectedFirstTokenSeconds = o.expectedFirstTokenSeconds;
        minQoe = o.minQoe;
        maxLatencySeconds = o.maxLatencySeconds;
    }

    private void copyRadio(RequestContext o) {
        lineOfSight = o.lineOfSight;
        distanceMeters = o.distanceMeters;
        pathLossDb = o.pathLossDb;
        shadowingDb = o.shadowingDb;
        meanGainDb = o.meanGainDb;
        knownFadingPower = o.knownFadingPower;
        fadingQuantile = o.fadingQuantile;
        coherenceSeconds = o.coherenceSeconds;
        meanEfficiency = o.meanEfficiency;
        bandwidthShare = o.bandwidthShare;
        bandwidthHz = o.bandwidthHz;
        snrPerWatt = o.snrPerWatt;
        expectedTransmissions = o.expectedTransmissions;
        residualLoss = o.residualLoss;
        minPowerWatts = o.minPowerWatts;
        maxPowerWatts = o.maxPowerWatts;
        uplinkBits = o.uplinkBits;
        uplinkSeconds = o.uplinkSeconds;
        uplinkRateBitPerSecond = o.uplinkRateBitPerSecond;
        uplinkMeanRateBitPerSecond = o.uplinkMeanRateBitPerSecond;
        stationFixedWatts = o.stationFixedWatts;
        stationWattsPerRadiatedWatt = o.stationWattsPerRadiatedWatt;
        stationRestJoulesPerToken = o.stationRestJoulesPerToken;
        device = o.device;
        link = o.link;
    }

    private void copyBills(RequestContext o) {
        accounting = o.accounting;
        makingCounts = o.makingCounts;
        causedTokenJoules = o.causedTokenJoules;
        causedTokenGrowthJoules = o.causedTokenGrowthJoules;
        causedServiceWatts = o.causedServiceWatts;
        causedStationFixedWatts = o.causedStationFixedWatts;
        cellBaselineGrams = o.cellBaselineGrams;
    }

    private void copyServer(RequestContext o) {
        batch = o.batch;
        maxBatch = o.maxBatch;
        queueWaitSeconds = o.queueWaitSeconds;
        backhaulSeconds = o.backhaulSeconds;
        prefillSeconds = o.prefillSeconds;
        prefillJoules = o.prefillJoules;
        interTokenLatencySeconds = o.interTokenLatencySeconds;
        interTokenGrowthSeconds = o.interTokenGrowthSeconds;
        tokenJoules = o.tokenJoules;
        tokenGrowthJoules = o.tokenGrowthJoules;
        pictureJoulesPerToken = o.pictureJoulesPerToken;
        hostWattsPerRequest = o.hostWattsPerRequest;
        intensityGramsPerKwh = o.intensityGramsPerKwh;
        intensitySlopePerHour = o.intensitySlopePerHour;
        pue = o.pue;
        serverEmbodiedGramsPerSecond = o.serverEmbodiedGramsPerSecond;
        stationEmbodiedGramsPerSecond = o.stationEmbodiedGramsPerSecond;
        deviceEmbodiedGramsPerSecond = o.deviceEmbodiedGramsPerSecond;
    }

    /** What a token of the answer carries of the station's power at rest, joules; 0 unless attributed by load. */
    public double stationRestJoulesPerToken() {
        return stationRestJoulesPerToken;
    }

    /** Rates, and what of the carrier is left for them. */
    public Link link() {
        return link;
    }

    /** Index of the user in the world's parameters. */
    public int userIndex() {
        return userIndex;
    }

    /** Running number of the request, from 0. */
    public long number() {
        return number;
    }

    /** When the request was made, seconds since the start. */
    public double arrivalSeconds() {
        return arrivalSeconds;
    }

    /** When the server takes it up, seconds since the start; the decision is made then. */
    public double admissionSeconds() {
        return admissionSeconds;
    }

    public Medium medium() {
        return medium;
    }

    /** n_in in tokens. */
    public double promptTokens() {
        return promptTokens;
    }

    /**
     * κ_full: what the model would write if nobody asked it to be brief, tokens. The truth, for bounds and reports; what a
     * policy may look at is {@link #seenAnswerTokens()}.
     */
    public double fullAnswerTokens() {
        return fullAnswerTokens;
    }

    /** The shortest answer that any decision leads to, tokens. Where lengths are predicted it gives the truth away. */
    public double minAnswerTokens() {
        return minAnswerTokens;
    }

    /**
     * k0: how fast the value of the answer saturates, tokens. The truth, for bounds and reports; what a policy may look at is
     * {@link #seenScaleTokens()}.
     */
    public double valueScaleTokens() {
        return valueScaleTokens;
    }

    /** Whether policies see predictions of κ_full and k0 in place of the truth. */
    public boolean predicted() {
        return predicted;
    }

    /** What a policy sees of κ_full: the prediction κ̂, or the truth where it is known, tokens. */
    public double seenAnswerTokens() {
        return predicted ? predictedAnswerTokens : fullAnswerTokens;
    }

    /** What a policy sees of k0: the prediction, or the truth where it is known, tokens. */
    public double seenScaleTokens() {
        return predicted ? predictedScaleTokens : valueScaleTokens;
    }

    /** The least cap a policy may set: 0.05 of the length it sees, tokens. */
    public double minCapTokens() {
        return predicted ? minCapRatio * predictedAnswerTokens : minAnswerTokens;
    }

    /** The greatest cap a policy may set: twice the predicted length, or κ_full where it is known, tokens. */
    public double maxCapTokens() {
        return predicted ? maxCapRatio * predictedAnswerTokens : fullAnswerTokens;
    }

    /** A cap that cuts nothing: full service, tokens. Where lengths are predicted it gives the truth away. */
    public double uncappedTokens() {
        return Math.max(fullAnswerTokens, maxCapTokens());
    }

    /** b: bits of one token on the air. */
    public double bitsPerToken() {
        return bitsPerToken;
    }

    /** How fast the user takes the answer in, tokens a second. */
    public double intakeTokensPerSecond() {
        return intakeTokensPerSecond;
    }

    /** Q_min. */
    public double minQoe() {
        return minQoe;
    }

    /** T_max in seconds. */
    public double maxLatencySeconds() {
        return maxLatencySeconds;
    }

    public boolean lineOfSight() {
        return lineOfSight;
    }

    /** Ground distance d_2D in metres. */
    public double distanceMeters() {
        return distanceMeters;
    }

    public double pathLossDb() {
        return pathLossDb;
    }

    /** Shadowing loss in dB, positive weakens. */
    public double shadowingDb() {
        return shadowingDb;
    }

    /** Antenna gain less path loss and shadowing, dB. */
    public double meanGainDb() {
        return meanGainDb;
    }

    /** |ĥ|² as the scheduler knows it, mean 1. */
    public double knownFadingPower() {
        return knownFadingPower;
    }

    /** q_ε: the fading power that is exceeded with probability 1 − ε given what is known. */
    public double fadingQuantile() {
        return fadingQuantile;
    }

    /** T_c: how long an answer meets the fading that is known, seconds; infinite for a user at rest. */
    public double coherenceSeconds() {
        return coherenceSeconds;
    }

    /** s in (0, 1]. */
    public double bandwidthShare() {
        return bandwidthShare;
    }

    /** W = s·B in hertz. */
    public double bandwidthHz() {
        return bandwidthHz;
    }

    /** Mean SNR of one radiated watt, a ratio. */
    public double snrPerWatt() {
        return snrPerWatt;
    }

    public double minPowerWatts() {
        return minPowerWatts;
    }

    public double maxPowerWatts() {
        return maxPowerWatts;
    }

    /** Air time of the prompt, seconds. */
    public double uplinkSeconds() {
        return uplinkSeconds;
    }

    /** B: requests in service, this one and the background included. */
    public int batch() {
        return batch;
    }

    public int maxBatch() {
        return maxBatch;
    }

    public double queueWaitSeconds() {
        return queueWaitSeconds;
    }

    /** Time between the first two tokens, whose context is the prompt, seconds. */
    public double interTokenLatencySeconds() {
        return interTokenLatencySeconds;
    }

    /** By how much each token takes longer than the one before, for what is written is its context, seconds. */
    public double interTokenGrowthSeconds() {
        return interTokenGrowthSeconds;
    }

    /** Energy of the first output token, whose context is the prompt, over all accelerators, joules. */
    public double tokenJoules() {
        return tokenJoules;
    }

    /** By how much each token takes more energy than the one before, joules. */
    public double tokenGrowthJoules() {
        return tokenGrowthJoules;
    }

    /** Energy of drawing pictures, spread over the tokens they stand for, joules a token. */
    public double pictureJoulesPerToken() {
        return pictureJoulesPerToken;
    }

    public double intensityGramsPerKwh() {
        return intensityGramsPerKwh;
    }

    /** Slope of the grid's intensity, g/kWh an hour. */
    public double intensitySlopePerHour() {
        return intensitySlopePerHour;
    }

    public double pue() {
        return pue;
    }

    /** Which bill is minimised. */
    public Accounting accounting() {
        return accounting;
    }

    /** What one more token adds to the server's meter, before PUE, joules. */
    public double causedTokenJoules() {
        return causedTokenJoules;
    }

    /** What a second in service adds to the server's meter by keeping it awake, before PUE, watts; 0 where others do. */
    public double causedServiceWatts() {
        return causedServiceWatts;
    }

    /** What a second on the air adds to the station's meter whatever the power, watts; 0 where it never sleeps. */
    public double causedStationFixedWatts() {
        return causedStationFixedWatts;
    }

    /** What the cell emits whatever is decided, for each of its own requests in the mean, gCO2e. */
    public double cellBaselineGrams() {
        return cellBaselineGrams;
    }

    /** Accelerator energy of the full answer as seen, before PUE: how heavy the request is whatever the grid, joules. */
    public double referenceJoules() {
        return RequestModel.tokensJoules(this, seenAnswerTokens())
                + pictureJoulesPerToken * seenAnswerTokens()
                + prefillJoules;
    }

    /** Mean SNR at full power, dB. */
    public double fullPowerSnrDb() {
        return Units.ratioToDb(snrPerWatt * maxPowerWatts);
    }

    /** Rate of the prompt on the uplink while the fading is as known, bit/s. */
    public double uplinkRateBitPerSecond() {
        return uplinkRateBitPerSecond;
    }

    /** Rate of the prompt on the uplink once the fading is another, bit/s. */
    public double uplinkMeanRateBitPerSecond() {
        return uplinkMeanRateBitPerSecond;
    }

    /** Time of the prefill, seconds. */
    public double prefillSeconds() {
        return prefillSeconds;
    }

    /** One way between station and server, seconds. */
    public double backhaulSeconds() {
        return backhaulSeconds;
    }

    /** Expected attempts per block. */
    public double expectedTransmissions() {
        return expectedTransmissions;
    }

    /** Probability that an answer is lost after all attempts. */
    public double residualLoss() {
        return residualLoss;
    }
}
