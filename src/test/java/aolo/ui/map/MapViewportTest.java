package aolo.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.world.AreaParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class MapViewportTest {
    private static MapViewport viewport() {
        MapViewport view = new MapViewport();
        view.resize(800, 600);
        view.fit(new AreaParameters(500, 400));
        return view;
    }

    @Test
    void screenAndWorldAreInverse() {
        MapViewport view = viewport();
        view.zoomAt(123, 456, 1.7);
        view.panPixels(-31, 17);
        assertThat(view.worldX(view.screenX(12.5))).isCloseTo(12.5, within(1e-9));
        assertThat(view.worldY(view.screenY(321))).isCloseTo(321, within(1e-9));
        assertThat(view.screenY(10)).isGreaterThan(view.screenY(20));
    }

    @Test
    void zoomKeepsThePlaceUnderTheCursor() {
        MapViewport view = viewport();
        double x = view.worldX(200);
        double y = view.worldY(100);
        view.zoomAt(200, 100, 3);
        assertThat(view.worldX(200)).isCloseTo(x, within(1e-9));
        assertThat(view.worldY(100)).isCloseTo(y, within(1e-9));
    }

    @Test
    void fitShowsTheWholeAreaAndFullSizeIsAMetreAPixel() {
        MapViewport view = viewport();
        assertThat(view.screenX(0)).isGreaterThanOrEqualTo(0);
        assertThat(view.screenX(500)).isLessThanOrEqualTo(800);
        assertThat(view.screenY(0)).isLessThanOrEqualTo(600);
        assertThat(view.screenY(400)).isGreaterThanOrEqualTo(0);
        view.actualSize();
        assertThat(view.screenX(101) - view.screenX(1)).isCloseTo(100, within(1e-9));
    }

    @Test
    void legendsAndScaleBarLeaveTheNumbersBelowAFittedAreaFree() {
        MapViewport view = new MapViewport();
        for (double width = 376; width < 1200; width += 40) {
            view.resize(width, 378);
            view.fit(new AreaParameters(500, 400));
            MapLegends legends = MapLegends.of(view, true);
            for (Rectangle2D box : legends.boxes()) {
                assertThat(box.getMinY()).as("width " + width).isGreaterThan(view.screenY(0) + 17);
                assertThat(box.getMaxX()).as("width " + width).isLessThanOrEqualTo(width);
                assertThat(box == legends.links() || !box.intersects(legends.links())).isTrue();
            }
        }
    }

    @Test
    void gridLinesAreNiceAndNotTooDense() {
        MapViewport view = viewport();
        for (double factor = 0.01; factor < 100; factor *= 1.37) {
            view.fit(new AreaParameters(500, 400));
            view.zoomAt(1, 1, factor);
            double spacing = view.gridMeters(90);
            assertThat(spacing * view.pixelsPerMeter()).isBetween(90.0 * 0.999, 90 * 2.5001);
            double mantissa = spacing / Math.pow(10, Math.floor(Math.log10(spacing) + 1e-9));
            assertThat(Math.round(mantissa)).isIn(1L, 2L, 5L);
        }
    }

    @Test
    void aThousandUsersAreACrowdUntilSomebodyZoomsIn() {
        assertThat(scene(8, 1).isCrowded()).isFalse();
        assertThat(scene(1000, 1).isCrowded()).isTrue();
        assertThat(scene(1000, 4).isCrowded()).isFalse();
        assertThat(scene(0, 1).isCrowded()).isFalse();
    }

    private static MapScene scene(int users, double pixelsPerMeter) {
        double spacing = MapScene.spacingPixels(new AreaParameters(600, 500), users, pixelsPerMeter);
        return new MapScene(
                List.of(), List.of(), Set.of(), null, null, Map.of(), Map.of(), Set.of(), spacing, 0);
    }

    @Test
    void aLinkWithoutANumberIsNeverGood() {
        assertThat(ChannelState.of(25)).isEqualTo(ChannelState.GOOD);
        assertThat(ChannelState.of(10)).isEqualTo(ChannelState.FAIR);
        assertThat(ChannelState.of(9.99)).isEqualTo(ChannelState.POOR);
        assertThat(ChannelState.of(-0.1)).isEqualTo(ChannelState.OUTAGE);
        assertThat(ChannelState.of(Double.NaN)).isEqualTo(ChannelState.OUTAGE);
    }
}
