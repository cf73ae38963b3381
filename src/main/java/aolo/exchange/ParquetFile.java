package aolo.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/**
 * Writes a flat table as a Parquet file (format 2.11): one row group, one plain uncompressed page a column, every column
 * optional. The headers are those of parquet-format; the full writers of parquet-java need Hadoop, which would double the
 * program for tables of some thousand rows. Equal columns give equal bytes. Plain functions, any thread.
 */
public final class ParquetFile {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private ParquetFile() {}

    /**
     * Writes the columns, all of one size, under different names.
     *
     * @param producer program and version, for the file's metadata
     */
    public static void write(List<ParquetColumn> columns, String producer, OutputStream out) throws IOException {
        int rows = columns.get(0).size();
        Counted counted = new Counted(out);
        counted.put(MAGIC);
        List<SchemaElement> schema = new ArrayList<>();
        schema.add(new SchemaElement("table").setNum_children(columns.size()));
        RowGroup group = new RowGroup(new ArrayList<>(), 0, rows);
        for (ParquetColumn column : columns) {
            if (column.size() != rows) {
                throw new IllegalArgumentException(
                        "column " + column.name() + " has " + column.size() + " values, the first one " + rows);
            }
            schema.add(element(column));
            long start = counted.written;
            byte[] page = page(column);
            Util.writePageHeader(header(page.length, rows), counted);
            counted.put(page);
            group.addToColumns(chunk(column, start, counted.written - start, rows));
        }
        group.setTotal_byte_size(counted.written - MAGIC.length);
        long footer = counted.written;
        Util.writeFileMetaData(new FileMetaData(1, schema, rows, List.of(group)).setCreated_by(producer), counted);
        counted.put(littleEndian(4).putInt(Math.toIntExact(counted.written - footer)).array());
        counted.put(MAGIC);
        counted.flush();
    }

    private static SchemaElement element(ParquetColumn column) {
        SchemaElement element =
                new SchemaElement(column.name()).setType(type(column)).setRepetition_type(FieldRepetitionType.OPTIONAL);
        if (column instanceof ParquetColumn.Texts) {
            element.setConverted_type(ConvertedType.UTF8).setLogicalType(LogicalType.STRING(new StringType()));
        }
        return element;
    }

    private static Type type(ParquetColumn column) {
        return column instanceof ParquetColumn.Reals
                ? Type.DOUBLE
                : column instanceof ParquetColumn.Wholes ? Type.INT64 : Type.BYTE_ARRAY;
    }

    private static PageHeader header(int bytes, int rows) {
        return new PageHeader(PageType.DATA_PAGE, bytes, bytes)
                .setData_page_header(new DataPageHeader(rows, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
    }

    private static ColumnChunk chunk(ParquetColumn column, long start, long bytes, int rows) {
        ColumnMetaData meta = new ColumnMetaData(
                type(column), List.of(Encoding.PLAIN, Encoding.RLE), List.of(column.name()),
                CompressionCodec.UNCOMPRESSED, rows, bytes, bytes, start);
        return new ColumnChunk(start).setMeta_data(meta);
    }

    /** Which values are there, then those values. */
    private static byte[] page(ParquetColumn column) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        if (column instanceof ParquetColumn.Reals reals) {
            levels(reals.size(), i -> !Double.isNaN(reals.values()[i]), page);
            for (double value : reals.values()) {
                if (!Double.isNaN(value)) {
                    page.writeBytes(littleEndian(8).putDouble(value).array());
                }
            }
        } else if (column instanceof ParquetColumn.Wholes wholes) {
            levels(wholes.size(), i -> wholes.values().get(i) != null, page);
            wholes.values().stream().filter(Objects::nonNull)
                    .forEach(value -> page.writeBytes(littleEndian(8).putLong(value).array()));
        } else if (column instanceof ParquetColumn.Texts texts) {
            levels(texts.size(), i -> texts.values().get(i) != null, page);
            for (String text : texts.values()) {
                if (text != null) {
                    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                    page.writeBytes(littleEndian(4).putInt(utf8.length).array());
                    page.writeBytes(utf8);
                }
            }
        }
        return page.toByteArray();
    }

    /** Definition levels, one bit each: a single bit-packed run of the RLE hybrid, its length before it. */
    private static void levels(int size, IntPredicate there, ByteArrayOutputStream page) {
        byte[] bits = new byte[(size + 7) / 8];
        for (int i = 0; i < size; i++) {
            if (there.test(i)) {
                bits[i / 8] |= (byte) (1 << i % 8);
            }
        }
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        int header = bits.length << 1 | 1;
        for (; (header & ~0x7F) != 0; header >>>= 7) {
            run.write(header & 0x7F | 0x80);
        }
        run.write(header);
        run.writeBytes(bits);
        page.writeBytes(littleEndian(4).putInt(run.size()).array());
        page.writeBytes(run.toByteArray());
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private long written;

        Counted(OutputStream out) {
            this.out = out;
        }

        void put(byte[] bytes) throws IOException {
            write(bytes, 0, bytes.length);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            written += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
