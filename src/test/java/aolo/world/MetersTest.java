package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.quantity.Units;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What requests carry and what stands idle sum to what meters at station and server would count. */
class MetersTest {
    /** One answer on the air. */
    private record OnAir(double from, double to, double share, double radiatedWatts) {}

    @Test
    void requestsAndIdleSumToTheMeterOfTheStation() {
        for (Path file : Samples.files()) {
            Scenario s = Samples.read(file);
            World world = Worlds.world(s);
            DecisionPolicy policy = Policies.fixed(0.6, 3);
            Decision decision = new Decision();
            Outcome o = new Outcome();
            List<OnAir> answers = new ArrayList<>();
            double carried = 0;
            for (int i = 0; i < 2000; i++) {
                world.advance();
                RequestContext r = world.request();
                policy.decide(r, decision);
                world.decide(decision.answerTokens, decision.txPowerWatts, o);
                carried += o.stationJoules();
                answers.add(new OnAir(
                        r.admissionSeconds, r.admissionSeconds + o.airSeconds(), r.bandwidthShare, o.txPowerWatts()));
            }
            double end = world.clockSeconds();
            assertThat(carried + world.idle().stationJoules())
                    .as(s.name())
                    .isCloseTo(meterJoules(world.cell(), answers, end), within(1e-9 * carried));
        }
    }

    /** What a meter at the station counts, event by event: awake throughout, and what the answers on the air add. */
    private static double meterJoules(Cell cell, List<OnAir> answers, double end) {
        List<double[]> events = new ArrayList<>();
        for (OnAir a : answers) {
            double idle = cell.stationPower().idleWatts();
            double watts = cell.stationPower().activeWatts(a.radiatedWatts) - idle;
            events.add(new double[] {a.from, watts});
            events.add(new double[] {a.to, -watts});
        }
        Collections.sort(events, (x, y) -> Double.compare(x[0], y[0]));
        double joules = cell.stationPower().idleWatts() * end;
        double watts = 0;
        double last = 0;
        for (double[] event : events) {
            joules += watts * (event[0] - last);
            watts += event[1];
            last = event[0];
        }
        return joules;
    }

    /** One answer at the server. */
    private record AtServer(double from, double to) {}

    @Test
    void requestsAndIdleSumToTheMeterOfTheServer() {
        for (Path file : Samples.files()) {
            Scenario s = Samples.read(file);
            World world = Worlds.world(s);
            DecisionPolicy policy = Policies.fixed(0.6, 3);
            Decision decision = new Decision();
            Outcome o = new Outcome();
            List<AtServer> answers = new ArrayList<>();
            double carried = 0;
            double carriedHost = 0;
            double carriedEmbodied = 0;
            double meterSeconds = 0;
            double emptySeconds = 0;
            double last = 0;
            for (int i = 0; i < 2000; i++) {
                world.advance();
                RequestContext r = world.request();
                double now = r.admissionSeconds;
                long own = answers.stream().filter(a -> a.to > now).count();
                long background = r.batch - 1 - own;
                assertThat(background).as("%s %d", s.name(), i).isBetween(0L, r.maxBatch - 1L);
                double[] passed = ownShareSeconds(answers, background, last, now);
                meterSeconds += passed[0];
                emptySeconds += passed[1];
                last = now;
                policy.decide(r, decision);
                world.decide(decision.answerTokens, decision.txPowerWatts, o);
                carried += o.serverJoules();
                carriedHost += o.hostJoules();
                carriedEmbodied += o.serverEmbodiedGrams() + o.stationEmbodiedGrams();
                answers.removeIf(a -> a.to <= now);
                answers.add(new AtServer(now, now + o.serviceSeconds()));
            }
            Cell cell = world.cell();
            double accelerators = carried - carriedHost;
            double meter = accelerators
                    + cell.server().hostWatts() * meterSeconds
                    + cell.server().idleWatts() * emptySeconds;
            IdleLedger idle = world.idle();
            assertThat(carried + idle.hostJoules() + idle.serverJoules())
                    .as(s.name())
                    .isCloseTo(meter, within(1e-9 * meter));
            double embodied = cell.embodied().serverGramsPerSecond() * (meterSeconds + emptySeconds)
                    + cell.embodied().stationGramsPerSecond() * world.clockSeconds();
            assertThat(carriedEmbodied + idle.embodiedGrams())
                    .as(s.name())
                    .isCloseTo(embodied, within(1e-9 * embodied));
        }
    }

    /** Seconds of the busy server by this cell's share of the answers, and seconds it stood empty, event by event. */
    private static double[] ownShareSeconds(List<AtServer> answers, long background, double from, double to) {
        List<Double> ends = new ArrayList<>(
                answers.stream().map(AtServer::to).filter(t -> t > from && t < to).sorted().toList());
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
                double short_ = RequestModel.carbonGrams(r, o.answerTokens, o.txPowerWatts, o.rateBitPerSecond);
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
