package aolo.world;

import static aolo.quantity.Units.JOULES_PER_KWH;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the cell draws and no request carries: the station awake with nothing to send, the empty server, and the share of
 * their making that passes meanwhile. Shown apart, never dropped (model.md section 4). One owner thread.
 */
public final class IdleLedger {
    private double stationJoules;
    private double serverJoules;
    private double operationalGrams;
    private double embodiedGrams;

    /** Station's idle energy less what answers carried, joules. */
    public double stationJoules() {
        return stationJoules;
    }

    /** Energy of the empty server, before PUE, joules. */
    public double serverJoules() {
        return serverJoules;
    }

    /** gCO2e of both energies. */
    public double operationalGrams() {
        return operationalGrams;
    }

    /** gCO2e of making station and server that no request carried. */
    public double embodiedGrams() {
        return embodiedGrams;
    }

    /** All of it, gCO2e. */
    public double totalGrams() {
        return operationalGrams + embodiedGrams;
    }

    /** Time passes: the station's idle power is drawn, the empty server's too. */
    void pass(Cell cell, double seconds, double emptySeconds, double gramsPerKwh) {
        double station = cell.stationPower().idleWatts() * seconds;
        double server = cell.server().idleWatts() * emptySeconds;
        stationJoules += station;
        serverJoules += server;
        operationalGrams += gramsPerKwh / JOULES_PER_KWH
                * (station + cell.parameters().server().pue() * server);
        embodiedGrams += cell.embodied().stationGramsPerSecond() * seconds
                + cell.embodied().serverGramsPerSecond() * emptySeconds;
    }

    /** An answer carries its part. */
    void carry(Cell cell, RequestContext request, Outcome outcome) {
        double joules = cell.carriedIdleWatts(request.bandwidthShare) * outcome.airSeconds;
        stationJoules -= joules;
        operationalGrams -= request.intensityGramsPerKwh / JOULES_PER_KWH * joules;
        embodiedGrams -= outcome.stationEmbodiedGrams;
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(stationJoules);
        out.writeDouble(serverJoules);
        out.writeDouble(operationalGrams);
        out.writeDouble(embodiedGrams);
    }

    void load(DataInput in) throws IOException {
        stationJoules = in.readDouble();
        serverJoules = in.readDouble();
        operationalGrams = in.readDouble();
        embodiedGrams = in.readDouble();
    }
}
