package aolo.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SeparatorMenuItem;

/** All actions by menu, in order. FX thread. */
public final class Actions {
    private final Map<String, List<Action>> menus = new LinkedHashMap<>();
    private final Map<String, Action> byId = new LinkedHashMap<>();

    /** Adds an action to a menu; see {@link Action} for the arguments. */
    public Action add(String menu, String id, String text, String icon, String key, Runnable run) {
        Action action = new Action(id, text, icon, key, run);
        menus.computeIfAbsent(menu, ignored -> new ArrayList<>()).add(action);
        byId.put(id, action);
        return action;
    }

    /** A line between entries of a menu. */
    public void line(String menu) {
        menus.computeIfAbsent(menu, ignored -> new ArrayList<>()).add(null);
    }

    public Action get(String id) {
        Action action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("no action " + id);
        }
        return action;
    }

    /** Menu by menu, lines left out. */
    public Map<String, List<Action>> all() {
        Map<String, List<Action>> all = new LinkedHashMap<>();
        menus.forEach((menu, actions) -> all.put(
                menu, actions.stream().filter(action -> action != null).toList()));
        return all;
    }

    public MenuBar menuBar() {
        MenuBar bar = new MenuBar();
        menus.forEach((name, actions) -> {
            Menu menu = new Menu(name);
            menu.setId("menu-" + name.toLowerCase(java.util.Locale.ROOT));
            for (Action action : actions) {
                menu.getItems().add(action == null ? new SeparatorMenuItem() : action.menuItem());
            }
            bar.getMenus().add(menu);
        });
        return bar;
    }
}
