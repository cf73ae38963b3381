package aolo.lab;

import aolo.llm.RequestDraw;
import aolo.radio.LargeScaleGain;
import aolo.world.BestDecision;
import aolo.world.Bill;
import aolo.world.CarbonParts;
import aolo.world.Cell;
import aolo.world.Decision;
import aolo.world.DecisionPolicy;
import aolo.world.Outcome;
import aolo.world.RequestContext;
import aolo.world.RequestModel;
import aolo.world.Situation;

/** Asks what a user's typical request would cost at a place, changing and drawing nothing anywhere. One owner thread. */
final class UserProbe {
    private static final double STATES = FadingSpread.STATES;

    private final FadingSpread spread = new FadingSpread();
    private final RequestContext context = new RequestContext();
    private final Decision decision = new Decision();
    private final Outcome outcome = new Outcome();
    private final RequestContext onceContext = new RequestContext();
    private final Outcome once = new Outcome();
    private final BestDecision best = new BestDecision();
    private final LargeScaleGain gain = new LargeScaleGain();
    private Cell cell;
    private int user;
    private double xMeters;
    private double yMeters;
    private RequestDraw draw;
    private Situation situation;

    /** Takes a place; what is asked next is asked there. */
    void at(Cell newCell, int newUser, double newXMeters, double newYMeters, Situation newSituation) {
        cell = newCell;
        user = newUser;
        xMeters = newXMeters;
        yMeters = newYMeters;
        situation = newSituation;
        draw = cell.typicalRequest(user);
        cell.channel()
                .evaluate(xMeters, yMeters, cell.parameters().users().get(user).heightMeters(), gain);
    }

    PlaceView place() {
        return new PlaceView(
                xMeters,
                yMeters,
                gain.distance2dMeters,
                gain.lineOfSight,
                gain.pathLossDb,
                gain.shadowingDb,
                gain.gainDb);
    }

    private void fill(int state) {
        cell.fill(user, draw, gain, spread.real(state), spread.imaginary(state), situation, context);
    }

    /** The typical answer by a policy. */
    TypicalAnswer answer(DecisionPolicy policy) {
        double snr = 0;
        double rate = 0;
        double tokens = 0;
        double watts = 0;
        double latency = 0;
        double qoe = 0;
        double carbon = 0;
        double carbonSquares = 0;
        double radio = 0;
        double server = 0;
        double making = 0;
        BillParts parts = BillParts.NONE;
        double lowQoe = 0;
        double late = 0;
        for (int i = 0; i < FadingSpread.STATES; i++) {
            fill(i);
            policy.decide(context, decision);
            RequestModel.evaluate(context, decision.answerTokens, decision.txPowerWatts, outcome);
            snr += outcome.snrDb();
            rate += outcome.airRateBitPerSecond();
            tokens += outcome.answerTokens();
            watts += outcome.txPowerWatts();
            latency += outcome.latencySeconds();
            qoe += outcome.qoe();
            carbon += outcome.objectiveGrams();
            carbonSquares += outcome.objectiveGrams() * outcome.objectiveGrams();
            radio += outcome.objectiveRadioGrams();
            server += outcome.objectiveServerGrams();
            making += outcome.objectiveMakingGrams();
            parts = parts.plus(parts(), 1 / STATES);
            lowQoe += outcome.breaksQoe() ? 1 : 0;
            late += outcome.breaksLatency() ? 1 : 0;
        }
        double mean = carbon / STATES;
        double spreadGrams = Math.sqrt(Math.max(0, carbonSquares / STATES - mean * mean));
        return new TypicalAnswer(
                gain.gainDb, snr / STATES, rate / STATES, tokens / STATES, watts / STATES, latency / STATES, qoe / STATES,
                mean, spreadGrams, radio / STATES, server / STATES, making / STATES,
                lowQoe / STATES, late / STATES, parts);
    }

    /** Of the decision evaluated last. */
    private BillParts parts() {
        onceContext.copyOnce(context);
        RequestModel.evaluate(onceContext, decision.answerTokens, decision.txPowerWatts, once);
        return new BillParts(
                CarbonParts.of(outcome, once, Bill.BILLED),
                CarbonParts.of(outcome, once, Bill.CELL),
                CarbonParts.of(outcome, once, Bill.CAUSED));
    }

    /** Carbon of the answer by a policy, by what the scenario minimises. */
    double carbonGrams(DecisionPolicy policy) {
        double carbon = 0;
        for (int i = 0; i < FadingSpread.STATES; i++) {
            fill(i);
            policy.decide(context, decision);
            RequestModel.evaluate(context, decision.answerTokens, decision.txPowerWatts, outcome);
            carbon += outcome.objectiveGrams();
        }
        return carbon / STATES;
    }

    /** A user whose turn to be asked has not come: its place alone, all else NaN. */
    UserView notAsked(double fadingDb) {
        double none = Double.NaN;
        TypicalAnswer unknown =
                new TypicalAnswer(
                gain.gainDb, none, none, none, none, none, none, none, none, none, none, none, none, none, BillParts.NONE);
        String id = cell.parameters().users().get(user).id();
        return new UserView(id, place(), fadingDb, none, none, unknown, none, none, none, none);
    }

    /** All about a user. */
    UserView view(DecisionPolicy policy, double referenceGrams, double fadingDb) {
        TypicalAnswer answer = answer(policy);
        double full = 0;
        double bound = 0;
        double feasible = 0;
        for (int i = 0; i < FadingSpread.STATES; i++) {
            fill(i);
            RequestModel.evaluate(context, context.uncappedTokens(), context.maxPowerWatts(), outcome);
            full += outcome.objectiveGrams();
            feasible += best.find(context, decision) ? 1 : 0;
            RequestModel.evaluate(context, decision.answerTokens, decision.txPowerWatts, outcome);
            bound += outcome.objectiveGrams();
        }
        return new UserView(
                cell.parameters().users().get(user).id(),
                place(),
                fadingDb,
                context.minQoe(),
                context.maxLatencySeconds(),
                answer,
                full / STATES,
                bound / STATES,
                feasible / STATES,
                referenceGrams);
    }
}
