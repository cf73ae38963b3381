package aolo.figure;

import java.awt.image.BufferedImage;
import java.io.File;
import javax.imageio.ImageIO;

/** Run by hand: paints every demo chart as the window would, light and dark, into the directory of argument 0. */
final class FigureDemo {
    private FigureDemo() {}

    public static void main(String[] arguments) throws Exception {
        LiveChartPainter painter = new LiveChartPainter(new ChartRenderer());
        int width = 720;
        int height = 420;
        for (Figure figure : DemoFigures.all()) {
            for (ChartTheme theme : new ChartTheme[] {ChartTheme.LIGHT, ChartTheme.DARK}) {
                BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
                int[] pixels = new int[width * height];
                ChartModel model = figure.chart().title("Demo of " + figure.name());
                long start = System.nanoTime();
                painter.paint(model, theme, width, height, 1.25, pixels);
                System.out.printf("%s %.1f ms%n", figure.name(), (System.nanoTime() - start) * 1e-6);
                image.getRaster().setDataElements(0, 0, width, height, pixels);
                ImageIO.write(
                        image, "png", new File(arguments[0], figure.name() + (theme.dark() ? "-dark" : "-light") + ".png"));
            }
        }
    }
}
