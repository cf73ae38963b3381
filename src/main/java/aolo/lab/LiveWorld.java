package aolo.lab;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand.Speed;
import aolo.lab.LabSnapshot.AnswerView;
import aolo.lab.LabSnapshot.LiveView;
import aolo.lab.LabSnapshot.RequestView;
import aolo.lab.LabSnapshot.SpikeView;
import aolo.lab.ReferenceView.Kind;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.results.SeriesView;
import aolo.rl.PolicySnapshot;
import aolo.scenario.Scenario;
import aolo.training.CompetingBound;
import aolo.training.LearnedPolicy;
import aolo.training.MovingMeans;
import aolo.training.RequestFigures;
import aolo.training.SeriesKey;
import aolo.world.Cell;
import aolo.world.Decision;
import aolo.world.DecisionPolicy;
import aolo.world.Outcome;
import aolo.world.Policies;
import aolo.world.RequestContext;
import aolo.world.RequestModel;
import aolo.world.RuleTuning;
import aolo.world.World;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The world one watches: serves requests as its clock passes their arrivals and keeps what a snapshot shows. Its random
 * streams are its own, so watching never touches a training. One owner thread: the simulation thread.
 */
final class LiveWorld {
    /** Requests the rule is tuned on here: a drag makes many cells. */
    private static final int RULE_REQUESTS = 300;

    private final Assumptions assumptions;
    private final World world;
    private final DecisionPolicy fullService = Policies.fullService();
    private final DecisionPolicy fixed = Policies.fixed(0.5, 6);
    private final DecisionPolicy bound = Policies.bound();
    private final DecisionPolicy random;
    private final Decision decision = new Decision();
    private final Outcome outcome = new Outcome();
    private final Outcome bestOutcome = new Outcome();
    private final Outcome fullOutcome = new Outcome();
    private final CompetingBound competing = new CompetingBound();
    private final RequestFigures figures = new RequestFigures();
    private final MovingMeans recent = new MovingMeans(LiveView.MEAN_REQUESTS);
    private final LiveSeries series = new LiveSeries();
    private final UserViews users = new UserViews();
    private final WatchedRequest watched = new WatchedRequest();
    private final PolicyTrail trail = new PolicyTrail();
    private final SilenceProbe silence = new SilenceProbe();
    private final ArrayDeque<AnswerView> answers = new ArrayDeque<>();
    private Scenario scenario;
    private ServingPolicy serving = ServingPolicy.FULL;
    private Optional<LearnedPolicy> learned = Optional.empty();
    private Optional<DecisionPolicy> rule = Optional.empty();
    private double clockSeconds;
    private long served;
    private final Reference opened;
    private Optional<Reference> trained = Optional.empty();
    private Optional<Reference> pinned = Optional.empty();
    private Optional<EditProbe> edit = Optional.empty();

    LiveWorld(Scenario scenario, Assumptions assumptions) {
        this.assumptions = assumptions;
        this.scenario = scenario;
        RandomStreams streams = new RandomStreams(scenario.seed()).within("watching");
        random = Policies.random(streams.stream("random policy"));
        world = new World(cell(scenario), streams.within("world"));
        opened = new Reference(
                new ReferenceView(Kind.OPENED, ServingPolicy.FULL, 0), world.cell(), Policies.fullService());
    }

    private Cell cell(Scenario of) {
        return Cell.of(of.world(), of.seed(), assumptions);
    }

    Scenario scenario() {
        return scenario;
    }

    /** Goes on under another scenario; throws {@link IllegalArgumentException} and changes nothing if it cannot be. */
    void change(Scenario changed) {
        boolean sameLand = changed.seed() == scenario.seed();
        world.change(sameLand ? world.cell().with(changed.world()) : cell(changed));
        scenario = changed;
        rule = Optional.empty();
    }

    /** Asks about an edit; throws {@link IllegalArgumentException} where one of the cells cannot be. */
    void compare(Scenario before, Scenario after) {
        edit = Optional.empty();
        edit = Optional.of(new EditProbe(world.cell(), scenario.seed(), before, after, assumptions));
    }

    void stopComparing() {
        edit = Optional.empty();
    }

