package aolo.rl;

/** The learning algorithms behind {@link Learner}. */
public enum Algorithm {
    /**
     * Soft actor-critic with a population-coded spiking actor whose encoder sends a phase code, to the first hidden layer and by
     * synapses that skip the layers to the action: all spikes (learner.md, L2).
     */
    SDRL("sdrl", "SDRL with skip synapses", true),
    /** The same with the paper's actor alone: a rate code, no synapse that skips a layer. */
    SDRL_PAPER("sdrl-paper", "SDRL (the paper's actor)", true),
    /** SDRL with a dense actor: everything equal but the spikes. */
    SDRL_DENSE("sdrl-dense", "SDRL with a dense actor", false),
    /** Soft actor-critic (Haarnoja et al. 2018), ReLU networks. */
    SAC("sac", "SAC", false),
    /** Soft actor-critic with the defaults of Stable-Baselines3. */
    SAC_SB3("sac-sb3", "SAC (Stable-Baselines3 defaults)", false),
    /**
     * Soft actor-critic whose multipliers of the constraints follow what is broken, by a PID rule (Stooke, Achiam, Abbeel,
     * ICML 2020): a benchmark that keeps the constraints.
     */
    SAC_LAGRANGIAN("sac-lagrangian", "SAC with learned multipliers", false),
    /** Twin delayed deep deterministic policy gradient (Fujimoto et al. 2018). */
    TD3("td3", "TD3", false),
    /** Proximal policy optimisation (Schulman et al. 2017). */
    PPO("ppo", "PPO", false);

    private final String key;
    private final String title;
    private final boolean spiking;

    Algorithm(String key, String title, boolean spiking) {
        this.key = key;
        this.title = title;
        this.spiking = spiking;
    }

    /** The word used on the command line and in files. */
    public String key() {
        return key;
    }

    /** The name shown to a person. */
    public String title() {
        return title;
    }

    /** Whether the actor spikes, so that its {@link PolicyRunner#spikes} exist. */
    public boolean spiking() {
        return spiking;
    }

    /** Whether the policy is a distribution of its own width, rather than a decision with noise put on it. */
    public boolean explores() {
        return this != TD3;
    }

    /** The algorithm of a key; throws {@link IllegalArgumentException} that lists the legal keys. */
    public static Algorithm ofKey(String key) {
        StringBuilder legal = new StringBuilder();
        for (Algorithm algorithm : values()) {
            if (algorithm.key.equals(key)) {
                return algorithm;
            }
            legal.append(legal.length() == 0 ? "" : ", ").append(algorithm.key);
        }
        throw new IllegalArgumentException("unknown algorithm \"" + key + "\"; known: " + legal);
    }
}
