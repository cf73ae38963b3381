package aolo.ui.file;

import aolo.lab.LabSnapshot.Message;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Work on files that a person waits for, beside the JavaFX thread; its sentence, or what went wrong, is told on that thread. Any thread.
 *
 * @param beside where it is done
 * @param tell receives what came of it, on the JavaFX thread
 */
public record Errand(Executor beside, Consumer<Message> tell) {
    /** Something to do, and the sentence about it when it is done. */
    @FunctionalInterface
    public interface Work {
        String run() throws IOException;
    }

    public void run(Work work) {
        beside.execute(() -> {
            Message message;
            try {
                message = new Message(work.run(), false);
            } catch (IOException e) {
                message = new Message(e.getMessage(), true);
            }
            Message told = message;
            Platform.runLater(() -> tell.accept(told));
        });
    }
}
