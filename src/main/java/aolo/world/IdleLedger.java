package aolo.world;

import static aolo.quantity.Units.JOULES_PER_KWH;

import aolo.border.Declared;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The meters of station and server for this cell, up to a time, and who carries what they count (model.md section 4): what
 * answers are billed is taken to be carried as time passes, the rest is idle. So at any time, for station and server each,
 * carried + idle = meter, and all bills = carried + owed; none of these is ever negative. One owner thread.
 *
 * <p>Answers on the air go on at the shares they were given. Where those sum to more than the carrier, or are charged more
 * idle power than is drawn, all of them go on slower by the same factor, and longer. The host of the server, and its
 * making, pay the bills of answers from this cell's share of those in service; what the bills ask beyond that is owed. So
 * does the station's power at rest where it is attributed by load: it pays what the bits are billed of it, first come first.
 */
public final class IdleLedger {
    private final AnswersUnderWay air = new AnswersUnderWay();
    private final AnswersUnderWay written = new AnswersUnderWay();
    private final double[] sums = new double[Sum.values().length];

    /** What is added up. */
    private enum Sum {
        STATION_IDLE,
        SERVER_IDLE,
        HOST_IDLE,
        IDLE_OPERATIONAL,
        IDLE_EMBODIED,
        STATION_CARRIED,
        ACCELERATORS_CARRIED,
        HOST_CARRIED,
        CARRIED_OPERATIONAL,
        CARRIED_EMBODIED,
        OWED_SHARE_SECONDS,
        OWED_REST_JOULES,
        SECONDS
    }

    private double get(Sum sum) {
        return sums[sum.ordinal()];
    }

    private void add(Sum sum, double value) {
        sums[sum.ordinal()] += value;
    }

    /** Up to when the meters have been read: the newest admission, seconds since the start. */
    public double meteredSeconds() {
        return get(Sum.SECONDS);
    }

    /** Station's energy that no answer carries, joules. */
    public double stationJoules() {
        return get(Sum.STATION_IDLE);
    }

    /** Energy of the empty server, before PUE, joules. */
    public double serverJoules() {
        return get(Sum.SERVER_IDLE);
    }

    /** The busy host's energy, by this cell's share of the answers in service, beyond what they carry, before PUE, joules. */
    public double hostJoules() {
        return get(Sum.HOST_IDLE);
    }

    /** gCO2e of these energies. */
    public double operationalGrams() {
        return get(Sum.IDLE_OPERATIONAL);
    }

    /** gCO2e of making station and server that no request carries. */
    public double embodiedGrams() {
        return get(Sum.IDLE_EMBODIED);
    }

    /** All of it, gCO2e. */
    public double totalGrams() {
        return operationalGrams() + embodiedGrams();
    }

    /** Station's energy carried so far, joules. */
    public double carriedStationJoules() {
        return get(Sum.STATION_CARRIED);
    }

    /** Energy of accelerators and host carried so far, before PUE, joules. */
    public double carriedServerJoules() {
        return get(Sum.ACCELERATORS_CARRIED) + get(Sum.HOST_CARRIED);
    }

    /** gCO2e of station and server carried so far, without their making, at the grid's intensity as it was served. */
    public double carriedOperationalGrams() {
        return get(Sum.CARRIED_OPERATIONAL);
    }

    /** Making of station and server carried so far, gCO2e. */
    public double carriedEmbodiedGrams() {
        return get(Sum.CARRIED_EMBODIED);
    }

    /** Billed for the station and not served yet, joules. */
    public double owedStationJoules() {
        return air.toCome(AnswersUnderWay.WATTS)
                + air.toCome(AnswersUnderWay.IDLE_WATTS)
                + get(Sum.OWED_REST_JOULES);
    }

    /** Billed for accelerators and host and not served yet, before PUE, joules. */
    public double owedServerJoules(Cell cell) {
        return written.toCome(AnswersUnderWay.WATTS) + cell.server().hostWatts() * get(Sum.OWED_SHARE_SECONDS);
    }

    /** Making of station and server that is billed and has not passed yet, gCO2e. */
    public double owedEmbodiedGrams(Cell cell) {
        return cell.embodied().stationGramsPerSecond() * air.toCome(AnswersUnderWay.SHARE)
                + cell.embodied().serverGramsPerSecond() * get(Sum.OWED_SHARE_SECONDS);
    }

    /**
     * The meters run on.
     *
     * @param toSeconds until then, seconds since the start
     * @param emptySeconds of it the server stood empty
     * @param ownBusySeconds time the server was busy, times this cell's share of the answers in service
     * @param gramsPerKwh of the grid meanwhile
     */
    void pass(Cell cell, double toSeconds, double emptySeconds, double ownBusySeconds, double gramsPerKwh) {
        passAir(cell, toSeconds - get(Sum.SECONDS), gramsPerKwh / JOULES_PER_KWH);
        passServer(
                cell,
                toSeconds - get(Sum.SECONDS),
                emptySeconds,
                ownBusySeconds,
                gramsPerKwh / JOULES_PER_KWH * cell.parameters().server().pue());
        sums[Sum.SECONDS.ordinal()] = toSeconds;
    }

