package aolo.cli;

import aolo.figure.FigureExport;
import aolo.figure.FigureFormat;
import aolo.figure.FigureStyle;
import aolo.figure.Typeface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** How figures are set: a journal's preset, each value of which can be overridden. */
final class StyleOptions {
    @Option(
            names = "--preset",
            paramLabel = "KEY",
            defaultValue = "ieee-column",
            description = "ieee-column, ieee-page, acm, nature, elsevier or slides. Default: ${DEFAULT-VALUE}.")
    String preset;

    @Option(
            names = "--format",
            paramLabel = "KEYS",
            split = ",",
            description = "pdf, svg, png, csv, tex (includes the PDF), pgf (PGFPlots), eps, comma-separated. Default: all.")
    List<String> formats;

    @Option(names = "--width", paramLabel = "LENGTH", description = "Final width, such as \"88 mm\", \"3.4 in\" or \"245 pt\".")
    String width;

    @Option(names = "--height", paramLabel = "LENGTH", description = "Final height. Default: what the figure needs.")
    String height;

    @Option(names = "--text", paramLabel = "PT", description = "Size of axis titles in points, 5 to 40; ticks are 0.9 of it.")
    Double text;

    @Option(names = "--typeface", paramLabel = "WORD", description = "sans or serif. Default: the preset's.")
    String typeface;

    @Option(names = "--grid", negatable = true, description = "Grid lines, or none. Default: the preset's.")
    Boolean grid;

    @Option(names = "--mono", description = "Greys in place of hues.")
    boolean mono;

    @Option(names = "--no-stamp", description = "No dagger at the plot that points to what the caption says (\"few seeds\").")
    boolean noStamp;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            defaultValue = "" + FigureExport.DPI,
            description = "Dots per inch of PNG, 72 to 2400; line art: 1000. Default: ${DEFAULT-VALUE}.")
    int dpi;

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "Call a series otherwise, such as --rename \"sdrl=SDRL (ours)\". May be given again.")
    List<String> renames = List.of();

    /** The preset with what was overridden. */
    FigureStyle style() {
        Border.range("--dpi", dpi, 72, 2400);
        try {
            FigureStyle style = FigureStyle.of(preset);
            style = width == null ? style : style.width(points("--width", width));
            style = height == null ? style : style.height(points("--height", height));
            style = text == null ? style : style.text(text);
            style = typeface == null ? style : style.typeface(typeface());
            style = grid == null ? style : style.grid(grid);
            return style.mono(mono).stampMark(!noStamp);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage());
        }
    }

    private Typeface typeface() {
        return switch (typeface) {
            case "sans" -> Typeface.SANS;
            case "serif" -> Typeface.SERIF;
            default -> throw new BadInput("--typeface \"" + typeface + "\" is not one of sans, serif");
        };
    }

    private static double points(String option, String length) {
        String[] parts = length.strip().split("\\s+");
        String unit = parts.length == 2 ? parts[1] : length.strip().replaceFirst("^[0-9.]+", "");
        String number = parts.length == 2 ? parts[0] : length.strip().substring(0, length.strip().length() - unit.length());
        Map<String, Double> units = Map.of("mm", 72 / 25.4, "cm", 72 / 2.54, "in", 72.0, "bp", 1.0, "pt", 72 / 72.27);
        try {
            if (units.containsKey(unit)) {
                return Double.parseDouble(number) * units.get(unit);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new BadInput(option + " \"" + length + "\" is no length such as 88 mm, 8.8 cm, 3.4 in or 245 pt (of TeX)");
    }

    /** The formats asked for. */
    List<FigureFormat> formats() {
        if (formats == null) {
            return List.of(FigureFormat.values());
        }
        List<FigureFormat> chosen = new ArrayList<>();
        for (String key : formats) {
            chosen.add(Arrays.stream(FigureFormat.values()).filter(format -> format.key().equals(key.toLowerCase(Locale.ROOT))).findFirst()
                    .orElseThrow(() -> new BadInput("--format \"" + key + "\" is not one of "
                            + String.join(", ", Arrays.stream(FigureFormat.values()).map(FigureFormat::key).toList()))));
        }
        return chosen;
    }

    /** New names of series by their old ones. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String rename : renames) {
            int equals = rename.indexOf('=');
            if (equals < 1 || equals == rename.length() - 1) {
                throw new BadInput("--rename " + rename + " is not of the form OLD=NEW");
            }
            names.put(rename.substring(0, equals), rename.substring(equals + 1));
        }
        return names;
    }
}
