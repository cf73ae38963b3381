package aolo.llm;

import aolo.quantity.Assumptions;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Energy and time of one copy of a model under continuous batching, tabulated for a batch B of 1 to 256 requests in
 * service, B counting the request asked about. All energies are before PUE. Built once; nothing is looked up or
 * allocated afterwards. Immutable; any thread.
 *
 * <p>A request of {@code n} prompt tokens and {@code kappa} answer tokens (real-valued, {@code kappa >= 1}):
 *
 * <pre>
 * ITL(B, c)    = ITL(B) + l2(B) (c - c0),   E_tok(B, c) = E_tok(B) + e2(B) (c - c0)
 * service time = t_pre(n) + ITL(B, n) (kappa - 1) + l2(B) (kappa^2 - 1)/2
 * T_inf        = wait + service time
 * E_I          = E_tok(B, n) kappa + e2(B) kappa^2/2 + E_pre(n) + hostWatts T_inf / B
 * </pre>
 *
 * <p>c is the context of a token, the prompt and what is written before it; c0 the one the tables hold at.
 */
public final class ServerModel {
    /** Largest batch the tables hold. */
    public static final int MAX_BATCH = TokenCosts.MAX_BATCH;

    private final LanguageModel model;
    private final Accelerator accelerator;
    private final int gpuCount;
    private final int maxBatch;
    private final double[] itlSeconds = new double[MAX_BATCH + 1];
    private final double[] tokenJoules = new double[MAX_BATCH + 1];
    private final double[] contextSeconds = new double[MAX_BATCH + 1];
    private final double[] contextJoules = new double[MAX_BATCH + 1];
    private final double[] marginalTokenJoules = new double[MAX_BATCH + 1];
    private final double[] marginalContextJoules = new double[MAX_BATCH + 1];
    private final double contextTokens;
    private final boolean alwaysOn;
    private final double prefillSecondsPerToken;
    private final double prefillTokensIncluded;
    private final double prefillJoulesPerToken;
    private final double firstTokenLatencies;
    private final double hostWatts;
    private final double idleWatts;
    private final List<String> notes;

    ServerModel(
            TokenCosts costs,
            LanguageModel model,
            Accelerator accelerator,
            ServerParameters parameters,
            Assumptions assumptions) {
        this.model = model;
        this.accelerator = accelerator;
        maxBatch = parameters.maxBatch();
        gpuCount = costs.gpuCount();
        contextTokens = costs.contextTokens();
        fill(itlSeconds, costs::interTokenLatencySeconds);
        fill(tokenJoules, costs::tokenEnergyJoules);
        fill(contextSeconds, costs::contextSeconds);
        fill(contextJoules, costs::contextJoules);
        alwaysOn = parameters.replicas() == Replicas.ALWAYS_ON;
        int target = parameters.targetBatch();
        fill(marginalTokenJoules, b -> alwaysOn ? Math.max(0, costs.marginalTokenJoules(b)) : costs.tokenEnergyJoules(target));
        fill(marginalContextJoules, b -> alwaysOn ? costs.marginalContextJoules(b) : costs.contextJoules(target));
        prefillSecondsPerToken = costs.prefillSecondsPerToken();
        prefillTokensIncluded = costs.prefillTokensIncluded();
        prefillJoulesPerToken = costs.prefillJoulesPerToken();
        firstTokenLatencies = costs.firstTokenIsDecoded() ? 1 : 0;
        hostWatts = assumptions.value("llm.server.hostWattsPerEightGpus") * gpuCount / 8;
        idleWatts = hostWatts
                + gpuCount * accelerator.tdpWatts() * assumptions.value("llm.server.idleFractionOfTdp");
        notes = costs.notes();
    }

    private static void fill(double[] table, IntToDoubleFunction ofBatch) {
        Arrays.setAll(table, b -> b == 0 ? Double.NaN : ofBatch.applyAsDouble(b));
    }

    /** The server of a scenario whose traffic may be any; see {@link #of(ServerParameters, ContextDemand, Assumptions)}. */
    public static ServerModel of(ServerParameters parameters, Assumptions assumptions) {
        return of(parameters, ContextDemand.of(assumptions), assumptions);
    }

    /**
     * The server of a scenario. Throws {@link IllegalArgumentException} for an unknown model or accelerator (with the
     * legal names) and for a model that does not fit the memory (with the bytes missing).
     */
    public static ServerModel of(ServerParameters parameters, ContextDemand demand, Assumptions assumptions) {
        Catalogue catalogue = new Catalogue(assumptions);
        LanguageModel model = catalogue.model(parameters.model());
        Accelerator accelerator = catalogue.accelerator(parameters.accelerator());
        MemoryFit.of(model, accelerator, parameters.gpuCount(), parameters.maxBatch(), demand)
                .require(model, accelerator, parameters.gpuCount(), parameters.maxBatch(), demand);
        TokenCosts costs = costs(parameters, model, accelerator, assumptions);
        return new ServerModel(costs, model, accelerator, parameters, assumptions);
    }

    private static TokenCosts costs(
            ServerParameters parameters, LanguageModel model, Accelerator accelerator, Assumptions assumptions) {
        return switch (parameters.energyModel()) {
            case MEASURED -> new MeasuredCosts(model, accelerator, parameters.gpuCount(), assumptions);
            case ECOLOGITS -> new EcoLogitsCosts(model.activeParameters(), model.totalParameters(), assumptions);
            case ROOFLINE -> new RooflineCosts(model, accelerator, parameters.gpuCount(), assumptions);
        };
    }

    public LanguageModel model() {
        return model;
    }

    public Accelerator accelerator() {
        return accelerator;
    }

