package aolo.ui.shell;

import aolo.lab.LabEvent;
import aolo.lab.LabSnapshot.Message;
import aolo.ui.model.EventWords;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What the lab said and what happened in it, newest last; failures are red. A line that names a thing leads to it: Enter or a
 * double click selects it. Keeps the last thousand lines. FX thread.
 */
public final class LogPane extends ListView<LogPane.Entry> {
    private static final int MOST_LINES = 1000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private Message last;
    private List<LabEvent> seen = List.of();
    private Function<String, Optional<String>> thingIn = text -> Optional.empty();
    private Consumer<String> onThing = id -> {};

    /** A line with the wall clock of the moment it was shown. */
    record Entry(String time, Message message) {
        String line() {
            return time + "  " + (message.failure() ? "! " : "") + message.text();
        }
    }

    public LogPane() {
        setId("log");
        getStyleClass().add("dense");
        setPlaceholder(new Label("Nothing to report."));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(list -> new Line());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
                copy(getSelectionModel().getSelectedItems());
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                lead(getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        MenuItem some = new MenuItem("Copy");
        some.setOnAction(event -> copy(getSelectionModel().getSelectedItems()));
        MenuItem all = new MenuItem("Copy all");
        all.setId("log-copy-all");
        all.setOnAction(event -> copy(getItems()));
        MenuItem clear = new MenuItem("Clear");
        clear.setOnAction(event -> getItems().clear());
        setContextMenu(new ContextMenu(some, all, clear));
    }

    private final class Line extends ListCell<Entry> {
        Line() {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    lead(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().removeAll("danger-text", "log-leads");
            setText(empty || entry == null ? null : entry.line());
            if (!empty && entry != null && entry.message().failure()) {
                getStyleClass().add("danger-text");
            }
            if (!empty && entry != null && thingIn.apply(entry.message().text()).isPresent()) {
                getStyleClass().add("log-leads");
            }
        }
    }

    /**
     * Where lines lead to.
     *
     * @param thing the thing that a text speaks of
     * @param select goes to it
     */
    public void setLeads(Function<String, Optional<String>> thing, Consumer<String> select) {
        thingIn = thing;
        onThing = select;
    }

    private void lead(Entry entry) {
        if (entry != null) {
            thingIn.apply(entry.message().text()).ifPresent(onThing);
        }
    }

    private static void copy(List<Entry> entries) {
        String text = entries.stream().map(entry -> entry.line() + "\n").collect(Collectors.joining());
        if (!text.isEmpty()) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        }
    }

    /** The newest lines as text, oldest first. */
    public List<String> newest(int most) {
        List<Entry> all = getItems();
        return all.subList(Math.max(0, all.size() - most), all.size()).stream()
                .map(Entry::line)
                .toList();
    }

    /** Adds a message unless it is the very one added last. */
    public void add(Message message) {
        if (message.equals(last)) {
            return;
        }
        last = message;
        put(message);
    }

    /** Adds what has happened to the watched cell since the last call. */
    public void follow(List<LabEvent> events) {
        if (events == seen || events.equals(seen)) {
            return;
        }
        int known = events.size() >= seen.size() && events.subList(0, seen.size()).equals(seen) ? seen.size() : 0;
        if (known == 0 && !seen.isEmpty()) { // the oldest were forgotten, or another cell is watched
            int at = events.lastIndexOf(seen.get(seen.size() - 1));
            known = at + 1;
        }
        events.subList(known, events.size())
                .forEach(event -> put(new Message(
                        "after " + event.requests() + " requests: " + EventWords.meaning(event), false)));
        seen = events;
    }

    private void put(Message message) {
        getItems().add(new Entry(LocalTime.now().format(CLOCK), message));
        if (getItems().size() > MOST_LINES) {
            getItems().remove(0);
        }
        scrollTo(getItems().size() - 1);
    }
}
