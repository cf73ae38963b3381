package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.scenario.Scenario;
import aolo.ui.edit.Arrange;
import aolo.ui.edit.UserEdits;
import aolo.ui.map.HeatKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody without a plan at the window, the same one each time: clicks, drags, keys, menus, nonsense in fields. Nothing may fail,
 * and undoing everything gives the scenario it began with.
 */
class MonkeyTest extends LabRobot {
    /** Fewer than the steps that undo remembers would all be taken back; more are cut into stretches. */
    private static final int STRETCH = 300;

    /** More users than this only cost time. */
    private static final int CROWD = 30;

    /** Actions between two paintings of the window, which cost the most. */
    private static final int AT_ONCE = 6;

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.DELETE, KeyCode.ESCAPE, KeyCode.HOME, KeyCode.PLUS,
            KeyCode.MINUS, KeyCode.TAB, KeyCode.ENTER, KeyCode.SPACE, KeyCode.F2, KeyCode.A, KeyCode.D, KeyCode.X, KeyCode.C,
            KeyCode.V, KeyCode.Z, KeyCode.Y, KeyCode.DIGIT0);

    /** What asks a person outside the window, ends it, or only opens another window. */
    private static final Set<String> LEFT_OUT = Set.of(
            "quit", "close", "new", "open", "save", "save-as", "export", "export-again", "export-map", "help", "about", "train",
            "reset", "hold", "save-run", "discard");

    private static final List<String> NONSENSE =
            List.of("", "0", "-1", "1e308", "NaN", "12 dBm", "0.5", "station", "ada", "#area", "a/b", "42", "none", "3.7");

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private Random random;

    @Test
    void threeHundredActionsHarmNothing() throws Exception {
        play(7, STRETCH);
    }

    @Test
    @Tag("nightly")
    void tenThousandActionsHarmNothing() throws Exception {
        for (int i = 0; i < 10_000 / STRETCH + 1; i++) {
            play(100 + i, STRETCH);
        }
    }

    private void play(long seed, int actions) throws Exception {
        waitForMap();
        random = new Random(seed);
        interact(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure)));
        List<String> done = new ArrayList<>();
        Scenario start = lab.window.editor().committed();
        for (int i = 0; i < actions; i += AT_ONCE) {
            interact(() -> {
                try {
                    for (int j = 0; j < AT_ONCE; j++) {
                        done.add(act());
                    }
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            });
            assertThat(failures).as("seed " + seed + " after " + done).isEmpty();
        }
        interact(this::leaveAlone);
        interact(() -> {
            while (lab.window.editor().canUndo()) {
                lab.window.editor().undo();
            }
        });
        assertThat(lab.window.editor().committed()).as("seed " + seed + " after " + done).isEqualTo(start);
        until(() -> lab.snapshot().scenario().equals(start));
        assertThat(failures).as("seed " + seed + " after " + done).isEmpty();
    }

    /** Menus and pop-outs away, nothing held. */
    private void leaveAlone() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window != lab.stage) {
                window.hide();
            }
        }
        lab.window.editor().cancelPreview();
    }

    private String act() {
        if (lab.window.editor().committed().users().size() > CROWD) {
            for (int i = 0; i < 10; i++) {
                lab.window.editor().undo();
            }
            return "undo";
        }
        return switch (random.nextInt(14)) {
            case 0, 1 -> mouse(lab.window.map());
            case 2 -> drag();
            case 3, 4 -> key();
            case 5 -> menu(lab.window.map());
            case 6 -> menu(one("#users-table", "#scene-tree", ".live-chart", "#log", "#inspector .text-field"));
            case 7, 8 -> field();
            case 9 -> action();
            case 10 -> arrange();
            case 11 -> wheel();
            case 12 -> paste();
            default -> look();
        };
    }

    private Node one(String... where) {
        List<Node> found = new ArrayList<>(lab.window.root().lookupAll(where[random.nextInt(where.length)]));
        found.removeIf(node -> node.getScene() == null || !node.isVisible());
        return found.isEmpty() ? lab.window.map() : found.get(random.nextInt(found.size()));
    }

    private String mouse(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        double x = bounds.getMinX() + random.nextDouble() * bounds.getWidth();
        double y = bounds.getMinY() + random.nextDouble() * bounds.getHeight();
        int clicks = 1 + random.nextInt(2);
        MouseButton button = random.nextInt(6) == 0 ? MouseButton.MIDDLE : MouseButton.PRIMARY;
        fire(node, MouseEvent.MOUSE_MOVED, x, y, MouseButton.NONE, 0);
        fire(node, MouseEvent.MOUSE_PRESSED, x, y, button, clicks);
        fire(node, MouseEvent.MOUSE_RELEASED, x, y, button, clicks);
        fire(node, MouseEvent.MOUSE_CLICKED, x, y, button, clicks);
        return "click";
    }

    private String drag() {
        var things = aolo.ui.edit.Things.of(lab.window.editor().shown());
        var thing = things.get(random.nextInt(things.size()));
        var place = lab.window.map().localToScene(
                lab.window.map().viewport().screenX(thing.xMeters()), lab.window.map().viewport().screenY(thing.yMeters()));
        double x = place.getX() + 200 * (random.nextDouble() - 0.5);
        double y = place.getY() + 200 * (random.nextDouble() - 0.5);
        fire(lab.window.map(), MouseEvent.MOUSE_PRESSED, place.getX(), place.getY(), MouseButton.PRIMARY, 1);
        fire(lab.window.map(), MouseEvent.MOUSE_DRAGGED, (place.getX() + x) / 2, (place.getY() + y) / 2, MouseButton.PRIMARY, 1);
        fire(lab.window.map(), MouseEvent.MOUSE_DRAGGED, x, y, MouseButton.PRIMARY, 1);
        if (random.nextInt(5) > 0) { // else it is still held when the next thing happens
            fire(lab.window.map(), MouseEvent.MOUSE_RELEASED, x, y, MouseButton.PRIMARY, 1);
        }
        return "drag " + thing.id();
    }

    private void fire(Node node, EventType<MouseEvent> type, double x, double y, MouseButton button, int clicks) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(node, new MouseEvent(
                type, x, y, x, y, button, clicks, random.nextInt(8) == 0, random.nextInt(8) == 0, false, false,
                down && button == MouseButton.PRIMARY, down && button == MouseButton.MIDDLE, false, false, false, true, null));
    }

    private String key() {
        KeyCode code = KEYS.get(random.nextInt(KEYS.size()));
        boolean letter = code.isLetterKey() || code.isDigitKey();
        Node focus = lab.stage.getScene().getFocusOwner();
        Node target = focus == null || random.nextInt(3) == 0 ? lab.window.map() : focus;
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(target, new KeyEvent(type, "", "", code, random.nextInt(4) == 0, letter, false, false));
        }
        return "key " + code;
    }

    private String menu(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        double x = bounds.getMinX() + random.nextDouble() * bounds.getWidth();
        double y = bounds.getMinY() + random.nextDouble() * bounds.getHeight();
        Event.fireEvent(node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, y, x, y, false, null));
        return "menu of " + node.getId();
    }

    private String field() {
        Node node = one("#inspector .text-field", "#users-filter");
        if (node instanceof TextField text && text.isEditable() && !text.isDisabled()) {
            text.requestFocus();
            text.setText(NONSENSE.get(random.nextInt(NONSENSE.size())));
            if (random.nextBoolean()) {
                text.fireEvent(new javafx.event.ActionEvent());
            } else {
                lab.window.map().requestFocus();
            }
        }
        return "field " + node.getId();
    }

    private String action() {
        List<String> ids = new ArrayList<>();
        lab.window.actions().all().values().forEach(menu -> menu.forEach(action -> ids.add(action.id())));
        ids.removeAll(LEFT_OUT);
        String id = ids.get(random.nextInt(ids.size()));
        lab.window.actions().get(id).run();
        return "action " + id;
    }

    private String arrange() {
        UserEdits users = new UserEdits(lab.window.editor(), lab.window.selection());
        if (random.nextBoolean()) {
            users.align(Arrange.Side.values()[random.nextInt(Arrange.Side.values().length)]);
        } else {
            users.distribute(random.nextBoolean());
        }
        return "arrange";
    }

    private String wheel() {
        Node node = random.nextBoolean() ? lab.window.map() : one(".live-chart");
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        double x = bounds.getCenterX();
        double y = bounds.getCenterY();
        Event.fireEvent(node, new ScrollEvent(
                ScrollEvent.SCROLL, x, y, x, y, false, false, false, false, false, false, 0, random.nextBoolean() ? 40 : -40, 0, 0,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        return "wheel";
    }

    private String paste() {
        if (random.nextInt(4) == 0) {
            Clipboard.getSystemClipboard().setContent(Map.of(
                    DataFormat.PLAIN_TEXT, NONSENSE.get(random.nextInt(NONSENSE.size())) + "{\"users\": []}"));
        }
        lab.window.clipboard().paste();
        return "paste";
    }

    private String look() {
        switch (random.nextInt(16)) { // dressing the whole window anew costs the most
            case 0 -> lab.theme.setDark(random.nextBoolean());
            case 1 -> lab.theme.stepScale(random.nextBoolean() ? 1 : -1);
            case 2, 6, 7 -> lab.window.map().setHeatKind(HeatKind.values()[random.nextInt(HeatKind.values().length)]);
            case 3, 8 -> lab.window.layout().panels().get(random.nextInt(lab.window.layout().panels().size())).toggle();
            case 4, 9, 10, 11, 12 -> lab.window.selection().select(
                    List.of("#area", "#channel", "#device", "#grid", "ada", "hugo").get(random.nextInt(6)));
            default -> leaveAlone();
        }
        return "look";
    }
}
