package aolo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One chart, or several as lettered panels, made ready for paper. Immutable.
 *
 * @param name file name without extension: letters, digits, dot, dash, underscore
 * @param panels what it shows, row by row; at least one
 * @param columns panels beside each other
 * @param caption one or two sentences; what the panels are stamped with, what is marked in them and the provenance are added by the export
 * @param provenance what made it
 * @param size final size at a text size of 8 points; a {@link FigureStyle} sets it anew
 */
public record Figure(
        String name, List<ChartModel> panels, int columns, String caption, Provenance provenance, FigureSize size) {
    /** Wider than a column. */
    private static final double WIDE_POINTS = 300;

    /** Most flags that a caption tells. */
    private static final int MOST_FLAGS = 6;

    /** Most panels: as many as there are letters. */
    private static final int MOST_PANELS = 26;

    public Figure {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException(
                    "figure name must be 1..100 of letters, digits, dot, dash, underscore, got '" + name + "'");
        }
        panels = List.copyOf(panels);
        if (panels.isEmpty() || panels.size() > MOST_PANELS || columns < 1) {
            throw new IllegalArgumentException(
                    "figure " + name + " needs 1.." + MOST_PANELS + " panels and at least one column, got " + panels.size()
                            + " in " + columns);
        }
    }

    /** A figure of one chart. */
    public Figure(String name, ChartModel chart, String caption, Provenance provenance, FigureSize size) {
        this(name, List.of(chart), 1, caption, provenance, size);
    }

    /** A one-column figure. */
    public Figure(String name, ChartModel chart, String caption, Provenance provenance) {
        this(name, chart, caption, provenance, FigureSize.COLUMN);
    }

    /** Several figures as panels of one; captions follow each other, letters before them. */
    public static Figure panelsOf(String name, List<Figure> figures, int columns) {
        List<ChartModel> panels = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        for (Figure figure : figures) {
            captions.add("(" + (char) ('a' + panels.size()) + ") " + figure.caption());
            panels.addAll(figure.panels());
        }
        int rows = (panels.size() + columns - 1) / columns;
        double height = figures.stream().mapToDouble(f -> f.size().heightPoints()).max().orElse(FigureSize.COLUMN.heightPoints());
        FigureSize size = columns > 1 ? FigureSize.PAGE : FigureSize.COLUMN;
        return new Figure(
                name, panels, columns, String.join(" ", captions), figures.get(0).provenance(),
                size.height(rows * height / 72));
    }

    /** The first panel. */
    public ChartModel chart() {
        return panels.get(0);
    }

    /** Whether it spans both columns of a page. */
    public boolean isWide() {
        return size.widthPoints() > WIDE_POINTS;
    }

    /** The same with another name. */
    public Figure named(String other) {
        return new Figure(other, panels, columns, caption, provenance, size);
    }

    /** The same with series called otherwise; names that do not occur are passed over. */
    public Figure renamed(Map<String, String> names) {
        return new Figure(
                name, panels.stream().map(panel -> panel.renamed(names)).toList(), columns, caption, provenance, size);
    }

    /** What the panels are stamped with. */
    List<String> stamps() {
        return panels.stream().map(ChartModel::stamp).filter(stamp -> !stamp.isEmpty()).distinct().toList();
    }

    /** What is marked along the axes, in words; of many the last ones. */
    private List<String> flags() {
        List<String> all = new ArrayList<>();
        for (ChartModel panel : panels) {
            for (Series.Flags flags : Extents.only(panel, Series.Flags.class)) {
                flags.flags().forEach(flag -> all.add(flag.meaning() + " at " + NumberText.tick(flag.x(), 1)));
            }
        }
        List<String> distinct = all.stream().distinct().toList();
        int left = distinct.size() - MOST_FLAGS;
        if (left <= 0) {
            return distinct;
        }
        List<String> last = new ArrayList<>(List.of(left + " earlier ones"));
        last.addAll(distinct.subList(left, distinct.size()));
        return last;
    }

    /** Caption with what the panels are stamped with and provenance. */
    public String fullCaption() {
        String said = caption;
        if (!stamps().isEmpty()) {
            said = (said + " \u2020 " + String.join("; ", stamps()) + ".").strip();
        }
        if (!flags().isEmpty()) {
            said = (said + " Marked: " + String.join("; ", flags()) + ".").strip();
        }
        String made = provenance.sentence();
        return made.isEmpty() ? said : said.isEmpty() ? made + "." : said + " (" + made + ".)";
    }

    /** What is seen, for who cannot see it: each panel's axes and series with their ends. */
    public String altText() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            parts.add((panels.size() > 1 ? "(" + (char) ('a' + i) + ") " : "") + AltText.of(panels.get(i)));
        }
        return parts.stream().collect(Collectors.joining(" "));
    }
}
