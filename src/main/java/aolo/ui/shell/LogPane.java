package aolo.ui.shell;

import aolo.lab.LabSnapshot.Message;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** What the lab said, newest last; failures are red. Keeps the last thousand lines. FX thread. */
public final class LogPane extends ListView<LogPane.Entry> {
    private static final int MOST_LINES = 1000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private Message last;

    /** A line with the wall clock of the moment it was shown. */
    record Entry(String time, Message message) {}

    public LogPane() {
        setId("log");
        getStyleClass().add("dense");
        setPlaceholder(new Label("Nothing to report."));
        setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(Entry entry, boolean empty) {
                super.updateItem(entry, empty);
                getStyleClass().remove("danger-text");
                setText(empty || entry == null ? null : entry.time() + "  " + entry.message().text());
                if (!empty && entry != null && entry.message().failure()) {
                    getStyleClass().add("danger-text");
                }
            }
        });
    }

    /** Adds a message unless it is the very one added last. */
    public void add(Message message) {
        if (message.equals(last)) {
            return;
        }
        last = message;
        getItems().add(new Entry(LocalTime.now().format(CLOCK), message));
        if (getItems().size() > MOST_LINES) {
            getItems().remove(0);
        }
        scrollTo(getItems().size() - 1);
    }
}
