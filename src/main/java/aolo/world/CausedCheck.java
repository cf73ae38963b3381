package aolo.world;

import aolo.llm.BatchingResult;
import aolo.llm.BatchingSimulation;
import aolo.llm.RequestDraw;
import aolo.llm.ServerModel;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;

/**
 * The bill {@code caused} against meters: a policy and full service serve the same arrivals, once as the world has it and
 * once event by event, the background as requests of its own; what the meters of station and server count less is set
 * against the sum of what the requests are said to cause less. Joules per own request, PUE applied. Immutable.
 *
 * @param meterSavedJoules what the meters count less than under full service
 * @param causedSavedJoules what the requests cause less by their bills
 * @param serverMeterSavedJoules the server's part of the first
 * @param serverCausedSavedJoules the server's part of the second
 * @param serverBilledSavedJoules what the bill {@code billed} says the server saves
 * @param meterFullServiceJoules what all meters count under full service
 */
public record CausedCheck(
        double meterSavedJoules,
        double causedSavedJoules,
        double serverMeterSavedJoules,
        double serverCausedSavedJoules,
        double serverBilledSavedJoules,
        double meterFullServiceJoules) {
    private static final int LENGTH_DRAWS = 4000;
    private static final double AFTERWARDS = 20;

    /** How far the bills are off, percent of the meters' saving. */
    public double errorPercent() {
        return 100 * (causedSavedJoules / meterSavedJoules - 1);
    }

    /** How far the server's part is off, percent of its meter's saving. */
    public double serverErrorPercent() {
        return 100 * (serverCausedSavedJoules / serverMeterSavedJoules - 1);
    }

    /**
     * Runs it.
     *
     * @param streams of the run's seed
     * @param policy decides; used by this thread alone meanwhile
     * @param requests of this cell, positive; the background comes on top
     */
    public static CausedCheck of(Cell cell, RandomStreams streams, DecisionPolicy policy, int requests) {
        Run full = new Run(cell, streams, Policies.fullService(), requests);
        Run own = new Run(cell, streams, policy, requests);
        // the background goes on until own answers have left, so that both runs end alike
        double longest = AFTERWARDS * cell.parameters().server().backgroundHoldingSeconds();
        Arrivals background = Arrivals.background(cell, streams, full.arrivals.seconds[requests - 1] + longest);
        BatchingResult fullMeter = full.serve(background);
        BatchingResult ownMeter = own.serve(background);
        double end = Math.max(fullMeter.endSeconds, ownMeter.endSeconds);
        double pue = cell.parameters().server().pue();
        double fullServer = pue * full.serverJoules(fullMeter, end);
        double ownServer = pue * own.serverJoules(ownMeter, end);
        double fullStation = full.stationJoules(end);
        double ownStation = own.stationJoules(end);
        double n = requests;
        double devices = full.device - own.device;
        double causedServer = pue * (full.causedServer - own.causedServer);
        return new CausedCheck(
                (fullServer - ownServer + fullStation - ownStation + devices) / n,
                (causedServer + full.causedStation - own.causedStation + devices) / n,
                (fullServer - ownServer) / n,
                causedServer / n,
                pue * (full.billedServer - own.billedServer) / n,
                (fullServer + fullStation + full.device) / n);
    }

    /** Requests by their arrivals. */
    private record Arrivals(double[] seconds, double[] prompts, double[] answers) {

        /** Poisson, as long and as many as the scenario's means have it, with prompts like this cell's. */
        static Arrivals background(Cell cell, RandomStreams streams, double untilSeconds) {
            var parameters = cell.parameters().server();
            double rate = parameters.backgroundAnswers() / parameters.backgroundHoldingSeconds();
            RandomStream random = streams.stream("background requests");
            double scale = lengthScale(cell, streams);
            double[][] rows = new double[3][(int) (1.2 * rate * untilSeconds) + 200];
            int count = 0;
            RequestDraw draw = new RequestDraw();
            for (double t = rate > 0 ? random.nextExponential() / rate : Double.POSITIVE_INFINITY;
                    t < untilSeconds && count < rows[0].length;
                    t += random.nextExponential() / rate) {
                draw(cell, random, draw);
                rows[0][count] = t;
                rows[1][count] = draw.promptTokens;
                rows[2][count++] = Math.max(1, scale * draw.fullAnswerTokens);
            }
            return new Arrivals(
                    java.util.Arrays.copyOf(rows[0], count),
                    java.util.Arrays.copyOf(rows[1], count),
                    java.util.Arrays.copyOf(rows[2], count));
        }

        private static void draw(Cell cell, RandomStream random, RequestDraw draw) {
            int users = cell.parameters().users().size();
            cell.source((int) (random.nextDouble() * users)).draw(random, draw);
        }

        /** Factor on this cell's answers at which the mean time in service is the background's. */
        private static double lengthScale(Cell cell, RandomStreams streams) {
            var parameters = cell.parameters().server();
            ServerModel server = cell.server();
            int batch = (int) Math.min(server.maxBatch(), Math.rint(parameters.backgroundAnswers()) + 1);
            RandomStream random = streams.stream("background lengths");
            RequestDraw draw = new RequestDraw();
            double seconds = 0;
            for (int i = 0; i < LENGTH_DRAWS; i++) {
                draw(cell, random, draw);
                seconds += server.serviceSeconds(draw.promptTokens, draw.fullAnswerTokens, batch);
            }
            return parameters.backgroundHoldingSeconds() * LENGTH_DRAWS / seconds;
        }

        /** Both, in the order of arrival; those of {@code this} are marked. */
        Arrivals merged(Arrivals other, boolean[] mine) {
            int n = mine.length;
            Arrivals all = new Arrivals(new double[n], new double[n], new double[n]);
            for (int i = 0, a = 0, b = 0; i < n; i++) {
                mine[i] = b == other.seconds.length || a < seconds.length && seconds[a] <= other.seconds[b];
                Arrivals from = mine[i] ? this : other;
                int at = mine[i] ? a++ : b++;
                all.seconds[i] = from.seconds[at];
                all.prompts[i] = from.prompts[at];
                all.answers[i] = from.answers[at];
            }
            return all;
        }
    }

    /** What a policy makes of the arrivals. */
    private static final class Run {
        final Arrivals arrivals;
        private final Cell cell;
        private final double[] carrierSeconds;
        private final double[] radiatedJoules;
        private double causedServer;
        private double causedStation;
        private double billedServer;
        private double pictures;
        private double device;

        Run(Cell cell, RandomStreams streams, DecisionPolicy policy, int requests) {
            this.cell = cell;
            arrivals = new Arrivals(new double[requests], new double[requests], new double[requests]);
            carrierSeconds = new double[requests];
            radiatedJoules = new double[requests];
            World world = new World(cell, streams);
            Decision decision = new Decision();
            Outcome o = new Outcome();
            for (int i = 0; i < requests; i++) {
                world.advance();
                RequestContext r = world.request();
                policy.decide(r, decision);
                world.decide(decision.answerTokens, decision.txPowerWatts, o);
                arrivals.seconds[i] = r.arrivalSeconds;
                arrivals.prompts[i] = r.promptTokens;
                arrivals.answers[i] = Math.max(1, o.answerTokens);
                carrierSeconds[i] = r.bandwidthShare * o.airSeconds;
                radiatedJoules[i] = cell.stationPower().slope() * o.txPowerWatts * o.airSeconds;
                causedServer += o.causedServerJoules;
                causedStation += o.causedStationJoules;
                billedServer += o.serverJoules();
                pictures += o.pictureJoules();
                device += o.deviceJoules;
            }
        }

        BatchingResult serve(Arrivals background) {
            boolean[] mine = new boolean[arrivals.seconds.length + background.seconds.length];
            Arrivals all = arrivals.merged(background, mine);
            return BatchingSimulation.run(cell.server(), all.seconds, all.prompts, all.answers);
        }

        /** The server's meter, with that of the pictures' accelerators, until a time after its last answer. */
        double serverJoules(BatchingResult result, double untilSeconds) {
            return result.meterJoules + pictures + cell.server().idleWatts() * (untilSeconds - result.endSeconds);
        }

        /**
         * The station's meter. Answers share the carrier and lose none of it, so whatever their order it is awake for the
         * sum of what each needs of the whole carrier; else it rests.
         */
        double stationJoules(double untilSeconds) {
            double awake = 0;
            double joules = 0;
            for (int i = 0; i < carrierSeconds.length; i++) {
                awake += carrierSeconds[i];
                joules += radiatedJoules[i];
            }
            return joules + cell.stationPower().restWatts() * untilSeconds + cell.stationPower().causedWatts(1) * awake;
        }
    }
}
