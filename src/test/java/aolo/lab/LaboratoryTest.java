package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand.EditScenario;
import aolo.lab.LabCommand.ServeWith;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand.SetRunning;
import aolo.lab.LabCommand.SetSpeed;
import aolo.lab.LabCommand.Speed;
import aolo.lab.LabCommand.StepOnce;
import aolo.lab.LabCommand.Watch;
import aolo.quantity.Assumptions;
import aolo.results.SeriesView;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.training.SeriesKey;
import aolo.training.TrainingSessionTest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LaboratoryTest {
    private Scenario scenario;
    private Laboratory laboratory;

    @BeforeEach
    void open() throws ScenarioException {
        scenario = Samples.read(Samples.DEFAULT, Assumptions.standard());
        laboratory = new Laboratory(scenario);
    }

    @AfterEach
    void close() {
        laboratory.close();
    }

    /** Waits for a published state; the timeout of the class ends a wait in vain. */
    private LabSnapshot await(Predicate<LabSnapshot> condition) {
        LabSnapshot now = laboratory.snapshot();
        while (!condition.test(now)) {
            LockSupport.parkNanos(200_000);
            now = laboratory.snapshot();
        }
        return now;
    }

    private static UserView user(LabSnapshot snapshot, String id) {
        return snapshot.users().stream().filter(u -> u.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void opensAliveWithFullServiceAboveTheBound() {
        assertThat(laboratory.snapshot().users()).hasSize(scenario.users().size());
        laboratory.submit(new SetSpeed(Speed.MAXIMUM));
        LabSnapshot later = await(s -> s.live().requests() > 500);
        assertThat(later.live().policy()).isEqualTo(ServingPolicy.FULL);
        assertThat(later.live().carbonGrams()).isEqualTo(later.live().fullServiceGrams());
        assertThat(later.live().boundGrams()).isLessThan(0.9 * later.live().carbonGrams());
        assertThat(later.request()).isPresent();
        assertThat(later.answers()).hasSize(LabSnapshot.MAX_ANSWERS);
        SeriesView carbon = later.series(SeriesKey.LIVE_CARBON);
        assertThat(carbon.size()).isGreaterThanOrEqualTo(50);
        assertThat(carbon.x(0)).isEqualTo(SeriesKey.BLOCK);
        assertThat(later.training().phase()).isEqualTo(TrainingView.Phase.IDLE);
    }

    @Test
    void aChangeOfPolicyAndAnEditDivideTheSeries() {
        laboratory.submit(new SetSpeed(Speed.MAXIMUM));
        await(s -> s.live().requests() > 100);
        laboratory.submit(new ServeWith(ServingPolicy.BOUND));
        LabSnapshot served = await(s -> !s.events().isEmpty());
        laboratory.submit(new EditScenario(TrainingSessionTest.moved(scenario, 0, 251, 205)));
        LabSnapshot edited = await(s -> s.events().size() == 2);
        assertThat(served.events().get(0).policy()).isEqualTo(ServingPolicy.BOUND);
        assertThat(served.events().get(0).requests()).isBetween(100L, served.live().requests());
        assertThat(edited.events().get(1).what()).isEqualTo("ada moved");
        laboratory.submit(new LabCommand.OpenScenario(scenario));
        assertThat(await(s -> s.events().isEmpty()).live().policy()).isEqualTo(ServingPolicy.FULL);
    }

    @Test
    void aDraggedUsersNumbersFollowEvenWhilePaused() {
        laboratory.submit(new SetRunning(false));
        laboratory.submit(new EditScenario(TrainingSessionTest.moved(scenario, 0, 251, 205)));
        UserView near = user(await(s -> user(s, "ada").place().xMeters() == 251), "ada");
        laboratory.submit(new EditScenario(TrainingSessionTest.moved(scenario, 0, 495, 395)));
        UserView far = user(await(s -> user(s, "ada").place().xMeters() == 495), "ada");
        assertThat(near.place().distanceMeters()).isLessThan(6);
        assertThat(far.answer().snrDb()).isLessThan(near.answer().snrDb() - 20);
        assertThat(far.answer().carbonGrams()).isGreaterThan(near.answer().carbonGrams());
        assertThat(far.boundGrams()).isLessThanOrEqualTo(far.answer().carbonGrams());
    }

    @Test
    void stepsOneRequestAtATime() {
        laboratory.submit(new SetRunning(false));
        long before = await(s -> !s.live().running()).live().requests();
        laboratory.submit(new StepOnce());
        LabSnapshot after = await(s -> s.live().requests() > before);
        assertThat(after.live().requests()).isEqualTo(before + 1);
        assertThat(after.live().running()).isFalse();
    }

    @Test
    void stepsToTheNextRequestOfAUserAndSaysSoWhereNoneComes() {
        laboratory.submit(new SetRunning(false));
        await(s -> !s.live().running());
        laboratory.submit(new Watch(Optional.of("gita")));
        laboratory.submit(new StepOnce(Optional.of("gita")));
        LabSnapshot first = await(s -> s.request().filter(request -> request.userId().equals("gita")).isPresent());
        assertThat(first.answers().get(first.answers().size() - 1).userId()).isEqualTo("gita");
        laboratory.submit(new StepOnce(Optional.of("nobody")));
        LabSnapshot told = await(s -> s.message().filter(message -> message.text().contains("nobody")).isPresent());
        assertThat(told.live().running()).isFalse();
        assertThat(told.live().requests()).isGreaterThan(first.live().requests() + 1000);
    }

    @Test
    void showsTheWatchedUsersRequestTermByTerm() {
        laboratory.submit(new Watch(Optional.of("gita")));
        laboratory.submit(new ServeWith(ServingPolicy.BOUND));
        laboratory.submit(new SetSpeed(Speed.MAXIMUM));
        LabSnapshot shown =
                await(s -> s.live().policy() == ServingPolicy.BOUND
                        && s.request().map(r -> r.userId().equals("gita") && term(r, "gap_to_best_percent") < 1e-6)
                                .orElse(false));
        assertThat(term(shown.request().orElseThrow(), "carbon_g"))
                .isEqualTo(term(shown.request().orElseThrow(), "inference_g")
                        + term(shown.request().orElseThrow(), "communication_g"));
    }

    private static double term(LabSnapshot.RequestView request, String key) {
        return request.terms().stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow().value();
    }

    @Test
    void aSceneWithoutUsersStandsStillAndComesBack() {
        laboratory.submit(new EditScenario(scenario.withUsers(List.of())));
        await(s -> s.users().isEmpty());
        laboratory.submit(new SetSpeed(Speed.MAXIMUM));
        laboratory.submit(new EditScenario(scenario));
        long requests = await(s -> s.users().size() == 8).live().requests();
        await(s -> s.live().requests() > requests + 100);
    }

    @Test
    void anImpossibleServerIsRefusedWithAMessageAndTheOldSceneStays() {
        var server = scenario.server();
        laboratory.submit(new EditScenario(scenario.withServer(aolo.scenario.Records.with(server, "model", "Llama-3.1-405B"))));
        LabSnapshot refused = await(s -> s.message().isPresent());
        assertThat(refused.message().get().failure()).isTrue();
        assertThat(refused.scenario()).isEqualTo(scenario);
    }

    @Test
    void watchingIsFreeOfRandomness() {
        // asking for snapshots, or not, leaves the same world
        laboratory.submit(new SetRunning(false));
        LabSnapshot a = await(s -> !s.live().running());
        LabSnapshot b = await(s -> s.serial() > a.serial() + 3);
        assertThat(b.users()).isEqualTo(a.users());
    }
}
