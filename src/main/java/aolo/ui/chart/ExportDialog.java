package aolo.ui.chart;

import aolo.figure.Figure;
import aolo.figure.FigureFormat;
import aolo.figure.FigureStyle;
import aolo.figure.Preflight;
import aolo.figure.Typeface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * How a figure is exported: preset, formats, type, name and folder at the left; at the right what comes out, as it is, in grey and
 * for who sees no green, with what an editor would check. Drawn anew in the background with each choice, the newest wins. FX thread.
 */
final class ExportDialog {
    private static final double PREVIEW_WIDTH = 620;

    private final List<Figure> panels;
    private final ChartPress press;
    private final Function<Path, Optional<Path>> askFolder;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType go = new ButtonType("Export", ButtonData.OK_DONE);
    private final ComboBox<String> preset = new ComboBox<>();
    private final Map<FigureFormat, CheckBox> formats = new EnumMap<>(FigureFormat.class);
    private final Spinner<Double> text = new Spinner<>(5.0, 40.0, 8.0, 0.5);
    private final Spinner<Integer> dpi = new Spinner<>(ExportChoice.LEAST_DPI, ExportChoice.MOST_DPI, 600, 100);
    private final CheckBox serif = new CheckBox("Serif");
    private final CheckBox grid = new CheckBox("Grid");
    private final CheckBox mono = new CheckBox("Greys only");
    private final CheckBox stamp = new CheckBox("Mark † for what the caption says");
    private final List<CheckBox> others = new ArrayList<>();
    private final TextField name = new TextField();
    private final TextField folder = new TextField();
    private final Label note = new Label();
    private final ImageView preview = new ImageView();
    private final VBox findings = new VBox(3);
    private final AtomicLong asked = new AtomicLong();
    private boolean setting;

    /**
     * @param panels the chart first, then others that may stand beside it as panels
     * @param last what was chosen last
     */
    ExportDialog(
            Window owner, List<Figure> panels, ExportChoice last, ChartPress press, Function<Path, Optional<Path>> askFolder) {
        this.panels = List.copyOf(panels);
        this.press = press;
        this.askFolder = askFolder;
        dialog.initOwner(owner);
        dialog.setTitle("Export the figure");
        dialog.setResizable(true);
        dialog.getDialogPane().setId("export-dialog");
        dialog.getDialogPane().getButtonTypes().addAll(go, ButtonType.CANCEL);
        Button export = (Button) dialog.getDialogPane().lookupButton(go);
        export.setId("export-go");
        fill(last);
        HBox all = new HBox(18, choices(), result());
        all.setPadding(new Insets(4));
        dialog.getDialogPane().setContent(all);
        show();
    }

    /** Asks; {@code then} gets the figure and the choice unless a person cancels. */
    void ask(java.util.function.BiConsumer<Figure, ExportChoice> then) {
        dialog.setResultConverter(type -> type);
        dialog.setOnHidden(event -> {
            asked.incrementAndGet(); // a preview still on its way has nowhere to go
            if (dialog.getResult() == go) {
                then.accept(figure(), choice());
            }
        });
        dialog.show();
    }

    private void fill(ExportChoice last) {
        setting = true;
        preset.getItems().setAll(FigureStyle.all());
        preset.setId("export-preset");
        preset.setValue(last.style().key());
        wear(last.style());
        preset.valueProperty().addListener((property, old, now) -> {
            if (!setting) {
                setting = true;
                wear(FigureStyle.of(now));
                setting = false;
                show();
            }
        });
        for (FigureFormat format : FigureFormat.values()) {
            CheckBox box = new CheckBox(format == FigureFormat.PGF ? "PGFPlots" : format == FigureFormat.TEX ? "LaTeX" : format.name());
            box.setId("export-format-" + format.key());
            box.setSelected(last.formats().contains(format));
            box.selectedProperty().addListener((property, old, now) -> show());
            formats.put(format, box);
        }
        dpi.getValueFactory().setValue(last.dpi());
        name.setId("export-name");
        name.setText(panels.get(0).name());
        folder.setId("export-folder");
        folder.setText(last.folder().toString());
        folder.textProperty().addListener((property, old, now) -> show());
        name.textProperty().addListener((property, old, now) -> show());
        text.valueProperty().addListener((property, old, now) -> show());
        for (CheckBox box : List.of(serif, grid, mono, stamp)) {
            box.selectedProperty().addListener((property, old, now) -> show());
        }
        mono.setId("export-mono");
        for (Figure other : panels.subList(1, panels.size())) {
            CheckBox box = new CheckBox(other.chart().title().isEmpty() ? other.name() : other.chart().title());
            box.setId("export-panel-" + other.name());
            box.selectedProperty().addListener((property, old, now) -> show());
            others.add(box);
        }
        setting = false;
    }

    private void wear(FigureStyle style) {
        text.getValueFactory().setValue(style.textPoints());
        serif.setSelected(style.typeface() == Typeface.SERIF);
        grid.setSelected(style.grid());
        mono.setSelected(style.mono());
        stamp.setSelected(style.stampMark());
    }

