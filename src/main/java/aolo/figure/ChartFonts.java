package aolo.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The typeface of every chart, shipped with the program so that all machines draw alike. Immutable; any thread. */
final class ChartFonts {
    static final String FAMILY = "Liberation Sans";

    private static final String REGULAR = "/assets/fonts/LiberationSans-Regular.ttf";
    private static final String BOLD = "/assets/fonts/LiberationSans-Bold.ttf";

    private final Font regular;
    private final Font bold;

    ChartFonts() {
        regular = load(REGULAR);
        bold = load(BOLD);
    }

    Font regular(float size) {
        return regular.deriveFont(size);
    }

    Font bold(float size) {
        // the style names the weight to SVG and FX; the file is bold already, so nothing is thickened twice
        return bold.deriveFont(Font.BOLD, size);
    }

    /** The font file's bytes; the caller closes the stream. */
    static InputStream open(boolean isBold) throws IOException {
        String path = isBold ? BOLD : REGULAR;
        InputStream in = ChartFonts.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException(path + " is missing from the program");
        }
        return in;
    }

    private static Font load(String path) {
        try (InputStream in = open(path.equals(BOLD))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(path + " is not a font: " + e.getMessage(), e);
        }
    }
}
