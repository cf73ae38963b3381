package aolo.ui.model;

import aolo.world.Bill;
import aolo.world.SavedPercent;
import java.util.ArrayList;
import java.util.List;

/** Bills in the words of the screen; tables, files and code keep the terms of the field. Any thread. */
public final class BillWords {
    private BillWords() {}

    /** The bill as it stands in a caption. */
    public static String name(Bill bill) {
        return switch (bill) {
            case BILLED -> "footprint";
            case CELL -> "whole cell";
            case CAUSED -> "at the meter";
        };
    }

    /** What it is, in a sentence for who stops over it. */
    public static String help(Bill bill) {
        return name(bill) + " (" + bill.key() + "): " + bill.meaning();
    }

    /** What is saved by each bill, as "footprint 45 %, cell 3.6 %, meter 40 %"; a bill without a number is left out. */
    public static String all(SavedPercent saved) {
        List<String> words = new ArrayList<>();
        for (Bill bill : Bill.values()) {
            if (Double.isFinite(saved.of(bill))) {
                words.add(word(bill) + " " + percent(saved.of(bill)));
            }
        }
        return String.join(", ", words);
    }

    private static String word(Bill bill) {
        return switch (bill) {
            case BILLED -> "footprint";
            case CELL -> "cell";
            case CAUSED -> "meter";
        };
    }

    private static String percent(double value) {
        double shown = Math.abs(value) < 0.05 ? 0 : value;
        return Readable.fixed(shown, Math.abs(shown) < 9.95 ? 1 : 0) + " %";
    }
}
