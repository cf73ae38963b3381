package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.llm.RequestDraw;
import aolo.scenario.Samples;
import aolo.training.ObservationEncoder;
import aolo.world.ActionBox;
import aolo.world.Cell;
import aolo.world.Decision;
import aolo.world.DecisionPolicy;
import aolo.world.Knowing;
import aolo.world.Policies;
import aolo.world.RequestContext;
import org.junit.jupiter.api.Test;

/** What cannot be known before an answer is written reaches no policy. */
class NoLeakTest {
    private final Cell cell = cell();
    private final RequestContext one = new RequestContext();
    private final RequestContext other = new RequestContext();

    private static Cell cell() {
        var scenario = Knowing.predicted(Samples.named("campus-microcell"), 0.5, 0.5);
        return Cell.of(scenario.world(), scenario.seed(), Samples.STANDARD);
    }

    /** Two requests that look the same and are not. */
    private void twins() {
        RequestDraw draw = new RequestDraw();
        draw.promptTokens = 200;
        draw.fullAnswerTokens = 150;
        draw.valueScaleTokens = 20;
        cell.fill(0, draw, 20, 0.1, 0, one);
        draw.fullAnswerTokens = 600;
        draw.valueScaleTokens = 90;
        cell.fill(0, draw, 20, 0.1, 0, other);
        cell.see(other, 150, 20);
        assertThat(other.seenAnswerTokens()).isEqualTo(one.seenAnswerTokens());
        assertThat(other.fullAnswerTokens()).isNotEqualTo(one.fullAnswerTokens());
    }

    @Test
    void twoRequestsThatLookTheSameAreObservedTheSame() {
        twins();
        float[] a = new float[ObservationEncoder.SIZE];
        float[] b = new float[ObservationEncoder.SIZE];
        ObservationEncoder.encode(one, a);
        ObservationEncoder.encode(other, b);
        assertThat(b).isEqualTo(a);
    }

    @Test
    void anActionMeansTheSameForBoth() {
        twins();
        Decision a = new Decision();
        Decision b = new Decision();
        for (double action = -1; action <= 1; action += 0.125) {
            ActionBox.decide(one, action, -action, a);
            ActionBox.decide(other, action, -action, b);
            assertThat(b).usingRecursiveComparison().isEqualTo(a);
        }
    }

    @Test
    void policiesThatKnowNoMoreDecideTheSame() {
        twins();
        Decision a = new Decision();
        Decision b = new Decision();
        for (DecisionPolicy policy : new DecisionPolicy[] {Policies.fixed(0.5, 3)}) {
            policy.decide(one, a);
            policy.decide(other, b);
            assertThat(b).usingRecursiveComparison().isEqualTo(a);
        }
    }
}
