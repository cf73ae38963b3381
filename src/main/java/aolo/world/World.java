package aolo.world;

import aolo.border.Declared;
import aolo.llm.RequestDraw;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One cell in time: {@link #advance} to the next request, look at it ({@link #request}), {@link #decide} about it. What
 * arrives (times, users, lengths, media, fading, background) never depends on decisions, so all policies meet the same
 * requests; what it costs depends on the server's state, which they make. One owner thread; a step allocates nothing.
 */
public final class World {
    private final RandomStream traffic;
    private final RandomStream fadingRandom;
    private final RandomStream walking;
    private final RandomStream background;
    private final RandomStream prediction;
    private final RandomStream placement;
    private final RequestDraw draw = new RequestDraw();
    private final RequestContext request = new RequestContext();
    private final TimeHeap airEndSeconds = new TimeHeap(64);
    private final IdleLedger idle = new IdleLedger();
    private final CellMeter meter = new CellMeter();
    private Cell cell;
    private CellUsers users;
    private ArrivalClock arrivals;
    private ServerQueue queue;
    private double clockSeconds;
    private double emptySecondsSeen;
    private double ownBusySecondsSeen;
    private long requests;
    private boolean undecided;

    /**
     * A world at its start.
     *
     * @param cell its models
     * @param streams of the run's seed; the landscape has its own
     */
    public World(Cell cell, RandomStreams streams) {
        traffic = streams.stream("traffic");
        fadingRandom = streams.stream("fading");
        walking = streams.stream("walking");
        background = streams.stream("background");
        prediction = streams.stream("prediction");
        placement = streams.stream("placement");
        this.cell = cell;
        users = new CellUsers(cell, null, 0, fadingRandom, placement);
        arrivals = new ArrivalClock(cell, null, 0, traffic);
        queue = newQueue();
    }

    private ServerQueue newQueue() {
        var server = cell.parameters().server();
        return new ServerQueue(
                server.maxBatch(), server.backgroundAnswers(), server.backgroundHoldingSeconds(), background);
    }

    /**
     * Other parameters from now on: users of the same id keep their fading, answers in service go on, the clock runs on.
     * The undecided request, if any, is dropped; {@link #advance} follows.
     */
    public void change(Cell newCell) {
        cell = newCell;
        users = new CellUsers(newCell, users, clockSeconds, fadingRandom, placement);
        arrivals = new ArrivalClock(newCell, arrivals, clockSeconds, traffic);
        ServerQueue next = newQueue();
        next.continueFrom(queue);
        queue = next;
        undecided = false;
    }

    public Cell cell() {
        return cell;
    }

    /**
     * Goes to the next request.
     *
     * @throws IllegalStateException if the present request awaits its decision, or nobody ever asks
     */
    public void advance() {
        if (undecided) {
            throw new IllegalStateException("request " + request.number + " awaits its decision");
        }
        if (!arrivals.anybody()) {
            throw new IllegalStateException("the scenario has no users, so no request ever comes");
        }
        double before = clockSeconds;
        int user = arrivals.next(clockSeconds, traffic);
        clockSeconds = arrivals.arrivalSeconds();
        cell.source(user).draw(traffic, draw);
        arrivals.replay(draw);
        users.moveTo(user, clockSeconds, walking, fadingRandom, placement);
        double admission = queue.admit(clockSeconds, background);
        airEndSeconds.removeUpTo(admission);
        request.number = requests++;
        request.arrivalSeconds = clockSeconds;
        cell.fillRequest(user, draw, request);
        cell.predict(prediction, request);
        cell.fillRadio(
                user,
                users.gain(user),
                users.fadingReal(user),
                users.fadingImaginary(user),
                airEndSeconds.size() + 1,
                request);
        cell.fillServer(
                queue.batchWithNewcomer(), queue.background(), admission - clockSeconds, admission, request);
        readMeters(clockSeconds - before, admission);
        undecided = true;
    }

    private void readMeters(double betweenArrivals, double admission) {
        double empty = queue.emptySeconds() - emptySecondsSeen;
        double awake = admission - idle.meteredSeconds() - empty;
        idle.pass(
                cell, admission, empty, queue.ownBusySeconds() - ownBusySecondsSeen, request.intensityGramsPerKwh);
        meter.pass(cell, betweenArrivals, queue.background(), awake, request.intensityGramsPerKwh);
        emptySecondsSeen = queue.emptySeconds();
        ownBusySecondsSeen = queue.ownBusySeconds();
    }

    /** The present request; valid until the next {@link #advance}. Not to be modified. */
    public RequestContext request() {
        return request;
    }

    /** Whether the present request awaits {@link #decide}. */
    public boolean undecided() {
        return undecided;
    }

    /**
     * Serves the present request.
     *
     * @param capTokens where the answer is cut at the latest, inside the request's bounds
     * @param txPowerWatts P, inside the request's bounds
     * @param out receives what it leads to
     */
    public void decide(double capTokens, double txPowerWatts, Outcome out) {
        if (!undecided) {
            throw new IllegalStateException("no request awaits a decision; advance first");
        }
        RequestModel.evaluate(request, capTokens, txPowerWatts, out);
        queue.occupyUntil(request.admissionSeconds + out.serviceSeconds);
        // after T_max nobody waits for it any more: it no longer counts among those that share the air (W3)
        airEndSeconds.add(request.admissionSeconds + Math.min(out.airSeconds, request.maxLatencySeconds));
        idle.carry(cell, request, out);
        meter.answer(request, out);
        undecided = false;
    }

    /** Time of the newest arrival, seconds since the start. */
    public double clockSeconds() {
        return clockSeconds;
    }

    /** Requests made so far, the present one included. */
    public long requests() {
        return requests;
    }

    /** What the cell emits in all, until the last answer under way has left. */
    public CellMeter meter() {
        return meter.after(cell, queue.awakeToComeSeconds(), cell.grid().gramsPerKwh(idle.meteredSeconds()));
    }

    /** Who carries what the meters count, up to the newest admission. */
    public IdleLedger idle() {
        return idle;
    }

    /** Answers in service now, background included. */
    public int answersInService() {
        return queue.inService(clockSeconds);
    }

    /** Where a user is, metres east. */
    public double userXMeters(int user) {
        return users.x(user);
    }

    /** Where a user is, metres north. */
    public double userYMeters(int user) {
        return users.y(user);
    }

    /** State of a user's fading as last known, see {@link aolo.radio.Fading}. */
    public double fadingReal(int user) {
        return users.fadingReal(user);
    }

    /** State of a user's fading as last known. */
    public double fadingImaginary(int user) {
        return users.fadingImaginary(user);
    }

    /** Answers on the air when the newest request was admitted, its own included; once it is decided. */
    public int answersOnAir() {
        return airEndSeconds.size();
    }

    /** |ĥ|² of a user as last known, mean 1. */
    public double fadingPower(int user) {
        boolean lineOfSight = users.gain(user).lineOfSight;
        return cell.fadingPower(lineOfSight, users.fadingReal(user), users.fadingImaginary(user));
    }

    /** Writes everything the future depends on, parameters aside; the request must have been decided. */
    public void save(DataOutput out) throws IOException {
        if (undecided) {
            throw new IllegalStateException("request " + request.number + " awaits its decision");
        }
        traffic.save(out);
        fadingRandom.save(out);
        walking.save(out);
        background.save(out);
        prediction.save(out);
        placement.save(out);
        users.save(out);
        arrivals.save(out);
        queue.save(out);
        airEndSeconds.save(out);
        idle.save(out);
        meter.save(out);
        out.writeDouble(clockSeconds);
        out.writeDouble(emptySecondsSeen);
        out.writeDouble(ownBusySecondsSeen);
        out.writeLong(requests);
    }

    /** Restores what {@link #save} wrote into a world of the same parameters. */
    public void load(DataInput in) throws IOException {
        traffic.load(in);
        fadingRandom.load(in);
        walking.load(in);
        background.load(in);
        prediction.load(in);
        placement.load(in);
        users.load(in);
        arrivals.load(in);
        queue.load(in);
        airEndSeconds.load(in);
        idle.load(in);
        meter.load(in);
        clockSeconds = Declared.within(in, "the clock", 0, Walker.LARGEST_SECONDS);
        emptySecondsSeen = Declared.within(in, "the empty time seen", 0, queue.emptySeconds());
        ownBusySecondsSeen = Declared.within(in, "the busy time seen", 0, queue.ownBusySeconds());
        requests = Declared.counter(in, "the number of requests");
        undecided = false;
    }
}