    private GridPane choices() {
        GridPane pane = new GridPane();
        pane.setHgap(10);
        pane.setVgap(8);
        int row = 0;
        pane.addRow(row++, what("Preset"), preset);
        FlowPane boxes = new FlowPane(10, 6);
        boxes.setPrefWrapLength(230);
        boxes.getChildren().addAll(formats.values());
        pane.addRow(row++, what("Formats"), boxes);
        text.setEditable(true);
        text.setPrefWidth(90);
        dpi.setEditable(true);
        dpi.setPrefWidth(100);
        pane.addRow(row++, what("Text, pt"), text);
        pane.addRow(row++, what("PNG, dpi"), dpi);
        FlowPane looks = new FlowPane(10, 6, serif, grid, mono, stamp);
        looks.setPrefWrapLength(230);
        pane.addRow(row++, what("Looks"), looks);
        if (!others.isEmpty()) {
            VBox beside = new VBox(4);
            beside.getChildren().addAll(others);
            pane.addRow(row++, what("As panels with"), beside);
        }
        pane.addRow(row++, what("Name"), name);
        Button choose = new Button("…");
        choose.setAccessibleText("Choose the folder");
        choose.setOnAction(event -> askFolder.apply(Path.of(folder.getText())).ifPresent(path -> folder.setText(path.toString())));
        HBox where = new HBox(6, folder, choose);
        HBox.setHgrow(folder, Priority.ALWAYS);
        pane.addRow(row++, what("Folder"), where);
        note.setId("export-note");
        note.setWrapText(true);
        note.setMaxWidth(260);
        note.getStyleClass().add("hint");
        pane.add(note, 1, row);
        return pane;
    }

    /** Never shortened: a choice without its name is none. */
    private static Label what(String words) {
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private VBox result() {
        preview.setFitWidth(PREVIEW_WIDTH);
        preview.setPreserveRatio(true);
        preview.setSmooth(true);
        preview.setId("export-preview");
        findings.setId("export-findings");
        Label heading = new Label("As it is, in grey, and as seen without green");
        heading.getStyleClass().add("hint");
        VBox box = new VBox(8, heading, preview, findings);
        box.setMinWidth(PREVIEW_WIDTH);
        return box;
    }

    private FigureStyle style() {
        return FigureStyle.of(preset.getValue())
                .text(text.getValue())
                .typeface(serif.isSelected() ? Typeface.SERIF : Typeface.SANS)
                .grid(grid.isSelected())
                .mono(mono.isSelected())
                .stampMark(stamp.isSelected());
    }

    private ExportChoice choice() {
        List<FigureFormat> chosen = formats.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey).toList();
        return new ExportChoice(style(), chosen, dpi.getValue(), Path.of(folder.getText()));
    }

    private Figure figure() {
        List<Figure> chosen = new ArrayList<>(List.of(panels.get(0)));
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).isSelected()) {
                chosen.add(panels.get(i + 1));
            }
        }
        String called = name.getText().strip();
        return chosen.size() == 1 ? chosen.get(0).named(called) : Figure.panelsOf(called, chosen, 2);
    }

    /** What is wrong with the choice, in words; empty if it can be exported. */
    private String fault() {
        if (!name.getText().strip().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            return "The name takes letters, digits, dot, dash and underscore.";
        }
        try {
            Path.of(folder.getText());
        } catch (java.nio.file.InvalidPathException e) {
            return "The folder is none: " + e.getReason() + ".";
        }
        return formats.values().stream().noneMatch(CheckBox::isSelected) ? "Choose a format." : "";
    }

    private void show() {
        if (setting) {
            return;
        }
        String fault = fault();
        dialog.getDialogPane().lookupButton(go).setDisable(!fault.isEmpty());
        note.setText(fault);
        if (!fault.isEmpty()) {
            return;
        }
        long number = asked.incrementAndGet();
        Figure figure = figure();
        ExportChoice choice = choice();
        press.thread().execute(() -> {
            if (asked.get() == number) { // the newest wins
                Image image = FxPixels.image(Preflight.preview(figure, choice.style(), press.renderer()));
                List<Preflight.Finding> found = Preflight.of(figure, choice.style());
                List<String> there = choice.formats().stream()
                        .map(format -> figure.name() + "." + format.extension())
                        .filter(file -> Files.exists(choice.folder().resolve(file))).toList();
                Platform.runLater(() -> shown(number, image, found, there));
            }
        });
    }

    private void shown(long number, Image image, List<Preflight.Finding> found, List<String> there) {
        if (asked.get() != number) {
            return;
        }
        preview.setImage(image);
        note.setText(there.isEmpty() ? "" : "Replaces " + String.join(", ", there) + ".");
        findings.getChildren().clear();
        for (Preflight.Finding finding : found) {
            Label line = new Label((finding.good() ? "✓  " : "!  ") + finding.text());
            line.setWrapText(true);
            line.setMaxWidth(PREVIEW_WIDTH);
            line.getStyleClass().add(finding.good() ? "hint" : "warning");
            findings.getChildren().add(line);
        }
        dialog.getDialogPane().getScene().getWindow().sizeToScene();
    }
}
