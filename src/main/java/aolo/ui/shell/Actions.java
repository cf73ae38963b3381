package aolo.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** All actions by menu, in order. FX thread. */
public final class Actions {
    /** An action, a menu within the menu, or a line where both are null. */
    private record Entry(Action action, Menu menu) {}

    private final Map<String, List<Entry>> menus = new LinkedHashMap<>();
    private final Map<String, Action> byId = new LinkedHashMap<>();

    /** Adds an action to a menu; see {@link Action} for the arguments. */
    public Action add(String menu, String id, String text, String icon, String key, Runnable run) {
        Action action = new Action(id, text, icon, key, run);
        menus.computeIfAbsent(menu, ignored -> new ArrayList<>()).add(new Entry(action, null));
        byId.put(id, action);
        return action;
    }

    /** A line between entries of a menu. */
    public void line(String menu) {
        menus.computeIfAbsent(menu, ignored -> new ArrayList<>()).add(new Entry(null, null));
    }

    /** Adds a menu within a menu. */
    public void submenu(String menu, Menu submenu) {
        menus.computeIfAbsent(menu, ignored -> new ArrayList<>()).add(new Entry(null, submenu));
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
        menus.forEach((menu, entries) -> all.put(
                menu,
                entries.stream()
                        .map(Entry::action)
                        .filter(action -> action != null)
                        .toList()));
        return all;
    }

    public MenuBar menuBar() {
        MenuBar bar = new MenuBar();
        menus.forEach((name, entries) -> {
            Menu menu = new Menu("_" + name);
            Set<Character> taken = new HashSet<>();
            menu.setId("menu-" + name.toLowerCase(java.util.Locale.ROOT));
            for (Entry entry : entries) {
                menu.getItems().add(item(entry, taken));
            }
            menu.setOnShowing(event -> refresh(entries, menu));
            bar.getMenus().add(menu);
        });
        return bar;
    }

    private static void refresh(List<Entry> entries, Menu menu) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).action() != null) {
                entries.get(i).action().refresh(menu.getItems().get(i));
            }
        }
    }

    private static MenuItem item(Entry entry, Set<Character> taken) {
        if (entry.action() != null) {
            return entry.action().menuItem(taken);
        }
        return entry.menu() != null ? entry.menu() : new SeparatorMenuItem();
    }
}
