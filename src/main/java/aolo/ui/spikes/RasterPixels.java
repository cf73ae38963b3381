package aolo.ui.spikes;

import aolo.rl.SpikeRecord;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The raster's pixels, one to one: each decision scrolls in from the right, time step by time step. A layer that works with
 * graded values instead of spikes is drawn in shades of their size. FX thread.
 */
final class RasterPixels {
    private static final int KEPT_DECISIONS = 400;
    static final int BAND_GAP = 3;

    private final Deque<SpikeRecord> kept = new ArrayDeque<>();
    private int width;
    private int height;
    private int columnWidth = 2;
    private int[] pixels = new int[0];
    private PixelBuffer<IntBuffer> buffer;
    private RasterBands bands;
    private RasterColors colors = RasterColors.LIGHT;

    /** A fresh image of this size with the newest decisions drawn again; sizes in device pixels. */
    WritableImage resize(int newWidth, int newHeight, int newColumnWidth) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
        columnWidth = newColumnWidth;
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        bands = null;
        redraw();
        return new WritableImage(buffer);
    }

    void setColors(RasterColors newColors) {
        colors = newColors;
        if (buffer != null) {
            redraw();
        }
    }

    RasterBands bands() {
        return bands;
    }

    SpikeRecord newest() {
        return kept.peekLast();
    }

    void add(SpikeRecord record) {
        kept.addLast(record);
        if (kept.size() > KEPT_DECISIONS) {
            kept.removeFirst();
        }
        if (buffer == null) {
            return;
        }
        if (bands == null || !bands.fits(record)) {
            kept.removeIf(old -> old.layers() != record.layers() || old.neurons(1) != record.neurons(1));
            redraw();
            return;
        }
        scrollIn(record);
        buffer.updateBuffer(any -> null);
    }

    void clear() {
        kept.clear();
        if (buffer != null) {
            redraw();
        }
    }

    private void redraw() {
        java.util.Arrays.fill(pixels, colors.ground());
        if (!kept.isEmpty()) {
            bands = new RasterBands(kept.peekLast(), height, BAND_GAP * columnWidth / 2);
            kept.forEach(this::scrollIn);
        }
        buffer.updateBuffer(any -> null);
    }

    private void scrollIn(SpikeRecord record) {
        int gap = Math.max(1, columnWidth / 2);
        int shift = Math.min(width, record.timeSteps() * columnWidth + gap);
        for (int y = 0; y < height; y++) {
            int row = y * width;
            System.arraycopy(pixels, row + shift, pixels, row, width - shift);
            java.util.Arrays.fill(pixels, row + width - shift, row + width, colors.ground());
        }
        int left = width - shift + gap;
        for (int layer = 0; layer < bands.layers(); layer++) {
            band(record, layer, left);
        }
    }

    private void band(SpikeRecord record, int layer, int left) {
        boolean graded = record.graded(layer);
        byte[] spikes = record.spikes(layer);
        float[] voltages = record.voltages(layer);
        float strongest = graded ? strongest(voltages) : 1;
        int count = record.neurons(layer);
        for (int row = 0; row < bands.height(layer); row++) {
            int y = bands.top(layer) + row;
            if (y >= height) {
                return;
            }
            int first = bands.firstNeuron(layer, row);
            int end = Math.min(count, bands.endNeuron(layer, row));
            for (int t = 0; t < record.timeSteps(); t++) {
                float level = 0;
                for (int n = first; n < end; n++) {
                    int at = t * count + n;
                    level = Math.max(level, graded ? Math.abs(voltages[at]) / strongest : spikes[at]);
                }
                int color = colors.at(level, layer, bands.layers());
                int x = left + t * columnWidth;
                for (int p = Math.max(0, x); p < Math.min(width, x + columnWidth); p++) {
                    pixels[y * width + p] = color;
                }
            }
        }
    }

    private static float strongest(float[] voltages) {
        float strongest = 1e-9f;
        for (float voltage : voltages) {
            strongest = Math.max(strongest, Math.abs(voltage));
        }
        return strongest;
    }
}
