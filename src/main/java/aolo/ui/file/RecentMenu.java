package aolo.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The submenu of recent files; the disk is asked anew each time it opens, so that what is gone is not offered for long. FX thread. */
public final class RecentMenu extends Menu {
    private final RecentList recent;
    private final Consumer<Path> open;

    public RecentMenu(RecentList recent, Consumer<Path> open) {
        super("Open recent");
        this.recent = recent;
        this.open = open;
        setId("menu-recent");
        refill();
        parentMenuProperty().addListener((property, old, menu) -> {
            if (menu != null) { // asked as the menu above opens, answered by when somebody is here
                menu.addEventHandler(ON_SHOWING, event -> recent.refresh());
            }
        });
        recent.knownProperty().addListener((property, old, files) -> refill());
    }

    private void refill() {
        getItems().clear();
        List<Path> files = recent.knownProperty().get();
        for (Path file : files) {
            Path folder = file.getParent();
            item(file.getFileName() + (folder == null ? "" : "   in " + folder), () -> open.accept(file));
        }
        if (files.isEmpty()) {
            item("None yet", () -> {}).setDisable(true); // without an entry a submenu never opens
        } else {
            getItems().add(new SeparatorMenuItem());
            item("Forget these", recent::clear);
        }
    }

    private MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false); // file names have underscores
        item.setOnAction(event -> action.run());
        getItems().add(item);
        return item;
    }
}
