package aolo.ui.spikes;

/** Colours of the raster as opaque ARGB; the hues are those of the encoder, hidden and output roles of the figures. */
record RasterColors(int ground, int silent, int encoder, int hidden, int output) {
    static final RasterColors LIGHT = new RasterColors(0xffffffff, 0xfff3f5f7, 0xff4477aa, 0xff333333, 0xffcc3311);
    static final RasterColors DARK = new RasterColors(0xff0d1117, 0xff171d25, 0xff7fb0e3, 0xffc9ced6, 0xffff8a65);

    /** The colour of a neuron at a level from 0 (silent) to 1 (a spike, or the strongest graded value). */
    int at(float level, int layer, int layers) {
        int full = layer == 0 ? encoder : layer == layers - 1 ? output : hidden;
        float l = Math.max(0, Math.min(1, level));
        return 0xff000000 | mix(full, l, 16) << 16 | mix(full, l, 8) << 8 | mix(full, l, 0);
    }

    private int mix(int full, float level, int shift) {
        int low = silent >> shift & 255;
        return Math.round(low + level * ((full >> shift & 255) - low));
    }
}
