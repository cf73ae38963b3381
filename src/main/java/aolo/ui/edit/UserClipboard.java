package aolo.ui.edit;

import aolo.scenario.ScenarioClip;
import aolo.scenario.ScenarioException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/**
 * Cut, copy and paste of users through the system's clipboard, as the text of that part of a scenario file. What is pasted
 * may come from anywhere and is read as strictly as a file. FX thread.
 */
public final class UserClipboard {
    /** Longest text pasted, in characters: twice the largest scenario, so that it is read within a frame or ten. */
    static final int MOST_CHARACTERS = 4 << 20;

    private final SceneEditor editor;
    private final UserEdits users;
    private final Supplier<Point2D> place;
    private final Consumer<String> told;

    /**
     * @param place where pasted users are seen, in metres
     * @param told what was done
     */
    public UserClipboard(SceneEditor editor, UserEdits users, Supplier<Point2D> place, Consumer<String> told) {
        this.editor = editor;
        this.users = users;
        this.place = place;
        this.told = told;
    }

    /** Copies the selected users; false, with a word why, if there are none. */
    public boolean copy() {
        Optional<ScenarioClip> clip = users.clip();
        if (clip.isEmpty()) {
            editor.refuse("Select a user first: only users can be copied.");
            return false;
        }
        Clipboard.getSystemClipboard()
                .setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, clip.get().text()));
        told.accept(count(clip.get()) + " copied; Ctrl+V pastes, into another scenario too");
        return true;
    }

    public void cut() {
        if (copy()) {
            users.remove();
        }
    }

    /** Pastes where it is seen. */
    public void paste() {
        pasteAt(null);
    }

    /** Pastes about a place in metres. */
    public void pasteAt(Point2D wanted) {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || !text.stripLeading().startsWith("{")) {
            editor.refuse("The clipboard holds no users: select some and copy them with Ctrl+C first.");
            return;
        }
        if (text.length() > MOST_CHARACTERS) {
            editor.refuse("The clipboard holds " + text.length() + " characters; at most " + MOST_CHARACTERS
                    + " are pasted: save the users as a scenario and open it.");
            return;
        }
        try {
            ScenarioClip clip = ScenarioClip.read("clipboard", text);
            if (clip.users().isEmpty()) {
                editor.refuse("The clipboard holds a scenario without users: there is nothing to paste.");
                return;
            }
            Point2D middle = wanted == null ? place.get() : wanted;
            users.paste(clip, middle.getX(), middle.getY());
        } catch (ScenarioException e) {
            editor.refuse("Nothing was pasted: " + e.getMessage().strip().replace("\n", " · "));
        }
    }

    private static String count(ScenarioClip clip) {
        return clip.users().size() == 1 ? clip.users().get(0).id() : clip.users().size() + " users";
    }
}
