package aolo.radio;

import aolo.border.InputException;
import aolo.border.SafeText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A two-dimensional array of {@code numpy.save}: magic, version 1 to 3, a dictionary in ASCII, numbers (NumPy, NEP 1). Only float32
 * and float64 in C order. Plain functions, any thread.
 */
final class GainNpy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 14;
    private static final Pattern TYPE = Pattern.compile("'descr': *'([^']{1,20})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order': *(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]{0,60})\\)");

    private GainNpy() {}

    static GainFile.Raw read(byte[] bytes) throws InputException {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String header = header(in);
        String type = found(TYPE, header, "descr");
        if (!type.matches("[<>]f[48]")) {
            throw new InputException("has numbers of type " + SafeText.quoted(type)
                    + "; expected float32 or float64 (<f4, <f8): array.astype(numpy.float32)");
        }
        if (found(ORDER, header, "fortran_order").equals("True")) {
            throw new InputException("is in Fortran order; save numpy.ascontiguousarray(array)");
        }
        int[] shape = shape(found(SHAPE, header, "shape"));
        int size = type.charAt(2) - '0';
        long wanted = (long) shape[0] * shape[1] * size;
        if (in.remaining() != wanted) {
            throw new InputException("has " + in.remaining() + " bytes of numbers; its shape (" + shape[0] + ", " + shape[1]
                    + ") needs " + wanted + (in.remaining() < wanted ? "; it was cut off" : ""));
        }
        in.order(type.charAt(0) == '<' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        double[] values = new double[shape[0] * shape[1]];
        for (int i = 0; i < values.length; i++) {
            values[i] = size == 4 ? in.getFloat() : in.getDouble();
        }
        return new GainFile.Raw(shape[1], shape[0], values);
    }

    private static String header(ByteBuffer in) throws InputException {
        for (byte sign : MAGIC) {
            if (!in.hasRemaining() || in.get() != sign) {
                throw new InputException("is no NumPy array: it does not begin with \\x93NUMPY; write it with numpy.save");
            }
        }
        if (in.remaining() < 6) {
            throw new InputException("is cut off in its header");
        }
        int version = in.get();
        in.get();
        if (version < 1 || version > 3) {
            throw new InputException("has version " + version + " of the NumPy format; expected 1 to 3");
        }
        long length = version == 1 ? Short.toUnsignedInt(in.getShort()) : Integer.toUnsignedLong(in.getInt());
        if (length > LONGEST_HEADER || length > in.remaining()) {
            throw new InputException("has a header of " + length + " bytes; at most " + LONGEST_HEADER
                    + " are read, and the file must have them");
        }
        byte[] text = new byte[(int) length];
        in.get(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static String found(Pattern pattern, String header, String key) throws InputException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new InputException("has no readable '" + key + "' in its header " + SafeText.quoted(header.strip())
                    + "; expected a plain two-dimensional array of numbers");
        }
        return matcher.group(1);
    }

    private static int[] shape(String text) throws InputException {
        String[] parts = text.strip().replaceAll(",$", "").split(",");
        if (parts.length != 2) {
            throw new InputException("has shape (" + text + "); expected two dimensions, rows from south to north and columns from"
                    + " west to east; of several transmitters save one: path_gain[0]");
        }
        int[] shape = new int[2];
        long cells = 1;
        for (int i = 0; i < 2; i++) {
            String part = parts[i].strip();
            shape[i] = part.matches("\\d{1,7}") ? Integer.parseInt(part) : Integer.MAX_VALUE;
            cells *= Math.min(shape[i], GainFile.MOST_CELLS + 1L);
        }
        if (shape[0] < 2 || shape[1] < 2 || cells > GainFile.MOST_CELLS) {
            throw new InputException("has shape (" + text + "); expected at least 2 rows and columns and at most "
                    + GainFile.MOST_CELLS + " cells");
        }
        return shape;
    }
}
