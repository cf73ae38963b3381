package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgFigureTest {
    @TempDir
    Path directory;

    @Test
    void hasInchesViewBoxTextAndDescription() throws Exception {
        Element root = read(export("landscape", DemoFigures.landscape())).getDocumentElement();
        assertThat(Double.parseDouble(root.getAttribute("width").replace("in", "")))
                .isCloseTo(252 / 72.27, within(1e-5));
        assertThat(Double.parseDouble(root.getAttribute("height").replace("in", "")))
                .isEqualTo(2.4);
        assertThat(root.getAttribute("viewBox").split(" ")).hasSize(4);
        assertThat(Double.parseDouble(root.getAttribute("viewBox").split(" ")[2]))
                .isCloseTo(252 * 72 / 72.27, within(1e-3));
        assertThat(Double.parseDouble(root.getAttribute("viewBox").split(" ")[3]))
                .isEqualTo(172.8);
        StringBuilder text = new StringBuilder();
        NodeList nodes = root.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            text.append(nodes.item(i).getTextContent()).append('|');
        }
        assertThat(text).contains("answer length κ (tokens)", "transmit power P (dBm)", "carbon (gCO₂e)", "optimum");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).contains("identity 3fa2b1c9");
        assertThat(root.getElementsByTagName("image").getLength()).isEqualTo(1);
    }

    @Test
    void carriesItsTypefaceForEveryLetter() throws Exception {
        String svg = Files.readString(export("policies", DemoFigures.policies().title("Δ of κ")));
        Matcher embedded = Pattern.compile("font-weight:(\\w+);src:url\\(data:font/ttf;base64,([^)]*)\\)")
                .matcher(svg);
        int faces = 0;
        while (embedded.find()) {
            byte[] bytes = Base64.getDecoder().decode(embedded.group(2));
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
            assertThat(font.canDisplayUpTo("saved against full service (%) Δ κ 10 20 70"))
                    .isEqualTo(-1);
            assertThat(bytes.length).isLessThan(60_000);
            faces++;
        }
        assertThat(faces).isEqualTo(2);
    }

    private Path export(String name, ChartModel chart) throws Exception {
        Path file = directory.resolve(name + ".svg");
        new FigureExport(new ChartRenderer())
                .write(DemoFigures.figure(name, chart), FigureFormat.SVG, ChartTheme.LIGHT, file);
        return file;
    }

    private static Document read(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(file.toFile());
    }
}
