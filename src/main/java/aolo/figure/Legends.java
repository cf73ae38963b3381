package aolo.figure;

import java.awt.Color;
import java.awt.Font;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** Makes and places the legend. */
final class Legends {
    private final Pen pen;
    private final Font font;

    Legends(Pen pen, ChartFonts fonts) {
        this.pen = pen;
        font = fonts.regular(pen.medium().legendSize);
    }

    void add(JFreeChart chart, ChartModel model) {
        LegendItemCollection items = model.series().isEmpty() ? new LegendItemCollection() : entries(chart);
        if (model.legend() == LegendPlace.NONE || items.getItemCount() == 0) {
            return;
        }
        LegendTitle legend = legend(() -> items, model.legend());
        if (model.legend() == LegendPlace.INSIDE) {
            inside(chart, legend, Corner.emptiest(model, chart.getXYPlot()));
        } else {
            chart.addLegend(legend);
        }
    }

    /** One legend in rows for several charts; null if none of them has an entry. */
    LegendTitle shared(List<JFreeChart> charts) {
        LegendItemCollection all = new LegendItemCollection();
        Set<String> seen = new HashSet<>();
        for (JFreeChart chart : charts) {
            LegendItemCollection items = entries(chart);
            for (int i = 0; i < items.getItemCount(); i++) {
                if (seen.add(items.get(i).getLabel())) {
                    all.add(items.get(i));
                }
            }
        }
        return all.getItemCount() == 0 ? null : legend(() -> all, LegendPlace.ABOVE);
    }

    /** One entry for each name: a line and its band share theirs. */
    private static LegendItemCollection entries(JFreeChart chart) {
        LegendItemCollection once = new LegendItemCollection();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < chart.getXYPlot().getRendererCount(); row++) {
            LegendItemCollection items = ((SeriesRenderer) chart.getXYPlot().getRenderer(row)).entries();
            for (int i = 0; i < items.getItemCount(); i++) {
                LegendItem item = items.get(i);
                if (seen.add(item.getLabel())) {
                    item.setSeriesKey(item.getLabel()); // by which a click on it is understood
                    once.add(item);
                }
            }
        }
        return once;
    }

    private LegendTitle legend(LegendItemSource source, LegendPlace place) {
        double gap = pen.medium().gap;
        FlowArrangement rows = new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, gap * 1.2, 0);
        ColumnArrangement column = new ColumnArrangement(HorizontalAlignment.LEFT, VerticalAlignment.TOP, 0, 0);
        boolean inRows = place == LegendPlace.ABOVE || place == LegendPlace.BELOW;
        LegendTitle legend = new LegendTitle(source, inRows ? rows : column, inRows ? rows : column);
        legend.setItemFont(font);
        legend.setItemPaint(new Color(pen.theme().ink()));
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(gap * 0.2, gap * 0.5, gap * 0.2, gap * 0.2));
        legend.setLegendItemGraphicPadding(new RectangleInsets(gap * 0.2, gap * 0.2, gap * 0.2, 0));
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setVerticalAlignment(VerticalAlignment.TOP);
        legend.setPosition(
                switch (place) {
                    case BELOW -> RectangleEdge.BOTTOM;
                    case RIGHT -> RectangleEdge.RIGHT;
                    default -> RectangleEdge.TOP;
                });
        legend.setPadding(new RectangleInsets(gap * 0.2, gap * 0.5, gap * 0.9, 0));
        return legend;
    }

    private void inside(JFreeChart chart, LegendTitle legend, Corner corner) {
        Color ground = new Color(pen.theme().panel());
        legend.setBackgroundPaint(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 215));
        double gap = pen.medium().gap;
        legend.setPadding(new RectangleInsets(gap * 0.2, gap * 0.4, gap * 0.2, gap * 0.4));
        chart.getXYPlot().addAnnotation(new InsideLegend(legend, corner, gap * 0.8));
    }
}
