package aolo.lab;

import aolo.world.Cell;
import aolo.world.Outcome;
import aolo.world.RequestContext;
import aolo.world.RequestModel;
import aolo.world.Situation;
import aolo.world.UserParameters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How busy a cell is on average under full service, by Little's law on the typical requests of its users. A function of the
 * cell alone: what is asked of it now and in an hour compares, whatever the moment's queue. Immutable; any thread.
 *
 * @param batch answers in service, a newcomer and the background included
 * @param onAir answers on the air, a newcomer included; not whole, so that a drag does not make it jump
 */
record TypicalLoad(int batch, double onAir) {
    /** Users looked at; of more every so-manieth, for a drag makes many cells. */
    private static final int USERS = 64;

    /** Rounds in which batch and service time, which depend on each other, settle. */
    private static final int ROUNDS = 4;

    static TypicalLoad of(Cell cell) {
        int most = cell.parameters().server().maxBatch();
        double background = Math.min(most - 1.0, cell.parameters().server().backgroundAnswers());
        TypicalLoad load = new TypicalLoad((int) Math.max(1, Math.min(most, Math.rint(1 + background))), 1);
        for (int i = 0; i < ROUNDS; i++) {
            load = next(cell, load, background, most);
        }
        return load;
    }

    private static TypicalLoad next(Cell cell, TypicalLoad before, double background, int most) {
        List<UserParameters> users = cell.parameters().users();
        RequestContext request = new RequestContext();
        Outcome outcome = new Outcome();
        double serving = 0;
        double sending = 0;
        double askedRate = 0;
        int stride = Math.max(1, users.size() / USERS);
        for (int u = 0; u < users.size(); u += stride) {
            cell.fill(u, cell.typicalRequest(u), before.batch, 0, 0, request);
            RequestModel.evaluate(request, request.uncappedTokens(), request.maxPowerWatts(), outcome);
            double rate = cell.requestsPerSecond(u);
            askedRate += rate;
            serving += rate * Math.min(outcome.serviceSeconds(), request.maxLatencySeconds());
            sending += rate * Math.min(outcome.airSeconds(), request.maxLatencySeconds());
        }
        double all = IntStream.range(0, users.size()).mapToDouble(cell::requestsPerSecond).sum();
        double scale = askedRate > 0 ? all / askedRate : 0;
        double batch = Math.rint(1 + background + scale * serving);
        return new TypicalLoad((int) Math.max(1, Math.min(most, batch)), 1 + scale * sending);
    }

    Situation at(double timeSeconds) {
        return new Situation(batch, onAir, 0, timeSeconds);
    }
}
