package aolo.world;

import static aolo.quantity.Units.JOULES_PER_KWH;

import aolo.carbon.EmbodiedCarbon;
import aolo.llm.ServerModel;
import aolo.radio.StationPower;

/**
 * What a cell draws whatever it decides: the station at rest, the server waiting or awake for the other cells, their
 * answers' tokens. The background writes the same tokens however slow this cell makes it. With what own requests cause it
 * is the bill {@code cell} (model.md section 4). The background's prompts and its users' devices are not in it. Immutable;
 * any thread.
 */
final class CellBaseline {
    private final double requestsPerSecond;
    private final double stationWatts;
    private final double serverIdleWatts;
    private final double serverAwakeWatts;
    private final double backgroundWattsEach;
    private final double backgroundMean;
    private final double pue;
    private final double makingGramsPerSecond;

    private CellBaseline(
            WorldParameters parameters,
            double requestsPerSecond,
            StationPower station,
            ServerModel server,
            EmbodiedCarbon embodied) {
        this.requestsPerSecond = requestsPerSecond;
        backgroundMean = parameters.server().backgroundAnswers();
        pue = parameters.server().pue();
        stationWatts = station.restWatts();
        int batch = (int) Math.min(server.maxBatch(), Math.rint(backgroundMean) + 1);
        serverIdleWatts = server.idleWatts();
        serverAwakeWatts = server.awakeWatts(batch);
        backgroundWattsEach = server.marginalTokenJoules(batch) / server.interTokenLatencySeconds(batch);
        makingGramsPerSecond = embodied.stationGramsPerSecond() + embodied.serverGramsPerSecond();
    }

    static CellBaseline of(
            WorldParameters parameters,
            double requestsPerSecond,
            StationPower station,
            ServerModel server,
            EmbodiedCarbon embodied) {
        return new CellBaseline(parameters, requestsPerSecond, station, server, embodied);
    }

    /** Watts of the station at rest. */
    double stationWatts() {
        return stationWatts;
    }

    /** Watts of the server, before PUE, with this many of the background's answers in service. */
    double serverWatts(double background) {
        return serverIdleWatts + backgroundWattsEach * background;
    }

    /** Watts on top while anything at all is in service, before PUE. */
    double serverAwakeWatts() {
        return serverAwakeWatts;
    }

    /** Making of station and server that passes in a second, gCO2e. */
    double makingGramsPerSecond() {
        return makingGramsPerSecond;
    }

    /** Mean over time for each own request, gCO2e; not finite in a cell without users. */
    double gramsPerRequest(double gramsPerKwh) {
        // the background is Poisson in the mean: some of it is there with probability 1 - e^-m
        double server = serverWatts(backgroundMean) - Math.expm1(-backgroundMean) * serverAwakeWatts;
        double perSecond = gramsPerKwh / JOULES_PER_KWH * (stationWatts + pue * server) + makingGramsPerSecond;
        return perSecond / requestsPerSecond;
    }
}
