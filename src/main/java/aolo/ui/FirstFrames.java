package aolo.ui;

import javafx.animation.AnimationTimer;

/** Waits until the window has been painted: what is busy before it takes the processors from the painting. FX thread. */
final class FirstFrames extends AnimationTimer {
    /** The timer is asked before a frame is painted, so the one before is on the screen. */
    private static final int FRAMES = 3;

    private final Runnable task;
    private int frames;

    private FirstFrames(Runnable task) {
        this.task = task;
    }

    /** Runs a task once after the first pictures. */
    static void then(Runnable task) {
        new FirstFrames(task).start();
    }

    @Override
    public void handle(long nowNanos) {
        frames++;
        if (frames == FRAMES) {
            stop();
            task.run();
        }
    }
}
