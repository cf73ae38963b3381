package aolo.llm;

import aolo.math.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How far the quasi-static approximation is from the event simulation at one load. Differences are approximation minus
 * simulation over simulation. {@code paired} compares each request with the batch it really met at admission; {@code own}
 * lets the approximation run by itself on the same arrivals.
 *
 * @param load arrivals over the largest rate the server can serve
 * @param arrivalsPerSecond arrivals per second
 * @param meanBatch mean batch over time, simulated
 * @param energyJoules mean energy of a request, simulated [J]
 * @param latencySeconds mean latency of a request, simulated [s]
 * @param latencyP95Seconds 95th percentile of it [s]
 * @param pairedEnergy difference of mean energies
 * @param pairedEnergyAbsolute mean over requests of the absolute relative difference of energy
 * @param pairedService difference of mean service times
 * @param pairedServiceAbsolute mean over requests of the absolute relative difference of service time
 * @param ownEnergy difference of mean energies, approximation running by itself
 * @param ownLatency difference of mean latencies, approximation running by itself
 * @param ownLatencyP95 difference of the 95th percentiles of latency, approximation running by itself
 */
public record QuasiStaticError(
        double load,
        double arrivalsPerSecond,
        double meanBatch,
        double energyJoules,
        double latencySeconds,
        double latencyP95Seconds,
        double pairedEnergy,
        double pairedEnergyAbsolute,
        double pairedService,
        double pairedServiceAbsolute,
        double ownEnergy,
        double ownLatency,
        double ownLatencyP95) {

    /** One row per load, each over {@code requests} full answers, of which the first tenth is warm-up. */
    public static List<QuasiStaticError> byLoad(
            ServerModel server, RequestSource source, RandomStreams random, int requests, double... loads) {
        return Arrays.stream(loads)
                .mapToObj(load -> new Sample(server, source, random, requests).compare(load))
                .toList();
    }

    /** The rows as a Markdown table. */
    public static String markdown(List<QuasiStaticError> rows) {
        StringBuilder text = new StringBuilder("| load | arrivals/s | mean B | J/request | latency s | p95 s |"
                + " energy, paired | abs. | service, paired | abs. | energy, own | latency, own | p95, own |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (QuasiStaticError row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %.2f | %.2f | %.1f | %.1f | %.2f | %.2f | %+.2f %% | %.2f %% | %+.2f %% | %.2f %% | %+.2f %%"
                            + " | %+.2f %% | %+.2f %% |%n",
                    row.load,
                    row.arrivalsPerSecond,
                    row.meanBatch,
                    row.energyJoules,
                    row.latencySeconds,
                    row.latencyP95Seconds,
                    100 * row.pairedEnergy,
                    100 * row.pairedEnergyAbsolute,
                    100 * row.pairedService,
                    100 * row.pairedServiceAbsolute,
                    100 * row.ownEnergy,
                    100 * row.ownLatency,
                    100 * row.ownLatencyP95));
        }
        return text.toString();
    }

    /** Requests with unit-rate arrivals, to be compared at any load. */
    private static final class Sample {
        private final ServerModel server;
        private final double[] unitArrivals;
        private final double[] prompts;
        private final double[] answers;

        Sample(ServerModel server, RequestSource source, RandomStreams random, int requests) {
            this.server = server;
            unitArrivals = new double[requests];
            prompts = new double[requests];
            answers = new double[requests];
            var arrivalStream = random.stream("arrivals");
            var requestStream = random.stream("requests");
            RequestDraw draw = new RequestDraw();
            double time = 0;
            for (int i = 0; i < requests; i++) {
                time += arrivalStream.nextExponential();
                unitArrivals[i] = time;
                source.draw(requestStream, draw);
                prompts[i] = draw.promptTokens;
                answers[i] = draw.fullAnswerTokens;
            }
        }

        QuasiStaticError compare(double load) {
            double rate = load * largestRate();
            double[] arrivals =
                    Arrays.stream(unitArrivals).map(t -> t / rate).toArray();
            BatchingResult exact = BatchingSimulation.run(server, arrivals, prompts, answers);
            BatchingResult own = QuasiStaticServer.run(server, arrivals, prompts, answers);
            return compare(load, rate, exact, own);
        }

        private double largestRate() {
            int batch = server.maxBatch();
            double seconds = 0;
            for (int i = 0; i < prompts.length; i++) {
                seconds += server.serviceSeconds(prompts[i], answers[i], batch);
            }
            return batch * prompts.length / seconds;
        }

        private QuasiStaticError compare(double load, double rate, BatchingResult exact, BatchingResult own) {
            int first = prompts.length / 10;
            int n = prompts.length - first;
            double energy = 0;
            double service = 0;
            double latency = 0;
            double pairedEnergy = 0;
            double pairedService = 0;
            double energyAbsolute = 0;
            double serviceAbsolute = 0;
            double ownEnergy = 0;
            double ownLatency = 0;
            for (int i = first; i < prompts.length; i++) {
                int batch = exact.batchAtAdmission[i];
                double seconds = server.serviceSeconds(prompts[i], answers[i], batch);
                double joules = server.requestEnergyJoules(prompts[i], answers[i], batch, seconds);
                energy += exact.energyJoules[i];
                service += exact.serviceSeconds[i];
                latency += exact.latencySeconds(i);
                pairedEnergy += joules;
                pairedService += seconds;
                energyAbsolute += Math.abs(joules / exact.energyJoules[i] - 1);
                serviceAbsolute += Math.abs(seconds / exact.serviceSeconds[i] - 1);
                ownEnergy += own.energyJoules[i];
                ownLatency += own.latencySeconds(i);
            }
            double p95 = p95(exact, first);
            return new QuasiStaticError(
                    load,
                    rate,
                    exact.batchSeconds / exact.endSeconds,
                    energy / n,
                    latency / n,
                    p95,
                    pairedEnergy / energy - 1,
                    energyAbsolute / n,
                    pairedService / service - 1,
                    serviceAbsolute / n,
                    ownEnergy / energy - 1,
                    ownLatency / latency - 1,
                    p95(own, first) / p95 - 1);
        }

        private static double p95(BatchingResult result, int first) {
            double[] sorted = new double[result.waitSeconds.length - first];
            Arrays.setAll(sorted, i -> result.latencySeconds(first + i));
            Arrays.sort(sorted);
            return sorted[(int) (0.95 * (sorted.length - 1))];
        }
    }
}
