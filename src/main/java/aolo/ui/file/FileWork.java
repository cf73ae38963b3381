package aolo.ui.file;

import java.io.IOException;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Work on files that a command must wait for, while the window must not. FX thread. */
@FunctionalInterface
public interface FileWork {
    /** What is done on the disk. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    /** Returns when the task has ended. */
    void await(Task task) throws IOException;

    /** Runs each task on {@code files} while the window lives on, as it does behind a dialog. */
    static FileWork beside(Executor files) {
        return task -> {
            Object key = new Object();
            files.execute(() -> {
                Object failure = null;
                try {
                    task.run();
                } catch (IOException | RuntimeException e) {
                    failure = e;
                }
                Object told = failure;
                Platform.runLater(() -> Platform.exitNestedEventLoop(key, told));
            });
            Object failure = Platform.enterNestedEventLoop(key);
            if (failure instanceof IOException e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
        };
    }
}
