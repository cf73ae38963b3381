package aolo.ui.decide;

import aolo.lab.DecisionView.Choice;
import aolo.lab.LabSnapshot.RequestView;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Over the landscape: whose request it is, whether it is held, and what all this means. FX thread. */
final class LandscapeBar extends HBox {
    private final Label title = new Label();
    private final ToggleButton hold = new ToggleButton("Hold");

    /** @param onHold told when a person holds the request or lets it go */
    LandscapeBar(Consumer<Boolean> onHold) {
        super(6);
        getStyleClass().add("landscape-bar");
        setAlignment(Pos.CENTER_LEFT);
        title.setId("landscape-title");
        title.getStyleClass().add("caption");
        title.setMinWidth(40);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        hold.setId("landscape-hold");
        hold.setMinWidth(Region.USE_PREF_SIZE);
        hold.setFocusTraversable(false);
        hold.setTooltip(new Tooltip("Keep this request while the cell goes on: its chain, its landscape and its spikes stay, and the "
                + "policy of now decides about it"));
        hold.setOnAction(event -> onHold.accept(hold.isSelected()));
        Label help = new Label("?");
        help.setId("landscape-help");
        help.getStyleClass().add("help-mark");
        help.setAccessibleText(LandscapeWords.HELP);
        help.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip(LandscapeWords.HELP);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        tip.setShowDelay(Duration.millis(200));
        tip.setShowDuration(Duration.INDEFINITE);
        help.setTooltip(tip);
        getChildren().addAll(title, gap, hold, help);
    }

    void show(RequestView request, Optional<Choice> tried) {
        String words = tried.map(choice -> "tried: " + LandscapeWords.decision(request.decision().context(), choice) + "  (Esc takes it back)")
                .orElse(LandscapeWords.title(request));
        if (!words.equals(title.getText())) {
            title.setText(words);
        }
        if (!hold.isPressed()) {
            hold.setSelected(request.decision().held());
        }
    }

    double height() {
        return Math.ceil(prefHeight(-1));
    }
}
