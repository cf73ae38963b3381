package aolo.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an editor would check of a figure in a style: final size, smallest text, fonts, contrast, series apart in grey and for who sees
 * fewer colours, seeds. Plain functions, any thread.
 */
public final class Preflight {
    /** Least contrast of lines and marks to white (WCAG 2.1, 1.4.11). */
    private static final double CONTRAST = 3;

    /** Difference of lightness (CIE L*) from which on greys are told apart. */
    private static final double APART = 10;

    private static final int MANY = 8;
    private static final int PREVIEW_DPI = 200;

    /** Full deuteranopia and protanopia in linear RGB (Machado et al. 2009, severity 1). */
    private static final double[][] DEUTAN = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };

    private static final double[][] PROTAN = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };

    private Preflight() {}

    /**
     * One finding.
     *
     * @param good whether nothing need be done
     */
    public record Finding(boolean good, String text) {
        @Override
        public String toString() {
            return (good ? "ok    " : "look  ") + text;
        }
    }

    /** All findings, in the order in which a person asks. */
    public static List<Finding> of(Figure figure, FigureStyle style) {
        List<Finding> all = new ArrayList<>();
        FigureSize size = style.sizeOf(figure);
        all.add(new Finding(true, String.format(
                Locale.ROOT, "final size %.1f x %.1f mm (%.2f x %.2f in), %s", millimetres(size.widthPoints()),
                millimetres(size.heightPoints()), size.widthPoints() / 72, size.heightPoints() / 72, style.key())));
        double smallest = ChartMedium.of(style, false).smallestText();
        boolean nature = style.key().equals(FigureStyle.NATURE.key());
        double least = nature ? 5 : 7;
        double most = nature ? 7 : Double.POSITIVE_INFINITY;
        all.add(new Finding(
                smallest >= least && style.textPoints() <= most,
                String.format(Locale.ROOT, "text %.1f to %.1f pt; %s", smallest, style.textPoints(),
                        nature ? "Nature asks for 5 to 7" : "7 and more read well")));
        all.add(new Finding(true, style.typeface().family() + ", embedded as a subset in PDF and SVG, outlines in EPS"));
        Set<Role> roles = roles(figure);
        all.add(contrast(roles, style));
        all.add(apart(roles, style, "in grey", Preflight::grey));
        all.add(apart(roles, style, "for who sees no green (deuteranopia)", rgb -> seen(rgb, DEUTAN)));
        all.add(apart(roles, style, "for who sees no red (protanopia)", rgb -> seen(rgb, PROTAN)));
        int series = (int) figure.panels().stream().flatMap(p -> p.series().stream()).filter(Series::inLegend).map(Series::name).distinct().count();
        all.add(new Finding(series <= MANY, series + " names in the legend" + (series <= MANY ? "" : ": more than a reader keeps apart")));
        String n = figure.provenance().n();
        all.add(new Finding(!n.isEmpty() && figure.stamps().isEmpty(), (n.isEmpty() ? "no n: rests on no random numbers, or none is known" : "n = " + n)
                + (figure.stamps().isEmpty() ? "" : "; caption says \u2020 " + String.join("; ", figure.stamps()))));
        return List.copyOf(all);
    }

    private static double millimetres(double points) {
        return points * 25.4 / 72;
    }

    private static Set<Role> roles(Figure figure) {
        Set<Role> roles = new LinkedHashSet<>();
        for (ChartModel panel : figure.panels()) {
            for (Series series : panel.series()) {
                if (series.inLegend() && !(series instanceof Series.Field)) {
                    roles.add(series.role());
                }
            }
        }
        return roles;
    }

    private static Finding contrast(Set<Role> roles, FigureStyle style) {
        ChartTheme theme = style.theme(ChartTheme.LIGHT);
        List<String> pale = new ArrayList<>();
        double least = 21;
        for (Role role : roles) {
            double contrast = ChartTheme.contrast(theme.rgb(role), theme.background());
            least = Math.min(least, contrast);
            if (contrast < CONTRAST) {
                pale.add(role.name().toLowerCase(Locale.ROOT));
            }
        }
        return new Finding(pale.isEmpty(), pale.isEmpty()
                ? String.format(Locale.ROOT, "contrast to white %.1f : 1 and more", least)
                : "too pale on white: " + String.join(", ", pale));
    }

    private interface Sight {
        int of(int rgb);
    }

    /** Two series that neither lightness nor dash, mark or hatch tells apart. */
    private static Finding apart(Set<Role> roles, FigureStyle style, String how, Sight sight) {
        ChartTheme theme = style.theme(ChartTheme.LIGHT);
        List<Role> all = List.copyOf(roles);
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                Role a = all.get(i);
                Role b = all.get(k);
                boolean shape = a.dash() != b.dash() || a.mark() != b.mark() || a.hatch() != b.hatch();
                if (!shape && difference(sight.of(theme.rgb(a)), sight.of(theme.rgb(b))) < APART) {
                    alike.add(a.name().toLowerCase(Locale.ROOT) + " and " + b.name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return new Finding(alike.isEmpty(), alike.isEmpty() ? "series differ " + how : "alike " + how + ": " + String.join(", ", alike));
    }

    /** Euclidean distance in CIE L*a*b*. */
    private static double difference(int rgb, int other) {
        double[] a = lab(rgb);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(int rgb) {
        double r = ChartTheme.linear(rgb >> 16 & 255);
        double g = ChartTheme.linear(rgb >> 8 & 255);
        double b = ChartTheme.linear(rgb & 255);
        double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static int level(double light) {
        return (int) Math.round(ChartTheme.level(light));
    }

    static int grey(int rgb) {
        int level = level(ChartTheme.luminance(rgb));
        return level << 16 | level << 8 | level;
    }

    static int seen(int rgb, double[][] sight) {
        double[] from = {
            ChartTheme.linear(rgb >> 16 & 255), ChartTheme.linear(rgb >> 8 & 255), ChartTheme.linear(rgb & 255)
        };
        int[] to = new int[3];
        for (int i = 0; i < 3; i++) {
            to[i] = level(sight[i][0] * from[0] + sight[i][1] * from[1] + sight[i][2] * from[2]);
        }
        return to[0] << 16 | to[1] << 8 | to[2];
    }

    /** The figure as it is, in grey, and as with deuteranopia, beside each other at 200 dpi. */
    public static BufferedImage preview(Figure figure, FigureStyle style, ChartRenderer renderer) {
        BufferedImage plain = new PngFigure(renderer, PREVIEW_DPI).image(figure, ChartTheme.LIGHT, style);
        int gap = 24;
        BufferedImage all = new BufferedImage(3 * plain.getWidth() + 2 * gap, plain.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = all.createGraphics();
        g.setPaint(new Color(0xCFD3D8));
        g.fillRect(0, 0, all.getWidth(), all.getHeight());
        g.drawImage(plain, 0, 0, null);
        g.drawImage(turned(plain, Preflight::grey), plain.getWidth() + gap, 0, null);
        g.drawImage(turned(plain, rgb -> seen(rgb, DEUTAN)), 2 * (plain.getWidth() + gap), 0, null);
        g.dispose();
        return all;
    }

    private static BufferedImage turned(BufferedImage image, Sight sight) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                out.setRGB(x, y, sight.of(image.getRGB(x, y) & 0xFFFFFF));
            }
        }
        return out;
    }
}
