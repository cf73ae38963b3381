package aolo.ui.shell;

import aolo.lab.ChainTerm;
import aolo.lab.LabSnapshot.RequestView;
import aolo.ui.model.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The newest request of the selected user, term by term, from path loss to carbon. FX thread. */
public final class ChainPane extends VBox {
    /** A line: a group's heading when the term is null. */
    private record Line(String group, ChainTerm term) {}

    /** Height of a row in sizes of the text. */
    private static final double ROW_HEIGHT = 1.77;
    private final Label title = new Label();
    private final ListView<Line> list = new ListView<>();
    private RequestView shown;
    private String shownNote = "";

    public ChainPane() {
        getStyleClass().add("chain-pane");
        setId("chain");
        title.getStyleClass().add("hint");
        title.setWrapText(true);
        list.getStyleClass().add("dense");
        list.setPlaceholder(new Label());
        list.setCellFactory(view -> new Cell());
        title.fontProperty()
                .addListener((property, old, font) -> list.setFixedCellSize(Math.ceil(ROW_HEIGHT * font.getSize())));
        list.setFixedCellSize(23);
        list.setAccessibleText("Chain of the selected request, term by term");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
        show(Optional.empty(), "");
    }

    /**
     * Shows a request; nothing happens if it is the one already shown.
     *
     * @param note what is special about its decision, or empty
     */
    public void show(Optional<RequestView> request, String note) {
        if (request.isEmpty()) {
            title.setText("Waiting for a request: none was served yet.");
            list.getItems().clear();
            shown = null;
            return;
        }
        RequestView view = request.get();
        if (view == shown && note.equals(shownNote)) {
            return;
        }
        shown = view;
        shownNote = note;
        title.setText((note.isEmpty() ? "" : note + "\n") + "Request " + (view.request() + 1) + " of " + view.userId()
                + (view.decision().asked() ? ", where it is dragged to" : view.decision().held() ? ", held" : ""));
        List<Line> lines = new ArrayList<>();
        String group = "";
        for (ChainTerm term : view.terms()) {
            if (!term.group().equals(group)) {
                group = term.group();
                lines.add(new Line(group, null));
            }
            lines.add(new Line(group, term));
        }
        if (lines.size() == list.getItems().size()) {
            for (int i = 0; i < lines.size(); i++) {
                list.getItems().set(i, lines.get(i));
            }
        } else {
            list.getItems().setAll(lines);
        }
    }

    private static final class Cell extends ListCell<Line> {
        private final Label name = new Label();
        private final Label value = new Label();
        private final HBox row = new HBox(6);

        Cell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            value.getStyleClass().add("chain-value");
            value.setMinWidth(Region.USE_PREF_SIZE);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getChildren().addAll(name, gap, value);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : row);
            if (empty || line == null) {
                return;
            }
            name.getStyleClass().removeIf(style -> style.startsWith("chain-"));
            if (line.term() == null) {
                name.setText(heading(line.group()));
                name.getStyleClass().addAll("chain-heading", "chain-" + line.group());
                value.setText("");
            } else {
                name.setText(line.term().label());
                value.setText(Readable.withUnit(line.term().value(), line.term().unit()));
            }
        }

        private static String heading(String group) {
            return switch (group) {
                case "qoe" -> "Quality of experience";
                case "best" -> "Best decision (bound)";
                case "" -> "";
                default -> Character.toUpperCase(group.charAt(0)) + group.substring(1);
            };
        }
    }
}
