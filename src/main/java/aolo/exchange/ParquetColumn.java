package aolo.exchange;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a Parquet file; a value may be missing. Immutable by convention: the arrays are not copied, whoever made them
 * leaves them alone. Any thread.
 */
public sealed interface ParquetColumn {
    /** Its name in the file. */
    String name();

    /** Values, missing ones counted. */
    int size();

    /** Real numbers; NaN is a missing value. */
    record Reals(String name, double[] values) implements ParquetColumn {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Reals r && r.name.equals(name) && Arrays.equals(r.values, values);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Arrays.hashCode(values);
        }
    }

    /** Whole numbers; null is a missing value. */
    record Wholes(String name, List<Long> values) implements ParquetColumn {
        @Override
        public int size() {
            return values.size();
        }
    }

    /** Texts; null is a missing value. */
    record Texts(String name, List<String> values) implements ParquetColumn {
        @Override
        public int size() {
            return values.size();
        }
    }
}
