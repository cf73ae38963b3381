package aolo.neural;

import aolo.math.PlainProducts;
import aolo.math.Products;

/** The arithmetic a network runs on, chosen once and passed in. Has scratch memory: one owner thread. */
public record Compute(Products products, Elements elements) {
    /** The fastest this Java runtime offers. */
    public static Compute fastest() {
        return new Compute(Products.fastest(), Elements.fastest());
    }

    /** Plain Java: the same bits, slower. */
    public static Compute plain() {
        return new Compute(new PlainProducts(), new PlainElements());
    }
}
