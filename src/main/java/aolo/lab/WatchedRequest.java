package aolo.lab;

import aolo.lab.DecisionView.Choice;
import aolo.lab.DecisionView.Ends;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabSnapshot.RequestView;
import aolo.lab.LabSnapshot.SpikeView;
import aolo.llm.RequestDraw;
import aolo.radio.LargeScaleGain;
import aolo.rl.PolicySnapshot;
import aolo.rl.SpikeRecord;
import aolo.scenario.Scenario;
import aolo.training.LearnedPolicy;
import aolo.world.BestDecision;
import aolo.world.Cell;
import aolo.world.Decision;
import aolo.world.DecisionPolicy;
import aolo.world.Outcome;
import aolo.world.RequestContext;
import aolo.world.RequestModel;
import aolo.world.Situation;
import aolo.world.UserParameters;
import aolo.world.World;
import java.util.List;
import java.util.Optional;

/**
 * The request on screen: the newest one of the watched user, or one that is held. In a cell other than the one it was served in
 * (an edit, or one that is asked about) it is the same request there: what is asked, fading, queue and hour stay, place and
 * models are the cell's. It is worked out anew only where something has changed. Draws nothing. One owner thread.
 */
final class WatchedRequest {
    private final RequestContext served = new RequestContext();
    private final LargeScaleGain gain = new LargeScaleGain();
    private final BestDecision best = new BestDecision();
    private final Decision decision = new Decision();
    private final Decision low = new Decision();
    private final Decision high = new Decision();
    private final Outcome outcome = new Outcome();
    private final Outcome bestOutcome = new Outcome();
    private final Outcome fullOutcome = new Outcome();
    private Optional<String> watched = Optional.empty();
    private boolean held;
    private String user = "";
    private UserParameters parameters;
    private Scenario scenario;
    private double xMeters;
    private double yMeters;
    private double fadingReal;
    private double fadingImaginary;
    private double onAir;
    private double servedTokens;
    private double servedWatts;
    private Optional<LearnedPolicy> servedBy = Optional.empty();
    private Asked newest;
    private boolean stale = true;
    private Optional<RequestView> request = Optional.empty();
    private Optional<SpikeView> spikes = Optional.empty();

    /**
     * Where the request is to be shown, and who decides about it.
     *
     * @param cell where
     * @param scenario that cell's
     * @param home the watched world's cell
     * @param kind who serves
     * @param policy the same, or a stand-in where it would draw random numbers
     * @param learned the same where it was learned
     * @param trail what the training has published
     * @param edited whether the cell is one that is only asked about
     */
    record Asked(
            Cell cell,
            Scenario scenario,
            Cell home,
            ServingPolicy kind,
            DecisionPolicy policy,
            Optional<LearnedPolicy> learned,
            List<PolicySnapshot> trail,
            boolean edited) {
        /** By identity: equal scenarios that are two objects are rare, comparing large ones is not cheap. */
        boolean sameAs(Asked other) {
            return other != null
                    && cell == other.cell
                    && scenario == other.scenario
                    && home == other.home
                    && policy == other.policy
                    && trail == other.trail
                    && edited == other.edited;
        }
    }

    /** Whose requests are shown; empty: whoever is served. */
    void watch(Optional<String> userId) {
        watched = userId;
    }

    /** Keeps the request on screen, or the next one of a user that is watched from now on. */
    void hold(boolean hold) {
        stale |= held != hold;
        held = hold;
    }

    /** Something that decides has changed within itself. */
    void refresh() {
        stale = true;
    }

    /** Whether a request of this user takes the place on screen. */
    boolean wants(String userId) {
        boolean right = watched.isEmpty() || watched.get().equals(userId);
        boolean there = !user.isEmpty() && (watched.isEmpty() || watched.get().equals(user));
        return right && !(held && there);
    }

    /** Takes the request that a world has just served; {@code decided} is what came of it. */
    void take(World world, Scenario where, String userId, Outcome decided, Optional<LearnedPolicy> by) {
        RequestContext asked = world.request();
        int index = asked.userIndex();
        served.copyFrom(asked);
        user = userId;
        scenario = where;
        parameters = where.users().get(index);
        xMeters = world.userXMeters(index);
        yMeters = world.userYMeters(index);
        fadingReal = world.fadingReal(index);
        fadingImaginary = world.fadingImaginary(index);
        onAir = world.answersOnAir();
        servedTokens = decided.capTokens();
        servedWatts = decided.txPowerWatts();
        servedBy = by;
        stale = true;
    }

