package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.quantity.Units;
import aolo.radio.IdleAttribution;
import aolo.radio.StationPower;
import aolo.radio.StationPowerModel;
import aolo.scenario.Records;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What requests carry and what stands idle sum to what meters at station and server would count. */
class MetersTest {
    /** One answer on the air and at the server; {@code left} is the air time it still needs. */
    private static final class Answer {
        double share;
        double watts;
        double left;
        double from;
        double to;
        double accelerators;
    }

    /** A sample, or one moved to any load: rates, batch, users, background, carrier, time shares, models of power. */
    private static Scenario mutated(Scenario s, RandomStream random) {
        double factor = Math.exp(Math.log(0.01) + random.nextDouble() * Math.log(1e5));
        int count = 1 + (int) (random.nextDouble() * Math.min(30, s.users().size()));
        List<UserParameters> users = new ArrayList<>();
        for (UserParameters u : s.users().subList(0, count)) {
            users.add((UserParameters) Records.with(u, "requestsPerSecond", factor * u.requestsPerSecond()));
        }
        int batch = 1 + (int) (random.nextDouble() * 64);
        Record server = Records.with(s.server(), "maxBatch", batch);
        double background = random.nextDouble() < 0.4 ? 0 : random.nextDouble() * 40;
        server = Records.with(server, "backgroundAnswers", background);
        Record station = Records.with(
                s.station(),
                "fixedBandwidthShare",
                random.nextDouble() < 0.5 ? OptionalDouble.empty() : OptionalDouble.of(0.01 + 0.5 * random.nextDouble()));
        IdleAttribution[] attributions = IdleAttribution.values();
        station = Records.with(
                station, "idleAttribution", attributions[(int) (random.nextDouble() * attributions.length)]);
        station = Records.with(station, "sleepsBetweenAnswers", random.nextDouble() < 0.5);
        StationPowerModel model = random.nextDouble() < 0.5 ? StationPowerModel.EARTH : StationPowerModel.TR38864;
        station = Records.with(station, "powerModel", model);
        Record channel = Records.with(s.channel(), "downlinkTimeShare", 0.1 + 0.6 * random.nextDouble());
        channel = Records.with(channel, "layers", 1 + (int) (2 * random.nextDouble()));
        Scenario moved = Records.with(Records.with(s, "users", users), "channel", channel);
        return Records.with(Records.with(moved, "server", server), "station", station);
    }

    /** At any time and load: nothing is negative, carried and idle sum to the meters, carried and owed to the bills. */
    @Test
    void atAnyTimeAndLoadNothingIsNegativeAndAllIsCounted() {
        RandomStream random = new RandomStreams(5).stream("loads");
        for (Path file : Samples.files()) {
            Scenario sample = Samples.read(file);
            follow(sample, random);
            for (int i = 0; i < 6; i++) {
                follow(mutated(sample, random), random);
            }
        }
    }

    /** Each way to attribute idle power at its own loads, awake and asleep between answers. */
    @ParameterizedTest
    @EnumSource(IdleAttribution.class)
    void anyAttributionConservesWhatTheStationDraws(IdleAttribution attribution) {
        RandomStream random = new RandomStreams(6).stream("loads");
        for (String name : List.of("campus-microcell", "rural-macro", "azure-replay")) {
            for (int i = 0; i < 4; i++) {
                Scenario moved = i == 0 ? Samples.named(name) : mutated(Samples.named(name), random);
                Record station = Records.with(moved.station(), "idleAttribution", attribution);
                station = Records.with(station, "sleepsBetweenAnswers", i % 2 == 1);
                follow(Records.with(moved, "station", station), random);
            }
        }
    }

    /** By load, full service carries in the mean all that the station draws at rest: its bits are those expected. */
    @Test
    void byLoadFullServiceCarriesTheRest() {
        Scenario s = Samples.named("campus-microcell");
        Record station = Records.with(s.station(), "idleAttribution", IdleAttribution.LOAD_SHARE);
        World world = Worlds.world(Records.with(s, "station", station));
        Decision decision = new Decision();
        Outcome o = new Outcome();
        double billed = 0;
        for (int i = 0; i < 20_000; i++) {
            world.advance();
            Policies.fullService().decide(world.request(), decision);
            world.decide(decision.answerTokens, decision.txPowerWatts, o);
            billed += world.request().stationRestJoulesPerToken * o.answerTokens;
        }
        double rest = world.cell().stationPower().restWatts() * world.idle().meteredSeconds();
        assertThat(billed).isCloseTo(rest, within(0.05 * rest));
        assertThat(world.idle().stationJoules()).isLessThan(0.1 * rest);
        assertThat(world.idle().owedStationJoules()).isLessThan(0.1 * rest);
    }

