package aolo.neural;

import aolo.math.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.ejml.data.FMatrixRMaj;

/** A named matrix of trainable numbers and its gradient. The data array may be exchanged by {@link Adam}: do not keep it. */
public final class Weights {
    private final String name;
    private final FMatrixRMaj value;
    private final FMatrixRMaj gradient;

    public Weights(String name, int rows, int columns) {
        this.name = name;
        value = new FMatrixRMaj(rows, columns);
        gradient = new FMatrixRMaj(rows, columns);
    }

    public String name() {
        return name;
    }

    public FMatrixRMaj value() {
        return value;
    }

    public FMatrixRMaj gradient() {
        return gradient;
    }

    public int size() {
        return value.numRows * value.numCols;
    }

    /** Draws every number uniformly from +-bound. */
    void drawUniform(RandomStream random, double bound) {
        for (int i = 0; i < size(); i++) {
            value.data[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
    }

    void copyFrom(Weights other) {
        System.arraycopy(other.value.data, 0, value.data, 0, size());
    }

    /** First number that is not finite, as "name[index] = value", or null. */
    public String badNumber() {
        int bad = FloatArrays.firstNotFinite(value.data, size());
        return bad < 0 ? null : name + "[" + bad + "] = " + value.data[bad];
    }

    /** Whether every number is finite. */
    public boolean finite() {
        return FloatArrays.firstNotFinite(value.data, size()) < 0;
    }

    /** Writes name, shape and numbers. */
    public void save(DataOutput out) throws IOException {
        out.writeUTF(name);
        out.writeInt(value.numRows);
        out.writeInt(value.numCols);
        FloatArrays.write(out, value.data, size());
    }

    /** Reads what {@link #save} wrote; throws {@link IOException} if name or shape differ. */
    public void load(DataInput in) throws IOException {
        String storedName = in.readUTF();
        int rows = in.readInt();
        int columns = in.readInt();
        if (!storedName.equals(name) || rows != value.numRows || columns != value.numCols) {
            throw new IOException("expected weights " + name + " " + value.numRows + "x" + value.numCols + ", found "
                    + storedName + " " + rows + "x" + columns);
        }
        FloatArrays.read(in, value.data, size());
    }
}
