package aolo.ui.shell;

import aolo.results.BuildInfo;
import java.util.Map;
import java.util.Locale;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;

/** Which program this is, under which licence, and how it is cited. FX thread. */
public final class AboutSheet {
    private static final String PAPER =
            """
            @article{wang2025aolo,
              title  = {{AOLO}: Analysis and Optimization for Low-Carbon Oriented Wireless Large Language Model Services},
              author = {Wang and Du and Gao and Kim},
              year   = {2025},
              note   = {arXiv 2503.04418}
            }
            """;

    private AboutSheet() {}

    /** Program and paper as BibTeX. */
    static String citation(BuildInfo build) {
        String software = """
                @software{aolo_lab,
                  title   = {{AOLO Lab}: a desktop laboratory for low-carbon wireless {LLM} services},
                  author  = {{The AOLO Lab contributors}},
                  version = {%s},
                  note    = {commit %s, Apache-2.0}
                }
                """;
        return String.format(Locale.ROOT, software, build.version(), build.commit()) + "\n" + PAPER;
    }

    public static void show(Window owner) {
        BuildInfo build = BuildInfo.current();
        ButtonType copy = new ButtonType("Copy the citation", ButtonData.LEFT);
        Alert alert = new Alert(Alert.AlertType.NONE, "", copy, ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.setTitle("About AOLO Lab");
        alert.setHeaderText("AOLO Lab " + build.version() + "\ncommit " + build.commit()
                + "\nJava " + System.getProperty("java.version") + ", JavaFX " + System.getProperty("javafx.runtime.version")
                + "\nApache License 2.0; libraries keep their own (licences.md)");
        TextArea text = new TextArea(citation(build));
        text.setId("about-citation");
        text.setEditable(false);
        text.setPrefColumnCount(58);
        text.setPrefRowCount(14);
        alert.getDialogPane().setContent(text);
        alert.setResizable(true);
        Button button = (Button) alert.getDialogPane().lookupButton(copy);
        button.setId("copy-citation");
        button.addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, citation(build)));
            button.setText("Copied");
            event.consume(); // the sheet stays
        });
        alert.show();
    }
}
