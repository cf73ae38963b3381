package aolo.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** A split pane whose panels can be put away and come back where and as wide as they were. FX thread. */
final class PanelSplit {
    private final String id;
    private final SplitPane pane;
    private final List<Node> order;
    private final double[] home;
    private double[] whole;

    /** @param home positions of the dividers to begin with */
    PanelSplit(String id, SplitPane pane, double... home) {
        this.id = id;
        this.pane = pane;
        this.home = home;
        order = List.copyOf(pane.getItems());
        whole = home;
        pane.setDividerPositions(home);
    }

    String id() {
        return id;
    }

    boolean shows(Node panel) {
        return pane.getItems().contains(panel);
    }

    /** Positions of the dividers to begin with. */
    List<Double> home() {
        return list(home);
    }

    /** Positions of the dividers while all panels are there, now or last. */
    List<Double> dividers() {
        if (isWhole()) {
            whole = pane.getDividerPositions();
        }
        return list(whole);
    }

    private static List<Double> list(double[] positions) {
        return DoubleStream.of(positions).boxed().toList();
    }

    /** Puts the dividers somewhere; a list of another length is ignored. */
    void setDividers(List<Double> positions) {
        if (positions.size() == whole.length) {
            whole = positions.stream().mapToDouble(Double::doubleValue).toArray();
            place();
        }
    }

    void setShown(Node panel, boolean shown) {
        if (shown == shows(panel)) {
            return;
        }
        dividers();
        List<Node> now = new ArrayList<>(order);
        now.removeIf(node -> node == panel ? !shown : !shows(node));
        pane.getItems().setAll(now);
        place();
    }

    /** Each divider stands before the panel it stood before: what is put away leaves its room to its neighbour. */
    private void place() {
        List<Node> now = pane.getItems();
        double[] positions = new double[Math.max(0, now.size() - 1)];
        for (int i = 1; i < now.size(); i++) {
            int before = order.indexOf(now.get(i)) - 1;
            positions[i - 1] = whole[before];
        }
        pane.setDividerPositions(positions);
    }

    private boolean isWhole() {
        return pane.getItems().size() == order.size();
    }
}