    /** Works out what is shown, where something has changed. */
    void renew(Asked asked) {
        if (user.isEmpty() || !stale && asked.sameAs(newest)) {
            return;
        }
        stale = false;
        newest = asked;
        RequestContext context = new RequestContext();
        boolean elsewhere = asked.scenario() != scenario;
        if (elsewhere && !fill(asked, context)) {
            user = ""; // it is no longer among the users
            request = Optional.empty();
            spikes = Optional.empty();
            return;
        }
        if (!elsewhere) {
            context.copyFrom(served);
        }
        decide(asked, context, elsewhere || held);
    }

    /** The same request in another cell; false if its user is not there. */
    private boolean fill(Asked asked, RequestContext out) {
        int index = indexIn(asked.scenario());
        if (index < 0) {
            return false;
        }
        UserParameters now = asked.scenario().users().get(index);
        boolean stayed = now.equals(parameters);
        double x = stayed ? xMeters : now.xMeters();
        double y = stayed ? yMeters : now.yMeters();
        asked.cell().channel().evaluate(x, y, now.heightMeters(), gain);
        RequestDraw draw = new RequestDraw();
        draw.promptTokens = served.promptTokens();
        draw.fullAnswerTokens = served.fullAnswerTokens();
        draw.valueScaleTokens = served.valueScaleTokens();
        draw.medium = served.medium();
        int batch = Math.min(served.batch(), asked.cell().parameters().server().maxBatch());
        double arrival = served.admissionSeconds() - served.queueWaitSeconds();
        Situation situation = new Situation(batch, onAir, served.queueWaitSeconds(), arrival);
        asked.cell().fill(index, draw, gain, fadingReal, fadingImaginary, situation, out);
        asked.cell().see(out, served.seenAnswerTokens(), served.seenScaleTokens());
        return true;
    }

    private int indexIn(Scenario where) {
        for (int u = 0; u < where.users().size(); u++) {
            if (where.users().get(u).id().equals(user)) {
                return u;
            }
        }
        return -1;
    }

    /** @param anew whether the policy of now decides; else what was decided stands, with the spread of who decided */
    private void decide(Asked asked, RequestContext context, boolean anew) {
        Optional<LearnedPolicy> learned = anew ? asked.learned() : servedBy;
        boolean spread = false;
        if (learned.isPresent()) {
            spread = learned.get().decide(context, decision, low, high);
            SpikeRecord record = learned.get().runner().spikes();
            spikes = Optional.ofNullable(record).map(spiked -> new SpikeView(served.number(), user, spiked.copy()));
        } else {
            spikes = Optional.empty();
            if (anew && asked.kind() != ServingPolicy.RANDOM) {
                asked.policy().decide(context, decision);
            } else {
                decision.set(servedTokens, servedWatts);
            }
        }
        Choice chosen = choice(decision, context);
        Optional<Ends> ends = spread ? Optional.of(new Ends(choice(low, context), choice(high, context))) : Optional.empty();
        request = Optional.of(new RequestView(served.number(), user, chain(context, chosen), new DecisionView(
                context, asked.home(), asked.kind(), chosen, ends, asked.trail(), held, asked.edited())));
    }

    /** Inside the bounds of the request, which may be others than those it was served in. */
    private static Choice choice(Decision decided, RequestContext context) {
        return new Choice(
                Math.min(context.uncappedTokens(), Math.max(context.minAnswerTokens(), decided.answerTokens)),
                Math.min(context.maxPowerWatts(), Math.max(context.minPowerWatts(), decided.txPowerWatts)));
    }

    private List<ChainTerm> chain(RequestContext context, Choice chosen) {
        RequestModel.evaluate(context, chosen.capTokens(), chosen.txPowerWatts(), outcome);
        boolean feasible = best.find(context, decision);
        RequestModel.evaluate(context, decision.answerTokens, decision.txPowerWatts, bestOutcome);
        RequestModel.evaluate(context, context.fullAnswerTokens(), context.maxPowerWatts(), fullOutcome);
        return RequestChain.of(context, outcome, bestOutcome, fullOutcome, feasible);
    }

    /** Term by term; the same object until something changes. */
    Optional<RequestView> request() {
        return request;
    }

    /** The spikes of its decision. */
    Optional<SpikeView> spikes() {
        return spikes;
    }
}
