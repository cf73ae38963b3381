package aolo.ui;

import aolo.figure.ChartTheme;
import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;
import aolo.ui.chart.ChartMenu;
import aolo.ui.chart.ChartPress;
import aolo.ui.chart.ChartSpec;
import aolo.ui.chart.LabCharts;
import aolo.ui.chart.LiveChart;
import aolo.ui.chart.ShownChart;
import aolo.ui.decide.LandscapeView;
import aolo.ui.shell.LogPane;
import aolo.ui.shell.Theme;
import aolo.ui.spikes.SpikeRaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;

/** The charts and the raster below the map: three groups of tabs side by side, each drawing only what it shows. */
final class ViewDeck extends SplitPane {
    private final List<TabPane> groups = new ArrayList<>();
    private final List<LiveChart> charts = new ArrayList<>();
    private final SpikeRaster raster;
    private final LandscapeView landscape;
    private final ChartPress landscapePress = new ChartPress("landscape painter");
    private TabPane front;
    private final ChartPress press;
    private final ChartMenu menu;

    ViewDeck(
            ChartPress press,
            ChartMenu menu,
            LogPane log,
            Consumer<LabCommand> commands,
            Theme theme,
            Executor background) {
        this.press = press;
        this.menu = menu;
        raster = new SpikeRaster(commands);
        landscape = new LandscapeView(landscapePress, menu, commands, background);
        group(
                chart(LabCharts.cellCarbon()),
                chart(LabCharts.qoe()),
                chart(LabCharts.latency()),
                tab("Decision", "carbon of the watched request over answer length and power: who decides what, and what is forbidden", landscape));
        group(
                chart(LabCharts.trainingCarbon()),
                chart(LabCharts.relativeCarbon()),
                chart(LabCharts.violations()),
                chart(LabCharts.trainingQoe()),
                chart(LabCharts.trainingLatency()),
                chart(LabCharts.reward()),
                chart(LabCharts.losses()),
                chart(LabCharts.multipliers()));
        group(
                tab("Spikes", "the spiking actor at work on the request on screen", raster),
                tab("Log", "what the lab said", log));
        front = groups.get(0);
        setDividerPositions(0.36, 0.68);
        Runnable dress = () -> {
            ChartTheme ground = theme.isDark() ? ChartTheme.DARK.on(0x0D1117) : ChartTheme.LIGHT;
            charts.forEach(one -> {
                one.setTheme(ground);
                one.setUserScale(theme.scaleProperty().get());
            });
            landscape.setTheme(ground);
            landscape.setUserScale(theme.scaleProperty().get());
            raster.setDark(theme.isDark());
        };
        theme.darkProperty().addListener((property, old, dark) -> dress.run());
        theme.scaleProperty().addListener((property, old, scale) -> dress.run());
        dress.run();
    }

    private Tab chart(ChartSpec spec) {
        LiveChart chart = new LiveChart(spec, press, menu);
        charts.add(chart);
        return tab(spec.title(), spec.caption(), chart);
    }

    private static Tab tab(String title, String help, Node content) {
        Tab tab = new Tab(title, content);
        tab.setClosable(false);
        tab.setTooltip(new Tooltip(help));
        tab.setId("tab-" + title.toLowerCase(java.util.Locale.ROOT));
        return tab;
    }

    private void group(Tab... tabs) {
        TabPane pane = new TabPane(tabs);
        pane.getStyleClass().addAll("views", "dense-tabs");
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        pane.setMinSize(0, 0);
        groups.add(pane);
        pane.getSelectionModel().selectedItemProperty().addListener((property, old, tab) -> {
            if (tab.getContent() instanceof ShownChart) {
                front = pane;
            }
        });
        getItems().add(pane);
    }

    /** Brings a tab to the front, by its title. */
    void select(String title) {
        for (TabPane group : groups) {
            group.getTabs().stream()
                    .filter(tab -> tab.getText().equals(title))
                    .forEach(tab -> group.getSelectionModel().select(tab));
        }
    }

    /** All charts, those behind others too. */
    List<LiveChart> charts() {
        return List.copyOf(charts);
    }

    /** The chart that was brought to the front last, for the File menu. */
    Optional<ShownChart> front() {
        return front.getSelectionModel().getSelectedItem().getContent() instanceof ShownChart chart
                ? Optional.of(chart)
                : Optional.empty();
    }

    void pulse(LabSnapshot snapshot, long nowNanos) {
        raster.show(snapshot.spikes());
        for (TabPane group : groups) {
            if (group.getSelectionModel().getSelectedItem().getContent() instanceof LiveChart chart
                    && group.getWidth() > 60) {
                chart.pulse(snapshot, nowNanos);
            }
        }
        if (isInFront(landscape)) {
            landscape.pulse(snapshot, nowNanos);
        } else if (landscape.tried().isPresent()) {
            landscape.takeBack(); // nobody sees any more that it is only tried
        }
    }

    private boolean isInFront(Node content) {
        return groups.stream().anyMatch(group -> group.getSelectionModel().getSelectedItem().getContent() == content);
    }

    /** Decisions about the watched request. */
    LandscapeView landscape() {
        return landscape;
    }

    /** Ends its own threads. */
    void close() {
        landscapePress.close();
    }
}
