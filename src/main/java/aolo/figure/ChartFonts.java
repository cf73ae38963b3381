package aolo.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** One typeface of the charts, shipped with the program so that all machines draw alike. Immutable; any thread. */
final class ChartFonts {
    private final Font regular;
    private final Font bold;

    ChartFonts(Typeface typeface) {
        regular = load(typeface, false);
        bold = load(typeface, true);
    }

    Font regular(float size) {
        return regular.deriveFont(size);
    }

    Font bold(float size) {
        // the style names the weight to SVG and FX; the file is bold already, so nothing is thickened twice
        return bold.deriveFont(Font.BOLD, size);
    }

    /** The font file's bytes; the caller closes the stream. */
    static InputStream open(Typeface typeface, boolean isBold) throws IOException {
        String path = typeface.path(isBold);
        InputStream in = ChartFonts.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException(path + " is missing from the program");
        }
        return in;
    }

    private static Font load(Typeface typeface, boolean isBold) {
        try (InputStream in = open(typeface, isBold)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(typeface.path(isBold) + " is not a font: " + e.getMessage(), e);
        }
    }
}
