package aolo.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Draws one series whole, with the first of its items; the others only answer the pointer. */
final class SeriesRenderer extends AbstractXYItemRenderer {
    /** How much larger the mark of an estimate is than that of a line. */
    static final double ESTIMATE_MARK = 1.4;

    private final Series series;
    private final transient SeriesPainter painter;
    private final transient Pen pen;

    SeriesRenderer(Series series, SeriesPainter painter, Pen pen) {
        this.series = series;
        this.painter = painter;
        this.pen = pen;
        setSeriesToolTipGenerator(0, (data, row, item) -> ((SeriesData) data).describe(item));
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D g, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
        XYItemRendererState state = super.initialise(g, area, plot, data, info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public void drawItem(
            Graphics2D g,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis xAxis,
            ValueAxis yAxis,
            XYDataset data,
            int row,
            int item,
            CrosshairState crosshair,
            int pass) {
        if (item == 0) {
            Paint paint = g.getPaint();
            Stroke stroke = g.getStroke();
            painter.paint(g, new PlotFrame(g, area, xAxis, yAxis, pen));
            g.setPaint(paint);
            g.setStroke(stroke);
        }
        if (info != null && info.getOwner() != null && info.getOwner().getEntityCollection() != null) {
            answer(info.getOwner().getEntityCollection(), area, plot, xAxis, yAxis, data, item);
        }
    }

    private void answer(
            EntityCollection entities,
            Rectangle2D area,
            XYPlot plot,
            ValueAxis xAxis,
            ValueAxis yAxis,
            XYDataset data,
            int item) {
        double x = xAxis.valueToJava2D(data.getXValue(0, item), area, plot.getDomainAxisEdge());
        double y = yAxis.valueToJava2D(data.getYValue(0, item), area, plot.getRangeAxisEdge());
        if (area.contains(x, y)) {
            addEntity(entities, new Ellipse2D.Double(x - 4, y - 4, 8, 8), data, 0, item, x, y);
        }
    }

    /** Entries of this series in the legend; none if it wants none. */
    LegendItemCollection entries() {
        LegendItemCollection items = new LegendItemCollection();
        if (series instanceof Series.Tornado) {
            items.add(block("constant at its low end", Role.LOW_END, 1));
            items.add(block("at its high end", Role.HIGH_END, 1));
        } else if (series.inLegend()) {
            items.add(legendItem());
        }
        return items;
    }

    private LegendItem legendItem() {
        String name = series.name();
        Role role = series.role();
        if (series instanceof Series.Line s) {
            return lined(name, role, role.dash(), s.marked() ? role.mark() : MarkShape.NONE);
        }
        if (series instanceof Series.Step || series instanceof Series.Trail) {
            return lined(name, role, role.dash(), MarkShape.NONE);
        }
        if (series instanceof Series.Level || series instanceof Series.Event) {
            return lined(name, role, role.dash() == Dash.SOLID ? Dash.SHORT : role.dash(), MarkShape.NONE);
        }
        if (series instanceof Series.Points) {
            return marked(name, role, role.mark(), 1.15);
        }
        if (series instanceof Series.Estimate) {
            return marked(name, role, role.mark(), ESTIMATE_MARK);
        }
        if (series instanceof Series.Mark s) {
            return marked(name, role, s.shape(), 1.5);
        }
        if (series instanceof Series.Region) {
            return outlined(name, role, FieldPainters.swatch(pen.medium().markSize * 1.6, role == Role.LIMIT));
        }
        return block(name, role, series instanceof Series.Band ? 0.4 : 1);
    }

    private LegendItem lined(String name, Role role, Dash dash, MarkShape mark) {
        double half = pen.medium().legendSize * 1.3;
        boolean open = Pen.isOpen(mark);
        boolean hollow = Pen.isHollow(mark);
        return new LegendItem(
                name,
                null,
                null,
                null,
                mark != MarkShape.NONE,
                Pen.mark(mark, pen.medium().markSize),
                !open,
                hollow ? new Color(pen.theme().panel()) : pen.color(role),
                open || hollow,
                pen.color(role),
                new BasicStroke(pen.medium().lineWidth * (hollow ? 0.8f : 1)),
                true,
                new Line2D.Double(-half, 0, half, 0),
                Pen.stroke(dash, pen.medium().lineWidth),
                pen.color(role));
    }

    private LegendItem marked(String name, Role role, MarkShape mark, double growth) {
        Shape shape = Pen.mark(mark, pen.medium().markSize * growth);
        return Pen.isOpen(mark) || Pen.isHollow(mark)
                ? outlined(name, role, shape)
                : new LegendItem(name, null, null, null, shape, pen.color(role));
    }

    private LegendItem outlined(String name, Role role, Shape shape) {
        return new LegendItem(
                name,
                null,
                null,
                null,
                shape,
                new Color(0, true),
                new BasicStroke(pen.medium().lineWidth * 0.8f),
                pen.color(role));
    }

    private LegendItem block(String name, Role role, double opacity) {
        double size = pen.medium().legendSize * 0.78;
        Rectangle2D square = new Rectangle2D.Double(-size / 2, -size / 2, size, size);
        if (pen.medium().paper && opacity == 1) {
            // an area filled once; the hatch in the outline has no area
            Path2D hatched = new Path2D.Double(square);
            hatched.append(role.hatch().over(square, size / 2.5), false);
            return new LegendItem(
                    name, null, null, null, hatched, pen.color(role), new BasicStroke(pen.medium().hairline * 1.5f),
                    role.hatch() == Hatch.NONE ? new Color(pen.theme().ink()) : pen.hatchColor(role));
        }
        return new LegendItem(name, null, null, null, square, pen.color(role, opacity));
    }
}
