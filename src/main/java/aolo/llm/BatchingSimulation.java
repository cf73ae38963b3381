package aolo.llm;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Continuous batching event by event, what the quasi-static approximation is measured against. The batch B is piecewise
 * constant; every decoding request advances by {@code dt / ITL} tokens and pays for each by B and its own context, the ITL
 * follows B and the context of all (a request in prefill counts at c0), the host's power is shared by those in service, and no more than the server's largest batch are served, the rest waiting in the
 * order of arrival. A request pays its prefill on admission, its first token when the prefill ends, and leaves
 * {@code kappa - 1} tokens later.
 *
 * <p>All decoding requests advance alike, so one clock of tokens serves them all: a request leaves when that clock has
 * moved on by its tokens, and what it paid is the difference of running integrals over that clock. An event costs O(log B).
 *
 * <p>One run per object; not thread safe.
 */
public final class BatchingSimulation {
    private final ServerModel server;
    private final double[] arrivals;
    private final double[] prompts;
    private final double[] answers;
    private final BatchingResult result;

    private final double[] prefillEnd;
    private final double[] lastToken;
    private final double[] decodePaidBefore;
    private final double[] contextBefore;
    private final double[] contextMomentBefore;
    private final double[] startTokens;
    private final double[] hostPaidBefore;
    private final PriorityQueue<Integer> prefilling;
    private final PriorityQueue<Integer> decoding;

    private double now;
    private double tokens;
    private double decodeJoules;
    private double contextIntegral; // of e2 over the clock
    private double contextMoment; // of e2 times the clock
    private double decodingContext; // tokens of context of all that decode
    private double hostJoulesEach;
    private int arrived;
    private int admitted;

    private BatchingSimulation(ServerModel server, double[] arrivals, double[] prompts, double[] answers) {
        this.server = server;
        this.arrivals = arrivals;
        this.prompts = prompts;
        this.answers = answers;
        int n = arrivals.length;
        result = new BatchingResult(n);
        prefillEnd = new double[n];
        lastToken = new double[n];
        decodePaidBefore = new double[n];
        contextBefore = new double[n];
        contextMomentBefore = new double[n];
        startTokens = new double[n];
        hostPaidBefore = new double[n];
        prefilling = queue(prefillEnd);
        decoding = queue(lastToken);
        now = n == 0 ? 0 : arrivals[0];
    }

    private static PriorityQueue<Integer> queue(double[] key) {
        return new PriorityQueue<>(
                Comparator.comparingDouble((Integer i) -> key[i]).thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Serves requests that arrive at {@code arrivals} [s, ascending] with these prompts and answers [tokens, answers at
     * least 1] until the last has left. None of the arrays is modified.
     */
    public static BatchingResult run(ServerModel server, double[] arrivals, double[] prompts, double[] answers) {
        if (arrivals.length != prompts.length || arrivals.length != answers.length) {
            throw new IllegalArgumentException("arrivals, prompts and answers differ in length: " + arrivals.length + ", "
                    + prompts.length + ", " + answers.length);
        }
        return new BatchingSimulation(server, arrivals, prompts, answers).run();
    }

    private BatchingResult run() {
        while (arrived < arrivals.length || inService() > 0) {
            double arrival = arrived < arrivals.length ? arrivals[arrived] : Double.POSITIVE_INFINITY;
            double prefilled = prefilling.isEmpty() ? Double.POSITIVE_INFINITY : prefillEnd[prefilling.peek()];
            double finished = decoding.isEmpty() ? Double.POSITIVE_INFINITY : finishTime();
            double next = Math.min(arrival, Math.min(prefilled, finished));
            advance(next);
            if (finished == next) {
                leave(decoding.remove());
            } else if (prefilled == next) {
                startDecoding(prefilling.remove());
            } else {
                arrived++;
            }
            admitWaiting();
        }
        result.endSeconds = now;
        return result;
    }

    private int inService() {
        return prefilling.size() + decoding.size();
    }

    private double finishTime() {
        double left = Math.max(0, lastToken[decoding.peek()] - tokens);
        return now + left * (clockSlope() + 0.5 * clockGrowth() * left);
    }

    /** Seconds of the clock's next token. */
    private double clockSlope() {
        int batch = inService();
        return server.interTokenLatencySeconds(batch) + server.contextSeconds(batch) / batch * contextBeyond();
    }

    /** By how much each token of the clock is slower than the one before. */
    private double clockGrowth() {
        int batch = inService();
        return server.contextSeconds(batch) / batch * decoding.size();
    }

    /** Context of all that decode beyond the one at which the tables hold. */
    private double contextBeyond() {
        return decodingContext - decoding.size() * server.contextTokens();
    }

    /** B is constant from {@code now} to {@code next}. */
    private void advance(double next) {
        double seconds = next - now;
        int batch = inService();
        if (batch == 0) {
            result.idleJoules += server.idleWatts() * seconds;
            result.meterJoules += server.idleWatts() * seconds;
        } else {
            double slope = clockSlope();
            double moved = 2 * seconds / (slope + Math.sqrt(slope * slope + 2 * clockGrowth() * seconds));
            double contextJoules = server.contextJoules(batch);
            result.meterJoules += contextJoules * moved * (contextBeyond() + 0.5 * decoding.size() * moved);
            contextIntegral += contextJoules * moved;
            contextMoment += contextJoules * moved * (tokens + 0.5 * moved);
            decodingContext += decoding.size() * moved;
            tokens += moved;
            decodeJoules += moved * server.tokenEnergyJoules(batch);
            hostJoulesEach += server.hostWatts() * seconds / batch;
            result.meterJoules += seconds * server.hostWatts()
                    + decoding.size() * moved * server.tokenEnergyJoules(batch);
            result.batchSeconds += batch * seconds;
        }
        now = next;
    }

    private void admitWaiting() {
        while (admitted < arrived && inService() < server.maxBatch()) {
            int i = admitted++;
            int batch = inService() + 1;
            result.waitSeconds[i] = now - arrivals[i];
            result.batchAtAdmission[i] = batch;
            pay(i, server.prefillJoules(prompts[i]));
            hostPaidBefore[i] = hostJoulesEach;
            prefillEnd[i] = now + server.prefillSeconds(prompts[i], batch);
            prefilling.add(i);
        }
    }

    private void startDecoding(int i) {
        pay(i, server.tokensJoules(prompts[i], 1, inService() + 1));
        startTokens[i] = tokens;
        lastToken[i] = tokens + (answers[i] - 1);
        decodePaidBefore[i] = decodeJoules;
        contextBefore[i] = contextIntegral;
        contextMomentBefore[i] = contextMoment;
        decodingContext += prompts[i] + 1;
        decoding.add(i);
    }

    private void leave(int i) {
        double contextAtStart = prompts[i] + 1 - startTokens[i] - server.contextTokens();
        result.energyJoules[i] += contextAtStart * (contextIntegral - contextBefore[i])
                + contextMoment - contextMomentBefore[i];
        decodingContext = decoding.isEmpty() ? 0 : decodingContext - prompts[i] - answers[i];
        result.energyJoules[i] += decodeJoules - decodePaidBefore[i] + hostJoulesEach - hostPaidBefore[i];
        result.serviceSeconds[i] = now - arrivals[i] - result.waitSeconds[i];
    }

    /** A lump that request and meter see at once. */
    private void pay(int i, double joules) {
        result.energyJoules[i] += joules;
        result.meterJoules += joules;
    }
}