    private void passAir(Cell cell, double seconds, double gramsPerJoule) {
        double rest = cell.stationPower().restWatts();
        double awake = cell.stationPower().idleWatts() - rest;
        double left = seconds;
        while (left > 0) {
            double share = air.sum(AnswersUnderWay.SHARE);
            double charged = air.sum(AnswersUnderWay.IDLE_WATTS);
            // how much of the rest is carried where nothing slows down; no more than all of it can be
            double carriedRest = (charged - awake * share) / rest;
            double slowdown = Math.max(1, Math.max(share, carriedRest));
            boolean ends = air.toNextEnd() * slowdown <= left;
            double step = ends ? air.toNextEnd() * slowdown : left;
            double restJoules = rest * (1 - carriedRest / slowdown) * step;
            double paidJoules = Math.min(get(Sum.OWED_REST_JOULES), restJoules);
            add(Sum.OWED_REST_JOULES, -paidJoules);
            double carriedJoules = (air.sum(AnswersUnderWay.WATTS) + charged) / slowdown * step + paidJoules;
            addStation(cell, restJoules - paidJoules, carriedJoules, gramsPerJoule, share / slowdown, step);
            if (ends) {
                air.finishNext();
            } else {
                air.advance(step / slowdown);
            }
            left -= step;
        }
    }

    private void addStation(
            Cell cell, double idleJoules, double carriedJoules, double gramsPerJoule, double usedShare, double seconds) {
        add(Sum.STATION_IDLE, idleJoules);
        add(Sum.STATION_CARRIED, carriedJoules);
        add(Sum.IDLE_OPERATIONAL, gramsPerJoule * idleJoules);
        add(Sum.CARRIED_OPERATIONAL, gramsPerJoule * carriedJoules);
        double making = cell.embodied().stationGramsPerSecond() * seconds;
        add(Sum.IDLE_EMBODIED, making * (1 - usedShare));
        add(Sum.CARRIED_EMBODIED, making * usedShare);
    }

    private void passServer(
            Cell cell, double seconds, double emptySeconds, double ownBusySeconds, double gramsPerJoule) {
        double paidSeconds = Math.min(get(Sum.OWED_SHARE_SECONDS), ownBusySeconds);
        double accelerators = servedJoules(seconds);
        double empty = cell.server().idleWatts() * emptySeconds;
        double host = cell.server().hostWatts() * (ownBusySeconds - paidSeconds);
        double carriedHost = cell.server().hostWatts() * paidSeconds;
        add(Sum.OWED_SHARE_SECONDS, -paidSeconds);
        add(Sum.SERVER_IDLE, empty);
        add(Sum.HOST_IDLE, host);
        add(Sum.ACCELERATORS_CARRIED, accelerators);
        add(Sum.HOST_CARRIED, carriedHost);
        add(Sum.IDLE_OPERATIONAL, gramsPerJoule * (empty + host));
        add(Sum.CARRIED_OPERATIONAL, gramsPerJoule * (accelerators + carriedHost));
        double making = cell.embodied().serverGramsPerSecond();
        add(Sum.IDLE_EMBODIED, making * (emptySeconds + ownBusySeconds - paidSeconds));
        add(Sum.CARRIED_EMBODIED, making * paidSeconds);
    }

    /** Accelerators' energy of own answers in the time that passes, joules. */
    private double servedJoules(double seconds) {
        double joules = 0;
        double left = seconds;
        while (left > 0) {
            boolean ends = written.toNextEnd() <= left;
            double step = ends ? written.toNextEnd() : left;
            joules += written.sum(AnswersUnderWay.WATTS) * step;
            if (ends) {
                written.finishNext();
            } else {
                written.advance(step);
            }
            left -= step;
        }
        return joules;
    }

    /** An answer is taken up; it carries its bill as time passes. */
    void carry(Cell cell, RequestContext request, Outcome outcome) {
        double idleWatts = cell.stationPower().carriedIdleWatts(request.bandwidthShare);
        double watts = request.stationFixedWatts
                + request.stationWattsPerRadiatedWatt * outcome.txPowerWatts
                - idleWatts;
        air.add(outcome.airSeconds, request.bandwidthShare, watts, idleWatts);
        add(Sum.OWED_REST_JOULES, request.stationRestJoulesPerToken * outcome.answerTokens);
        double accelerators = outcome.tokensJoules + outcome.prefillJoules;
        written.add(outcome.serviceSeconds, 0, accelerators / outcome.serviceSeconds, 0);
        add(Sum.OWED_SHARE_SECONDS, (request.queueWaitSeconds + outcome.serviceSeconds) / request.batch);
    }

    void save(DataOutput out) throws IOException {
        air.save(out);
        written.save(out);
        for (double sum : sums) {
            out.writeDouble(sum);
        }
    }

    void load(DataInput in) throws IOException {
        air.load(in);
        written.load(in);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Declared.finite(in, "a sum of the meters");
        }
    }
}
