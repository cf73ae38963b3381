package aolo.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.ui.SampleScene;
import aolo.world.AreaParameters;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class LifeOfTheMapTest {
    private static CellPulse rates(double megabits) {
        return new CellPulse(0, false, 0, 0, 12, 300, Map.of("ada", megabits));
    }

    @Test
    void tenTimesTheRateIsTwoPacketsMoreWithinReason() {
        assertThat(rates(1).packets("ada")).isEqualTo(2);
        assertThat(rates(10).packets("ada")).isEqualTo(4);
        assertThat(rates(100).packets("ada")).isEqualTo(6);
        assertThat(rates(1e6).packets("ada")).isEqualTo(8);
        assertThat(rates(0.001).packets("ada")).isEqualTo(1);
        assertThat(rates(Double.NaN).packets("ada")).isEqualTo(1);
        assertThat(rates(10).packets("nobody")).isEqualTo(1);
    }

    @Test
    void theSmallMapStandsThereWhileNotAllIsSeenAndReadsBackWhatLiesBelow() {
        AreaParameters area = SampleScene.campus().area();
        MapViewport view = new MapViewport();
        view.resize(800, 600);
        view.fit(area);
        assertThat(MiniMap.box(view, area, 50)).isEmpty();
        view.zoomAt(400, 300, 3);
        Rectangle2D box = MiniMap.box(view, area, 50).orElseThrow();
        assertThat(box.getWidth() / box.getHeight())
                .isCloseTo(area.widthMeters() / area.heightMeters(), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(box.getMaxX()).isLessThan(800);
        assertThat(MiniMap.meters(box, area, box.getMinX(), box.getMaxY())).isEqualTo(new Point2D(0, 0));
        Point2D corner = MiniMap.meters(box, area, box.getMaxX(), box.getMinY());
        assertThat(corner.distance(area.widthMeters(), area.heightMeters())).isLessThan(1e-9);
        org.assertj.core.data.Offset<Double> within = org.assertj.core.data.Offset.offset(1e-6);
        view.centerOn(corner.getX(), corner.getY());
        assertThat(view.screenX(area.widthMeters())).isCloseTo(400, within);
        assertThat(view.screenY(area.heightMeters())).isCloseTo(300, within);
    }
}
