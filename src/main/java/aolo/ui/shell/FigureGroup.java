package aolo.ui.shell;

import aolo.ui.model.BillWords;
import aolo.world.Bill;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Numbers that belong together, and of what they are: who, where, when. FX thread. */
final class FigureGroup extends HBox {
    static final String SAVED_HELP =
            "saved: 1 − carbon / carbon of full service, on the same requests (now: in the same server state). A saving in one bill is "
                    + "none in another: " + BillWords.help(Bill.BILLED) + "; " + BillWords.help(Bill.CELL) + "; "
                    + BillWords.help(Bill.CAUSED);
    static final String GAP_HELP =
            "above the best possible decision of each request for what is seen of it (where lengths are predicted: the informed "
                    + "bound): carbon / best − 1, by what the scenario minimises, on the same requests";
    static final String BROKEN_HELP = "feasible requests that miss their target of QoE or latency; the aim is at most 1 %, "
            + "or the promised share and one more where lengths are predicted; more is red and what is saved is grey";

    /** Widest line of what the numbers are of, in sizes of its text. */
    private static final double OF_WIDTH = 13;

    private static final double OF_LEAST = 10;

    private static final double WORDS_WIDTH = 120;

    private final Label title = new Label();
    private final Label of = new Label();
    private final Label saved;
    private final Label savedCaption = new Label();
    private final Label others = new Label();
    private final Tooltip savedTip = new Tooltip(SAVED_HELP);
    private final Label gap;
    private final Label broken;
    private final Label gapInterval = new Label();
    private final Label brokenInterval = new Label();

    /** @param prefix of the numbers' ids, e.g. "now" for "headline-now-saved" */
    FigureGroup(String prefix) {
        super(16);
        setAlignment(Pos.CENTER_LEFT);
        String id = "headline-" + prefix;
        title.setId(id + "-title");
        title.getStyleClass().add("headline-title");
        of.setId(id + "-of");
        of.getStyleClass().add("headline-caption");
        VBox what = new VBox(title, of);
        what.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(USE_PREF_SIZE);
        of.setWrapText(true); // rather two lines than a number pushed out of a narrow window
        of.setMinHeight(USE_PREF_SIZE);
        of.fontProperty().addListener((property, old, font) -> {
            of.setMaxWidth(OF_WIDTH * font.getSize());
            of.setMinWidth(OF_LEAST * font.getSize());
        });
        saved = number(id + "-saved");
        savedCaption.setId(id + "-saved-caption");
        others.setId(id + "-saved-others");
        others.getStyleClass().add("headline-others");
        others.setMinWidth(USE_PREF_SIZE);
        VBox savedBlock = block(saved, savedCaption, SAVED_HELP);
        savedBlock.getChildren().add(others);
        Tooltip.install(savedBlock, savedTip);
        gap = number(id + "-gap");
        gap.setWrapText(true);
        gap.setMaxWidth(WORDS_WIDTH);
        broken = number(id + "-broken");
        getChildren().addAll(
                what,
                savedBlock,
                withInterval(block(gap, "above best possible", GAP_HELP), gapInterval, id + "-gap-interval"),
                withInterval(block(broken, "missed targets", BROKEN_HELP), brokenInterval, id + "-broken-interval"));
    }

    private static VBox withInterval(VBox block, Label interval, String id) {
        interval.setId(id);
        interval.setMinWidth(USE_PREF_SIZE);
        interval.getStyleClass().add("headline-others");
        interval.setManaged(false);
        block.getChildren().add(interval);
        return block;
    }

    static Label number(String id) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("headline-number");
        return label;
    }

    static VBox block(Label number, String name, String help) {
        return block(number, new Label(name), help);
    }

    static VBox block(Label number, Label caption, String help) {
        caption.setMinWidth(USE_PREF_SIZE);
        caption.getStyleClass().add("headline-caption");
        VBox box = new VBox(number, caption);
        box.setAlignment(Pos.CENTER);
        Tooltip.install(box, new Tooltip(help));
        return box;
    }

    /** @param holds false where the numbers are of something that is no more */
    void show(String newTitle, String newOf, Figures figures, boolean holds) {
        title.setText(newTitle);
        of.setText(newOf);
        saved.setText(Figures.percent(figures.savedPercent()));
        savedCaption.setText("saved (" + BillWords.name(figures.bill()) + ")");
        double cell = figures.saved().cell();
        others.setText(Double.isFinite(cell) ? "cell " + Figures.percent(cell) : "");
        others.setManaged(Double.isFinite(cell));
        String all = BillWords.all(figures.saved());
        savedTip.setText(all.isEmpty() ? SAVED_HELP : "saved: " + all + "\n" + SAVED_HELP);
        gap.setText(figures.gapText());
        // words may take two lines, a number is never cut
        gap.setPrefWidth(figures.isBelowBest() ? WORDS_WIDTH : USE_COMPUTED_SIZE);
        gap.setMinWidth(figures.isBelowBest() ? WORDS_WIDTH : USE_PREF_SIZE);
        broken.setText((figures.breaksTooMuch() ? "▲ " : "") + Figures.percent(figures.brokenPercent()));
        showIntervals("", "", "");
        boolean praised = holds && !figures.breaksTooMuch();
        style(saved, "headline-grey", !praised);
        style(gap, "headline-grey", !praised || figures.isBelowBest());
        style(gap, "headline-words", figures.isBelowBest());
        style(broken, "headline-grey", !holds);
        style(broken, "danger-text", holds && figures.breaksTooMuch());
    }

    /** Several seeds: means, each with its interval beneath. */
    void show(String newTitle, String newOf, SeedFigures seeds, boolean holds) {
        show(newTitle, newOf, seeds.means(), holds);
        showIntervals(seeds.savedInterval(), seeds.gapInterval(), seeds.brokenInterval());
    }

    private void showIntervals(String savedWords, String gapWords, String brokenWords) {
        if (!savedWords.isEmpty()) {
            others.setText(savedWords + (others.isManaged() ? ", " + others.getText() : ""));
            others.setManaged(true);
        }
        gapInterval.setText(gapWords);
        gapInterval.setManaged(!gapWords.isEmpty());
        brokenInterval.setText(brokenWords);
        brokenInterval.setManaged(!brokenWords.isEmpty());
    }

    private static void style(Label label, String name, boolean on) {
        label.getStyleClass().remove(name);
        if (on) {
            label.getStyleClass().add(name);
        }
    }
}
