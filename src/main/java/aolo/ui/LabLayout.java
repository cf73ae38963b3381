package aolo.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** Where the panels stand: scenario and users, map, inspector and chain, and the deck below them. FX thread. */
final class LabLayout {
    private final SplitPane root;
    private final List<PanelSplit> splits;
    private final List<PanelToggle> panels;

    LabLayout(Node scenario, Node users, Node map, Node inspector, Node chain, ViewDeck deck) {
        SplitPane left = split(Orientation.VERTICAL, scenario, users);
        SplitPane right = split(Orientation.VERTICAL, inspector, chain);
        SplitPane across = split(Orientation.HORIZONTAL, left, map, right);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        root = split(Orientation.VERTICAL, across, deck);
        PanelSplit columns = new PanelSplit("across", across, 0.35, 0.785);
        PanelSplit rows = new PanelSplit("whole", root, 0.64);
        PanelSplit rightRows = new PanelSplit("right", right, 0.52);
        splits = List.of(
                new PanelSplit("left", left, 0.38),
                rightRows,
                columns,
                rows,
                new PanelSplit("deck", deck, 0.36, 0.68));
        panels = List.of(
                new PanelToggle(columns, left, "left", "Scenario and users"),
                new PanelToggle(columns, right, "right", "Inspector and chain"),
                new PanelToggle(rows, deck, "deck", "Charts and spikes"),
                new PanelToggle(rightRows, inspector, "inspector", "Inspector"));
    }

    private static SplitPane split(Orientation orientation, Node... nodes) {
        SplitPane pane = new SplitPane(nodes);
        pane.setOrientation(orientation);
        return pane;
    }

    Node root() {
        return root;
    }

    List<PanelToggle> panels() {
        return panels;
    }

    /** Positions of the dividers by the name of their split pane. */
    Map<String, List<Double>> dividers() {
        Map<String, List<Double>> dividers = new HashMap<>();
        splits.forEach(split -> dividers.put(split.id(), split.dividers()));
        return dividers;
    }

    /** Names of the panels that are put away. */
    Set<String> hidden() {
        return panels.stream()
                .filter(panel -> !panel.isShown())
                .map(PanelToggle::id)
                .collect(Collectors.toSet());
    }

    /** Puts panels and dividers where they were; names that are not known are left alone. */
    void restore(Map<String, List<Double>> dividers, Set<String> hidden) {
        panels.forEach(panel -> panel.setShown(!hidden.contains(panel.id())));
        splits.forEach(split -> split.setDividers(dividers.getOrDefault(split.id(), split.home())));
    }

    /** Everything as in a new window. */
    void reset() {
        restore(Map.of(), Set.of());
    }
}
