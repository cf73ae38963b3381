package aolo.report;

import aolo.figure.ChartAxis;
import aolo.figure.ChartModel;
import aolo.figure.Figure;
import aolo.figure.Numbers;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.world.Bill;
import aolo.world.CarbonParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** From the carbon of an answer as it was to what it is, part by part: which part changed it. Plain functions, any thread. */
public final class WaterfallFigure {
    /** A part of the carbon, in words. */
    public enum Part {
        /** Station and device. */
        RADIO("radio", CarbonParts::radioGrams),
        /** The server. */
        SERVER("server", CarbonParts::serverGrams),
        /** The making of all. */
        MAKING("making", CarbonParts::makingGrams),
        /** Attempts beyond the first. */
        RETRANSMISSIONS("resent", CarbonParts::retransmissionGrams),
        /** What the cell emits anyway. */
        STANDING("standing", CarbonParts::standingGrams);

        private final String title;
        private final ToDoubleFunction<CarbonParts> grams;

        Part(String title, ToDoubleFunction<CarbonParts> grams) {
            this.title = title;
            this.grams = grams;
        }

        /** In a word. */
        public String title() {
            return title;
        }

        /** gCO2e. */
        public double grams(CarbonParts parts) {
            return grams.applyAsDouble(parts);
        }

        /** Those that a bill may have: what no bill but the cell's knows is left out where it is nothing. */
        public static List<Part> of(CarbonParts before, CarbonParts after) {
            List<Part> parts = new ArrayList<>(List.of(RADIO, SERVER, MAKING, RETRANSMISSIONS));
            if (before.standingGrams() != 0 || after.standingGrams() != 0) {
                parts.add(STANDING);
            }
            return parts;
        }
    }

    private static final int DIGITS = 4;

    private WaterfallFigure() {}

    /** The steps from one to the other. */
    public static ChartModel chart(CarbonParts before, CarbonParts after) {
        List<Part> parts = Part.of(before, after);
        GramsUnit unit = GramsUnit.of(Math.max(before.totalGrams(), after.totalGrams()));
        int columns = parts.size() + 2;
        Steps whole = new Steps(columns);
        Steps more = new Steps(columns);
        Steps less = new Steps(columns);
        double at = unit.perGram() * before.totalGrams();
        double now = unit.perGram() * after.totalGrams();
        int decimals = decimals(Math.max(at, now));
        whole.put(0, 0, at, fixed(at, decimals));
        List<String> names = new ArrayList<>(List.of("before"));
        for (Part part : parts) {
            double change = unit.perGram() * (part.grams(after) - part.grams(before));
            (change > 0 ? more : less).put(names.size(), at, at + change, signed(change, decimals));
            at += change;
            names.add(part.title());
        }
        whole.put(columns - 1, 0, now, fixed(now, decimals));
        names.add("after");
        return ChartModel.of("", ChartAxis.categories("", names), ChartAxis.of("carbon per answer", unit.unit()))
                .with(whole.series("in all", Role.FULL_SERVICE), more.series("more", Role.MORE), less.series("less", Role.LESS));
    }

    /**
     * The same as a figure of a scenario, whose first policy decided before and after.
     *
     * @param kind what distinguishes it from other waterfalls of the scenario
     * @param what what was moved where, as a caption begins
     */
    public static Figure of(FigureSource source, String kind, String what, Bill bill, CarbonParts before, CarbonParts after)
            throws IOException {
        String whole = what + ", decided by " + source.titles().get(0);
        return new Figure("waterfall", chart(before, after), caption(whole, bill), source.provenance("waterfall " + kind, false));
    }

    /** One paragraph for a figure, by what the bill knows. */
    public static String caption(String what, Bill bill) {
        String making = switch (bill) {
            case BILLED -> "making: of server, station and device by time used; ";
            case CELL -> "making: of the device by time used; standing: what the cell emits whatever is decided; ";
            case CAUSED -> "";
        };
        return what + ", bill " + bill.key() + ": carbon of a typical answer before and after, and what each part adds or takes; "
                + "radio and server: electricity; " + making + "resent: what attempts beyond the first add to all of these.";
    }

    /** So that the largest has four digits. */
    private static int decimals(double largest) {
        return largest > 0 ? Math.max(0, Math.min(9, DIGITS - (int) Math.ceil(Math.log10(largest)))) : 0;
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Always with its sign; what rounds to nothing has none. */
    private static String signed(double change, int decimals) {
        String size = fixed(Math.abs(change), decimals);
        boolean nothing = Math.rint(Math.abs(change) * Math.pow(10, decimals)) == 0;
        return nothing ? size : (change > 0 ? "+" : "−") + size;
    }

    private static final class Steps {
        private final double[] from;
        private final double[] to;
        private final List<String> labels;

        Steps(int columns) {
            from = new double[columns];
            to = new double[columns];
            java.util.Arrays.fill(from, Double.NaN);
            java.util.Arrays.fill(to, Double.NaN);
            labels = new ArrayList<>(Collections.nCopies(columns, ""));
        }

        void put(int column, double low, double high, String label) {
            from[column] = low;
            to[column] = high;
            labels.set(column, label);
        }

        Series series(String name, Role role) {
            return new Series.FloatingBars(name, role, Numbers.of(from), Numbers.of(to), labels);
        }
    }
}
