package aolo.rl;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The beginning of a saved learner: what it must agree with to be loaded. */
final class LearnerState {
    private static final int FORMAT = 4;

    private LearnerState() {}

    static void writeHeader(DataOutput out, Learner learner) throws IOException {
        out.writeInt(FORMAT);
        out.writeUTF(learner.parameters().toString());
        out.writeInt(learner.observationSize());
        out.writeInt(learner.actionSize());
        out.writeInt(learner.costCount());
    }

    static void readHeader(DataInput in, Learner learner) throws IOException {
        int format = in.readInt();
        if (format != FORMAT) {
            throw new IOException("learner state has format " + format + ", this program reads " + FORMAT);
        }
        requireSame("parameters", learner.parameters().toString(), in.readUTF());
        requireSame("observation size", learner.observationSize(), in.readInt());
        requireSame("action size", learner.actionSize(), in.readInt());
        requireSame("number of costs", learner.costCount(), in.readInt());
    }

    private static void requireSame(String what, Object expected, Object found) throws IOException {
        if (!expected.equals(found)) {
            throw new IOException("learner state has " + what + " " + found + ", this learner has " + expected);
        }
    }
}
