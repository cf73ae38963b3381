package aolo.ui.map;

import aolo.ui.model.BillWords;
import aolo.world.Bill;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Below a change that is done: by which bill it is told, and what to do with it. FX thread. */
final class CardFooter extends VBox {
    private final ToggleGroup bills = new ToggleGroup();
    private final HBox choice = new HBox(2);
    private Bill shown;

    CardFooter(Consumer<Bill> onBill, Runnable reference, Runnable undo, Runnable export, Runnable close) {
        super(3);
        getStyleClass().add("card-footer");
        for (Bill bill : Bill.values()) {
            ToggleButton button = new ToggleButton(BillWords.name(bill));
            button.setId("card-bill-" + bill.key());
            button.setToggleGroup(bills);
            button.setTooltip(new Tooltip(BillWords.help(bill)));
            button.setUserData(bill);
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                shown = bill;
                onBill.accept(bill);
            });
            choice.getChildren().add(button);
        }
        FlowPane buttons = new FlowPane(3, 3);
        buttons.setPrefWrapLength(230);
        buttons.getChildren().addAll(
                button("card-reference", "Make reference", "Compare all users with the cell as it is now", reference),
                button("card-undo", "Undo move", "Put it back where it was", undo),
                button("card-export", "Export…", "The waterfall as a figure", export),
                button("card-close", "Close", "Done with this change", close));
        getChildren().addAll(choice, buttons);
    }

    private static Button button(String id, String text, String help, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    void select(Bill bill) {
        if (bill != shown) {
            shown = bill;
            bills.getToggles().stream().filter(toggle -> toggle.getUserData() == bill).forEach(toggle -> toggle.setSelected(true));
        }
    }
}
