package aolo.rl;

import aolo.neural.Actor;
import aolo.neural.Mlp;
import java.util.Arrays;

/** Damages the weights of a real learner, so that its next calls fail in a certain place. For tests of any package. */
public final class Sabotage {
    static final float LARGE = 3e38f;

    private Sabotage() {}

    /** The next action is no number. */
    public static void action(Learner learner) {
        if (learner instanceof PolicyOptimisation ppo) {
            spoil(ppo.actor());
        } else {
            spoil(((OffPolicyLearner) learner).rule().actor());
            spoil(((OffPolicyLearner) learner).deployedActor());
        }
    }

    private static void spoil(Actor actor) {
        actor.weights().get(actor.weights().size() - 1).value().data[0] = Float.NaN;
    }

    /** A weight that only the next update uses is no number. */
    public static void weight(Learner learner) {
        numbers(values(learner), 2)[3] = Float.NaN;
    }

    /** Every weight is finite, the loss of the values is not. */
    public static void valueLoss(Learner learner) {
        overflow(values(learner));
    }

    /** Every weight is finite, the loss of the constraints' model is not. */
    public static void constraintLoss(Learner learner) {
        overflow(soft(learner).constraints().net());
    }

    /** The loss is finite, the square of its gradient is not. */
    public static void gradient(Learner learner) {
        numbers(values(learner), 5)[0] = 1e25f;
    }

    static SoftActorCritic soft(Learner learner) {
        return (SoftActorCritic) ((OffPolicyLearner) learner).rule();
    }

    /** The (first) value network. */
    static Mlp values(Learner learner) {
        if (learner instanceof PolicyOptimisation ppo) {
            return ppo.value();
        }
        UpdateRule rule = ((OffPolicyLearner) learner).rule();
        return rule instanceof TwinDelayed delayed ? delayed.critic1().net : ((SoftActorCritic) rule).critic1().net;
    }

    /** Numbers of the i-th of W1, b1, W2, b2, W3, b3. */
    static float[] numbers(Mlp net, int index) {
        return net.weights().get(index).value().data;
    }

    /** The output overflows for every input. */
    static void overflow(Mlp net) {
        Arrays.fill(numbers(net, 4), LARGE);
        Arrays.fill(numbers(net, 5), LARGE);
        Arrays.fill(numbers(net, 3), 100);
    }
}
