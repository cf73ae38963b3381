package aolo.ui;

import javafx.scene.Node;

/** A panel that the View menu takes away and brings back. FX thread. */
final class PanelToggle {
    private final PanelSplit split;
    private final Node panel;
    private final String id;
    private final String title;

    PanelToggle(PanelSplit split, Node panel, String id, String title) {
        this.split = split;
        this.panel = panel;
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    boolean isShown() {
        return split.shows(panel);
    }

    void setShown(boolean shown) {
        split.setShown(panel, shown);
    }

    void show() {
        setShown(true);
    }

    void toggle() {
        setShown(!isShown());
    }
}
