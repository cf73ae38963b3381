package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.Comparison.UserChange;
import aolo.lab.LabCommand.Compare;
import aolo.lab.LabCommand.EditScenario;
import aolo.lab.LabCommand.PauseTraining;
import aolo.lab.LabCommand.Pin;
import aolo.lab.LabCommand.ResumeTraining;
import aolo.lab.LabCommand.SaveCheckpoint;
import aolo.lab.LabCommand.ServeWith;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand.SetRunning;
import aolo.lab.LabCommand.SetSpeed;
import aolo.lab.LabCommand.Speed;
import aolo.lab.LabCommand.StartTraining;
import aolo.lab.LabCommand.StopComparing;
import aolo.lab.TrainingView.Phase;
import aolo.radio.ChannelParameters;
import aolo.rl.Algorithm;
import aolo.scenario.Records;
import aolo.scenario.Scenario;
import aolo.training.Checkpoint;
import aolo.training.RandomLearner;
import aolo.training.TrainingFixture;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSessionTest;
import aolo.world.Cell;
import aolo.world.Policies;
import aolo.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an edit would change is asked of one policy, one fading and one load, and leaves no trace anywhere. */
@Timeout(120)
class ComparisonTest extends TrainingFixture {
    private static final int CLEO = 2;
    private Laboratory laboratory;

    @BeforeEach
    void open() {
        laboratory = new Laboratory(scenario);
    }

    @AfterEach
    void close() {
        laboratory.close();
    }

    private LabSnapshot await(Predicate<LabSnapshot> condition) {
        return await(laboratory, condition);
    }

    private Scenario nearStation() {
        return TrainingSessionTest.moved(scenario, CLEO, 255, 205);
    }

    private Scenario inTheCorner() {
        return TrainingSessionTest.moved(scenario, CLEO, 2, 2);
    }

    private static UserChange change(LabSnapshot snapshot) {
        return snapshot.comparison().orElseThrow().users().get(0);
    }

    @Test
    void aPolicyThatChangesUnderTheHandDecidesBothPlaces() {
        laboratory.submit(new Compare(nearStation(), inTheCorner()));
        UserChange full = change(await(s -> s.comparison().isPresent()));
        assertThat(full.after().gainDb()).isLessThan(full.before().gainDb() - 12);
        assertThat(full.after().carbonGrams()).isGreaterThan(full.before().carbonGrams());

        // full service at the old place against another policy at the new one would tell of what the policy saves
        laboratory.submit(new ServeWith(ServingPolicy.BOUND));
        LabSnapshot later = await(s -> s.comparison().map(Comparison::policy).orElse(null) == ServingPolicy.BOUND);
        UserChange best = change(later);
        assertThat(best.before().carbonGrams()).isLessThan(0.8 * full.before().carbonGrams());
        assertThat(best.after().carbonGrams()).isGreaterThan(best.before().carbonGrams());
        assertThat(best.after().gainDb()).isEqualTo(full.after().gainDb());
    }

    @Test
    void inATrainingBothPlacesAreOfTheNewestPolicyWhateverItHasLearned() {
        laboratory.close();
        laboratory = new Laboratory(
                scenario, assumptions, new TrainingRunner(assumptions, RandomLearner.never(), folder));
        laboratory.submit(new StartTraining(TrainingPlan.of(Algorithm.SAC, 1_000_000, 1)));
        laboratory.submit(new ServeWith(ServingPolicy.LEARNED));
        Scenario same = TrainingSessionTest.moved(nearStation(), CLEO, 255.01, 205);
        laboratory.submit(new Compare(nearStation(), same));
        double first = change(await(s -> s.comparison().map(c -> c.after() == same).orElse(false)
                        && s.comparison().get().policy() == ServingPolicy.LEARNED))
                .before()
                .carbonGrams();
        // the policy moves on, and with it both sides: a centimetre stays nothing
        LabSnapshot later = await(s -> Math.abs(change(s).before().carbonGrams() / first - 1) > 0.05);
        assertThat(change(later).after().carbonGrams() / change(later).before().carbonGrams()).isBetween(0.999, 1.001);
    }

