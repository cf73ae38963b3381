package aolo.radio;

import aolo.quantity.Assumptions;

/**
 * Power a base station draws. Both models are linear in what is radiated: idle + (awake when transmitting) + slope x
 * radiated; they differ in the numbers. Radiated power is that in the downlink's slots; what is drawn for it is drawn in
 * these alone, while idle power is drawn all the time, so drawn watts are means over the slots of both directions.
 * Immutable; any thread.
 *
 * <p>EARTH (Auer et al., IEEE Wireless Comm. 2011): N (P0 + slope P_out), asleep N P_sleep. 3GPP TR 38.864: P3 + (P4 -
 * P3)(A + (s_f s_p / eta)(1 - A)) relative units, with s_f s_p = radiated / most, asleep P2 (light sleep).
 */
public final class StationPower {
    private final double maxRadiatedWatts;
    private final double sleepWatts;
    private final double idleWatts;
    private final double awakeWatts;
    private final double slope;
    private final IdleAttribution attribution;
    private final double restWatts;

    private StationPower(
            double maxRadiatedWatts,
            double sleepWatts,
            double idleWatts,
            double awakeWatts,
            double slope,
            StationParameters station,
            double downlinkTimeShare) {
        this.maxRadiatedWatts = maxRadiatedWatts;
        this.sleepWatts = sleepWatts;
        this.idleWatts = idleWatts;
        this.awakeWatts = awakeWatts * downlinkTimeShare;
        this.slope = slope * downlinkTimeShare;
        this.attribution = station.idleAttribution();
        this.restWatts = station.sleepsBetweenAnswers() ? sleepWatts : idleWatts;
    }

    /**
     * The model, class and attribution that the station's parameters name.
     *
     * @param downlinkTimeShare share of the time that is downlink slots, in (0, 1]
     */
    public static StationPower of(StationParameters station, double downlinkTimeShare, Assumptions assumptions) {
        String prefix = "radio.earth." + station.type().key() + ".";
        double chains = assumptions.value(prefix + "chains");
        double most = chains * assumptions.value(prefix + "maxWatts");
        if (station.powerModel() == StationPowerModel.EARTH) {
            return new StationPower(
                    most,
                    chains * assumptions.value(prefix + "sleepWatts"),
                    chains * assumptions.value(prefix + "p0Watts"),
                    0,
                    assumptions.value(prefix + "slope"),
                    station,
                    downlinkTimeShare);
        }
        double unit = Require.positive("wattsPerRelativeUnit", station.wattsPerRelativeUnit(), "W");
        double idle = assumptions.value("radio.tr38864.idleUnits");
        double swing = assumptions.value("radio.tr38864.downlinkUnits") - idle;
        double fixed = assumptions.value("radio.tr38864.fixedShare");
        double efficiency = assumptions.value("radio.tr38864.amplifierEfficiencyRatio");
        return new StationPower(
                most,
                unit * assumptions.value("radio.tr38864.lightSleepUnits"),
                unit * idle,
                unit * swing * fixed,
                unit * swing * (1 - fixed) / efficiency / most,
                station,
                downlinkTimeShare);
    }

    /** Most that the station radiates in downlink slots [W]: chains x watts per chain; an answer of share s radiates at most s of it. */
    public double maxRadiatedWatts() {
        return maxRadiatedWatts;
    }

    /** Drawn asleep [W]. */
    public double sleepWatts() {
        return sleepWatts;
    }

    /** Drawn awake with nothing to send [W]. */
    public double idleWatts() {
        return idleWatts;
    }

    /** Drawn at full load [W]. */
    public double fullWatts() {
        return activeWatts(maxRadiatedWatts);
    }

    /** Drawn while radiating this power in all downlink slots [W]. */
    public double activeWatts(double radiatedWatts) {
        return idleWatts + awakeWatts + slope * radiatedWatts;
    }

    /**
     * Watts an answer is charged while on the air. Attributed by air time, the answers on the air together are charged
     * what the station draws, {@link #activeWatts}; marginal, that less the idle power; by load, that less the power at rest,
     * which {@link #restJoulesPerBit} charges.
     *
     * @param share of the bandwidth, in (0, 1]
     * @param radiatedWatts on the answer's resources, at most share x {@link #maxRadiatedWatts}
     */
    public double answerWatts(double share, double radiatedWatts) {
        return share * awakeWatts + carriedIdleWatts(share) + slope * radiatedWatts;
    }

    /** Energy of an answer [J]: {@link #answerWatts} for its time on the air [s]. */
    public double answerJoules(double share, double radiatedWatts, double airSeconds) {
        return answerWatts(share, radiatedWatts) * airSeconds;
    }

    /** Idle watts among {@link #answerWatts}. */
    public double carriedIdleWatts(double share) {
        return switch (attribution) {
            case AIR_TIME -> share * idleWatts;
            case MARGINAL -> 0;
            case LOAD_SHARE -> share * (idleWatts - restWatts);
        };
    }

    /**
     * What a bit carries of the power at rest [J/bit], beside the air time; 0 unless it is attributed by load.
     *
     * @param bitsPerSecond that are expected of the whole cell; where it is 0 nothing can be carried
     */
    public double restJoulesPerBit(double bitsPerSecond) {
        boolean carried = attribution == IdleAttribution.LOAD_SHARE && bitsPerSecond > 0;
        return carried ? restWatts / bitsPerSecond : 0;
    }

    /** Drawn while nothing is to be sent [W]: asleep where the station sleeps between answers, else idle. */
    public double restWatts() {
        return restWatts;
    }

    /**
     * Watts that a second on the air adds to the meter whatever the power: what the station draws awake beyond its rest.
     *
     * @param share of the bandwidth, in (0, 1]
     */
    public double causedWatts(double share) {
        return share * (awakeWatts + idleWatts - restWatts());
    }

    /** Watts drawn, on the mean over time, for each watt radiated in downlink slots. */
    public double slope() {
        return slope;
    }
}
