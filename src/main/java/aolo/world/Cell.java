package aolo.world;

import aolo.carbon.EmbodiedCarbon;
import aolo.carbon.GridIntensity;
import aolo.carbon.IntensityFiles;
import aolo.llm.ContextDemand;
import aolo.llm.MediumTraits;
import aolo.llm.Medium;
import aolo.llm.RequestDraw;
import aolo.llm.RequestSource;
import aolo.llm.RequestTrace;
import aolo.llm.ServerModel;
import aolo.llm.TrafficProfile;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.quantity.Units;
import aolo.radio.AirTime;
import aolo.radio.ChannelModel;
import aolo.radio.ChannelModels;
import aolo.radio.Deployment;
import aolo.radio.Fading;
import aolo.radio.GainGrid;
import aolo.radio.GridChannel;
import aolo.radio.LargeScaleChannel;
import aolo.radio.LargeScaleFields;
import aolo.radio.LargeScaleGain;
import aolo.radio.Link;
import aolo.radio.MapGrid;
import aolo.radio.MeanEfficiencies;
import aolo.radio.StationPower;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All models of one cell, built once from its parameters: what a request costs, given place, fading and server state.
 * Immutable; any thread. A {@link World} adds the state that moves; the window and {@code explain} use a cell alone.
 */
public final class Cell {
    private final WorldParameters parameters;
    private final long landscapeSeed;
    private final Assumptions assumptions;
    private final LargeScaleFields fields;
    private final Optional<GainGrid> gainGrid;
    private final ChannelModel channel;
    private final Link link;
    private final Fading fading;
    private final StationPower stationPower;
    private final ServerModel server;
    private final GridIntensity grid;
    private final EmbodiedCarbon embodied;
    private final MediumTraits media;
    private final CellTraffic traffic;
    private final double[] pictureJoulesPerTokenOfUser;
    private final double[] csiCorrelation;
    private final double[] dopplerHz;
    private final MeanEfficiencies meanEfficiencies;
    private final double coherenceTurns;
    private final CellBaseline baseline;
    private final double stationRestJoulesPerBit;
    private final double minLengthFraction;
    private final double maxCapRatio;
    private final double placeClearanceMeters;
    private final double powerFloorRatio;
    private final double uplinkBitsPerToken;

    /** @param earlier a cell whose models are kept where their parameters are; may be null */
    private Cell(
            WorldParameters parameters,
            long landscapeSeed,
            Assumptions assumptions,
            LargeScaleFields fields,
            Cell earlier) {
        this.parameters = parameters;
        this.landscapeSeed = landscapeSeed;
        this.assumptions = assumptions;
        WorldParameters old = earlier == null ? null : earlier.parameters;
        boolean sameChannel = old != null && old.channel().equals(parameters.channel());
        this.fields = fields;
        gainGrid = old != null && old.landscape().equals(parameters.landscape())
                ? earlier.gainGrid
                : parameters.landscape().map(GainGrid::read);
        channel = newChannel();
        link = sameChannel ? earlier.link : new Link(parameters.channel(), assumptions);
        fading = sameChannel ? earlier.fading : new Fading(parameters.channel());
        stationPower = StationPower.of(
                parameters.station(), parameters.channel().downlinkTimeShare(), assumptions);
        server = old != null
                        && old.server().equals(parameters.server())
                        && old.traffic().equals(parameters.traffic())
                ? earlier.server
                : ServerModel.of(
                        parameters.server(), ContextDemand.of(parameters.traffic(), assumptions), assumptions);
        grid = old != null && old.grid().equals(parameters.grid())
                ? earlier.grid
                : GridIntensity.of(parameters.grid(), assumptions, IntensityFiles.onDisk());
        embodied = new EmbodiedCarbon(
                server.gpuCount(), parameters.station().type().key(), assumptions);
        media = new MediumTraits(assumptions);
        traffic = new CellTraffic(parameters, earlier == null ? null : earlier.traffic, assumptions);
        baseline = CellBaseline.of(parameters, traffic.requestsPerSecond(), stationPower, server, embodied);
        stationRestJoulesPerBit = stationPower.restJoulesPerBit(traffic.fullServiceBitsPerSecond(media));
        minLengthFraction = assumptions.value("world.request.minLengthFraction");
        maxCapRatio = assumptions.value("world.request.maxCapRatio");
        placeClearanceMeters = assumptions.value(
                "world.placement.clearanceMeters." + parameters.station().deployment());
        uplinkBitsPerToken = assumptions.value("world.request.uplinkBitsPerToken");
        powerFloorRatio = Units.dbToRatio(-parameters.station().powerRangeDb());
        int users = parameters.users().size();
        pictureJoulesPerTokenOfUser = new double[users];
        csiCorrelation = new double[users];
        dopplerHz = new double[users];
        fillUsers();
        coherenceTurns = assumptions.value("radio.fading.coherenceTurns");
        MeanEfficiencies known = earlier == null ? null : earlier.meanEfficiencies;
        meanEfficiencies = new MeanEfficiencies(link, fading, csiCorrelation, known);
    }