    /** What an edit changes, by the policy that serves; empty while none is asked about. */
    Optional<Comparison> comparison() {
        return edit.map(probe -> probe.ask(world, policyInUse(), probePolicy()));
    }

    /** Holds cell and policy as they are; {@code frozen} is the learned policy, as a copy that nothing else changes. */
    void pin(Optional<PolicySnapshot> frozen) {
        pinned = Optional.of(reference(Kind.PINNED, policyInUse(), frozen));
    }

    void unpin() {
        pinned = Optional.empty();
    }

    /** A training has ended: its cell and policy are what users are compared with, unless a person chose. */
    void trained(Optional<PolicySnapshot> policy) {
        trained = policy.map(now -> reference(Kind.TRAINED, ServingPolicy.LEARNED, policy));
    }

    private Reference reference(Kind kind, ServingPolicy who, Optional<PolicySnapshot> frozen) {
        boolean byLearned = who == ServingPolicy.LEARNED;
        DecisionPolicy decides = byLearned ? new LearnedPolicy(frozen.orElseThrow().newRunner()) : probePolicy();
        long steps = byLearned ? PolicyAt.of(frozen.orElseThrow()).step() : 0;
        return new Reference(new ReferenceView(kind, who, steps), world.cell(), decides);
    }

    private Reference inForce() {
        return pinned.or(() -> trained).orElse(opened);
    }

    ReferenceView reference() {
        return inForce().view();
    }

    void serveWith(ServingPolicy policy) {
        serving = policy;
        rule = Optional.empty();
    }

    void learned(Optional<LearnedPolicy> policy) {
        learned = policy;
        watched.refresh();
    }

    /** The training's newest policy, whoever serves: it is part of the trail. */
    void published(Optional<PolicySnapshot> newest) {
        if (trail.add(newest)) {
            watched.refresh();
        }
    }

    /**
     * Neurons of the learned policy are silent from now on.
     *
     * @param whole the same policy with every neuron at work; empty where none is silent
     */
    void silenced(List<SilenceView.Neuron> neurons, Optional<LearnedPolicy> whole) {
        silence.set(neurons, whole);
        watched.refresh();
    }

    ServingPolicy policyInUse() {
        return serving == ServingPolicy.LEARNED && learned.isEmpty() ? ServingPolicy.FULL : serving;
    }

    void watch(Optional<String> userId) {
        watched.watch(userId);
    }

    /** The request on screen stays, or goes with the next one. */
    void hold(boolean held) {
        watched.hold(held);
    }

    private DecisionPolicy policy() {
        return switch (policyInUse()) {
            case FULL -> fullService;
            case FIXED -> fixed;
            case RANDOM -> random;
            case RULE, RULE_TUNED -> rule();
            case BOUND -> bound;
            case LEARNED -> learned.orElseThrow();
        };
    }

    /** The rule of the cell as it is now; its numbers are found when it is first asked for. */
    private DecisionPolicy rule() {
        if (rule.isEmpty()) {
            rule = Optional.of(
                    serving == ServingPolicy.RULE_TUNED
                            ? RuleTuning.tuned(world.cell(), RULE_REQUESTS)
                            : RuleTuning.plain(world.cell(), RULE_REQUESTS));
        }
        return rule.get();
    }

    /** What probes are decided by: the policy, except that probing must draw no random number. */
    private DecisionPolicy probePolicy() {
        return policyInUse() == ServingPolicy.RANDOM ? fixed : policy();
    }

    boolean hasUsers() {
        return !scenario.users().isEmpty();
    }

    /** Moves the clock on and serves what has arrived by then, at most until a deadline of {@link System#nanoTime}. */
    void run(double seconds, long deadlineNanos) {
        double target = clockSeconds + seconds;
        while (hasUsers() && arrivalSeconds() <= target) {
            serve();
            if ((served & 7) == 0 && System.nanoTime() >= deadlineNanos) {
                return;
            }
        }
        clockSeconds = Math.max(clockSeconds, Double.isFinite(target) ? target : clockSeconds);
    }

    /** Serves one request, wherever it is in time. */
    void serveOne() {
        if (hasUsers()) {
            arrivalSeconds();
            serve();
        }
    }

