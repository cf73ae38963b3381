package aolo.world;

import aolo.border.Declared;
import aolo.math.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The slots of the server and its first-in-first-out queue (Kiefer and Wolfowitz: one free time for each slot), with the
 * answers of other cells as a background. The background is the diffusion of an M/M/∞ station: mean and variance equal its
 * mean number of answers, correlation exp(−t/holding time); it does not depend on any decision. One owner thread.
 */
final class ServerQueue {
    private final int maxBatch;
    private final double backgroundMean;
    private final double backgroundHoldingSeconds;
    private final TimeHeap slotFreeSeconds;
    private double backgroundDeviation;
    private double backgroundSeconds;
    private int background;
    private double lastAdmissionSeconds;
    private double busyUntilSeconds;
    private double emptySeconds;
    private double meteredSeconds;
    private double ownBusySeconds;

    ServerQueue(int maxBatch, double backgroundMean, double backgroundHoldingSeconds, RandomStream random) {
        this.maxBatch = maxBatch;
        this.backgroundMean = backgroundMean;
        this.backgroundHoldingSeconds = backgroundHoldingSeconds;
        slotFreeSeconds = new TimeHeap(maxBatch);
        backgroundDeviation = random.nextGaussian();
        background = backgroundNow();
    }

    /** Takes over what goes on from a queue of other parameters; answers above the new limit finish as they would. */
    void continueFrom(ServerQueue earlier) {
        for (TimeHeap rest = earlier.slotFreeSeconds; rest.size() > 0; ) {
            slotFreeSeconds.add(rest.removeEarliest());
        }
        backgroundDeviation = earlier.backgroundDeviation;
        backgroundSeconds = earlier.backgroundSeconds;
        lastAdmissionSeconds = earlier.lastAdmissionSeconds;
        busyUntilSeconds = earlier.busyUntilSeconds;
        emptySeconds = earlier.emptySeconds;
        meteredSeconds = earlier.meteredSeconds;
        ownBusySeconds = earlier.ownBusySeconds;
        background = backgroundNow();
    }

    /** Moves the background on to an arrival and returns when that request is taken up, seconds. */
    double admit(double arrivalSeconds, RandomStream random) {
        if (backgroundMean > 0) {
            double correlation = Math.exp((backgroundSeconds - arrivalSeconds) / backgroundHoldingSeconds);
            backgroundDeviation = correlation * backgroundDeviation
                    + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
            backgroundSeconds = arrivalSeconds;
            background = backgroundNow();
        }
        double admission = Math.max(arrivalSeconds, lastAdmissionSeconds);
        while (slotFreeSeconds.size() > 0
                && (slotFreeSeconds.earliest() <= admission || slotFreeSeconds.size() >= maxBatch - background)) {
            meter(slotFreeSeconds.earliest());
            admission = Math.max(admission, slotFreeSeconds.removeEarliest());
        }
        meter(admission);
        lastAdmissionSeconds = admission;
        if (background == 0 && admission > busyUntilSeconds) {
            emptySeconds += admission - busyUntilSeconds;
        }
        return admission;
    }

    /** This cell's share of the busy server, own answers over all of them, up to a time; the past is over. */
    private void meter(double seconds) {
        if (seconds > meteredSeconds) {
            int own = slotFreeSeconds.size();
            if (own > 0) {
                ownBusySeconds += (seconds - meteredSeconds) * own / (own + background);
            }
            meteredSeconds = seconds;
        }
    }

    private int backgroundNow() {
        double number = Math.rint(backgroundMean + Math.sqrt(backgroundMean) * backgroundDeviation);
        return (int) Math.max(0, Math.min(maxBatch - 1.0, number));
    }

    /** B of a request about to be taken up: those in service, the background and itself. */
    int batchWithNewcomer() {
        return slotFreeSeconds.size() + background + 1;
    }

    /** Answers in service at a time, background included. */
    int inService(double seconds) {
        return Math.min(maxBatch, slotFreeSeconds.countAfter(seconds) + background);
    }

    /** A request holds a slot until then. */
    void occupyUntil(double seconds) {
        slotFreeSeconds.add(seconds);
        busyUntilSeconds = Math.max(busyUntilSeconds, seconds);
    }

    /** Answers of other cells in service. */
    int background() {
        return background;
    }

    /** How long own answers alone will keep the server awake, none coming any more, seconds. */
    double awakeToComeSeconds() {
        return background == 0 ? Math.max(0, busyUntilSeconds - lastAdmissionSeconds) : 0;
    }

    /** Time the server stood empty up to the newest admission, seconds. */
    double emptySeconds() {
        return emptySeconds;
    }

    /** Time the server was busy for this cell, by its share of the answers, up to the newest admission, seconds. */
    double ownBusySeconds() {
        return ownBusySeconds;
    }

    private static double seconds(DataInput in, String what) throws IOException {
        return Declared.within(in, what, 0, Double.MAX_VALUE);
    }

    void save(DataOutput out) throws IOException {
        slotFreeSeconds.save(out);
        out.writeDouble(backgroundDeviation);
        out.writeDouble(backgroundSeconds);
        out.writeDouble(lastAdmissionSeconds);
        out.writeDouble(busyUntilSeconds);
        out.writeDouble(emptySeconds);
        out.writeDouble(meteredSeconds);
        out.writeDouble(ownBusySeconds);
    }

    void load(DataInput in) throws IOException {
        slotFreeSeconds.load(in);
        backgroundDeviation = Declared.finite(in, "the background of the server");
        backgroundSeconds = seconds(in, "the time of the background");
        lastAdmissionSeconds = seconds(in, "the newest admission");
        busyUntilSeconds = seconds(in, "the end of the server's work");
        emptySeconds = seconds(in, "the empty time of the server");
        meteredSeconds = seconds(in, "the metered time of the server");
        ownBusySeconds = seconds(in, "the busy time of the server");
        background = backgroundNow();
    }
}
