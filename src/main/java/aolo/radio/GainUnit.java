package aolo.radio;

/** What the numbers of a path-gain grid are; always said, never guessed. */
public enum GainUnit {
    /** Decibels, negative for a loss. */
    DB,
    /** Power ratio received to sent; 0 where no path arrives. */
    LINEAR
}
