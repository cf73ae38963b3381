package aolo.lab;

import aolo.results.SeriesView;
import aolo.rl.SpikeRecord;
import aolo.scenario.Scenario;
import aolo.training.SeriesKey;
import aolo.world.SavedPercent;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All a view may show, at one moment. Immutable, from the laboratory's newest publication; any thread.
 *
 * @param serial grows by at least one from publication to publication; equal serials mean the same object
 * @param scenario as it is now, every edit included
 * @param live the watched world
 * @param users one entry for each user of the scenario, in its order
 * @param reference what the users' entries compare with
 * @param comparison what an edit changes, while one is asked about
 * @param answers the newest answers of the watched world, oldest first, at most {@link #MAX_ANSWERS}
 * @param events what divides the watched world's series, oldest first
 * @param request the newest request of the watched user, or the one that is held, term by term; empty before the first. While
 *     an edit is asked about: the same request in the cell it leads to
 * @param spikes the actor's spikes for that very request; empty while no spiking policy serves
 * @param training the training
 * @param series all series; never null for any key
 * @param message newest message for a person; empty if none
 * @param runs every run the laboratory knows, the training of now after those before it, then what waits
 * @param served which run's policy of which step serves, where a person has chosen one; empty: the newest, or no learned one
 */
public record LabSnapshot(
        long serial,
        Scenario scenario,
        LiveView live,
        List<UserView> users,
        ReferenceView reference,
        Optional<Comparison> comparison,
        List<AnswerView> answers,
        List<LabEvent> events,
        Optional<RequestView> request,
        Optional<SpikeView> spikes,
        TrainingView training,
        Map<SeriesKey, SeriesView> series,
        Optional<Message> message,
        List<RunEntry> runs,
        Optional<ServedCheckpoint> served) {
    /** Most answers a snapshot carries. */
    public static final int MAX_ANSWERS = 256;

    public LabSnapshot {
        users = List.copyOf(users);
        answers = List.copyOf(answers);
        events = List.copyOf(events);
        runs = List.copyOf(runs);
        EnumMap<SeriesKey, SeriesView> whole = new EnumMap<>(SeriesKey.class);
        for (SeriesKey key : SeriesKey.values()) {
            whole.put(key, series.getOrDefault(key, SeriesView.empty()));
        }
        series = Collections.unmodifiableMap(whole);
    }

    /** The series of this key, possibly empty. */
    public SeriesView series(SeriesKey key) {
        return series.get(key);
    }

    /**
     * The watched world as a whole. Means are over the last {@link #MEAN_REQUESTS} requests and NaN before the first.
     *
     * @param running false while paused
     * @param speed as chosen
     * @param policy who decides, after any fall-back
     * @param requests requests served so far
     * @param clockSeconds scenario time since the start
     * @param hourOfDay 0 to 24
     * @param gridGramsPerKwh carbon intensity of the grid now
     * @param answersInService answers the server writes now, other cells' included
     * @param answersWaiting requests in the server's queue
     * @param newestWaitSeconds how long the newest request waits until the server begins with it
     * @param worldSeconds scenario time since the cell was last begun anew
     * @param carbonGrams mean carbon of a request
     * @param fullServiceGrams mean carbon of full service on the same requests in the same server state
     * @param boundGrams mean carbon of the exact best decision on the same requests in the same server state
     * @param qoe mean quality of experience, 0 to 1
     * @param latencySeconds mean latency
     * @param violationPercent share of feasible requests that break a constraint
     * @param infeasiblePercent share of requests no decision can serve within the constraints; the means leave them out
     * @param idleGramsPerHour carbon of the cell's idle power that no request carries
     * @param saved against full service on the same requests in the same server state, by bill, percent
     */
    public record LiveView(
            boolean running,
            LabCommand.Speed speed,
            LabCommand.ServingPolicy policy,
            long requests,
            double clockSeconds,
            double hourOfDay,
            double gridGramsPerKwh,
            int answersInService,
            int answersWaiting,
            double newestWaitSeconds,
            double worldSeconds,
            double carbonGrams,
            double fullServiceGrams,
            double boundGrams,
            double qoe,
            double latencySeconds,
            double violationPercent,
            double infeasiblePercent,
            double idleGramsPerHour,
            SavedPercent saved) {
        /** Requests the means run over. */
        public static final int MEAN_REQUESTS = 200;
    }

    /**
     * One answer of the watched world, for the tokens that move along the link.
     *
     * @param request number of the request, from 0
     * @param userId who asked
     * @param admittedSeconds scenario time of admission
     * @param firstTokenSeconds scenario time at which the first token is there
     * @param lastTokenSeconds scenario time at which the last token is there
     * @param tokens its length
     * @param fullTokens what full service would have written
     * @param carbonGrams of the request
     * @param qoe 0 to 1
     * @param keptConstraints false when it broke a constraint
     */
    public record AnswerView(
            long request,
            String userId,
            double admittedSeconds,
            double firstTokenSeconds,
            double lastTokenSeconds,
            double tokens,
            double fullTokens,
            double carbonGrams,
            double qoe,
            boolean keptConstraints) {}

    /**
     * One request with its decision and all that follows from it, in the order of the model.
     *
     * @param request number of the request, from 0
     * @param userId who asked
     * @param terms the chain: path loss ... carbon, with units
     * @param decision what else could be decided about it
     */
    public record RequestView(long request, String userId, List<ChainTerm> terms, DecisionView decision) {
        public RequestView {
            terms = List.copyOf(terms);
        }
    }

    /**
     * The spikes behind one decision.
     *
     * @param request number of the request it decided
     * @param userId who asked
     * @param spikes encoder, hidden layers, output: spikes, voltages and counts; this snapshot's own copy, to be read only
     * @param decided what they decided
     * @param silence what silent neurons change; empty while none is silent
     */
    public record SpikeView(
            long request, String userId, SpikeRecord spikes, DecisionView.Choice decided, Optional<SilenceView> silence) {}

    /** A run's policy as it was at a step. */
    public record ServedCheckpoint(String run, long step) {
        /** In words: "sdrl, seed 1, after 250 requests". */
        public String words() {
            return run + ", after " + step + " requests";
        }
    }

    /** A message for a person: text in one line, and whether something failed. */
    public record Message(String text, boolean failure) {}
}
