package aolo.llm;

import aolo.quantity.Assumptions;
import java.util.Locale;

/**
 * A measured sequence of requests: when they came, how long prompt and answer were. Pairs stay together; lengths are clipped
 * to the range that drawn ones have. It repeats when it ends, one mean gap after its last request. Immutable; any thread.
 */
public final class RequestTrace {
    private final String file;
    private final String layout;
    private final double[] seconds;
    private final double[] promptTokens;
    private final double[] answerTokens;
    private final int clipped;
    private final int unanswered;

    /** @param seconds since the first request, ascending, the last positive; the arrays are taken over */
    RequestTrace(
            String file,
            String layout,
            double[] seconds,
            double[] promptTokens,
            double[] answerTokens,
            int unanswered,
            Assumptions assumptions) {
        this.file = file;
        this.layout = layout;
        this.seconds = seconds;
        this.promptTokens = promptTokens;
        this.answerTokens = answerTokens;
        this.unanswered = unanswered;
        double promptMin = assumptions.value("llm.traffic.promptMinTokens");
        double promptMax = assumptions.value("llm.traffic.promptMaxTokens");
        double answerMin = assumptions.value("llm.traffic.answerMinTokens");
        double answerMax = assumptions.value("llm.traffic.answerMaxTokens");
        int changed = 0;
        for (int i = 0; i < seconds.length; i++) {
            double prompt = Math.min(promptMax, Math.max(promptMin, promptTokens[i]));
            double answer = Math.min(answerMax, Math.max(answerMin, answerTokens[i]));
            changed += prompt != promptTokens[i] || answer != answerTokens[i] ? 1 : 0;
            promptTokens[i] = prompt;
            answerTokens[i] = answer;
        }
        clipped = changed;
    }

    /**
     * Reads a trace, its layout told by its header.
     *
     * @param file name of a regular file, UTF-8, at most 64 MiB and 2 000 000 requests
     * @throws IllegalArgumentException with file, line, value and what was expected, up to twenty times
     */
    public static RequestTrace read(String file, Assumptions assumptions) {
        return TraceCsv.read(file, assumptions);
    }

    /** Number of requests. */
    public int size() {
        return seconds.length;
    }

    /** When a request came, since the first one [s]. */
    public double seconds(int row) {
        return seconds[row];
    }

    /** Its prompt, clipped [tokens]. */
    public double promptTokens(int row) {
        return promptTokens[row];
    }

    /** Its full answer, clipped [tokens]. */
    public double answerTokens(int row) {
        return answerTokens[row];
    }

    /** Mean of the full answers, clipped [tokens]. */
    public double meanAnswerTokens() {
        double sum = 0;
        for (double tokens : answerTokens) {
            sum += tokens;
        }
        return sum / answerTokens.length;
    }

    /** After how long it repeats: from first to last and a mean gap [s]. */
    public double periodSeconds() {
        return seconds[seconds.length - 1] * seconds.length / (seconds.length - 1.0);
    }

    /** Requests a second as recorded. */
    public double requestsPerSecond() {
        return size() / periodSeconds();
    }

    /** Requests of which a length was clipped. */
    public int clipped() {
        return clipped;
    }

    /** Requests of the file that were left out, for nothing was answered. */
    public int unanswered() {
        return unanswered;
    }

    /** What a reader must know of it. */
    public String note() {
        return String.format(
                Locale.ROOT,
                "trace of %s (%s): %d requests in %.0f s, %.3f a second; lengths of %d clipped, %d without an answer left"
                        + " out; it starts at a request drawn and repeats when it ends",
                file, layout, size(), periodSeconds(), requestsPerSecond(), clipped, unanswered);
    }

    /**
     * A profile with the log-normal lengths nearest to the trace's (by the moments of their logarithms), for what is asked of
     * a profile and not of a request: what is typical, and what a prediction is set against.
     */
    public TrafficProfile fitted(TrafficProfile profile) {
        double[] prompt = logMoments(promptTokens);
        double[] answer = logMoments(answerTokens);
        return new TrafficProfile(
                profile.id(),
                profile.textShare(),
                profile.speechShare(),
                profile.richShare(),
                profile.pictureModel(),
                profile.tokensPerPicture(),
                Math.exp(prompt[0]),
                prompt[1],
                Math.exp(answer[0]),
                answer[1],
                profile.valueScaleMinTokens(),
                profile.valueScaleMaxTokens(),
                profile.minQoe(),
                profile.maxLatencySeconds(),
                profile.arrivalCv(),
                profile.trace(),
                profile.traceRate());
    }

    private static double[] logMoments(double[] tokens) {
        double sum = 0;
        double squares = 0;
        for (double value : tokens) {
            double ln = Math.log(value);
            sum += ln;
            squares += ln * ln;
        }
        double mean = sum / tokens.length;
        return new double[] {mean, Math.sqrt(Math.max(0, squares / tokens.length - mean * mean))};
    }
}