    /** Serves up to the first request of a user, that one included; false if none came among so many. */
    boolean serveNextOf(String userId, int most) {
        for (int i = 0; i < most && hasUsers(); i++) {
            arrivalSeconds();
            boolean asked = scenario.users().get(world.request().userIndex()).id().equals(userId);
            serve();
            if (asked) {
                return true;
            }
        }
        return false;
    }

    /** Arrival of the next request. */
    private double arrivalSeconds() {
        if (!world.undecided()) {
            world.advance();
        }
        return world.request().arrivalSeconds();
    }

    private void serve() {
        RequestContext asked = world.request();
        policy().decide(asked, decision);
        world.decide(decision.answerTokens, decision.txPowerWatts, outcome);
        clockSeconds = Math.max(clockSeconds, asked.arrivalSeconds());
        measure(asked);
        if (policyInUse() == ServingPolicy.LEARNED) {
            silence.observe(asked, outcome);
        }
        recent.add(figures);
        series.add(figures);
        remember(asked);
        served++;
    }

    private void measure(RequestContext asked) {
        figures.feasible = competing.find(world.cell(), asked, decision);
        RequestModel.evaluate(asked, decision.answerTokens, decision.txPowerWatts, bestOutcome);
        RequestModel.evaluate(asked, asked.fullAnswerTokens(), asked.maxPowerWatts(), fullOutcome);
        figures.measure(outcome, fullOutcome, bestOutcome);
    }

    private void remember(RequestContext asked) {
        String user = scenario.users().get(asked.userIndex()).id();
        if (answers.size() == LabSnapshot.MAX_ANSWERS) {
            answers.removeFirst();
        }
        double arrival = asked.arrivalSeconds();
        answers.addLast(new AnswerView(
                asked.number(),
                user,
                asked.admissionSeconds(),
                arrival + outcome.firstTokenSeconds(),
                arrival + outcome.latencySeconds(),
                outcome.answerTokens(),
                asked.fullAnswerTokens(),
                outcome.carbonGrams(),
                outcome.qoe(),
                !outcome.breaksConstraint()));
        if (watched.wants(user)) {
            watched.take(world, scenario, user, outcome, learnedInUse());
        }
    }

    private Optional<LearnedPolicy> learnedInUse() {
        return policyInUse() == ServingPolicy.LEARNED ? learned : Optional.empty();
    }

    /** The request on screen, in the cell as it is or as an edit that is asked about would make it. */
    Optional<RequestView> request() {
        boolean asked = edit.isPresent() && edit.get().after() != scenario;
        watched.renew(new WatchedRequest.Asked(
                asked ? edit.get().cellAfter() : world.cell(),
                asked ? edit.get().after() : scenario,
                world.cell(),
                policyInUse(),
                probePolicy(),
                learnedInUse(),
                trail.policies(),
                asked));
        return watched.request();
    }

    /** The spikes of that request's decision: the policy decides it again, to the same bits. */
    Optional<SpikeView> spikes() {
        return watched.spikes(silence);
    }

    /** The users' entries, renewed where something has changed. */
    List<UserView> users() {
        return users.renew(world, probePolicy(), inForce());
    }

    LiveView view(boolean running, Speed speed) {
        double hours = scenario.grid().startHour() + clockSeconds / 3600;
        double metered = world.idle().meteredSeconds();
        return new LiveView(
                running,
                speed,
                policyInUse(),
                served,
                clockSeconds,
                hours % 24,
                world.cell().grid().gramsPerKwh(clockSeconds),
                world.answersInService(),
                (int) answers.stream().filter(answer -> answer.admittedSeconds() > clockSeconds).count(),
                Math.max(0, metered - world.clockSeconds()),
                world.clockSeconds(),
                recent.carbonGrams(),
                recent.fullServiceGrams(),
                recent.boundGrams(),
                recent.qoe(),
                recent.latencySeconds(),
                recent.violationPercent(),
                recent.infeasiblePercent(),
                metered > 0 ? world.idle().totalGrams() / metered * 3600 : Double.NaN,
                recent.saved());
    }

    List<AnswerView> answers() {
        return List.copyOf(answers);
    }

    void addViewsTo(Map<SeriesKey, SeriesView> views) {
        series.addViewsTo(views);
    }

    /** Requests served so far. */
    long served() {
        return served;
    }

    double clockSeconds() {
        return clockSeconds;
    }
}
