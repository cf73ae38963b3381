package aolo.ui.assume;

import aolo.experiment.Tornado;
import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.ChartTheme;
import aolo.figure.Figure;
import aolo.figure.Provenance;
import aolo.lab.Contestant;
import aolo.lab.LabSnapshot;
import aolo.quantity.Assumptions;
import aolo.report.TornadoFigure;
import aolo.results.BuildInfo;
import aolo.scenario.Scenario;
import aolo.training.NamedPolicy;
import aolo.ui.chart.ChartMenu;
import aolo.ui.chart.ChartPress;
import aolo.ui.chart.ChartSpec;
import aolo.ui.chart.LiveChart;
import aolo.ui.model.BillWords;
import aolo.ui.model.Readable;
import aolo.world.Bill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** How the result of the scenario on screen moves when each constant goes to its ends, and whether the saving survives. FX thread. */
final class TornadoPane extends VBox {
    private static final int REQUESTS = 300;

    private final Supplier<LabSnapshot> newest;
    private final Executor background;
    private final ComboBox<Contestant> policy = new ComboBox<>();
    private final ComboBox<Bill> bill = new ComboBox<>();
    private final Button go = new Button("Move each constant to its ends");
    private final Button cancel = new Button("Cancel");
    private final ProgressBar progress = new ProgressBar(0);
    private final Label verdict = new Label();
    private final AtomicReference<Optional<Figure>> figure = new AtomicReference<>(Optional.empty());
    private final LiveChart chart;
    private volatile boolean calledOff;

    TornadoPane(Supplier<LabSnapshot> newest, Executor background, ChartPress press, ChartMenu menu) {
        super(4);
        this.newest = newest;
        this.background = background;
        setId("tornado");
        policy.setConverter(new StringConverter<>() {
            @Override
            public String toString(Contestant contestant) {
                return contestant == null ? "" : contestant.title();
            }

            @Override
            public Contestant fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        policy.setOnShowing(event -> offer());
        offer();
        policy.setValue(Contestant.of(NamedPolicy.RULE)); // the tuned one is tuned anew for each bar, which takes minutes
        policy.setId("tornado-policy");
        bill.getItems().setAll(Bill.values());
        bill.setId("tornado-bill");
        bill.setValue(Bill.BILLED);
        bill.setConverter(new StringConverter<>() {
            @Override
            public String toString(Bill value) {
                return BillWords.name(value);
            }

            @Override
            public Bill fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        go.setId("tornado-go");
        go.setTooltip(new Tooltip(
                "each constant of the sheet, and what this scenario's users want, goes to both ends of its range, one at a time, on the same "
                        + REQUESTS + " requests"));
        go.setOnAction(event -> compute());
        cancel.setId("tornado-cancel");
        cancel.setOnAction(event -> calledOff = true);
        progress.setPrefWidth(110);
        for (javafx.scene.layout.Region node : List.of(go, cancel, policy, bill)) {
            node.setMinWidth(USE_PREF_SIZE);
        }
        HBox bar = new HBox(6, policy, bill, go, progress, cancel);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("users-bar");
        verdict.setId("tornado-verdict");
        verdict.setWrapText(true);
        verdict.getStyleClass().add("paired-verdict");
        verdict.setText("Which constant does the result hang on, and does the saving survive? Press the button.");
        chart = new LiveChart(
                new ChartSpec(
                        "tornado", "Tornado", "Carbon per request with each constant at the ends of its range, one at a time.", snapshot -> figure.get().map(Figure::chart).orElseGet(TornadoPane::none),
                        Optional.of(this::provenance)),
                press, menu);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(bar, verdict, chart);
        running(false);
    }

    private static ChartModel none() {
        return ChartModel.of("", ChartAxis.of("carbon per request", "mgCO₂e"), ChartAxis.of("", ""));
    }

    private Provenance provenance() {
        return figure.get().map(Figure::provenance).orElseGet(() -> Provenance.of(BuildInfo.current().producer(), ""));
    }

    LiveChart chart() {
        return chart;
    }

    void dress(ChartTheme theme, double scale) {
        chart.setTheme(theme);
        chart.setUserScale(scale);
    }

    private void running(boolean now) {
        go.setDisable(now);
        for (javafx.scene.Node node : List.of(progress, cancel)) {
            node.setVisible(now);
            node.setManaged(now);
        }
    }

    private void compute() {
        Scenario scenario = newest.get().scenario();
        Contestant who = policy.getValue();
        Bill told = bill.getValue();
        if (scenario.users().isEmpty()) {
            verdict.setText("Nobody asks in a cell without users: add one.");
            return;
        }
        calledOff = false;
        progress.setProgress(0);
        running(true);
        background.execute(() -> {
            try {
                Tornado.Result result = Tornado.of(
                        scenario, Assumptions.standard(),
                        who::in, told, REQUESTS, scenario.seed(), part -> {
                            if (calledOff) {
                                throw new CancellationException();
                            }
                            Platform.runLater(() -> progress.setProgress(part));
                        });
                Figure made = TornadoFigure.of(result, scenario.name(), who.title(), told, REQUESTS, scenario.seed());
                Platform.runLater(() -> show(made, result, told));
            } catch (CancellationException e) {
                Platform.runLater(() -> failed("Called off."));
            } catch (IllegalArgumentException e) {
                Platform.runLater(() -> failed("This cannot be computed: " + e.getMessage() + "."));
            }
        });
    }

    /** Policies with a name that decide something and draw no random number, and the newest of every run. */
    private void offer() {
        List<Contestant> now = new ArrayList<>();
        for (NamedPolicy one : List.of(NamedPolicy.RULE, NamedPolicy.RULE_TUNED, NamedPolicy.FIXED, NamedPolicy.BOUND)) {
            now.add(Contestant.of(one));
        }
        newest.get().runs().forEach(run -> Contestant.newestOf(run).ifPresent(now::add));
        policy.getItems().setAll(now);
    }

    private void failed(String why) {
        verdict.setText(why);
        running(false);
    }

    private void show(Figure made, Tornado.Result result, Bill told) {
        figure.set(Optional.of(made));
        running(false);
        verdict.setText(verdict(result, told));
    }

    /** Whether what is saved survives, in a sentence. */
    static String verdict(Tornado.Result result, Bill told) {
        String range = "Saved (" + BillWords.name(told) + "): " + Readable.fixed(result.base().savedPercent(), 1) + " %; with each constant at its ends "
                + Readable.fixed(result.savedMin(), 1) + " to " + Readable.fixed(result.savedMax(), 1) + " %. ";
        Tornado.Bar most = result.bars().stream()
                .max(java.util.Comparator.comparingDouble(Tornado.Bar::savedSwingPercent)).orElseThrow();
        String hangs = "It hangs most on " + most.assumption().meaning().split("[;:(]")[0].strip() + ".";
        boolean survives = result.savedMin() > 0 == result.base().savedPercent() > 0 && result.savedMax() > 0 == result.base().savedPercent() > 0;
        return range + (survives ? "Its sign survives every one of them. " : "▲ Its sign does not survive. ") + hangs;
    }
}
