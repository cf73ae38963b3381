package aolo.border;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Opens what a person or a file names. Only regular files are opened, so that a device, a pipe or a socket can neither hang
 * nor flood the program, and never more than a limit is read. Pure but for the disk, any thread.
 */
public final class InputFile {
    private InputFile() {}

    /**
     * All bytes of a regular file.
     *
     * @param most largest size read, in bytes
     * @throws InputException in words for a person
     */
    public static byte[] bytes(Path file, long most) throws InputException {
        require(file, most);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1)); // may grow while it is read
            if (bytes.length > most) {
                throw tooLarge(bytes.length, most);
            }
            return bytes;
        } catch (InputException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new InputException("no such file", e);
        } catch (AccessDeniedException e) {
            throw new InputException("may not be read: permission denied", e);
        } catch (IOException e) {
            throw new InputException("cannot be read: " + SafeText.line(String.valueOf(e.getMessage())), e);
        }
    }

    /** Refuses what {@link #bytes} would refuse, without opening it. */
    public static void require(Path file, long most) throws InputException {
        if (Files.isDirectory(file)) {
            throw new InputException("is a folder; name a file");
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new InputException("is a link to a file that does not exist");
        }
        if (!Files.exists(file)) {
            throw new InputException(Files.notExists(file) ? "no such file" : "may not be read: permission denied");
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException("is not a regular file but a device, pipe or socket, which is never opened");
        }
        if (!Files.isReadable(file)) {
            throw new InputException("may not be read: permission denied");
        }
        try {
            if (Files.size(file) > most) {
                throw tooLarge(Files.size(file), most);
            }
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException("cannot be read: " + SafeText.line(String.valueOf(e.getMessage())), e);
        }
    }

    /** The text of a regular file in UTF-8, refused with the line of the first bytes that are not. */
    public static String text(Path file, long most) throws InputException {
        return utf8(bytes(file, most));
    }

    /** The text of bytes in UTF-8, a byte order mark at the start left out. */
    public static String utf8(byte[] bytes) throws InputException {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        decode(bytes, text);
        text.flip();
        return (text.length() > 0 && text.charAt(0) == '\uFEFF' ? text.subSequence(1, text.length()) : text).toString();
    }

    /** Refuses bytes that are not UTF-8, with the line of the first of them. */
    public static void requireUtf8(byte[] bytes) throws InputException {
        decode(bytes, CharBuffer.allocate(1 << 13));
    }

    private static void decode(byte[] bytes, CharBuffer out) throws InputException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) { // whoever gave less room than there are bytes wants no text
            out.clear();
            result = decoder.decode(in, out, true);
        }
        if (result.isError()) {
            throw notUtf8(bytes, in.position());
        }
    }

    private static InputException notUtf8(byte[] bytes, int place) {
        if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF)) {
            return new InputException("is UTF-16, not UTF-8; save it as UTF-8", 1);
        }
        int line = 1;
        for (int i = 0; i < place; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        String message = String.format(
                Locale.ROOT,
                "is not UTF-8 at line %d (byte 0x%02X; Latin-1 or Windows-1252?); save it as UTF-8",
                line, bytes[place] & 0xFF);
        return new InputException(message, line);
    }

    /**
     * A file that a file in {@code folder} names: relative, and below that folder also after links are followed.
     *
     * @throws InputException if it is absolute, lies elsewhere or is no name of a file; whether it exists is not asked
     */
    public static Path below(Path folder, String name) throws InputException {
        Path relative;
        try {
            relative = Path.of(name);
        } catch (InvalidPathException e) {
            throw new InputException("is no name of a file on this machine");
        }
        if (relative.isAbsolute() || relative.getRoot() != null) {
            throw new InputException("is named from the root; copy it beside the scenario and name it from there");
        }
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(relative).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new InputException("lies outside the scenario's folder; copy it beside the scenario");
        }
        try {
            if (Files.exists(file) && !file.toRealPath().startsWith(root.toRealPath())) {
                throw new InputException(
                        "is a link to a file outside the scenario's folder; copy that file beside the scenario");
            }
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException("cannot be read: " + SafeText.line(String.valueOf(e.getMessage())), e);
        }
        return file;
    }

    private static InputException tooLarge(long size, long most) {
        return new InputException(
                String.format(Locale.ROOT, "has %d bytes or more; at most %d are read", size, most));
    }
}
