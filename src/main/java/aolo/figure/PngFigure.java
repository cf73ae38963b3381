package aolo.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** PNG at a resolution, with size on paper and caption in its metadata. */
final class PngFigure {
    private static final String FORMAT = "javax_imageio_png_1.0";

    private final ChartRenderer renderer;
    private final int dpi;

    PngFigure(ChartRenderer renderer, int dpi) {
        this.renderer = renderer;
        this.dpi = dpi;
    }

    void write(Figure figure, ChartTheme theme, FigureStyle style, OutputStream out) throws IOException {
        BufferedImage image = image(figure, theme, style);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            metadata.mergeTree(FORMAT, description(figure));
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    BufferedImage image(Figure figure, ChartTheme theme, FigureStyle style) {
        FigureSize size = style.sizeOf(figure);
        double scale = dpi / 72.0;
        int width = (int) Math.round(size.widthPoints() * scale);
        int height = (int) Math.round(size.heightPoints() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            LiveChartPainter.hints(g);
            g.scale(scale, scale);
            new FigurePainter(renderer, style, false).draw(figure, theme, g, width / scale, height / scale);
        } finally {
            g.dispose();
        }
        return image;
    }

    private IIOMetadataNode description(Figure figure) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        String perMeter = String.valueOf(Math.round(dpi / 0.0254));
        size.setAttribute("pixelsPerUnitXAxis", perMeter);
        size.setAttribute("pixelsPerUnitYAxis", perMeter);
        size.setAttribute("unitSpecifier", "meter");
        root.appendChild(size);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(text("Title", figure.name()));
        texts.appendChild(text("Description", figure.fullCaption()));
        texts.appendChild(text("Software", figure.provenance().producer()));
        root.appendChild(texts);
        return root;
    }

    private static IIOMetadataNode text(String key, String value) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", key);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", value);
        return entry;
    }
}
