package aolo.llm;

import aolo.quantity.Assumptions;
import java.util.Arrays;
import java.util.List;

/**
 * Energy and time of one copy of a model under continuous batching, tabulated for a batch B of 1 to 256 requests in
 * service, B counting the request asked about. All energies are before PUE. Built once; nothing is looked up or
 * allocated afterwards. Immutable; any thread.
 *
 * <p>A request of {@code n} prompt tokens and {@code kappa} answer tokens (real-valued, {@code kappa >= 1}):
 *
 * <pre>
 * service time = t_pre(n) + (kappa - 1) ITL(B)
 * T_inf        = wait + service time
 * E_I          = E_tok(B) kappa + E_pre(n) + hostWatts T_inf / B
 * </pre>
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
    private final double[] marginalTokenJoules = new double[MAX_BATCH + 1];
    private final double prefillSecondsPerToken;
    private final double prefillTokensIncluded;
    private final double prefillJoulesPerToken;
    private final double firstTokenLatencies;
    private final double hostWatts;
    private final double idleWatts;
    private final List<String> notes;

    ServerModel(
            TokenCosts costs, LanguageModel model, Accelerator accelerator, int maxBatch, Assumptions assumptions) {
        this.model = model;
        this.accelerator = accelerator;
        this.maxBatch = maxBatch;
        gpuCount = costs.gpuCount();
        Arrays.setAll(itlSeconds, b -> b == 0 ? Double.NaN : costs.interTokenLatencySeconds(b));
        Arrays.setAll(tokenJoules, b -> b == 0 ? Double.NaN : costs.tokenEnergyJoules(b));
        prefillSecondsPerToken = costs.prefillSecondsPerToken();
        prefillTokensIncluded = costs.prefillTokensIncluded();
        prefillJoulesPerToken = costs.prefillJoulesPerToken();
        firstTokenLatencies = costs.firstTokenIsDecoded() ? 1 : 0;
        hostWatts = assumptions.value("llm.server.hostWattsPerEightGpus") * gpuCount / 8;
        idleWatts = hostWatts
                + gpuCount * accelerator.tdpWatts() * assumptions.value("llm.server.idleFractionOfTdp");
        notes = costs.notes();
        fillMarginal();
    }

    /**
     * The server of a scenario. Throws {@link IllegalArgumentException} for an unknown model or accelerator (with the
     * legal names) and for a model that does not fit the memory (with the bytes missing).
     */
    public static ServerModel of(ServerParameters parameters, Assumptions assumptions) {
        Catalogue catalogue = new Catalogue(assumptions);
        LanguageModel model = catalogue.model(parameters.model());
        Accelerator accelerator = catalogue.accelerator(parameters.accelerator());
        MemoryFit.of(
                        model,
                        accelerator,
                        parameters.gpuCount(),
                        parameters.maxBatch(),
                        assumptions.value("llm.roofline.contextTokens"))
                .require(model, accelerator, parameters.gpuCount(), parameters.maxBatch());
        TokenCosts costs = costs(parameters, model, accelerator, assumptions);
        return new ServerModel(costs, model, accelerator, parameters.maxBatch(), assumptions);
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

    /** Seconds between two tokens when {@code batch} (1 to 256) requests are in service. */
    public double interTokenLatencySeconds(int batch) {
        return itlSeconds[checked(batch)];
    }

    /** Joules of all accelerators per output token of one request, {@code batch} (1 to 256) in service. */
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
        return prefillSeconds(promptTokens, batch) + (answerTokens - 1) * itlSeconds[batch];
    }

    /** E_I of one request whose {@code inferenceSeconds} (T_inf) is known [J], before PUE. */
    public double requestEnergyJoules(double promptTokens, double answerTokens, int batch, double inferenceSeconds) {
        return tokenJoules[checked(batch)] * answerTokens
                + prefillJoules(promptTokens)
                + hostWatts * inferenceSeconds / batch;
    }

    /**
     * Watts a meter at the server shows with {@code batch} (0 to 256) requests decoding: idle at 0; prefill energy comes
     * on top, in lumps.
     */
    public double meterWatts(int batch) {
        return batch == 0 ? idleWatts : batch * tokenJoules[checked(batch)] / itlSeconds[batch] + hostWatts;
    }

    /**
     * What one more token adds to the meter of a server that is awake anyway, joules before PUE: dP/dX of power over
     * throughput X = B/ITL(B), so that the others' slower writing is in it. The measured model's meter is a straight line
     * in X: e0 - e1 l1/l0 whatever B.
     *
     * @param batch requests in service, 1 to 256
     */
    public double marginalTokenJoules(int batch) {
        return marginalTokenJoules[checked(batch)];
    }

    /**
     * What being awake adds to the meter, beyond idle and apart from the tokens, watts before PUE (the measured model:
     * e1/l0 less the waiting accelerators).
     *
     * @param batch requests in service, 1 to 256
     */
    public double awakeWatts(int batch) {
        return meterWatts(batch) - batch / itlSeconds[batch] * marginalTokenJoules[batch] - idleWatts;
    }

    /** Differences of the tables; a throughput that no longer grows has the marginal energy of where it last did. */
    private void fillMarginal() {
        for (int b = 1; b <= MAX_BATCH; b++) {
            int from = Math.min(b, MAX_BATCH - 1);
            double tokens = (from + 1) / itlSeconds[from + 1] - from / itlSeconds[from];
            double watts = meterWatts(from + 1) - meterWatts(from);
            boolean grows = tokens > 1e-9 * from / itlSeconds[from];
            marginalTokenJoules[b] = grows ? Math.max(0, watts / tokens) : marginalTokenJoules[b - 1];
        }
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
