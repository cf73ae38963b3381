package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.llm.RequestDraw;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {
    /** Serves requests and returns every number they leave behind, as text. */
    private static String serve(World world, DecisionPolicy policy, int requests) {
        Decision decision = new Decision();
        Outcome outcome = new Outcome();
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < requests; i++) {
            world.advance();
            RequestContext r = world.request();
            policy.decide(r, decision);
            world.decide(decision.answerTokens, decision.txPowerWatts, outcome);
            seen.append(r.userIndex).append(' ').append(r.arrivalSeconds).append(' ').append(r.batch).append(' ')
                    .append(r.queueWaitSeconds).append(' ').append(r.fadingQuantile).append(' ')
                    .append(r.bandwidthShare).append(' ').append(outcome.carbonGrams()).append(' ')
                    .append(outcome.qoe).append(' ').append(outcome.latencySeconds).append('\n');
        }
        return seen.append(world.idle().totalGrams()).append(' ').append(world.clockSeconds()).toString();
    }

    @Test
    void savedAndLoadedItGoesOnBitByBit() throws IOException {
        for (String name : new String[] {"campus-microcell", "mobility", "busy-evening", "pico-indoor"}) {
            Scenario s = Samples.named(name);
            World first = Worlds.world(s);
            serve(first, Worlds.random(1), 700);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            first.save(new DataOutputStream(bytes));
            World second = new World(Worlds.cell(s), new RandomStreams(99));
            second.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            assertThat(serve(second, Worlds.random(2), 700)).as(name).isEqualTo(serve(first, Worlds.random(2), 700));
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        Scenario s = Samples.named("campus-microcell");
        String expected = serve(Worlds.world(s), Worlds.random(1), 300);
        assertThat(serve(Worlds.world(s), Worlds.random(1), 300)).isEqualTo(expected);
        World other = new World(Worlds.cell(s), new RandomStreams(s.seed() + 1));
        assertThat(serve(other, Worlds.random(1), 300)).isNotEqualTo(expected);
    }

    @Test
    void allPoliciesMeetTheSameRequests() {
        for (String name : new String[] {"campus-microcell", "mobility", "busy-evening"}) {
            Scenario s = Samples.named(name);
            DecisionPolicy[] policies = {Policies.fullService(), Policies.bound(), Worlds.random(5)};
            World[] worlds = {Worlds.world(s), Worlds.world(s), Worlds.world(s)};
            Decision decision = new Decision();
            Outcome outcome = new Outcome();
            boolean costsDiffer = false;
            for (int i = 0; i < 500; i++) {
                for (int p = 0; p < policies.length; p++) {
                    worlds[p].advance();
                    policies[p].decide(worlds[p].request(), decision);
                    worlds[p].decide(decision.answerTokens, decision.txPowerWatts, outcome);
                }
                for (int p = 1; p < policies.length; p++) {
                    RequestContext a = worlds[0].request();
                    RequestContext b = worlds[p].request();
                    assertThat(b.userIndex).isEqualTo(a.userIndex);
                    assertThat(b.arrivalSeconds).isEqualTo(a.arrivalSeconds);
                    assertThat(b.medium).isEqualTo(a.medium);
                    assertThat(b.promptTokens).isEqualTo(a.promptTokens);
                    assertThat(b.fullAnswerTokens).isEqualTo(a.fullAnswerTokens);
                    assertThat(b.valueScaleTokens).isEqualTo(a.valueScaleTokens);
                    assertThat(b.meanGainDb).isEqualTo(a.meanGainDb);
                    assertThat(b.knownFadingPower).isEqualTo(a.knownFadingPower);
                    assertThat(b.fadingQuantile).isEqualTo(a.fadingQuantile);
                    costsDiffer |= a.batch != b.batch;
                }
            }
            assertThat(costsDiffer).as("the server's state is made by the decisions").isTrue();
        }
    }

    @Test
    void anAnswerThatNobodyWaitsForSharesTheAirNoLonger() {
        Scenario s = Samples.named("busy-evening");
        World world = Worlds.world(s);
        Outcome o = new Outcome();
        double lateUntil = 0;
        double lastHeld = 0;
        boolean late = false;
        for (int i = 0; i < 3000; i++) {
            world.advance();
            RequestContext r = world.request();
            if (i < 100) {
                world.decide(r.fullAnswerTokens, r.minPowerWatts, o);
                late |= o.airSeconds > 2 * r.maxLatencySeconds;
                lateUntil = Math.max(lateUntil, r.admissionSeconds + o.airSeconds);
                lastHeld = Math.max(lastHeld, r.admissionSeconds + r.maxLatencySeconds);
            } else {
                if (r.admissionSeconds > lastHeld + 60 && r.admissionSeconds < lateUntil) {
                    // whispered answers would still be on the air: 100 of them would leave a hundredth each
                    assertThat(r.bandwidthShare).isGreaterThan(0.05);
                }
                world.decide(0.5 * (r.minAnswerTokens + r.fullAnswerTokens), r.maxPowerWatts, o);
            }
        }
        assertThat(late).isTrue();
        assertThat(lateUntil).isGreaterThan(lastHeld + 60);
    }

    @Test
    void aChangeKeepsTheFadingOfUsersByTheirId() {
        Scenario s = Samples.named("campus-microcell");
        World world = Worlds.world(s);
        serve(world, Worlds.random(1), 300);
        double[] before = fadingPowers(world, s);
        int served = world.answersInService();
        double clock = world.clockSeconds();
        List<UserParameters> turned = new ArrayList<>(s.users());
        Collections.reverse(turned);
        turned.remove(3); // eve
        turned.add(new UserParameters("new", 10, 10, 1.5, 3, Mobility.STATIC, 0.5, "mixed"));
        Scenario changed = s.withUsers(turned);
        world.change(world.cell().with(changed.world()));
        assertThat(world.clockSeconds()).isEqualTo(clock);
        double[] after = fadingPowers(world, changed);
        assertThat(world.answersInService()).isEqualTo(served);
        for (int u = 0; u < turned.size() - 1; u++) {
            int old = s.users().indexOf(turned.get(u));
            assertThat(after[u]).isEqualTo(before[old]);
            assertThat(world.userXMeters(u)).isEqualTo(s.users().get(old).xMeters());
        }
        serve(world, Worlds.random(1), 300);
    }

    private static double[] fadingPowers(World world, Scenario s) {
        double[] powers = new double[s.users().size()];
        for (int u = 0; u < powers.length; u++) {
            powers[u] = world.fadingPower(u);
        }
        return powers;
    }

    @Test
    void lookingAtAWorldDisturbsNothing() {
        Scenario s = Samples.named("mobility");
        World probed = Worlds.world(s);
        World left = Worlds.world(s);
        StringBuilder a = new StringBuilder();
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            assertThat(fadingPowers(probed, s)).doesNotContain(0);
            a.append(serve(probed, Policies.bound(), 5));
            b.append(serve(left, Policies.bound(), 5));
        }
        assertThat(a.toString()).isEqualTo(b.toString());
    }

    @Test
    void aCellMadeFromAnotherEqualsOneMadeAfresh() {
        Scenario s = Samples.named("campus-microcell");
        Scenario other = Samples.named("rural-macro");
        Cell reused = Worlds.cell(s).with(other.world());
        Cell fresh = Cell.of(other.world(), s.seed(), Samples.STANDARD);
        World a = new World(reused, new RandomStreams(1));
        World b = new World(fresh, new RandomStreams(1));
        assertThat(serve(a, Policies.bound(), 200)).isEqualTo(serve(b, Policies.bound(), 200));
    }

    @Test
    void misuseIsRefused() {
        World world = Worlds.world(Samples.named("campus-microcell"));
        Outcome o = new Outcome();
        assertThatThrownBy(() -> world.decide(10, 1, o)).isInstanceOf(IllegalStateException.class);
        world.advance();
        assertThatThrownBy(world::advance).isInstanceOf(IllegalStateException.class);
        RequestContext r = world.request();
        for (double bad : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY, 2 * r.maxPowerWatts()}) {
            assertThatThrownBy(() -> world.decide(r.fullAnswerTokens(), bad, o))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("txPowerWatts")
                    .hasMessageContaining(" W");
        }
        assertThatThrownBy(() -> world.decide(Double.NaN, r.maxPowerWatts(), o)).hasMessageContaining("tokens");
        assertThatThrownBy(() -> world.save(new DataOutputStream(new ByteArrayOutputStream())))
                .isInstanceOf(IllegalStateException.class);
        Scenario empty = Samples.named("campus-microcell").withUsers(List.of());
        assertThatThrownBy(() -> Worlds.world(empty).advance()).hasMessageContaining("no users");
    }

    @Test
    void arrivalsArePoissonAndUsersAskByTheirRates() {
        Scenario s = Samples.named("campus-microcell");
        World world = Worlds.world(s);
        Decision decision = new Decision();
        Outcome o = new Outcome();
        int n = 20_000;
        long[] asked = new long[s.users().size()];
        double last = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            world.advance();
            RequestContext r = world.request();
            double gap = r.arrivalSeconds - last;
            last = r.arrivalSeconds;
            squares += gap * gap;
            asked[r.userIndex]++;
            world.decide(r.minAnswerTokens, r.maxPowerWatts, o);
        }
        double rate = s.users().stream().mapToDouble(UserParameters::requestsPerSecond).sum();
        // mean 1/rate (standard error 1/sqrt n), second moment 2/rate^2 (its standard error sqrt(20/n) of a half)
        assertThat(last / n * rate).isCloseTo(1, within(4 / Math.sqrt(n)));
        assertThat(squares / n * rate * rate).isCloseTo(2, within(4 * Math.sqrt(20.0 / n)));
        for (int u = 0; u < asked.length; u++) {
            double p = s.users().get(u).requestsPerSecond() / rate;
            assertThat((double) asked[u] / n).isCloseTo(p, within(4.5 * Math.sqrt(p * (1 - p) / n)));
        }
    }

    @Test
    void aStepAllocatesNothing() {
        for (String name : new String[] {"campus-microcell", "mobility", "thousand-users"}) {
            World world = Worlds.world(Samples.named(name));
            DecisionPolicy fixed = Policies.fixed(0.5, 6);
            DecisionPolicy bound = Policies.bound();
            Decision decision = new Decision();
            Outcome o = new Outcome();
            step(world, fixed, decision, o, 30_000);
            step(world, bound, decision, o, 3_000);
            long least = Long.MAX_VALUE;
            for (int trial = 0; trial < 5 && least > 0; trial++) {
                long before = allocated();
                step(world, fixed, decision, o, 5_000);
                step(world, bound, decision, o, 500);
                least = Math.min(least, allocated() - before);
            }
            assertThat(least).as("bytes in 5 500 steps of " + name).isLessThan(1000);
        }
    }

    private static void step(World world, DecisionPolicy policy, Decision decision, Outcome o, int steps) {
        for (int i = 0; i < steps; i++) {
            world.advance();
            policy.decide(world.request(), decision);
            world.decide(decision.answerTokens, decision.txPowerWatts, o);
        }
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @Test
    void theBackgroundHasTheMomentsOfManyServers() {
        RandomStream random = new RandomStreams(1).stream("background");
        ServerQueue queue = new ServerQueue(256, 40, 4, random);
        double sum = 0;
        double squares = 0;
        double products = 0;
        double last = 0;
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            queue.admit(i, random);
            double x = queue.batchWithNewcomer() - 1 - 40;
            sum += x;
            squares += x * x;
            products += i == 0 ? 0 : x * last;
            last = x;
        }
        // effective sample n tanh(1/8): mean 40, variance 40 (+1/12 of rounding), correlation exp(-1/4)
        assertThat(sum / n).isCloseTo(0, within(0.2));
        assertThat(squares / n).isCloseTo(40 + 1.0 / 12, within(1.5));
        assertThat(products / squares).isCloseTo(Math.exp(-0.25), within(0.02));
    }
}
