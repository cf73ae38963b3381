package aolo.ui.inspect;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A control with room below it for why a value was refused; there is none while nothing was. FX thread. */
final class Reason extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private final Label why = new Label();

    /** @param name of the component, for tests and style sheets */
    Reason(String name, Node control) {
        super(2, control);
        why.setId("reason-" + name);
        why.getStyleClass().add("reason");
        why.setWrapText(true);
        say("");
        getChildren().add(why);
        setFillWidth(true);
    }

    /** Says why; an empty text is none. */
    void say(String text) {
        why.setText(text);
        why.setVisible(!text.isEmpty());
        why.setManaged(!text.isEmpty());
    }

    /** A text that is not what is in force is red. */
    static void mark(TextField field, boolean wrong) {
        field.pseudoClassStateChanged(ERROR, wrong);
    }
}
