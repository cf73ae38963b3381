package aolo.ui.spikes;

/** Colours of the raster as opaque ARGB; the hues are those of the encoder, hidden and output roles of the figures. */
record RasterColors(int ground, int silent, int encoder, int hidden, int output) {
    static final RasterColors LIGHT = new RasterColors(0xffffffff, 0xfff3f5f7, 0xff4477aa, 0xff333333, 0xffcc3311);
    static final RasterColors DARK = new RasterColors(0xff0d1117, 0xff171d25, 0xff7fb0e3, 0xffc9ced6, 0xffff8a65);

    int of(int layer, int layers) {
        return layer == 0 ? encoder : layer == layers - 1 ? output : hidden;
    }
}
