package aolo.world;

import aolo.border.Declared;
import aolo.llm.RequestDraw;
import aolo.llm.RequestTrace;
import aolo.math.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One trace on its way: at which request it stands, when that comes, who asks. One owner thread. */
final class TraceReplay {
    private final String profile;
    private final RequestTrace trace;
    private final WeightedUsers users;
    private final double speed;
    private int row;
    private int taken;
    private double rowSeconds;

    /** Starts at a request drawn from the stream, now, or where an earlier replay of the same trace stands. */
    TraceReplay(Cell cell, WeightedUsers users, TraceReplay earlier, double nowSeconds, RandomStream random) {
        this.users = users;
        profile = cell.profile(users.first()).id();
        trace = cell.trace(users.first());
        speed = cell.traceSpeed(users.first());
        if (earlier == null) {
            row = random.nextInt(trace.size());
            rowSeconds = nowSeconds;
        } else {
            row = earlier.row;
            rowSeconds = nowSeconds + Math.max(0, earlier.rowSeconds - nowSeconds) * earlier.speed / speed;
        }
    }

    boolean isOf(String otherProfile, RequestTrace other) {
        return profile.equals(otherProfile) && trace == other;
    }

    /** When its next request comes, seconds. */
    double nextSeconds() {
        return rowSeconds;
    }

    /** Takes the next request and returns who asks. */
    int take(RandomStream random) {
        taken = row;
        row = row + 1 == trace.size() ? 0 : row + 1;
        double gap = row == 0 ? trace.periodSeconds() - trace.seconds(taken) : trace.seconds(row) - trace.seconds(taken);
        rowSeconds += gap / speed;
        return users.draw(random);
    }

    /** Gives a drawn request the lengths of the one taken. */
    void fill(RequestDraw draw) {
        draw.promptTokens = trace.promptTokens(taken);
        draw.fullAnswerTokens = trace.answerTokens(taken);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(row);
        out.writeDouble(rowSeconds);
    }

    void load(DataInput in) throws IOException {
        row = in.readInt();
        rowSeconds = Declared.within(in, "the time of a replayed request", 0, Double.MAX_VALUE);
        if (row < 0 || row >= trace.size()) {
            throw new IOException("saved world stands at request " + row + " of a trace of " + trace.size());
        }
    }
}
