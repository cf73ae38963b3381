package aolo.world;

/**
 * Lengths at which something bends over the length of an answer, for a rate R while the fading is as known, and a mean rate E
 * from then on: the air time is κ b'/R up to κ_c = T_c R/b', then c + κ b'/E with c = T_c (1 − R/E). Between two neighbours of
 * {@link #ofTimeQuality} Q_time is monotone, between two of {@link #ofCarbon} carbon is a parabola. Set to one request and
 * range at a time; allocates nothing; one owner thread.
 */
final class LengthTurns {
    private static final int MOST = 5;

    private final double[] tokens = new double[MOST];
    private int count;
    private double from;
    private double to;

    private double knownTokens;
    private double offset;
    private double perToken;

    /** How many bends lie inside the range set last. */
    int count() {
        return count;
    }

    /** A bend; they ascend. */
    double tokens(int i) {
        return tokens[i];
    }

    private void begin(RequestContext c, double rate, double meanRate, double rangeFrom, double rangeTo) {
        count = 0;
        from = rangeFrom;
        to = rangeTo;
        double bits = RequestModel.airBitsPerToken(c);
        knownTokens = c.coherenceSeconds * rate / bits;
        perToken = bits / meanRate;
        offset = knownTokens < to ? c.coherenceSeconds * (1 - rate / meanRate) : 0;
        add(knownTokens);
    }

    /**
     * Where Q_time may turn from rising to falling or back. A line of delivery makes it monotone: it rises where the first token
     * is late and falls where only the rest lags. Beyond κ_c the pace changes with the length. With l = A − a, S = c + dκ the lag
     * that is gathered, d = b'/E − r, the formula of {@link QualityOfExperience#time} is for l > 0 the lesser of one that rises and
     * one that is monotone, equal where rκ = 2l; for l < 0 its slope has the sign of a linear function of κ.
     */
    void ofTimeQuality(RequestContext c, double rate, double meanRate, double rangeFrom, double rangeTo) {
        begin(c, rate, meanRate, rangeFrom, rangeTo);
        if (offset == 0) {
            return;
        }
        double late = RequestModel.firstTokenSeconds(c, rate, meanRate) - c.expectedFirstTokenSeconds;
        double reading = 1 / c.intakeTokensPerSecond;
        double slow = perToken - reading;
        addUnknown(offset / (c.interTokenLatencySeconds - perToken)); // from here the other of server and air is slower
        addUnknown(-offset / slow); // as fast as it is read
        if (late > 0) {
            addUnknown(2 * late / reading);
        } else {
            addUnknown(-(offset + late)
                    * (reading * offset + 2 * slow * late)
                    / (slow * (reading * offset + 2 * perToken * late)));
        }
    }

    /** Where the slope of the carbon jumps: with the air time, and where air and server change places in the latency. */
    void ofCarbon(RequestContext c, double rate, double meanRate, double rangeFrom, double rangeTo) {
        begin(c, rate, meanRate, rangeFrom, rangeTo);
        double grows = 0.5 * c.interTokenGrowthSeconds;
        double knownPace = RequestModel.airBitsPerToken(c) / rate;
        double swap = (knownPace - c.interTokenLatencySeconds) / grows - 1;
        if (swap < knownTokens) {
            add(swap);
        }
        // writing (κ − 1)(I + g/2 (κ + 1)) and one token's air against c + κ b'/E: a parabola's zeros
        double linear = c.interTokenLatencySeconds - perToken;
        double constant = RequestModel.airSeconds(c, 1, rate, meanRate) - c.interTokenLatencySeconds - grows - offset;
        double root = Math.sqrt(linear * linear - 4 * grows * constant);
        double larger = -0.5 * (linear + Math.copySign(root, linear));
        addUnknown(larger / grows);
        addUnknown(constant / larger);
    }

    private void addUnknown(double turn) {
        if (turn > knownTokens) {
            add(turn);
        }
    }

    /** NaN and infinity are nowhere in the range. */
    private void add(double turn) {
        if (!(turn > from && turn < to)) {
            return;
        }
        int at = count++;
        while (at > 0 && tokens[at - 1] > turn) {
            tokens[at] = tokens[at - 1];
            at--;
        }
        tokens[at] = turn;
    }
}
