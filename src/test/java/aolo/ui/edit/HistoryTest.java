package aolo.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void undoAllIsTheStartAndRedoAllTheEnd() {
        String start = "start";
        History<String> history = new History<>(start);
        for (int i = 0; i < 50; i++) {
            assertThat(history.push("step " + i, "state " + i)).isTrue();
        }
        int undone = 0;
        while (history.undo()) {
            undone++;
        }
        assertThat(undone).isEqualTo(50);
        assertThat(history.present()).isSameAs(start);
        int redone = 0;
        while (history.redo()) {
            redone++;
        }
        assertThat(redone).isEqualTo(50);
        assertThat(history.present()).isEqualTo("state 49");
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        History<String> history = new History<>("a");
        history.push("to b", "b");
        history.push("to c", "c");
        history.undo();
        assertThat(history.redoLabel()).contains("to c");
        history.push("to d", "d");
        assertThat(history.redo()).isFalse();
        history.undo();
        assertThat(history.present()).isEqualTo("b");
    }

    @Test
    void anEqualStateIsNoStep() {
        History<String> history = new History<>("a");
        assertThat(history.push("nothing", "a")).isFalse();
        assertThat(history.undoLabel()).isEmpty();
    }

    @Test
    void theOldestStepsAreForgotten() {
        History<Integer> history = new History<>(0);
        for (int i = 1; i <= History.DEPTH + 10; i++) {
            history.push("step", i);
        }
        int undone = 0;
        while (history.undo()) {
            undone++;
        }
        assertThat(undone).isEqualTo(History.DEPTH);
    }
}
