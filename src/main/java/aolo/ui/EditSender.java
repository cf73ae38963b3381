package aolo.ui;

import aolo.lab.LabCommand;
import aolo.scenario.Scenario;
import aolo.ui.edit.SceneEditor;
import java.util.function.Consumer;

/**
 * Sends edits to the laboratory: what is committed as one command, what is only shown (a drag that has not ended) as a
 * question that nothing remembers. After an edit the question stays, so that the change can be read. FX thread.
 */
final class EditSender {
    private final SceneEditor editor;
    private final Consumer<LabCommand> submit;
    private Scenario sent;
    private Scenario askedAfter;

    EditSender(SceneEditor editor, Consumer<LabCommand> submit) {
        this.editor = editor;
        this.submit = submit;
        sent = editor.committed();
    }

    /** Once per frame: what has changed since the last one. */
    void pulse() {
        Scenario committed = editor.committed();
        if (committed != sent) {
            submit.accept(new LabCommand.EditScenario(committed));
            ask(sent, committed);
            sent = committed;
        }
        if (editor.isPreviewing()) {
            ask(committed, editor.shown());
        } else if (askedAfter != null && askedAfter != committed) {
            stop(); // a drag was taken back
        }
    }

    private void ask(Scenario before, Scenario after) {
        if (after != askedAfter) {
            askedAfter = after;
            submit.accept(new LabCommand.Compare(before, after));
        }
    }

    /** The change of the last edit is of no interest any more. */
    void stop() {
        if (askedAfter != null) {
            askedAfter = null;
            submit.accept(new LabCommand.StopComparing());
        }
    }

    /** An edit was taken back: it is done, and nobody asks what that changes. */
    void tookBack() {
        Scenario committed = editor.committed();
        if (committed != sent) {
            submit.accept(new LabCommand.EditScenario(committed));
            sent = committed;
        }
        stop();
    }

    /** Another scenario is on the bench; what was asked about is gone with the last one. */
    void opened(Scenario scenario) {
        sent = scenario;
        askedAfter = null;
    }
}
