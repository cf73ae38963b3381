package aolo.radio;

/**
 * Mean bits per second per hertz over the fading that a long answer meets: E[min(cap, a log2(1 + snr q))] over all that a
 * scheduler may know, q being what it then promises ({@link Fading#quantilePower}). Tabled over ln snr by quintic pieces from
 * {@link PromisedPower}: one table below the ratio where even the best fading stays below the cap, one between there and where
 * all but 1e-8 of the fading reaches it; the cap beyond, and three moments of q far below. Relative error below 1e-6; rises
 * with snr, smooth between the two ends. A look-up costs about as much as a logarithm and allocates nothing. Immutable; any
 * thread.
 */
public final class MeanEfficiency {
    private static final double LOW_SNR = 1e-3;
    private static final double STEP = 0.25;
    private static final double STEP_AT_CAP = 0.2;
    private static final int LEAST_STEPS_AT_CAP = 48;
    /** Powers spread by less than this are one power. */
    private static final double NARROW = 1e-7;

    private final Link link;
    private final double onlyPower;
    private final double lowSnr;
    private final double[] lowTerms;
    private final double capFrom;
    private final double saturatedFrom;
    private final double cap;
    private final HermiteTable belowCap;
    private final HermiteTable atCap;

    private MeanEfficiency(Link link, double onlyPower) {
        this.link = link;
        this.onlyPower = onlyPower;
        lowSnr = 0;
        lowTerms = new double[3];
        cap = link.spectralEfficiency(Double.POSITIVE_INFINITY);
        capFrom = Math.log(link.snrAtCap() / onlyPower);
        saturatedFrom = capFrom;
        belowCap = null;
        atCap = null;
    }

    private MeanEfficiency(Link link, PromisedPower promised) {
        this.link = link;
        onlyPower = Double.NaN;
        cap = link.spectralEfficiency(Double.POSITIVE_INFINITY);
        double lnCap = Math.log(link.snrAtCap());
        capFrom = lnCap - Math.log(promised.greatest());
        saturatedFrom = lnCap - Math.log(promised.least());
        double start = Math.min(Math.log(LOW_SNR), capFrom - 1);
        lowSnr = Math.exp(start);
        double a = link.bitsPerNat();
        lowTerms = new double[] {a * promised.moment(1), -a * promised.moment(2) / 2, a * promised.moment(3) / 3};
        int steps = (int) Math.ceil((capFrom - start) / STEP);
        belowCap = table(promised, Double.POSITIVE_INFINITY, start, capFrom, steps);
        int stepsAtCap =
                Math.max(LEAST_STEPS_AT_CAP, (int) Math.ceil((saturatedFrom - capFrom) / STEP_AT_CAP));
        atCap = table(promised, link.snrAtCap(), capFrom, saturatedFrom, stepsAtCap);
    }

    /**
     * The mean for one kind of sight and one age of knowledge; builds tables, some hundred microseconds.
     *
     * @param link rate of a ratio
     * @param fading and what is promised of it
     * @param lineOfSight Rician or Rayleigh fading
     * @param csiCorrelation rho between what is known and what will be, in [0, 1]
     */
    public static MeanEfficiency of(Link link, Fading fading, boolean lineOfSight, double csiCorrelation) {
        if (csiCorrelation > 0) {
            PromisedPower promised = new PromisedPower(fading, lineOfSight, csiCorrelation);
            if (promised.greatest() > (1 + NARROW) * promised.least()) {
                return new MeanEfficiency(link, promised);
            }
        }
        return new MeanEfficiency(link, fading.quantilePower(lineOfSight, 0, 0, 0));
    }

    private HermiteTable table(PromisedPower promised, double snrAtCap, double from, double to, int steps) {
        double[] value = new double[steps + 1];
        double[] slope = new double[steps + 1];
        double[] bend = new double[steps + 1];
        double[] nats = new double[3];
        for (int i = 0; i <= steps; i++) {
            promised.meanNats(Math.exp(from + (to - from) * i / steps), snrAtCap, nats);
            value[i] = link.bitsPerNat() * nats[0];
            slope[i] = link.bitsPerNat() * nats[1];
            bend[i] = link.bitsPerNat() * nats[2];
        }
        return HermiteTable.quintic(from, (to - from) / steps, value, slope, bend);
    }

    /**
     * Mean spectral efficiency [bit/s/Hz].
     *
     * @param meanSnr mean power ratio over the fading, at least 0
     */
    public double bitsPerSecondPerHertz(double meanSnr) {
        if (belowCap == null) {
            return link.spectralEfficiency(meanSnr * onlyPower);
        }
        if (meanSnr < lowSnr) {
            return meanSnr * (lowTerms[0] + meanSnr * (lowTerms[1] + meanSnr * lowTerms[2]));
        }
        double x = Math.log(meanSnr);
        if (x < capFrom) {
            return belowCap.value(x);
        }
        return x < saturatedFrom ? Math.min(cap, atCap.value(x)) : cap;
    }

    /** Mean ratio beyond which more power buys no mean rate. */
    public double snrAtCap() {
        return Math.exp(saturatedFrom);
    }
}
