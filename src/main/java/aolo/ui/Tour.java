package aolo.ui;

import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;
import aolo.lab.TrainingView.Phase;
import aolo.scenario.Scenario;
import aolo.ui.map.MapView;
import aolo.ui.model.BillWords;
import aolo.ui.model.Readable;
import aolo.world.UserParameters;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Five hints for the first minute: drag, read, train, watch, compare. None asks, each goes on by itself when it was followed, and
 * all can be skipped. FX thread.
 */
final class Tour {
    private static final double GAP = 14;

    /** Of a hint, in sizes of its text. */
    private static final double WIDE = 27;

    private static final double NARROW = 19;

    /** What the hints need of the window. */
    private record Step(String title, String text, Supplier<Bounds> at) {}

    private final LabWindow window;
    private final Pane over;
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button next = new Button("Next");
    private final Button compare = new Button("Serve by the simple rule");
    private final Button export = new Button("Export the figure…");
    private final StackPane hint;
    private final List<Step> steps;
    private Scenario committed;
    private boolean seen;
    private int at = -1;

    /** @param over what the hints lie over */
    Tour(LabWindow window, Pane over) {
        this.window = window;
        this.over = over;
        steps = List.of(
                new Step("Drag me", "Move this user and see, while you drag, what its answer costs: channel, rate, time and"
                        + " carbon, before and after.", this::user),
                new Step("What has changed", "The card tells old and new. In the table every user has its change of carbon;"
                        + " Ctrl+Z takes the move back.", () -> of("#users-table")),
                new Step("Train", "Full answers at full power are served now. Press Train: a spiking network learns how long"
                        + " and how strong an answer need be.", () -> of("#train")),
                new Step("Watch it learn", "The curve falls towards the best possible; the spikes are those of the request on"
                        + " screen. You may drag and edit meanwhile.", () -> of("#chart-carbon-training")),
                new Step("Done", "", () -> of("#headline")));
        Button skip = new Button("Skip the tour");
        skip.setId("tour-skip");
        skip.getStyleClass().addAll("flat", "small");
        skip.setOnAction(event -> end());
        next.setId("tour-next");
        next.getStyleClass().add("small");
        next.setOnAction(event -> go(at + 1));
        compare.getStyleClass().add("small");
        compare.setOnAction(event -> window.submit(new LabCommand.ServeWith(LabCommand.ServingPolicy.RULE)));
        export.getStyleClass().add("small");
        export.setOnAction(event -> window.actions().get("export").run());
        title.getStyleClass().add("tour-title");
        count.getStyleClass().add("tour-count");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, title, stretch(), count);
        head.setAlignment(Pos.BASELINE_LEFT);
        HBox feet = new HBox(6, compare, export, skip, stretch(), next);
        feet.setAlignment(Pos.CENTER_LEFT);
        Region ground = new Region();
        ground.getStyleClass().add("tour");
        ground.setMouseTransparent(true); // what lies below can be dragged: that is what it asks for
        head.setMouseTransparent(true);
        text.setMouseTransparent(true);
        VBox words = new VBox(6, head, text, feet);
        words.getStyleClass().add("tour-words");
        words.setPickOnBounds(false);
        feet.setPickOnBounds(false);
        hint = new StackPane(ground, words);
        hint.setPickOnBounds(false);
        hint.setId("tour");
        hint.setManaged(false);
    }

    private static Region stretch() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Whether somebody has gone through it, or skipped it. */
    boolean isSeen() {
        return seen;
    }

    void setSeen(boolean wasSeen) {
        seen = wasSeen;
    }

    boolean isRunning() {
        return at >= 0;
    }

    /** Begins with the first hint. */
    void start() {
        if (!over.getChildren().contains(hint)) {
            over.getChildren().add(hint);
        }
        go(0);
    }

    private void end() {
        at = -1;
        seen = true;
        over.getChildren().remove(hint);
    }

    private void go(int step) {
        if (step >= steps.size()) {
            end();
            return;
        }
        at = step;
        committed = window.editor().committed();
        boolean last = step == steps.size() - 1;
        title.setText(steps.get(step).title());
        text.setText(steps.get(step).text());
        count.setText(step + 1 + " of " + steps.size());
        next.setText(last ? "Close" : "Next");
        for (Button button : List.of(compare, export)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setVisible(last);
            button.setManaged(last);
        }
        Node skip = hint.lookup("#tour-skip");
        if (skip != null) {
            skip.setVisible(!last);
            skip.setManaged(!last);
        }
    }

    /** Goes on where a hint was followed, and keeps it beside what it speaks of. */
    void pulse(LabSnapshot snapshot) {
        if (at < 0) {
            return;
        }
        Phase phase = snapshot.training().phase();
        if (at == 0 && window.editor().committed() != committed) {
            go(1);
        } else if (at <= 2 && phase == Phase.RUNNING) {
            go(3);
        } else if (at == 3 && phase == Phase.FINISHED) {
            go(4);
        }
        if (at == 4) {
            text.setText(done(snapshot));
        }
        place();
    }

    /** What the evaluation on unseen requests says, by every bill; means of learning, which explores, are no result. */
    private static String done(LabSnapshot snapshot) {
        String saved = snapshot.training().result()
                .map(result -> "Saved, on " + result.requests() + " unseen requests: " + BillWords.all(result.saved()) + "; "
                        + Readable.fixed(result.violationPercent(), 1) + " % missed their target. ")
                .orElse("");
        return saved + "Compare with the simple rule, which has learned nothing, or save the figure for a paper.";
    }

    private Bounds user() {
        MapView map = window.map();
        List<UserParameters> users = window.editor().shown().users();
        if (users.isEmpty()) {
            return of("#map");
        }
        UserParameters first = window.editor().shown().users().stream()
                .max(java.util.Comparator.comparingDouble(Tour.this::fromStation))
                .orElseThrow();
        Point2D place = map.localToScene(
                map.viewport().screenX(first.xMeters()), map.viewport().screenY(first.yMeters()));
        return new javafx.geometry.BoundingBox(place.getX() - 14, place.getY() - 14, 28, 28);
    }

    private double fromStation(UserParameters user) {
        var station = window.editor().shown().station();
        return Math.hypot(user.xMeters() - station.xMeters(), user.yMeters() - station.yMeters());
    }

    private Bounds of(String id) {
        Node node = over.lookup(id);
        return node == null ? over.getLayoutBounds() : node.localToScene(node.getLayoutBounds());
    }

    /**
     * Beside a user, on the side where the station is not, else below what it speaks of or above where there is no room; all of
     * it in the window.
     */
    private void place() {
        Bounds about = over.sceneToLocal(steps.get(at).at().get());
        double wide = Math.min((at == 0 ? NARROW : WIDE) * text.getFont().getSize(), over.getWidth() - 2 * GAP);
        double high = hint.prefHeight(wide);
        double below = about.getMaxY() + GAP;
        double wantedX = about.getCenterX() - wide / 2;
        double y = below + high <= over.getHeight() - GAP ? below : about.getMinY() - GAP - high;
        if (at == 0) {
            Point2D station = window.map().localToScene(
                    window.map().viewport().screenX(window.editor().shown().station().xMeters()), 0);
            wantedX = about.getCenterX() >= station.getX() ? about.getMaxX() + GAP : about.getMinX() - GAP - wide;
            y = about.getCenterY() - high / 2;
        }
        double x = Math.max(GAP, Math.min(over.getWidth() - wide - GAP, wantedX));
        hint.resizeRelocate(x, Math.max(GAP, Math.min(over.getHeight() - high - GAP, y)), wide, high);
        hint.toFront();
    }
}