    /**
     * The cell of these parameters.
     *
     * @param landscapeSeed seed of the shadowing and line-of-sight landscape
     * @throws IllegalArgumentException if a name is unknown or the model does not fit its accelerators
     */
    public static Cell of(WorldParameters parameters, long landscapeSeed, Assumptions assumptions) {
        LargeScaleFields fields = landscape(parameters.station().deployment(), landscapeSeed, assumptions);
        return new Cell(parameters, landscapeSeed, assumptions, fields, null);
    }

    private static LargeScaleFields landscape(Deployment deployment, long seed, Assumptions assumptions) {
        return new LargeScaleFields(deployment, assumptions, new RandomStreams(seed).within("landscape"));
    }

    /** The same place under other parameters; keeps what they leave alone, for a drag makes many cells. */
    public Cell with(WorldParameters newParameters) {
        Deployment deployment = newParameters.station().deployment();
        LargeScaleFields kept = deployment == fields.deployment()
                ? fields
                : landscape(deployment, landscapeSeed, assumptions);
        return new Cell(newParameters, landscapeSeed, assumptions, kept, this);
    }

    private ChannelModel newChannel() {
        if (parameters.channel().model().isPresent()) {
            return ChannelModels.create(
                    parameters.channel().model().get(), parameters.station(), parameters.channel(), assumptions,
                    new RandomStreams(landscapeSeed).within("landscape"));
        }
        return gainGrid.isPresent()
                ? new GridChannel(parameters.station(), parameters.landscape().orElseThrow(), gainGrid.get())
                : new LargeScaleChannel(parameters.station(), parameters.channel(), assumptions, fields);
    }

    private void fillUsers() {
        for (int u = 0; u < dopplerHz.length; u++) {
            UserParameters user = parameters.users().get(u);
            TrafficProfile profile = traffic.profile(u);
            pictureJoulesPerTokenOfUser[u] = profile.pictureModel().joules(assumptions)
                    / profile.tokensPerPicture();
            refuseHeight(user, parameters.station().deployment());
            dopplerHz[u] = Fading.dopplerHz(
                    Units.kmhToMetersPerSecond(user.speedKmh()),
                    1e9 * parameters.station().carrierGhz());
            csiCorrelation[u] =
                    Fading.correlation(dopplerHz[u], parameters.channel().csiDelaySeconds());
        }
    }

