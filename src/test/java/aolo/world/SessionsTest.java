package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStreams;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Users that come and go: places drawn anew. */
class SessionsTest {
    private static final Scenario STILL = Samples.named("campus-microcell");

    private static Scenario withSessions(double meanSeconds) {
        return STILL.withUsers(STILL.users().stream().map(u -> session(u, meanSeconds)).toList());
    }

    private static UserParameters session(UserParameters u, double meanSeconds) {
        return new UserParameters(
                u.id(),
                u.xMeters(),
                u.yMeters(),
                u.heightMeters(),
                u.speedKmh(),
                u.mobility(),
                u.requestsPerSecond(),
                u.traffic(),
                OptionalDouble.of(meanSeconds));
    }

    private static List<Double> places(World world) {
        List<Double> places = new ArrayList<>();
        for (int u = 0; u < STILL.users().size(); u++) {
            places.add(world.userXMeters(u));
            places.add(world.userYMeters(u));
        }
        return places;
    }

    private static void serve(World world, DecisionPolicy policy, int requests) {
        Decision decision = new Decision();
        Outcome outcome = new Outcome();
        for (int i = 0; i < requests; i++) {
            world.advance();
            policy.decide(world.request(), decision);
            world.decide(decision.answerTokens, decision.txPowerWatts, outcome);
        }
    }

    @Test
    void everySeedHasALayoutOfItsOwnAndAllPoliciesMeetIt() {
        Cell cell = Worlds.cell(withSessions(120));
        World one = new World(cell, new RandomStreams(1));
        World same = new World(cell, new RandomStreams(1));
        World other = new World(cell, new RandomStreams(2));
        assertThat(places(same)).isEqualTo(places(one));
        assertThat(places(other)).isNotEqualTo(places(one)).hasSameSizeAs(places(one));
        List<Double> before = places(one);
        serve(one, Policies.fullService(), 500);
        serve(same, Policies.fixed(0.2, 10), 500);
        assertThat(places(same)).isEqualTo(places(one)).isNotEqualTo(before);
        assertThat(places(new World(Worlds.cell(STILL), new RandomStreams(1))).get(0))
                .isEqualTo(STILL.users().get(0).xMeters());
    }

    @Test
    void placesAreUniformOutsideTheCircleAndSessionsAsLongAsSaid() {
        World world = new World(Worlds.cell(withSessions(50)), new RandomStreams(5));
        int sessions = 0;
        double sumX = 0;
        double sumY = 0;
        List<Double> before = places(world);
        Decision decision = new Decision();
        Outcome outcome = new Outcome();
        for (int i = 0; i < 20_000; i++) {
            world.advance();
            int u = world.request().userIndex();
            double x = world.userXMeters(u);
            double y = world.userYMeters(u);
            if (x != before.get(2 * u)) {
                sessions++;
                sumX += x;
                sumY += y;
                before.set(2 * u, x);
                assertThat(x).isBetween(0.0, 500.0);
                assertThat(y).isBetween(0.0, 400.0);
                assertThat(Math.hypot(x - 250, y - 200)).isGreaterThanOrEqualTo(10);
                assertThat(world.request().distanceMeters()).isCloseTo(Math.hypot(x - 250, y - 200), within(1e-9));
            }
            Policies.fixed(0.1, 0).decide(world.request(), decision);
            world.decide(decision.answerTokens, decision.txPowerWatts, outcome);
        }
        // a session without a request is not seen; one that is begins 50 s and a mean gap between requests apart
        double expected = 0;
        for (UserParameters user : STILL.users()) {
            expected += world.clockSeconds() / (50 + 1 / user.requestsPerSecond());
        }
        assertThat(sessions).isBetween((int) (0.9 * expected), (int) (1.1 * expected));
        assertThat(sumX / sessions).isCloseTo(250, within(12.0));
        assertThat(sumY / sessions).isCloseTo(200, within(10.0));
    }

    @Test
    void aUserPutByHandStaysThereUntilItsNextSession() {
        Scenario scenario = withSessions(100);
        World world = new World(Worlds.cell(scenario), new RandomStreams(7));
        serve(world, Policies.fullService(), 20);
        List<Double> before = places(world);
        List<UserParameters> moved = new ArrayList<>(scenario.users());
        moved.set(0, moved.get(0).at(17, 23));
        world.change(world.cell().with(scenario.withUsers(moved).world()));
        assertThat(places(world).subList(0, 2)).containsExactly(17.0, 23.0);
        assertThat(places(world).subList(2, 16)).isEqualTo(before.subList(2, 16));
        serve(world, Policies.fullService(), 5000);
        assertThat(places(world).get(0)).isNotEqualTo(17);
    }

    @Test
    void aSavedWorldGoesOnWithTheSameSessions() throws Exception {
        Cell cell = Worlds.cell(withSessions(60));
        World one = new World(cell, new RandomStreams(9));
        serve(one, Policies.fullService(), 300);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        one.save(new DataOutputStream(bytes));
        World loaded = new World(cell, new RandomStreams(9));
        loaded.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        serve(one, Policies.fullService(), 300);
        serve(loaded, Policies.fullService(), 300);
        assertThat(places(loaded)).isEqualTo(places(one));
        assertThat(loaded.clockSeconds()).isEqualTo(one.clockSeconds());
    }
}