    /** Accelerators counted for host power and embodied carbon; EcoLogits has its own rule for it. */
    public int gpuCount() {
        return gpuCount;
    }

    /** Requests served at once at most. */
    public int maxBatch() {
        return maxBatch;
    }

    /** c0: the context at which {@link #interTokenLatencySeconds} and {@link #tokenEnergyJoules} hold [tokens]. */
    public double contextTokens() {
        return contextTokens;
    }

    /** l2(B): seconds that a token of context adds to each token, {@code batch} (1 to 256) in service. */
    public double contextSeconds(int batch) {
        return contextSeconds[checked(batch)];
    }

    /** e2(B): joules of all accelerators that a token of context adds to each token. */
    public double contextJoules(int batch) {
        return contextJoules[checked(batch)];
    }

    /**
     * Joules by which one token more, at the context {@link #contextTokens()}, raises what the accelerators' meters count.
     * With {@link Replicas#ALWAYS_ON} the slope of their power over throughput (e0 - e1 l1/l0 of the measured model); with
     * {@link Replicas#FOLLOW_LOAD} what a token costs at the target batch, whatever {@code batch} is. The host stays on. Never negative (EcoLogits' two fits
     * let the power of the largest batches sink).
     */
    public double marginalTokenJoules(int batch) {
        return marginalTokenJoules[checked(batch)];
    }

    /** Joules that a token of context adds to {@link #marginalTokenJoules}. */
    public double marginalContextJoules(int batch) {
        return marginalContextJoules[checked(batch)];
    }

    /** Joules that an answer causes at the accelerators' meters, before PUE; the prefill not included. */
    public double causedTokensJoules(double promptTokens, double answerTokens, int batch) {
        return answerTokens * (marginalTokenJoules(batch) + marginalContextJoules[batch] * (promptTokens - contextTokens))
                + 0.5 * marginalContextJoules[batch] * answerTokens * answerTokens;
    }

    /** Joules of all accelerators for the tokens of an answer, before PUE. */
    public double tokensJoules(double promptTokens, double answerTokens, int batch) {
        return answerTokens * (tokenJoules[checked(batch)] + contextJoules[batch] * (promptTokens - contextTokens))
                + 0.5 * contextJoules[batch] * answerTokens * answerTokens;
    }

    /** Seconds from the first token to the last. */
    public double writingSeconds(double promptTokens, double answerTokens, int batch) {
        return (answerTokens - 1) * (itlSeconds[checked(batch)] + contextSeconds[batch] * (promptTokens - contextTokens))
                + 0.5 * contextSeconds[batch] * (answerTokens * answerTokens - 1);
    }

    /** Seconds between two tokens when {@code batch} (1 to 256) requests are in service, at the context c0. */
    public double interTokenLatencySeconds(int batch) {
        return itlSeconds[checked(batch)];
    }

    /** Joules of all accelerators per output token of one request at the context c0, {@code batch} (1 to 256) in service. */
    public double tokenEnergyJoules(int batch) {
        return tokenJoules[checked(batch)];
    }

    /** Seconds from admission to the first token; only EcoLogits depends on {@code batch} (1 to 256). */
    public double prefillSeconds(double promptTokens, int batch) {
        return promptTokens * prefillSecondsPerToken + firstTokenLatencies * itlSeconds[checked(batch)];
    }

    /** Joules of all accelerators for the prompt, as far as the energy of the output tokens does not hold them. */
    public double prefillJoules(double promptTokens) {
        return Math.max(0, promptTokens - prefillTokensIncluded) * prefillJoulesPerToken;
    }

    /** Watts of the host, shared by the requests in service. */
    public double hostWatts() {
        return hostWatts;
    }

    /** Watts of host and waiting accelerators while nothing is in service; no request carries them. */
    public double idleWatts() {
        return idleWatts;
    }

    /** Seconds in service, waiting not counted: prefill and {@code answerTokens - 1} inter-token latencies. */
    public double serviceSeconds(double promptTokens, double answerTokens, int batch) {
        return prefillSeconds(promptTokens, batch) + writingSeconds(promptTokens, answerTokens, batch);
    }

    /** E_I of one request whose {@code inferenceSeconds} (T_inf) is known [J], before PUE. */
    public double requestEnergyJoules(double promptTokens, double answerTokens, int batch, double inferenceSeconds) {
        return tokensJoules(promptTokens, answerTokens, batch)
                + prefillJoules(promptTokens)
                + hostWatts * inferenceSeconds / batch;
    }

    /**
     * Watts a meter at the server shows with {@code batch} (0 to 256) requests decoding at the context c0: idle at 0; prefill
     * energy comes on top, in lumps.
     */
    public double meterWatts(int batch) {
        return batch == 0 ? idleWatts : batch * tokenJoules[checked(batch)] / itlSeconds[batch] + hostWatts;
    }

    /**
     * What being awake adds to the meter, beyond idle and apart from the tokens, watts before PUE (the measured model:
     * e1/l0 less the waiting accelerators); 0 where copies follow the load, for their tokens hold it.
     *
     * @param batch requests in service, 1 to 256
     */
    public double awakeWatts(int batch) {
        return alwaysOn
                ? meterWatts(batch) - batch / itlSeconds[batch] * marginalTokenJoules[batch] - idleWatts
                : 0;
    }

    /** What a reader must know about how far these numbers are from a measurement; empty when measured as set. */
    public List<String> notes() {
        return notes;
    }

    private static int checked(int batch) {
        if (batch < 1 || batch > MAX_BATCH) {
            throw new IllegalArgumentException("batch " + batch + " is outside 1..256 requests");
        }
        return batch;
    }
}
