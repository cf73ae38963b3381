package aolo.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Kinds of figures that are made from a scenario, or from results that lie in folders. */
public enum FigureKind {
    /** Learning curves with bands. */
    LEARNING_CURVE("learning-curve", false, "metrics by requests learned from, of runs or studies"),
    /** Bars of every variant. */
    ABLATION("ablation", false, "bars of every learner and policy after the most requests"),
    /** A swept setting. */
    SWEEP("sweep", false, "metrics by a swept setting (--x)"),
    /** Broken against gap. */
    TRADE_OFF("trade-off", false, "what is broken against the gap"),
    /** Performance profile. */
    PROFILE("profile", false, "share of runs at least as good as a level"),
    /** Carbon against quality. */
    PARETO("pareto", true, "carbon against mean quality while the quality asked for moves; of a scenario, or of studies that swept it"),
    /** Stacked parts. */
    CARBON_PARTS("carbon-parts", true, "carbon by part, a bar for each policy"),
    /** Distributions. */
    CDF("cdf", true, "distributions of latency and carbon"),
    /** Constants at their ends. */
    TORNADO("tornado", true, "which constant moves the carbon of a policy"),
    /** Spikes of a decision. */
    RASTER("raster", true, "spikes of one decision of a policy.bin"),
    /** Mean gain. */
    COVERAGE("coverage", true, "mean gain over the area"),
    /** The plane of decisions. */
    LANDSCAPE("landscape", true, "carbon of a user's request over length and power (--user)"),
    /** Before and after a move. */
    WATERFALL("waterfall", true, "which part of a user's carbon a move changes (--user, --to, --bill)"),
    /** Where things stand. */
    LAYOUT("layout", true, "station, server and users on the map");

    private final String key;
    private final boolean ofScenario;
    private final String meaning;

    FigureKind(String key, boolean ofScenario, String meaning) {
        this.key = key;
        this.ofScenario = ofScenario;
        this.meaning = meaning;
    }

    /** In options and file names. */
    public String key() {
        return key;
    }

    /** Whether it is made from a scenario; else from folders of runs and studies. */
    public boolean ofScenario() {
        return ofScenario;
    }

    /** In a few words. */
    public String meaning() {
        return meaning;
    }

    /** All of them in lines for a help text. */
    public static String lines() {
        return Arrays.stream(values()).map(kind -> "  " + kind.key + ": " + kind.meaning).collect(Collectors.joining("\n"));
    }
}
