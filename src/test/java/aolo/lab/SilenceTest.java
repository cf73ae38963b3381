package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.DecisionView.Choice;
import aolo.lab.LabCommand.Hold;
import aolo.lab.LabCommand.ServeWith;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand.SetSpeed;
import aolo.lab.LabCommand.Silence;
import aolo.lab.LabCommand.Speed;
import aolo.lab.LabCommand.StartTraining;
import aolo.lab.LabCommand.UnsilenceAll;
import aolo.lab.SilenceView.Neuron;
import aolo.lab.TrainingView.Phase;
import aolo.rl.Algorithm;
import aolo.training.TrainingFixture;
import aolo.training.TrainingPlan;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Silent neurons are told with what they change, on one request and on the same requests, and all of them can return. */
@Timeout(240)
class SilenceTest extends TrainingFixture {
    private static Choice decided(LabSnapshot snapshot) {
        return snapshot.request().orElseThrow().decision().decided();
    }

    private static Optional<SilenceView> silence(LabSnapshot snapshot) {
        return snapshot.spikes().flatMap(LabSnapshot.SpikeView::silence);
    }

    @Test
    void silentNeuronsAreListedAndComparedOnTheSameRequests() {
        try (Laboratory laboratory = new Laboratory(scenario)) {
            laboratory.submit(new StartTraining(TrainingPlan.of(Algorithm.SDRL, 230, 1)));
            await(laboratory, s -> s.training().phase() == Phase.FINISHED);
            laboratory.submit(new ServeWith(ServingPolicy.LEARNED));
            laboratory.submit(new SetSpeed(Speed.FAST));
            await(laboratory, s -> s.spikes().isPresent());
            laboratory.submit(new Hold(true));
            LabSnapshot before = await(laboratory, s -> s.request().orElseThrow().decision().held() && s.spikes().isPresent());
            assertThat(silence(before)).isEmpty();
            assertThat(before.request().orElseThrow().decision().learned()).isNotEmpty();
            assertThat(before.request().orElseThrow().decision().ends()).isPresent();
            int output = before.spikes().orElseThrow().spikes().layers() - 1;
            int lengths = before.spikes().orElseThrow().spikes().neurons(output) / 2;
            for (int n = 0; n < lengths; n++) {
                laboratory.submit(new Silence(output, n, true));
            }
            LabSnapshot silent = await(laboratory, s -> silence(s).map(
                            view -> view.neurons().size() == lengths && view.requests() > 20)
                    .orElse(false));
            SilenceView view = silence(silent).orElseThrow();
            assertThat(view.neurons().get(0)).isEqualTo(new Neuron(output, 0));
            assertThat(view.whole()).isEqualTo(decided(before)); // what it would decide of the same request, to the bit
            assertThat(decided(silent)).isNotEqualTo(decided(before));
            assertThat(decided(silent).txPowerWatts()).isEqualTo(decided(before).txPowerWatts()); // the power has its own population
            assertThat(view.silencedGrams()).isNotEqualTo(view.wholeGrams()).isPositive();
            assertThat(view.wholeBrokenPercent()).isBetween(0.0, 100.0);
            laboratory.submit(new UnsilenceAll());
            LabSnapshot whole = await(laboratory, s -> silence(s).isEmpty() && decided(s).equals(decided(before)));
            assertThat(whole.request().orElseThrow().request()).isEqualTo(before.request().orElseThrow().request());
        }
    }
}