    private static void follow(Scenario s, RandomStream random) {
        World world = Worlds.world(s);
        Cell cell = world.cell();
        int requests = 20 + (int) (random.nextDouble() * 280);
        DecisionPolicy policy = random.nextDouble() < 0.5 ? Policies.fullService() : Worlds.random(3);
        Decision decision = new Decision();
        Outcome o = new Outcome();
        List<Answer> air = new ArrayList<>();
        List<Answer> served = new ArrayList<>();
        double station = 0;
        double server = 0;
        double billedStation = 0;
        double billedServer = 0;
        double making = 0;
        double billedMaking = 0;
        double now = 0;
        for (int i = 0; i < requests; i++) {
            world.advance();
            RequestContext r = world.request();
            double before = now;
            now = r.admissionSeconds;
            double start = before;
            double at = now;
            long own = served.stream().filter(a -> a.to > at).count();
            long background = r.batch - 1 - own;
            assertThat(background).as("%s %d", s.name(), i).isBetween(0L, r.maxBatch - 1L);
            double[] passed = ownShareSeconds(served, background, start, now);
            station += stationJoules(cell, air, now - before);
            server += served.stream().mapToDouble(a -> a.accelerators * overlap(a, start, at)).sum()
                    + cell.server().hostWatts() * passed[0]
                    + cell.server().idleWatts() * passed[1];
            making += cell.embodied().serverGramsPerSecond() * (passed[0] + passed[1])
                    + cell.embodied().stationGramsPerSecond() * (now - before);
            String what = "%s, request %d, %.3g/s".formatted(s.name(), i, 1 / Math.max(1e-9, now - before));
            check(world, what, station, server, making, billedStation, billedServer, billedMaking);
            policy.decide(r, decision);
            world.decide(decision.answerTokens, decision.txPowerWatts, o);
            billedStation += o.stationJoules();
            billedServer += o.serverJoules();
            billedMaking += o.stationEmbodiedGrams() + o.serverEmbodiedGrams();
            Answer a = new Answer();
            a.share = r.bandwidthShare;
            a.watts = slotWatts(cell, r.bandwidthShare, o.txPowerWatts());
            a.left = o.airSeconds();
            a.from = now;
            a.to = now + o.serviceSeconds();
            a.accelerators = (o.tokensJoules() + o.prefillJoules()) / o.serviceSeconds();
            air.add(a);
            served.removeIf(old -> old.to <= at);
            served.add(a);
        }
    }

    /** Beyond idle: what a slot of the downlink draws, in the share of slots that are the downlink's. */
    private static double slotWatts(Cell cell, double share, double radiatedWatts) {
        StationPower inSlots = StationPower.of(cell.parameters().station(), 1, Samples.STANDARD);
        double awake = inSlots.activeWatts(0) - inSlots.idleWatts();
        double radiated = inSlots.activeWatts(radiatedWatts) - inSlots.activeWatts(0);
        return cell.parameters().channel().downlinkTimeShare() * (share * awake + radiated);
    }

    private static void check(
            World world, String what, double station, double server, double making, double billedStation,
            double billedServer, double billedMaking) {
        IdleLedger idle = world.idle();
        Cell cell = world.cell();
        double[] parts = {
            idle.stationJoules(), idle.serverJoules(), idle.hostJoules(), idle.operationalGrams(), idle.embodiedGrams(),
            idle.owedStationJoules(), idle.owedServerJoules(cell), idle.owedEmbodiedGrams(cell)
        };
        for (double part : parts) {
            assertThat(part).as(what).isNotNegative();
        }
        close(what, idle.carriedStationJoules() + idle.stationJoules(), station);
        close(what, idle.carriedServerJoules() + idle.serverJoules() + idle.hostJoules(), server);
        close(what, idle.carriedEmbodiedGrams() + idle.embodiedGrams(), making);
        close(what, idle.carriedStationJoules() + idle.owedStationJoules(), billedStation);
        close(what, idle.carriedServerJoules() + idle.owedServerJoules(cell), billedServer);
        close(what, idle.carriedEmbodiedGrams() + idle.owedEmbodiedGrams(cell), billedMaking);
    }

