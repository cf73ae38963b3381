package aolo.lab;

import aolo.lab.LabSnapshot.UserView;
import aolo.quantity.Units;
import aolo.world.BestDecision;
import aolo.world.Decision;
import aolo.world.DecisionPolicy;
import aolo.world.Outcome;
import aolo.world.RequestContext;
import aolo.world.RequestModel;
import aolo.world.World;

/** Asks what a user's typical request would cost now, changing and drawing nothing in the world. One owner thread. */
final class UserProbe {
    private final RequestContext context = new RequestContext();
    private final Decision decision = new Decision();
    private final Outcome outcome = new Outcome();
    private final Outcome full = new Outcome();
    private final Outcome bound = new Outcome();
    private final BestDecision best = new BestDecision();

    UserView view(World world, int user, DecisionPolicy policy) {
        world.probe(user, world.cell().typicalRequest(user), context);
        policy.decide(context, decision);
        RequestModel.evaluate(context, decision.answerTokens, decision.txPowerWatts, outcome);
        RequestModel.evaluate(context, context.uncappedTokens(), context.maxPowerWatts(), full);
        boolean feasible = best.find(context, decision);
        RequestModel.evaluate(context, decision.answerTokens, decision.txPowerWatts, bound);
        return new UserView(
                world.cell().parameters().users().get(user).id(),
                world.userXMeters(user),
                world.userYMeters(user),
                context.distanceMeters(),
                context.lineOfSight(),
                context.pathLossDb(),
                context.shadowingDb(),
                Units.ratioToDb(context.knownFadingPower()),
                context.meanGainDb(),
                outcome.snrDb(),
                outcome.rateBitPerSecond(),
                outcome.answerTokens(),
                outcome.txPowerWatts(),
                outcome.latencySeconds(),
                outcome.qoe(),
                outcome.carbonGrams(),
                outcome.stationOperationalGrams() + outcome.deviceOperationalGrams(),
                outcome.serverOperationalGrams(),
                outcome.serverEmbodiedGrams() + outcome.stationEmbodiedGrams() + outcome.deviceEmbodiedGrams(),
                full.carbonGrams(),
                bound.carbonGrams(),
                feasible);
    }
}