    private static void refuseHeight(UserParameters user, Deployment deployment) {
        double least = deployment.leastUserHeightMeters();
        double most = deployment.mostUserHeightMeters();
        if (user.heightMeters() < least || user.heightMeters() > most) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "user %s: antenna height %s m does not fit deployment %s: allowed %s ... %s m",
                    user.id(), user.heightMeters(), deployment, least, most));
        }
    }

    public WorldParameters parameters() {
        return parameters;
    }

    /** Seed of the landscape: the scenario's. */
    long landscapeSeed() {
        return landscapeSeed;
    }

    /** Whether a place may be drawn there: not nearer to the station than its deployment has users. */
    boolean clearOfStation(double xMeters, double yMeters) {
        double east = xMeters - parameters.station().xMeters();
        double north = yMeters - parameters.station().yMeters();
        return Math.hypot(east, north) >= placeClearanceMeters;
    }

    public Assumptions assumptions() {
        return assumptions;
    }

    public StationPower stationPower() {
        return stationPower;
    }

    public ServerModel server() {
        return server;
    }

    public GridIntensity grid() {
        return grid;
    }

    public EmbodiedCarbon embodied() {
        return embodied;
    }

    /** The large-scale channel, for places without a user and for heat maps. */
    public ChannelModel channel() {
        return channel;
    }

    /** Traffic profile of a user; where a trace is replayed, with the log-normal lengths nearest to it. */
    public TrafficProfile profile(int user) {
        return traffic.profile(user);
    }

    RequestSource source(int user) {
        return traffic.source(user);
    }

    /** The trace that a user's requests come from; null where they are drawn. */
    RequestTrace trace(int user) {
        return traffic.trace(user);
    }

    double traceSpeed(int user) {
        return traffic.traceSpeed(user);
    }

    /** Mean requests a second of a user: its own rate, or its part of a trace's. */
    public double requestsPerSecond(int user) {
        return traffic.requestsPerSecond(user);
    }

    /** What a reader must know of channel, server, grid and traces: estimates, borrowed shapes, repeated files. */
    public List<String> notes() {
        List<String> all = new ArrayList<>(server.notes());
        all.addAll(channel.notes());
        all.addAll(grid.notes());
        all.addAll(traffic.notes());
        return List.copyOf(all);
    }

    double fadingPower(boolean lineOfSight, double fadingReal, double fadingImaginary) {
        return fading.power(lineOfSight, fadingReal, fadingImaginary);
    }

    double dopplerHz(int user) {
        return dopplerHz[user];
    }

    /** Mean gain in dB over the whole area, row-major; about a microsecond a point. */
    public void fillGainMap(MapGrid mapGrid, double userHeightMeters, double[] gainDb) {
        channel.fillGainMap(mapGrid, userHeightMeters, gainDb);
    }

    /** The request a user makes most typically: medians, the most frequent medium, geometric mean of the value scale. */
    public RequestDraw typicalRequest(int user) {
        TrafficProfile p = traffic.profile(user);
        RequestDraw draw = new RequestDraw();
        draw.promptTokens = p.promptMedianTokens();
        draw.fullAnswerTokens = p.answerMedianTokens();
        draw.valueScaleTokens = Math.sqrt(p.valueScaleMinTokens() * p.valueScaleMaxTokens());
        draw.medium = Medium.TEXT;
        if (p.speechShare() > p.textShare() && p.speechShare() >= p.richShare()) {
            draw.medium = Medium.SPEECH;
        } else if (p.richShare() > p.textShare()) {
            draw.medium = Medium.RICH;
        }
        return draw;
    }

    /**
     * A hypothetical request with its fading at the mean power and nobody else on the air.
     *
     * @param user index of the user, at its place in the parameters
     * @param draw what is asked
     * @param batch B, this request included, 1 to the server's limit
     * @param queueWaitSeconds time in the queue
     * @param timeSeconds since the scenario's start
     * @param out receives the row
     */
    public void fill(
            int user, RequestDraw draw, int batch, double queueWaitSeconds, double timeSeconds, RequestContext out) {
        UserParameters place = parameters.users().get(user);
        LargeScaleGain gain = new LargeScaleGain();
        channel.evaluate(place.xMeters(), place.yMeters(), place.heightMeters(), gain);
        Situation alone = new Situation(batch, 1, queueWaitSeconds, timeSeconds);
        fill(user, draw, gain, meanFading(gain.lineOfSight), 0, alone, out);
    }

    /**
     * A hypothetical request in a situation of one's own choosing.
     *
     * @param user index of the user
     * @param draw what is asked
     * @param gain of the place where it is asked
     * @param fadingReal state of the fading, see {@link Fading}
     * @param fadingImaginary state of the fading
     * @param situation how busy cell and server are, and when
     * @param out receives the row
     */
    public void fill(
            int user,
            RequestDraw draw,
            LargeScaleGain gain,
            double fadingReal,
            double fadingImaginary,
            Situation situation,
            RequestContext out) {
        fillRequest(user, draw, out);
        fillRadio(user, gain, fadingReal, fadingImaginary, situation.onAir(), out);
        out.number = -1;
        out.arrivalSeconds = situation.timeSeconds();
        int background =
                Math.min(situation.batch() - 1, (int) Math.rint(parameters.server().backgroundAnswers()));
        double wait = situation.queueWaitSeconds();
        fillServer(situation.batch(), background, wait, situation.timeSeconds() + wait, out);
    }

    /** The scatter whose fading power is 1: sqrt(K+1) − sqrt(K) in line of sight, else 1. */
    private double meanFading(boolean lineOfSight) {
        double k = Units.dbToRatio(parameters.channel().ricianKDb());
        return lineOfSight ? Math.sqrt(k + 1) - Math.sqrt(k) : 1;
    }

    void fillRequest(int user, RequestDraw draw, RequestContext out) {
        TrafficProfile profile = traffic.profile(user);
        out.userIndex = user;
        out.prior = traffic.source(user).answerPrior();
        out.medium = draw.medium;
        out.promptTokens = draw.promptTokens;
        out.fullAnswerTokens = draw.fullAnswerTokens;
        out.valueScaleTokens = draw.valueScaleTokens;
        see(out, draw.fullAnswerTokens, draw.valueScaleTokens);
        out.bitsPerToken = media.bitsPerToken(draw.medium);
        out.intakeTokensPerSecond = media.expectedTokensPerSecond(draw.medium);
        out.expectedFirstTokenSeconds = media.expectedTtftSeconds();
        out.minQoe = profile.minQoe();
        out.maxLatencySeconds = profile.maxLatencySeconds();
    }

    /** Draws the errors of what is seen of a request where it is predicted: two numbers of the stream, whatever is decided. */
    void predict(RandomStream random, RequestContext out) {
        KnowledgeParameters knowledge = parameters.knowledge();
        if (knowledge.predicted()) {
            double answer = out.fullAnswerTokens * Math.exp(knowledge.lengthSigmaLn() * random.nextGaussian());
            double scale = out.valueScaleTokens * Math.exp(knowledge.valueSigmaLn() * random.nextGaussian());
            see(out, answer, scale);
        }
    }

    /**
     * Sets what a policy sees of a request where lengths are predicted; without such knowledge nothing changes.
     *
     * @param out a request that is filled
     * @param predictedAnswerTokens in place of κ_full, positive
     * @param predictedScaleTokens in place of k0, positive
     */
    public void see(RequestContext out, double predictedAnswerTokens, double predictedScaleTokens) {
        out.knowledge = parameters.knowledge();
        out.predicted = out.knowledge.predicted();
        out.predictedAnswerTokens = predictedAnswerTokens;
        out.predictedScaleTokens = predictedScaleTokens;
        out.minCapRatio = minLengthFraction;
        out.maxCapRatio = maxCapRatio;
        out.minAnswerTokens = minLengthFraction * Math.min(out.fullAnswerTokens, out.seenAnswerTokens());
    }

    /** @param onAir answers on the air, this one included; a mean need not be whole */
    void fillRadio(
            int user, LargeScaleGain gain, double fadingReal, double fadingImaginary, double onAir, RequestContext out) {
        double share = parameters.station().fixedBandwidthShare().orElse(1 / onAir);
        double hertz = share * 1e6 * parameters.station().bandwidthMhz();
        out.lineOfSight = gain.lineOfSight;
        out.distanceMeters = gain.distance2dMeters;
        out.pathLossDb = gain.pathLossDb;
        out.shadowingDb = gain.shadowingDb;
        out.meanGainDb = gain.gainDb;
        out.knownFadingPower = fading.power(gain.lineOfSight, fadingReal, fadingImaginary);
        out.fadingQuantile =
                fading.quantilePower(gain.lineOfSight, fadingReal, fadingImaginary, csiCorrelation[user]);
        out.coherenceSeconds = Fading.coherenceSeconds(dopplerHz[user], coherenceTurns);
        out.meanEfficiency = meanEfficiencies.of(user, gain.lineOfSight);
        out.bandwidthShare = share;
        out.bandwidthHz = hertz;
        out.link = link;
        out.device = parameters.device();
        out.snrPerWatt = gain.gain / link.userNoiseWatts(hertz);
        boolean certain = csiCorrelation[user] == 1; // what is known is what will be: no error to plan for
        out.expectedTransmissions = certain ? 1 : link.expectedAttempts();
        out.residualLoss = certain ? 0 : link.residualLoss();
        out.maxPowerWatts = share * stationPower.maxRadiatedWatts();
        out.minPowerWatts = powerFloorRatio * out.maxPowerWatts;
        double uplinkWatts = Units.dbmToWatts(parameters.device().uplinkPowerDbm());
        double uplinkSnr = uplinkWatts * gain.gain / link.stationNoiseWatts(hertz);
        out.uplinkRateBitPerSecond = link.uplinkBitsPerSecond(hertz, uplinkSnr * out.fadingQuantile);
        out.uplinkMeanRateBitPerSecond =
                link.uplinkDataHz(hertz) * out.meanEfficiency.bitsPerSecondPerHertz(uplinkSnr);
        out.uplinkBits = uplinkBitsPerToken * out.promptTokens;
        out.uplinkSeconds = AirTime.seconds(
                out.uplinkBits * out.expectedTransmissions,
                out.uplinkRateBitPerSecond,
                out.uplinkMeanRateBitPerSecond,
                out.coherenceSeconds);
        out.stationFixedWatts = stationPower.answerWatts(share, 0);
        out.stationWattsPerRadiatedWatt = stationPower.slope();
        out.stationRestJoulesPerToken = stationRestJoulesPerBit * out.bitsPerToken;
        out.stationEmbodiedGramsPerSecond = share * embodied.stationGramsPerSecond();
        out.deviceEmbodiedGramsPerSecond = embodied.deviceGramsPerSecond();
    }

    /**
     * Needs the request part of the row.
     *
     * @param batch B: the cell's own answers, the background and this one
     * @param background other cells' answers among them
     */
    void fillServer(
            int batch, int background, double queueWaitSeconds, double admissionSeconds, RequestContext out) {
        out.admissionSeconds = admissionSeconds;
        out.batch = batch;
        out.maxBatch = parameters.server().maxBatch();
        out.queueWaitSeconds = queueWaitSeconds;
        out.backhaulSeconds = parameters.server().backhaulSeconds();
        out.prefillSeconds = server.prefillSeconds(out.promptTokens, batch);
        out.prefillJoules = server.prefillJoules(out.promptTokens);
        double contextTokens = out.promptTokens - server.contextTokens();
        out.interTokenGrowthSeconds = server.contextSeconds(batch);
        out.interTokenLatencySeconds =
                server.interTokenLatencySeconds(batch) + out.interTokenGrowthSeconds * contextTokens;
        out.tokenGrowthJoules = server.contextJoules(batch);
        out.tokenJoules = server.tokenEnergyJoules(batch) + out.tokenGrowthJoules * contextTokens;
        out.pictureJoulesPerToken =
                out.medium == Medium.RICH ? pictureJoulesPerTokenOfUser[out.userIndex] : 0;
        out.hostWattsPerRequest = server.hostWatts() / batch;
        out.serverEmbodiedGramsPerSecond = embodied.serverGramsPerSecond() / batch;
        out.intensityGramsPerKwh = grid.gramsPerKwh(admissionSeconds);
        out.intensitySlopePerHour = grid.slopeGramsPerKwhPerHour(admissionSeconds);
        out.pue = parameters.server().pue();
        fillBills(batch, background, out);
    }

    /** What the bills {@code caused} and {@code cell} need (model.md section 4); needs the other parts of the row. */
    private void fillBills(int batch, int background, RequestContext out) {
        out.accounting = parameters.accounting();
        out.makingCounts = parameters.makingCounts();
        out.causedTokenGrowthJoules = server.marginalContextJoules(batch);
        out.causedTokenJoules = server.marginalTokenJoules(batch)
                + out.causedTokenGrowthJoules * (out.promptTokens - server.contextTokens());
        // own answers that keep the server awake together share what that draws; the background would keep it awake anyway
        out.causedServiceWatts = background == 0 ? server.awakeWatts(batch) / batch : 0;
        out.causedStationFixedWatts = stationPower.causedWatts(out.bandwidthShare);
        out.cellBaselineGrams = baseline.gramsPerRequest(out.intensityGramsPerKwh);
    }

    /** What the cell draws whatever is decided. */
    CellBaseline baseline() {
        return baseline;
    }
}
