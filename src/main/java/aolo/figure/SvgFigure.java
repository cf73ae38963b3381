package aolo.figure;

import java.awt.Dimension;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** SVG with size in inches; text stays text, its typeface embedded as a subset. */
final class SvgFigure {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private final ChartRenderer renderer;

    SvgFigure(ChartRenderer renderer) {
        this.renderer = renderer;
    }

    void write(Figure figure, ChartTheme theme, FigureStyle style, OutputStream out) throws IOException {
        FigureSize size = style.sizeOf(figure);
        double width = size.widthPoints();
        double height = size.heightPoints();
        Typeface typeface = style.typeface();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(newDocument());
        context.setComment(figure.provenance().producer());
        context.setPrecision(6);
        context.setImageHandler(new PngInside());
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension((int) Math.ceil(width), (int) Math.ceil(height)));
        new FigurePainter(renderer, style, false).draw(figure, theme, g, width, height);
        Element root = g.getRoot();
        root.setAttribute("width", String.format(Locale.ROOT, "%.6gin", width / 72));
        root.setAttribute("height", String.format(Locale.ROOT, "%.6gin", height / 72));
        root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %.6g %.6g", width, height));
        root.setAttribute("role", "img");
        addFallbacks(root, typeface);
        String text = root.getTextContent();
        prepend(root, "style", fontFace(text, typeface, false) + (isBoldUsed(root) ? fontFace(text, typeface, true) : ""));
        prepend(root, "desc", figure.altText() + " " + figure.fullCaption());
        prepend(
                root,
                "title",
                figure.chart().title().isEmpty()
                        ? figure.name()
                        : figure.chart().title());
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        g.stream(root, writer, false, false);
        writer.flush();
    }

    private static Document newDocument() throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IOException("the JDK's XML parser cannot be used: " + e.getMessage(), e);
        }
    }

    private static void prepend(Element root, String tag, String text) {
        Element element = root.getOwnerDocument().createElementNS(SVG, tag);
        element.setTextContent(text);
        root.insertBefore(element, root.getFirstChild());
    }

    private static void addFallbacks(Node node, Typeface typeface) {
        if (node instanceof Element element && element.hasAttribute("font-family")) {
            element.setAttribute("font-family", "'" + typeface.family() + "'" + typeface.fallbacks());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            addFallbacks(child, typeface);
        }
    }

    private static boolean isBoldUsed(Node node) {
        boolean bold = node instanceof Element element
                && element.getAttribute("font-weight").equals("bold");
        for (Node child = node.getFirstChild(); child != null && !bold; child = child.getNextSibling()) {
            bold = isBoldUsed(child);
        }
        return bold;
    }

    private static String fontFace(String text, Typeface typeface, boolean bold) throws IOException {
        return String.format(
                Locale.ROOT,
                "@font-face{font-family:'%s';font-weight:%s;src:url(data:font/ttf;base64,%s) format('truetype');}",
                typeface.family(), bold ? "bold" : "normal",
                Base64.getEncoder().encodeToString(subset(text, typeface, bold)));
    }

    private static byte[] subset(String text, Typeface typeface, boolean bold) throws IOException {
        try (InputStream in = ChartFonts.open(typeface, bold);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            text.codePoints().filter(c -> c > ' ').forEach(subsetter::add);
            subsetter.add(' ');
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }

    /** Pictures as PNG within the file, written by the JDK. */
    private static final class PngInside extends ImageHandlerBase64Encoder {
        @Override
        public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new SVGGraphics2DIOException(e.getMessage(), e);
            }
        }
    }
}
