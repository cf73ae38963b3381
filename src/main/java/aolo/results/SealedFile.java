package aolo.results;

import aolo.border.InputException;
import aolo.border.InputFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.ZipException;

/**
 * A kind of binary file of this program: a word that says what it is, its format, the content, and the SHA-256 of all before it. So
 * a flipped bit, a cut or bytes appended anywhere are noticed before a single field is believed. The seal finds damage, not malice:
 * readers check every field all the same. Immutable; any thread.
 *
 * @param kind first in the file, such as "AOLO policy"
 * @param title what messages call it, such as "policy"
 * @param format that is written and read
 * @param mostBytes largest file that is opened
 * @param remedy what a person can do where one is refused
 */
public record SealedFile(String kind, String title, int format, long mostBytes, String remedy) {
    private static final int SEAL_BYTES = 32;

    /** Makes a value of the content. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** Writes a whole file. */
    public void write(OutputStream to, SafeFiles.Content content) throws IOException {
        MessageDigest digest = RunIdentity.sha256();
        DigestOutputStream sealed = new DigestOutputStream(to, digest);
        DataOutputStream header = new DataOutputStream(sealed);
        header.writeUTF(kind);
        header.writeInt(format);
        content.writeTo(sealed);
        to.write(digest.digest());
    }

    /**
     * Reads a file.
     *
     * @throws IOException in words for a person: the file's name, what is wrong with it, what to do
     */
    public <T> T read(Path file, Reader<T> reader) throws IOException {
        try {
            InputFile.require(file, mostBytes);
            long size = Files.size(file);
            try (InputStream in = Files.newInputStream(file)) {
                requireSeal(in, size);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return content(in, size, reader);
            }
        } catch (NoSuchFileException e) {
            throw refused(file + "", "no such file", e);
        } catch (InputException e) {
            throw refused(file + "", e.getMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw refused(file + " cannot be read as a " + title, e.getMessage() + "; " + remedy, e);
        }
    }

    /** Reads a file's bytes. */
    public <T> T read(byte[] bytes, Reader<T> reader) throws IOException {
        requireSeal(new ByteArrayInputStream(bytes), bytes.length);
        return content(new ByteArrayInputStream(bytes), bytes.length, reader);
    }

    private static IOException refused(String file, String problem, Exception cause) {
        return new IOException(file + ": " + problem, cause);
    }

    /** What it is and which format is told first: of an older file nothing else is asked. */
    private void requireHeader(DataInputStream in) throws IOException {
        String found;
        int version;
        try {
            found = in.readUTF();
            if (!found.equals(kind)) {
                throw new IOException("it is no " + title + " of this program");
            }
            version = in.readInt();
        } catch (EOFException | java.io.UTFDataFormatException e) {
            throw new IOException("it is no " + title + " of this program, or cut off", e);
        }
        if (version != format) {
            throw new IOException("it has format " + version + ", this program reads format " + format
                    + (version > 0 && version < format ? " (an older version of the program wrote it)" : ""));
        }
    }

    private void requireSeal(InputStream from, long size) throws IOException {
        long sealedBytes = size - SEAL_BYTES;
        MessageDigest digest = RunIdentity.sha256();
        Limited sealed = new Limited(new BufferedInputStream(from, 1 << 16), Math.max(0, sealedBytes), digest);
        requireHeader(new DataInputStream(sealed));
        sealed.skipAll();
        byte[] seal = from(sealed).readNBytes(SEAL_BYTES);
        if (!MessageDigest.isEqual(seal, digest.digest())) {
            throw new IOException("it is damaged: its checksum is not that of its content");
        }
    }

    private static InputStream from(Limited limited) {
        return limited.whole;
    }

    private <T> T content(InputStream from, long size, Reader<T> reader) throws IOException {
        Limited sealed = new Limited(new BufferedInputStream(from, 1 << 16), size - SEAL_BYTES, null);
        DataInputStream in = new DataInputStream(sealed);
        requireHeader(in);
        try {
            T value = reader.read(in);
            if (in.read() != -1) {
                throw new IOException("it is damaged: it has bytes left over");
            }
            return value;
        } catch (EOFException e) {
            throw new IOException("it is damaged: it ends too early", e);
        } catch (ZipException e) {
            throw new IOException("it is damaged: it cannot be unpacked (" + e.getMessage() + ")", e);
        } catch (OutOfMemoryError e) {
            throw new IOException("it asks for more memory than the " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MiB this program may take (java -Xmx gives it more)", e);
        }
    }

    /** The first bytes of a stream, and no more; digested where asked. */
    private static final class Limited extends InputStream {
        private final InputStream whole;
        private final MessageDigest digest;
        private long left;

        Limited(InputStream whole, long bytes, MessageDigest digest) {
            this.whole = whole;
            this.digest = digest;
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int n = left <= 0 ? -1 : whole.read(into, at, (int) Math.min(length, left));
            if (n > 0) {
                left -= n;
                if (digest != null) {
                    digest.update(into, at, n);
                }
            }
            return n;
        }

        void skipAll() throws IOException {
            byte[] block = new byte[1 << 16];
            int n = 0;
            while (n >= 0) {
                n = read(block, 0, block.length);
            }
        }
    }
}
