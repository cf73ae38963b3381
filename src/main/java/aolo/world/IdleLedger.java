package aolo.world;

import static aolo.quantity.Units.JOULES_PER_KWH;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the cell draws and no request carries: the station awake with nothing to send, the empty server, what the host of
 * the busy server draws beyond the sum of the requests' shares, and the part of their making that passes meanwhile. Shown
 * apart, never dropped (model.md section 4); with it the requests sum to the cell's meter. One owner thread.
 */
public final class IdleLedger {
    private double stationJoules;
    private double serverJoules;
    private double hostJoules;
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

    /**
     * The busy host's energy, by this cell's share of the answers in service, less what requests carried, before PUE,
     * joules. Negative where requests pay while they wait for a slot; else the rest of taking B as it is at admission.
     */
    public double hostJoules() {
        return hostJoules;
    }

    /** gCO2e of these energies. */
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

    /**
     * Time passes: the station's idle power is drawn, the empty server's and the busy host's too.
     *
     * @param ownBusySeconds time the server was busy, times this cell's share of the answers in service
     */
    void pass(Cell cell, double seconds, double emptySeconds, double ownBusySeconds, double gramsPerKwh) {
        double station = cell.stationPower().idleWatts() * seconds;
        double server = cell.server().idleWatts() * emptySeconds;
        double host = cell.server().hostWatts() * ownBusySeconds;
        stationJoules += station;
        serverJoules += server;
        hostJoules += host;
        operationalGrams += gramsPerKwh / JOULES_PER_KWH
                * (station + cell.parameters().server().pue() * (server + host));
        embodiedGrams += cell.embodied().stationGramsPerSecond() * seconds
                + cell.embodied().serverGramsPerSecond() * (emptySeconds + ownBusySeconds);
    }

    /** An answer carries its part. */
    void carry(Cell cell, RequestContext request, Outcome outcome) {
        double joules = cell.carriedIdleWatts(request.bandwidthShare) * outcome.airSeconds;
        stationJoules -= joules;
        hostJoules -= outcome.hostJoules;
        operationalGrams -=
                request.intensityGramsPerKwh / JOULES_PER_KWH * (joules + request.pue * outcome.hostJoules);
        embodiedGrams -= outcome.stationEmbodiedGrams + outcome.serverEmbodiedGrams;
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(stationJoules);
        out.writeDouble(serverJoules);
        out.writeDouble(hostJoules);
        out.writeDouble(operationalGrams);
        out.writeDouble(embodiedGrams);
    }

    void load(DataInput in) throws IOException {
        stationJoules = in.readDouble();
        serverJoules = in.readDouble();
        hostJoules = in.readDouble();
        operationalGrams = in.readDouble();
        embodiedGrams = in.readDouble();
    }
}
