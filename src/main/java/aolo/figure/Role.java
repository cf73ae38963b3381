package aolo.figure;

/**
 * What a series stands for. The role, not the caller, chooses hue, dash and marker, so that one colour carries one
 * meaning in every chart, on the map and in print. Hues follow Okabe and Ito (2008) and Tol (2021), distinct under the
 * common colour deficiencies; the second hue of each pair is for dark ground.
 */
public enum Role {
    /** Every answer at full length and full power. */
    FULL_SERVICE(0x4D4D4D, 0xC9CED6, Dash.LONG, MarkShape.PLUS),
    /** Clairvoyant bound. */
    BOUND(0x000000, 0xFFFFFF, Dash.DOTTED, MarkShape.STAR),
    /** The spiking learner. */
    SDRL(0x009E73, 0x2CC79A, Dash.SOLID, MarkShape.CIRCLE),
    /** The spiking learner with the paper's actor alone. */
    SDRL_PAPER(0x0A2A1B, 0x99FF99, Dash.LONG_DOT, MarkShape.CIRCLE_OPEN),
    /** Soft actor-critic. */
    SAC(0xB87A00, 0xF2B632, Dash.DASHED, MarkShape.TRIANGLE),
    /** SDRL with a dense actor. */
    SDRL_DENSE(0x2B8CC4, 0x7CC7F2, Dash.DASH_DOT, MarkShape.DIAMOND),
    /** Fixed decision. */
    FIXED(0x882255, 0xD67BA8, Dash.SHORT, MarkShape.TRIANGLE_DOWN),
    /** The rule, which learns nothing. */
    RULE(0xB5536F, 0xE79AB0, Dash.DOT_PAIRS, MarkShape.TRIANGLE_DOWN_OPEN),
    /** The rule with its best constant back-off. */
    RULE_TUNED(0x6B1E45, 0xC97FA8, Dash.SHORT_DOT, MarkShape.PENTAGON),
    /** The best for what is seen. */
    INFORMED(0x7A5C00, 0xE3C567, Dash.WIDE_DOTS, MarkShape.DIAMOND_OPEN),
    /** Random decision. */
    RANDOM(0x999933, 0xC8C85A, Dash.DASH_DOT_DOT, MarkShape.CROSS),
    /** TD3 baseline. */
    TD3(0x332288, 0x9C8FE6, Dash.LONG_SHORT, MarkShape.SQUARE),
    /** PPO baseline. */
    PPO(0xAA4499, 0xD98BCB, Dash.SPARSE, MarkShape.SQUARE_OPEN),
    /** Soft actor-critic with the defaults of Stable-Baselines3. */
    SAC_SB3(0x663300, 0x9A6A30, Dash.DASH_DASH_DOT, MarkShape.TRIANGLE_OPEN),
    /** Soft actor-critic with learned multipliers. */
    SAC_LAGRANGIAN(0x3366EE, 0x4477FF, Dash.DASH_DOT_DOT_DOT, MarkShape.HOURGLASS),
    /** Carbon or energy of the base station. */
    RADIO(0x2F86C1, 0x4BA3DB, Dash.SOLID, MarkShape.NONE),
    /** Carbon or energy of the device. */
    DEVICE(0x5B9CC0, 0xA9DCF5, Dash.SHORT, MarkShape.NONE),
    /** Carbon or energy of the server. */
    SERVER(0xA63F00, 0xF08038, Dash.SOLID, MarkShape.NONE),
    /** Embodied carbon. */
    EMBODIED(0xC0699A, 0xE09BC2, Dash.SOLID, MarkShape.NONE),
    /** Idle energy that no request carries. */
    IDLE(0x8A8A8A, 0x8B929C, Dash.SOLID, MarkShape.NONE),
    /** Quality of experience. */
    QOE(0x117733, 0x55C07A, Dash.SOLID, MarkShape.NONE),
    /** Latency. */
    LATENCY(0x2F8F80, 0x66D1BF, Dash.SOLID, MarkShape.NONE),
    /** A limit that must be kept; as a region, where it is broken. */
    LIMIT(0xB2182B, 0xFF7A7A, Dash.SHORT, MarkShape.NONE),
    /** A second limit beside {@link #LIMIT}; as a region hatched the other way. */
    LIMIT_OTHER(0x6A3D9A, 0xC3A0F0, Dash.DASH_DOT, MarkShape.NONE),
    /** What is selected or decided now. */
    CHOICE(0xD55E00, 0xF08038, Dash.SOLID, MarkShape.CIRCLE),
    /** What becomes more than it was, for the worse. */
    MORE(0xB3261E, 0xFF8F84, Dash.SOLID, MarkShape.NONE),
    /** What becomes less than it was, for the better. */
    LESS(0x00736A, 0x45CFC1, Dash.SOLID, MarkShape.NONE),
    /** A constant at its low end in a tornado. */
    LOW_END(0x4477AA, 0x7FB0E3, Dash.SOLID, MarkShape.NONE),
    /** A constant at its high end in a tornado. */
    HIGH_END(0xD9662F, 0xF5A488, Dash.SOLID, MarkShape.NONE),
    /** Spikes of the encoder. */
    ENCODER(0x4477AA, 0x7FB0E3, Dash.SOLID, MarkShape.NONE),
    /** Spikes of hidden layers. */
    HIDDEN(0x444444, 0xC9CED6, Dash.SOLID, MarkShape.NONE),
    /** Spikes of the output populations. */
    OUTPUT(0xCC3311, 0xFF8A65, Dash.SOLID, MarkShape.NONE),
    /** A first quantity without a role of its own. */
    PLAIN(0x0072B2, 0x4BA3DB, Dash.SOLID, MarkShape.CIRCLE),
    /** A second quantity without a role of its own. */
    PLAIN_2(0xB87A00, 0xF2B632, Dash.DASHED, MarkShape.SQUARE),
    /** A third quantity without a role of its own. */
    PLAIN_3(0x009E73, 0x2CC79A, Dash.DASH_DOT, MarkShape.TRIANGLE);

