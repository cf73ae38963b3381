package aolo.ui.shell;

import aolo.ui.edit.Selection;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;

/** The context menu of a table or tree whose rows are the selected things. FX thread. */
final class RowMenu {
    private RowMenu() {}

    /** Asks for the entries of the primary selected thing each time; none selected, no menu. */
    static void install(Node rows, Selection selection, Function<String, List<MenuItem>> menuOf) {
        ContextMenu menu = new ContextMenu();
        rows.setOnContextMenuRequested(event -> {
            selection.primary().ifPresent(id -> {
                menu.getItems().setAll(menuOf.apply(id));
                menu.show(rows, event.getScreenX(), event.getScreenY());
            });
            event.consume();
        });
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
    }
}