    @Test
    void movingAwayWithoutShadowingNeverCostsLessUnderFullService() {
        ChannelParameters plain = Records.with(scenario.channel(), "shadowing", false);
        Scenario open = Records.with(scenario, "channel", plain);
        World world = new World(
                Cell.of(open.world(), open.seed(), assumptions), new aolo.math.RandomStreams(1).within("world"));
        int compared = 0;
        for (int angle = 0; angle < 360; angle += 15) {
            for (int metres = 10; metres < 190; metres += 20) {
                Scenario near = at(open, angle, metres);
                Scenario far = at(open, angle, metres + 20);
                Comparison asked = new EditProbe(world.cell(), open.seed(), near, far, assumptions)
                        .ask(world, ServingPolicy.FULL, Policies.fullService());
                UserChange change = asked.users().get(0);
                if (change.placeBefore().lineOfSight() || !change.placeAfter().lineOfSight()) { // else the far place is better
                    assertThat(change.after().carbonGrams())
                            .as("%d m to %d m at %d degrees", metres, metres + 20, angle)
                            .isGreaterThanOrEqualTo(change.before().carbonGrams());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    private static Scenario at(Scenario scenario, int degrees, double metres) {
        return TrainingSessionTest.moved(
                scenario, CLEO,
                scenario.station().xMeters() + metres * Math.cos(Math.toRadians(degrees)),
                scenario.station().yMeters() + metres * Math.sin(Math.toRadians(degrees)));
    }

    @Test
    void aMovedStationConcernsAllUsersAndTellsTheirMean() {
        Scenario away = scenario.withStation(Records.with(scenario.station(), "xMeters", 5.0));
        laboratory.submit(new Compare(scenario, away));
        Comparison all = await(s -> s.comparison().isPresent()).comparison().orElseThrow();
        assertThat(all.users()).hasSize(scenario.users().size());
        assertThat(all.meanAfter().snrDb()).isLessThan(all.meanBefore().snrDb());
        double weighted = 0;
        double rates = 0;
        for (int u = 0; u < all.users().size(); u++) {
            double rate = scenario.users().get(u).requestsPerSecond();
            weighted += rate * all.users().get(u).after().carbonGrams();
            rates += rate;
        }
        assertThat(all.meanAfter().carbonGrams()).isCloseTo(weighted / rates, org.assertj.core.data.Offset.offset(1e-12));
        laboratory.submit(new StopComparing());
        await(s -> s.comparison().isEmpty());
    }

    @Test
    void questionsLeaveJournalAndTrainingUntouched() throws Exception {
        Path quiet = trainedWith(false);
        Path asked = trainedWith(true);
        assertThat(asked).hasSameBinaryContentAs(quiet);
        assertThat(Checkpoint.read(asked, 0, assumptions).journal().entries()).hasSize(1);
    }

    private Path trainedWith(boolean questions) throws Exception {
        try (Laboratory lab = new Laboratory(scenario)) {
            lab.submit(new StartTraining(TrainingPlan.of(Algorithm.SAC, 240, 3)));
            lab.submit(new PauseTraining());
            await(lab, s -> s.training().phase() == Phase.PAUSED);
            for (int i = 0; questions && i < 30; i++) {
                Scenario there = TrainingSessionTest.moved(scenario, CLEO, 100 + i, 60);
                lab.submit(new Compare(scenario, there));
                await(lab, s -> s.comparison().map(c -> c.after() == there).orElse(false));
            }
            lab.submit(new StopComparing());
            lab.submit(new ResumeTraining());
            await(lab, s -> s.training().phase() == Phase.FINISHED);
            Path file = folder.resolve(questions ? "asked.bin" : "quiet.bin");
            lab.submit(new SaveCheckpoint(file));
            await(lab, s -> Files.exists(file));
            return file;
        }
    }

    @Test
    void aUsersNumbersAreThoseOfPlaceAndPolicyNotOfTheMoment() {
        laboratory.submit(new SetRunning(false));
        LabSnapshot first = await(s -> !s.live().running());
        laboratory.submit(new SetSpeed(Speed.FAST));
        laboratory.submit(new SetRunning(true));
        LabSnapshot later = await(s -> s.live().requests() > first.live().requests() + 20);
        for (int u = 0; u < first.users().size(); u++) {
            TypicalAnswer then = first.users().get(u).answer();
            TypicalAnswer now = later.users().get(u).answer();
            assertThat(now.rateBitsPerSecond()).isEqualTo(then.rateBitsPerSecond());
            assertThat(now.qoe()).isEqualTo(then.qoe());
            assertThat(now.carbonGrams() / then.carbonGrams()).isBetween(0.99, 1.01); // the grid's hour moves on
        }
    }

    @Test
    void changesAreAgainstWhatWasOpenedUntilAnotherCellIsPinned() {
        LabSnapshot opened = laboratory.snapshot();
        assertThat(opened.reference().kind()).isEqualTo(ReferenceView.Kind.OPENED);
        assertThat(opened.users()).allSatisfy(user ->
                assertThat(user.answer().carbonGrams() / user.referenceGrams()).isBetween(0.99, 1.01));
        laboratory.submit(new SetRunning(false));
        laboratory.submit(new EditScenario(inTheCorner()));
        LabSnapshot moved = await(s -> s.scenario().equals(inTheCorner()));
        UserView cleo = moved.users().get(CLEO);
        assertThat(cleo.referenceGrams()).isNotCloseTo(cleo.answer().carbonGrams(), org.assertj.core.data.Percentage.withPercentage(1));
        laboratory.submit(new Pin(true));
        UserView pinned = await(s -> s.reference().kind() == ReferenceView.Kind.PINNED
                        && s.users().get(CLEO).referenceGrams() == s.users().get(CLEO).answer().carbonGrams())
                .users()
                .get(CLEO);
        assertThat(pinned.answer()).isEqualTo(cleo.answer());
        laboratory.submit(new Pin(false));
        await(s -> s.reference().kind() == ReferenceView.Kind.OPENED
                && s.users().get(CLEO).referenceGrams() == cleo.referenceGrams());
        // a user nobody knew then compares with nothing
        List<aolo.world.UserParameters> more = new java.util.ArrayList<>(inTheCorner().users());
        more.add(Records.with(scenario.users().get(0), "id", "newcomer"));
        laboratory.submit(new EditScenario(inTheCorner().withUsers(more)));
        LabSnapshot grown = await(s -> s.users().size() == more.size());
        assertThat(grown.users().get(more.size() - 1).referenceGrams()).isNaN();
    }

    @Test
    void anEditAfterATrainingHasThePolicyEvaluatedThere() {
        laboratory.submit(new StartTraining(TrainingPlan.of(Algorithm.SAC, 250, 2)));
        LabSnapshot trained = await(s -> s.training().phase() == Phase.FINISHED);
        assertThat(trained.training().isEvaluatedIn(scenario)).isTrue();
        await(s -> s.reference().kind() == ReferenceView.Kind.TRAINED);
        Scenario away = scenario.withStation(Records.with(scenario.station(), "xMeters", 5.0));
        laboratory.submit(new EditScenario(away));
        LabSnapshot edited = await(s -> s.scenario().equals(away));
        LabSnapshot again = await(s -> s.training().isEvaluatedIn(away));
        assertThat(again.training().result().orElseThrow().carbonGrams())
                .isNotEqualTo(trained.training().result().orElseThrow().carbonGrams());
        assertThat(edited.training().phase()).isEqualTo(Phase.FINISHED);
    }
}
