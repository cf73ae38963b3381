package aolo.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** Takes a panel out of its split pane and puts it back where and as wide as it was. FX thread. */
final class PanelToggle {
    private final SplitPane pane;
    private final Node panel;
    private final String id;
    private final String title;
    private final List<Node> order;
    private double[] dividers;

    PanelToggle(SplitPane pane, Node panel, String id, String title) {
        this.pane = pane;
        this.panel = panel;
        this.id = id;
        this.title = title;
        order = new ArrayList<>(pane.getItems());
        dividers = pane.getDividerPositions();
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    void show() {
        if (!pane.getItems().contains(panel)) {
            toggle();
        }
    }

    void toggle() {
        if (pane.getItems().contains(panel)) {
            if (pane.getItems().size() == order.size()) {
                dividers = pane.getDividerPositions();
            }
            pane.getItems().remove(panel);
            return;
        }
        List<Node> now = new ArrayList<>(order);
        now.removeIf(node -> node != panel && !pane.getItems().contains(node));
        pane.getItems().setAll(now);
        if (now.size() == order.size()) {
            pane.setDividerPositions(dividers);
        }
    }
}
