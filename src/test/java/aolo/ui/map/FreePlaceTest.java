package aolo.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class FreePlaceTest {
    private final Rectangle2D room = new Rectangle2D(0, 0, 600, 400);

    @Test
    void theMiddleWhereNothingStands() {
        assertThat(FreePlace.find(room, List.of(), List.of())).isEqualTo(new Point2D(300, 200));
    }

    @Test
    void besideWhatStandsInTheMiddleAndNotUnderALegend() {
        List<Point2D> things = new ArrayList<>(List.of(new Point2D(300, 200)));
        Rectangle2D legend = new Rectangle2D(300, 0, 300, 400);
        for (int i = 0; i < 12; i++) {
            Point2D place = FreePlace.find(room, things, List.of(legend));
            assertThat(room.contains(place)).isTrue();
            assertThat(legend.contains(place)).isFalse();
            assertThat(things).allMatch(thing -> thing.distance(place) >= 56);
            things.add(place);
        }
    }

    @Test
    void whereAllIsTakenTheEmptiestIsFound() {
        List<Point2D> crowd = new ArrayList<>();
        for (int x = 0; x <= 600; x += 20) {
            for (int y = 0; y <= 400; y += 20) {
                crowd.add(new Point2D(x, y));
            }
        }
        assertThat(room.contains(FreePlace.find(room, crowd, List.of()))).isTrue();
    }
}
