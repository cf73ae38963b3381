package aolo.rl;

import aolo.math.RandomStream;

/**
 * Pendulum-v1 as the reference vectors have it: g = 10, m = l = 1, dt = 0.05, torque clipped to 2, speed clipped to 8
 * before the angle moves, reward of the state before the step, 200 steps an episode. Action 1 is torque 2.
 */
final class PendulumEnvironment implements Environment {
    private static final int EPISODE = 200;

    private final RandomStream random;
    double theta;
    double speed;
    double reward;
    private int step;

    PendulumEnvironment(RandomStream random) {
        this.random = random;
    }

    @Override
    public int observationSize() {
        return 3;
    }

    @Override
    public int actionSize() {
        return 1;
    }

    @Override
    public int costCount() {
        return 0;
    }

    @Override
    public void reset(float[] observation) {
        start((2 * random.nextDouble() - 1) * Math.PI, 2 * random.nextDouble() - 1);
        observe(observation);
    }

    void start(double newTheta, double newSpeed) {
        theta = newTheta;
        speed = newSpeed;
        step = 0;
    }

    void observe(float[] observation) {
        observation[0] = (float) Math.cos(theta);
        observation[1] = (float) Math.sin(theta);
        observation[2] = (float) speed;
    }

    void push(double torque) {
        double u = Math.max(-2, Math.min(2, torque));
        double angle = theta - 2 * Math.PI * Math.floor((theta + Math.PI) / (2 * Math.PI));
        reward = -(angle * angle + 0.1 * speed * speed + 0.001 * u * u);
        double faster = speed + (15 * Math.sin(theta) + 3 * u) * 0.05;
        speed = Math.max(-8, Math.min(8, faster));
        theta += speed * 0.05;
    }

    @Override
    public void step(float[] action, StepResult result) {
        push(2 * action[0]);
        observe(result.observation);
        result.reward = reward;
        step++;
        result.terminated = false;
        result.truncated = step == EPISODE;
    }
}
