package aolo.ui;

import aolo.ui.shell.Actions;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/**
 * Switches between the {@link Workspace}s: some are arrangements of the same panels, each remembered by itself, others have a pane of
 * their own. FX thread.
 */
final class Workspaces {
    /** What a person made of an arrangement. */
    private record Kept(Map<String, List<Double>> dividers, Set<String> hidden) {}

    private final LabLayout layout;
    private final Map<Workspace, Node> panes;
    private final Consumer<String> toFront;
    private final StackPane root = new StackPane();
    private final HBox tabs = new HBox(2);
    private final Map<Workspace, ToggleButton> buttons = new EnumMap<>(Workspace.class);
    private final Map<Workspace, Kept> kept = new EnumMap<>(Workspace.class);
    private Workspace now = Workspace.CELL;

    /**
     * @param panes of the workspaces that are no arrangement of the panels
     * @param toFront brings a tab to the front, by its title
     */
    Workspaces(LabLayout layout, Map<Workspace, Node> panes, Consumer<String> toFront, Actions actions) {
        this.layout = layout;
        this.panes = panes;
        this.toFront = toFront;
        root.setMinSize(0, 0);
        root.getChildren().add(layout.root());
        root.getChildren().addAll(panes.values());
        tabs.setId("workspaces");
        tabs.setAlignment(Pos.CENTER_LEFT);
        tabs.getStyleClass().add("workspaces");
        for (Workspace workspace : Workspace.values()) {
            int number = workspace.ordinal() + 1;
            ToggleButton button = new ToggleButton(workspace.title());
            button.setId("workspace-" + workspace.key());
            button.setTooltip(new Tooltip(workspace.question() + "  (Ctrl+" + number + ")"));
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setOnAction(event -> enter(workspace));
            button.setFocusTraversable(false);
            buttons.put(workspace, button);
            tabs.getChildren().add(button);
            actions.add("View", "go-" + workspace.key(), "Workspace: " + workspace.title(), "", "Shortcut+" + number, () -> enter(workspace));
        }
        show();
    }

    Node root() {
        return root;
    }

    Node tabs() {
        return tabs;
    }

    Workspace now() {
        return now;
    }

    /** Whether the panels of the layout can be seen. */
    boolean showsPanels() {
        return !panes.containsKey(now);
    }

    void enter(Workspace workspace) {
        if (workspace != now) {
            keep();
            now = workspace;
            if (showsPanels()) {
                place();
            }
            workspace.front().forEach(toFront);
        }
        show();
    }

    private void show() {
        buttons.forEach((workspace, button) -> button.setSelected(workspace == now));
        layout.root().setVisible(showsPanels());
        panes.forEach((workspace, pane) -> pane.setVisible(workspace == now));
    }

    private void keep() {
        if (showsPanels()) {
            kept.put(now, new Kept(layout.dividers(), layout.hidden()));
        }
    }

    private void place() {
        Kept mine = kept.getOrDefault(now, new Kept(now.dividers(), now.hidden()));
        layout.restore(mine.dividers(), mine.hidden());
    }

    /** Positions of the dividers of all arrangements, by names that tell these apart. */
    Map<String, List<Double>> dividers() {
        keep();
        Map<String, List<Double>> all = new HashMap<>();
        kept.forEach((workspace, mine) -> mine.dividers().forEach((name, places) -> all.put(prefix(workspace) + name, places)));
        return all;
    }

    /** Names of the panels that are put away, likewise. */
    Set<String> hidden() {
        keep();
        Set<String> all = new HashSet<>();
        kept.forEach((workspace, mine) -> mine.hidden().forEach(name -> all.add(prefix(workspace) + name)));
        return all;
    }

    /** That which the window opens with has no prefix. */
    private static String prefix(Workspace workspace) {
        return workspace == Workspace.CELL ? "" : workspace.key() + ".";
    }

    /** Puts panels and dividers of all arrangements where they were. */
    void restore(Map<String, List<Double>> dividers, Set<String> hidden) {
        kept.clear();
        for (Workspace workspace : Workspace.values()) {
            String prefix = prefix(workspace);
            Map<String, List<Double>> own = new HashMap<>();
            dividers.forEach((name, places) -> {
                if (prefix.isEmpty() ? !name.contains(".") : name.startsWith(prefix)) {
                    own.put(name.substring(prefix.length()), places);
                }
            });
            if (!own.isEmpty()) {
                Set<String> away = new HashSet<>();
                hidden.forEach(name -> {
                    if (prefix.isEmpty() ? !name.contains(".") : name.startsWith(prefix)) {
                        away.add(name.substring(prefix.length()));
                    }
                });
                kept.put(workspace, new Kept(own, away));
            } else if (prefix.isEmpty()) {
                kept.put(workspace, new Kept(Map.of(), hidden));
            }
        }
        if (showsPanels()) {
            place();
        }
    }

    /** All arrangements as in a new window. */
    void reset() {
        kept.clear();
        enter(Workspace.CELL);
        place();
    }
}
