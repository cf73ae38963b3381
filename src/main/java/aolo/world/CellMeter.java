package aolo.world;

import static aolo.quantity.Units.JOULES_PER_KWH;

import aolo.border.Declared;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The bill {@code cell}: everything the meters of station, server and this cell's devices count, own answers, background and
 * waiting, with the making that passes meanwhile (model.md section 4). What does not depend on decisions is counted up to
 * the newest arrival, so that all policies are compared over the same time; own answers are counted whole, also where they
 * are still being served. One owner thread.
 */
public final class CellMeter {
    private final double[] joules = new double[3];
    private final double[] grams = new double[4];

    /** Of the station, joules. */
    public double stationJoules() {
        return joules[0];
    }

    /** Of the server, before PUE, joules. */
    public double serverJoules() {
        return joules[1];
    }

    /** Of this cell's devices, joules. */
    public double deviceJoules() {
        return joules[2];
    }

    /** Of the station's electricity, gCO2e. */
    public double stationGrams() {
        return grams[0];
    }

    /** Of the server's electricity, PUE applied, gCO2e. */
    public double serverGrams() {
        return grams[1];
    }

    /** Of the devices' electricity, gCO2e. */
    public double deviceGrams() {
        return grams[2];
    }

    /** Of making: station and server for the time that passed, devices for their latencies, gCO2e. */
    public double makingGrams() {
        return grams[3];
    }

    /** All of it, gCO2e. */
    public double totalGrams() {
        return grams[0] + grams[1] + grams[2] + grams[3];
    }

    /**
     * Time passes.
     *
     * @param seconds between two arrivals
     * @param background answers of other cells in service meanwhile
     * @param awakeSeconds that the server has been awake since it was last asked
     */
    void pass(Cell cell, double seconds, double background, double awakeSeconds, double gramsPerKwh) {
        CellBaseline baseline = cell.baseline();
        double station = baseline.stationWatts() * seconds;
        double server = baseline.serverWatts(background) * seconds + baseline.serverAwakeWatts() * awakeSeconds;
        count(station, server, 0, cell.parameters().server().pue(), gramsPerKwh);
        grams[3] += baseline.makingGramsPerSecond() * seconds;
    }

    /** An own answer; what it keeps awake is counted as time passes. */
    void answer(RequestContext request, Outcome o) {
        double server = o.causedServerJoules - request.causedServiceWatts * o.serviceSeconds;
        count(o.causedStationJoules, server, o.deviceJoules, request.pue, request.intensityGramsPerKwh);
        grams[3] += o.deviceEmbodiedGrams;
    }

    /** A copy in which the server has been awake for this much longer: until the last answer under way has left. */
    CellMeter after(Cell cell, double awakeSeconds, double gramsPerKwh) {
        CellMeter all = new CellMeter();
        System.arraycopy(joules, 0, all.joules, 0, joules.length);
        System.arraycopy(grams, 0, all.grams, 0, grams.length);
        double server = cell.baseline().serverAwakeWatts() * awakeSeconds;
        all.count(0, server, 0, cell.parameters().server().pue(), gramsPerKwh);
        return all;
    }

    private void count(double station, double server, double device, double pue, double gramsPerKwh) {
        double gramsPerJoule = gramsPerKwh / JOULES_PER_KWH;
        joules[0] += station;
        joules[1] += server;
        joules[2] += device;
        grams[0] += gramsPerJoule * station;
        grams[1] += gramsPerJoule * pue * server;
        grams[2] += gramsPerJoule * device;
    }

    void save(DataOutput out) throws IOException {
        for (double value : concat()) {
            out.writeDouble(value);
        }
    }

    private double[] concat() {
        double[] all = Arrays.copyOf(joules, joules.length + grams.length);
        System.arraycopy(grams, 0, all, joules.length, grams.length);
        return all;
    }

    void load(DataInput in) throws IOException {
        for (int i = 0; i < joules.length; i++) {
            joules[i] = Declared.finite(in, "metered joules");
        }
        for (int i = 0; i < grams.length; i++) {
            grams[i] = Declared.finite(in, "metered grams");
        }
    }
}
