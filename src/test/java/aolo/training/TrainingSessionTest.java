package aolo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.rl.Algorithm;
import aolo.scenario.Scenario;
import aolo.world.UserParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

public class TrainingSessionTest {
    private final Assumptions assumptions = Assumptions.standard();
    private final Scenario scenario = sample();
    private final TrainingPlan plan = TrainingPlan.of(Algorithm.SAC, 2000, 5);

    private Scenario sample() {
        try {
            return Samples.read(Samples.DEFAULT, assumptions);
        } catch (aolo.scenario.ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    private TrainingSession fresh() {
        return new TrainingSession(new Journal(scenario), scenario, plan, assumptions, RandomLearner.never());
    }

    private static void run(TrainingSession session, int steps) {
        for (int i = 0; i < steps; i++) {
            session.step();
        }
    }

    private static byte[] bytes(TrainingSession session) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Checkpoint.write(out, session, scenario -> scenario);
        return out.toByteArray();
    }

    private TrainingSession read(byte[] checkpoint) throws IOException {
        return Checkpoint.read(checkpoint, 0, assumptions, RandomLearner.never());
    }

    /** The scenario with one user elsewhere. */
    public static Scenario moved(Scenario scenario, int user, double x, double y) {
        List<UserParameters> users = new ArrayList<>(scenario.users());
        users.set(user, users.get(user).at(x, y));
        return scenario.withUsers(users);
    }

    @Test
    void sameSpecificationSameBits() throws IOException {
        TrainingSession a = fresh();
        TrainingSession b = fresh();
        run(a, 300);
        run(b, 300);
        assertThat(a.table().toCsv()).isEqualTo(b.table().toCsv());
        assertThat(bytes(a)).isEqualTo(bytes(b));
        assertThat(a.table().rowCount()).isEqualTo(30);
        assertThat(a.table().column("bound_g")).doesNotContain(Double.NaN);
    }

    @Test
    void aHalfACheckpointAndAHalfAreAWhole() throws IOException {
        TrainingSession whole = fresh();
        run(whole, 203);
        whole.change(moved(scenario, 1, 12, 34));
        run(whole, 204);
        byte[] middle = bytes(whole);
        run(whole, 400);

        TrainingSession resumed = read(middle);
        assertThat(resumed.steps()).isEqualTo(407);
        assertThat(resumed.journal().entries()).extracting(Journal.Entry::step).containsExactly(0L, 203L);
        assertThat(bytes(resumed)).isEqualTo(middle);
        run(resumed, 400);
        assertThat(resumed.table().toCsv()).isEqualTo(whole.table().toCsv());
        assertThat(bytes(resumed)).isEqualTo(bytes(whole));
    }

    @Test
    void theJournalReplaysADragToTheSameBits() throws IOException {
        TrainingSession session = fresh();
        run(session, 105);
        session.change(moved(scenario, 0, 400, 20));
        session.change(moved(scenario, 0, 410, 25));
        run(session, 50);
        session.change(moved(scenario, 0, 420, 30));
        // saved between two changes of one step: both have acted, so both are kept
        bytes(session);
        session.change(scenario.withUsers(scenario.users().subList(0, 3)));
        run(session, 100);

        TrainingSession replayed = Checkpoint.replay(session.journal(), plan, assumptions, RandomLearner.never(), 255);
        assertThat(replayed.table().toCsv()).isEqualTo(session.table().toCsv());
        assertThat(bytes(replayed)).isEqualTo(bytes(session));
        assertThat(session.journal().entries()).extracting(Journal.Entry::step).containsExactly(0L, 105L, 155L, 155L);
    }

    @Test
    void aChangeOfTheWorldChangesWhatFollows() {
        TrainingSession a = fresh();
        TrainingSession b = fresh();
        run(a, 100);
        run(b, 100);
        assertThat(a.table().toCsv()).isEqualTo(b.table().toCsv());
        b.change(moved(scenario, 0, 490, 390));
        run(a, 100);
        run(b, 100);
        assertThat(a.table().toCsv()).isNotEqualTo(b.table().toCsv());
    }

    @Test
    void damagedCheckpointsAreRefused() throws IOException {
        TrainingSession session = fresh();
        run(session, 50);
        byte[] good = bytes(session);
        for (int cut : new int[] {0, 1, 10, good.length / 2, good.length - 1}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(good, cut))).isInstanceOf(IOException.class);
        }
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 1;
        assertThatThrownBy(() -> read(flipped)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no checkpoint");
    }

    @Test
    void aSceneThatCannotBeBuiltChangesNothing() throws IOException {
        TrainingSession session = fresh();
        run(session, 20);
        byte[] before = bytes(session);
        var server = scenario.server();
        Scenario impossible = scenario.withServer(aolo.scenario.Records.with(server, "model", "Llama-3.1-405B"));
        assertThatThrownBy(() -> session.change(impossible)).isInstanceOf(IllegalArgumentException.class);
        assertThat(bytes(session)).isEqualTo(before);
    }
}
