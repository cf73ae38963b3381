package aolo.figure;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Run by hand: paints every demo chart as the window would, light and dark, and exports it, into directory args[0]. */
final class FigureDemo {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;

    private FigureDemo() {}

    public static void main(String[] arguments) throws Exception {
        java.nio.file.Files.createDirectories(Path.of(arguments[0]));
        ChartRenderer renderer = new ChartRenderer();
        LiveChartPainter painter = new LiveChartPainter(renderer);
        for (Figure figure : DemoFigures.all()) {
            for (ChartTheme theme : new ChartTheme[] {ChartTheme.LIGHT, ChartTheme.DARK}) {
                String file = figure.name() + (theme.dark() ? "-dark" : "-light") + ".png";
                live(painter, figure, theme, new File(arguments[0], file));
            }
            new FigureExport(renderer).writeAll(figure, Path.of(arguments[0]));
            for (FigureStyle style : FigureStyle.PRESETS) {
                new FigureExport(renderer).writeAll(
                        figure.named(figure.name() + "-" + style.key()), List.of(FigureFormat.PNG), style, 300, Path.of(arguments[0]));
            }
            new FigureExport(renderer).writeAll(
                    figure.named(figure.name() + "-mono"), List.of(FigureFormat.PNG), FigureStyle.ACM.mono(true), 300,
                    Path.of(arguments[0]));
        }
    }

    private static void live(LiveChartPainter painter, Figure figure, ChartTheme theme, File file) throws Exception {
        int[] pixels = new int[WIDTH * HEIGHT];
        ChartModel model = figure.chart().title("Demo of " + figure.name());
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 12; i++) {
            long start = System.nanoTime();
            painter.paint(model, theme, WIDTH, HEIGHT, 1.25, pixels);
            best = Math.min(best, (System.nanoTime() - start) * 1e-6);
        }
        System.out.printf(Locale.ROOT, "%s %.1f ms%n", file.getName(), best);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, WIDTH, HEIGHT, pixels);
        ImageIO.write(image, "png", file);
    }
}
