package aolo.ui.chart;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Shows one {@link PaintedChart} after the other, pixel by pixel. FX thread. */
public final class PaintedImage extends ImageView {
    private PixelBuffer<IntBuffer> buffer;

    /** @param outputScale device pixels to a pixel of the scene */
    public void show(PaintedChart painted, double outputScale) {
        if (buffer == null || buffer.getWidth() != painted.width() || buffer.getHeight() != painted.height()) {
            buffer = new PixelBuffer<>(
                    painted.width(),
                    painted.height(),
                    IntBuffer.wrap(new int[painted.pixels().length]),
                    PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
        }
        buffer.updateBuffer(target -> {
            System.arraycopy(painted.pixels(), 0, target.getBuffer().array(), 0, painted.pixels().length);
            return null;
        });
        setFitWidth(painted.width() / outputScale);
        setFitHeight(painted.height() / outputScale);
    }
}
