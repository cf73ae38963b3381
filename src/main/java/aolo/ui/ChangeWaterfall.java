package aolo.ui;

import aolo.figure.ChartModel;
import aolo.figure.ChartTheme;
import aolo.lab.Comparison;
import aolo.report.WaterfallFigure;
import aolo.ui.chart.ChartSpec;
import aolo.ui.chart.ShownChart;
import aolo.ui.model.PolicyWords;
import aolo.ui.shell.Theme;
import aolo.world.Bill;
import java.util.Optional;
import javafx.scene.Node;

/** The change on the map's card as a chart that can be exported. FX thread. */
final class ChangeWaterfall implements ShownChart {
    private final Comparison change;
    private final Bill bill;
    private final Node node;
    private final Theme theme;

    ChangeWaterfall(Comparison change, Bill bill, Node node, Theme theme) {
        this.change = change;
        this.bill = bill;
        this.node = node;
        this.theme = theme;
    }

    @Override
    public ChartSpec spec() {
        String who = change.users().size() == 1 ? change.users().get(0).id() : "mean of " + change.users().size() + " users by their rates";
        String what = "An edit of " + change.before().name() + " (" + who + "), decided by " + PolicyWords.name(change.policy())
                + " before and after";
        return new ChartSpec("waterfall", "Waterfall", WaterfallFigure.caption(what, bill), snapshot -> model().orElseThrow());
    }

    @Override
    public Optional<ChartModel> model() {
        return Optional.of(WaterfallFigure.chart(
                change.meanBefore().parts().of(bill), change.meanAfter().parts().of(bill)));
    }

    @Override
    public ChartTheme theme() {
        return theme.isDark() ? ChartTheme.DARK : ChartTheme.LIGHT;
    }

    @Override
    public Node node() {
        return node;
    }
}
