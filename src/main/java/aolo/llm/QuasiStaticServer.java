package aolo.llm;

import java.util.PriorityQueue;

/**
 * The approximation the world uses: a request's time and energy are fixed at admission, as if the batch stayed as it is
 * then, and it leaves when that time is over. Pure functions, any thread.
 */
public final class QuasiStaticServer {
    private QuasiStaticServer() {}

    /** Serves the same requests as {@link BatchingSimulation#run}, in the approximation; the meter is not modelled. */
    public static BatchingResult run(ServerModel server, double[] arrivals, double[] prompts, double[] answers) {
        BatchingResult result = new BatchingResult(arrivals.length);
        PriorityQueue<Double> leaving = new PriorityQueue<>();
        double now = 0;
        for (int i = 0; i < arrivals.length; i++) {
            now = Math.max(now, arrivals[i]);
            while (!leaving.isEmpty() && (leaving.peek() <= now || leaving.size() == server.maxBatch())) {
                now = Math.max(now, leaving.remove());
            }
            int batch = leaving.size() + 1;
            double seconds = server.serviceSeconds(prompts[i], answers[i], batch);
            result.waitSeconds[i] = now - arrivals[i];
            result.serviceSeconds[i] = seconds;
            result.batchAtAdmission[i] = batch;
            result.energyJoules[i] = server.requestEnergyJoules(prompts[i], answers[i], batch, seconds);
            result.batchSeconds += seconds;
            leaving.add(now + seconds);
            result.endSeconds = Math.max(result.endSeconds, now + seconds);
        }
        return result;
    }
}