    private final int lightRgb;
    private final int darkRgb;
    private final Dash dash;
    private final MarkShape mark;

    Role(int lightRgb, int darkRgb, Dash dash, MarkShape mark) {
        this.lightRgb = lightRgb;
        this.darkRgb = darkRgb;
        this.dash = dash;
        this.mark = mark;
    }

    /**
     * The looks of a learner: the one place that knows which role belongs to which key.
     *
     * @param key the learner's word on the command line and in files, e.g. "sac-sb3"
     * @throws IllegalArgumentException if no role is given to that learner, so that none borrows another's looks
     */
    public static Role ofLearner(String key) {
        return switch (key) {
            case "sdrl" -> SDRL;
            case "sdrl-paper" -> SDRL_PAPER;
            case "sdrl-dense" -> SDRL_DENSE;
            case "sac" -> SAC;
            case "sac-sb3" -> SAC_SB3;
            case "sac-lagrangian" -> SAC_LAGRANGIAN;
            case "td3" -> TD3;
            case "ppo" -> PPO;
            default -> throw new IllegalArgumentException("no role for learner \"" + key + "\"; give it one in Role");
        };
    }

    /**
     * The looks of a policy that does not learn: the one place that knows which role belongs to which key.
     *
     * @param key the policy's word on the command line and in files, e.g. "rule-tuned"
     * @throws IllegalArgumentException if no role is given to that policy
     */
    public static Role ofPolicy(String key) {
        return switch (key) {
            case "full" -> FULL_SERVICE;
            case "fixed" -> FIXED;
            case "random" -> RANDOM;
            case "rule" -> RULE;
            case "rule-tuned" -> RULE_TUNED;
            case "informed" -> INFORMED;
            case "bound" -> BOUND;
            default -> throw new IllegalArgumentException("no role for policy \"" + key + "\"; give it one in Role");
        };
    }

    /** Hue as 0xRRGGBB on light or dark ground. */
    public int rgb(boolean onDark) {
        return onDark ? darkRgb : lightRgb;
    }

    /** Strokes over its surfaces on paper, so that parts of a whole differ in grey too. */
    public Hatch hatch() {
        return switch (this) {
            case RADIO -> Hatch.RISING;
            case EMBODIED -> Hatch.CROSSED;
            case DEVICE -> Hatch.FALLING;
            case IDLE -> Hatch.LEVEL;
            case HIGH_END, MORE -> Hatch.RISING;
            case LESS -> Hatch.FALLING;
            default -> Hatch.NONE;
        };
    }

    /** Dash of its lines. */
    public Dash dash() {
        return dash;
    }

    /** Shape of its points. */
    public MarkShape mark() {
        return mark;
    }
}