    private static void close(String what, double value, double expected) {
        assertThat(value).as(what).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-12));
    }

    /** The station's meter, event by event: awake throughout or for the shares in use, answers slower where they would need more than the carrier. */
    private static double stationJoules(Cell cell, List<Answer> air, double seconds) {
        double joules = 0;
        double left = seconds;
        while (left > 0) {
            double slowdown = Math.max(1, air.stream().mapToDouble(a -> a.share).sum());
            double first = air.stream().mapToDouble(a -> a.left).min().orElse(Double.POSITIVE_INFINITY);
            double step = Math.min(left, first * slowdown);
            double watts = air.stream().mapToDouble(a -> a.watts).sum() / slowdown;
            double used = air.stream().mapToDouble(a -> a.share).sum() / slowdown;
            double rest = cell.stationPower().restWatts();
            joules += (rest + (cell.stationPower().idleWatts() - rest) * used + watts) * step;
            boolean ends = step < left || first * slowdown == left;
            for (Answer a : air) {
                a.left -= step / slowdown;
            }
            if (ends) {
                air.removeIf(a -> a.left <= 1e-12);
            }
            left -= step;
        }
        return joules;
    }

    private static double overlap(Answer a, double from, double to) {
        return Math.max(0, Math.min(a.to, to) - Math.max(a.from, from));
    }

    /** Seconds of the busy server by this cell's share of the answers, and seconds it stood empty, event by event. */
    private static double[] ownShareSeconds(List<Answer> answers, long background, double from, double to) {
        List<Double> ends = new ArrayList<>(
                answers.stream().map(a -> a.to).filter(t -> t > from && t < to).sorted().toList());
        ends.add(to);
        double share = 0;
        double empty = 0;
        double at = from;
        for (double end : ends) {
            double start = at;
            long own = answers.stream().filter(a -> a.to > start).count();
            share += own == 0 ? 0 : (end - start) * own / (own + background);
            empty += own + background == 0 ? end - start : 0;
            at = end;
        }
        return new double[] {share, empty};
    }

    @Test
    void anEmptyServerIsMetered() {
        Scenario s = Samples.named("pico-indoor");
        World world = Worlds.world(s);
        Decision decision = new Decision();
        Outcome o = new Outcome();
        double busyUntil = 0;
        double empty = 0;
        for (int i = 0; i < 2000; i++) {
            world.advance();
            RequestContext r = world.request();
            Policies.fixed(0.1, 0).decide(r, decision);
            world.decide(decision.answerTokens, decision.txPowerWatts, o);
            empty += Math.max(0, r.admissionSeconds - busyUntil);
            busyUntil = Math.max(busyUntil, r.admissionSeconds + o.serviceSeconds());
        }
        double expected = empty * world.cell().server().idleWatts();
        assertThat(expected).isPositive();
        assertThat(world.idle().serverJoules()).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void partsSumToTotals() {
        for (Path file : Samples.files()) {
            Scenario s = Samples.read(file);
            World world = Worlds.world(s);
            CarbonTally tally = new CarbonTally(world.cell());
            Decision decision = new Decision();
            Outcome o = new Outcome();
            DecisionPolicy policy = Worlds.random(3);
            for (int i = 0; i < 300; i++) {
                world.advance();
                RequestContext r = world.request();
                policy.decide(r, decision);
                world.decide(decision.answerTokens, decision.txPowerWatts, o);
                tally.add(r, o);
                double parts = o.serverOperationalGrams + o.serverEmbodiedGrams + o.stationOperationalGrams
                        + o.stationEmbodiedGrams + o.deviceOperationalGrams + o.deviceEmbodiedGrams;
                assertThat(o.carbonGrams()).isCloseTo(parts, within(1e-12 * parts));
                double short_ = RequestModel.carbonGrams(
                        r, o.answerTokens, o.txPowerWatts, o.rateBitPerSecond, o.meanRateBitPerSecond);
                assertThat(o.carbonGrams()).isCloseTo(short_, within(1e-12 * short_));
                double operational = r.intensityGramsPerKwh / Units.JOULES_PER_KWH
                        * (r.pue * o.serverJoules() + o.stationJoules() + o.deviceJoules());
                assertThat(o.serverOperationalGrams + o.stationOperationalGrams + o.deviceOperationalGrams)
                        .isCloseTo(operational, within(1e-12 * operational));
            }
            CarbonReport report = tally.report(world);
            CarbonReport.Parts p = report.parts();
            double sum = p.serverOperationalGrams() + p.serverEmbodiedGrams() + p.stationOperationalGrams()
                    + p.stationEmbodiedGrams() + p.deviceOperationalGrams() + p.deviceEmbodiedGrams();
            assertThat(sum).isCloseTo(report.carbonGrams(), within(1e-9 * sum));
            double byUser = 0;
            long feasible = 0;
            for (CarbonReport.UserMean u : report.users()) {
                byUser += u.requests() == 0 ? 0 : u.requests() * u.carbonGrams();
                feasible += u.requests();
            }
            assertThat(feasible + report.infeasibleRequests()).isEqualTo(report.requests());
            assertThat(byUser / feasible).isCloseTo(report.carbonGrams(), within(1e-9 * sum));
        }
    }
}
