package aolo.figure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What made a figure, so that it can be made again.
 *
 * @param n number of independent runs or requests that it rests on, with its noun: "5 seeds"
 * @param seeds the seeds, or empty
 * @param intervalMethod how bands and whiskers were computed ("mean, Student's 95 % interval over seeds"), or empty
 * @param source where the data come from and who decided, or empty: "watched cell campus-microcell, at the end served by ..."
 * @param hash first digits of the identity of the run, or empty
 * @param producer program and version, e.g. "AOLO Lab 0.1.0"
 */
public record Provenance(
        String n, List<Long> seeds, String intervalMethod, String source, String hash, String producer) {
    public Provenance {
        seeds = List.copyOf(seeds);
    }

    /** Of data that the caption describes. */
    public Provenance(String n, List<Long> seeds, String intervalMethod, String hash, String producer) {
        this(n, seeds, intervalMethod, "", hash, producer);
    }

    /** A figure that rests on no random numbers. */
    public static Provenance of(String producer, String hash) {
        return new Provenance("", List.of(), "", hash, producer);
    }

    /** One sentence for the caption and the files' metadata; empty parts are left out. */
    public String sentence() {
        StringBuilder text = new StringBuilder();
        append(text, "", source);
        append(text, "n = ", n);
        append(text, "seeds ", seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        append(text, "interval: ", intervalMethod);
        append(text, "identity ", hash);
        append(text, "", producer);
        return text.toString();
    }

    private static void append(StringBuilder text, String word, String value) {
        if (!value.isEmpty()) {
            text.append(text.isEmpty() ? "" : "; ").append(word).append(value);
        }
    }
}
