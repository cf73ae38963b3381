package aolo.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {
    private static final Rectangle2D MAP = new Rectangle2D(0, 0, 560, 300);
    private final LabelPlacer placer = new LabelPlacer();

    private static LabelPlacer.Item item(String id, double x, double y, boolean always) {
        return new LabelPlacer.Item(id, new Point2D(x, y), 12.5, ThingIcons.nameWidth(id), ThingIcons.NAME_HEIGHT, always);
    }

    private static LabelPlacer.Item item(String id, double x, double y) {
        return item(id, x, y, false);
    }

    private Map<String, LabelPlacer.Label> place(LabelPlacer.Item... items) {
        return place(List.of(items), List.of());
    }

    private Map<String, LabelPlacer.Label> place(List<LabelPlacer.Item> items, List<Rectangle2D> legends) {
        List<Rectangle2D> taken = new ArrayList<>(legends);
        items.forEach(item -> taken.add(item.symbol()));
        return placer.place(items, taken, MAP);
    }

    private static void assertNothingLiesOnANameIn(Map<String, LabelPlacer.Label> labels, List<Rectangle2D> others) {
        List<LabelPlacer.Label> all = List.copyOf(labels.values());
        for (int i = 0; i < all.size(); i++) {
            assertThat(MAP.contains(all.get(i).box())).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(all.get(i).box().intersects(all.get(j).box())).as(labels.toString()).isFalse();
            }
            for (Rectangle2D other : others) {
                assertThat(all.get(i).box().intersects(other)).as(labels.toString()).isFalse();
            }
        }
    }

    @Test
    void aNameAloneStandsBelowItsSymbol() {
        Rectangle2D box = place(item("ada", 100, 100)).get("ada").box();
        assertThat(box.getMinY()).isEqualTo(118);
        assertThat((box.getMinX() + box.getMaxX()) / 2).isEqualTo(100);
    }

    @Test
    void stationServerAndUserNearOneAnotherAreAllReadable() {
        List<LabelPlacer.Item> items =
                List.of(item("station", 250, 150), item("server", 272, 168), item("ada", 246, 178), item("ben", 280, 145));
        Map<String, LabelPlacer.Label> labels = place(items, List.of());
        assertThat(labels).containsOnlyKeys("station", "server", "ada", "ben");
        assertNothingLiesOnANameIn(labels, items.stream().map(LabelPlacer.Item::symbol).toList());
    }

    @Test
    void noNameLiesOnAnythingWhereverThingsAre() {
        Random random = new Random(5);
        int named = 0;
        for (int round = 0; round < 200; round++) {
            List<LabelPlacer.Item> items = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                items.add(item("user-" + i, random.nextDouble() * 560, random.nextDouble() * 300));
            }
            List<Rectangle2D> legends = List.of(new Rectangle2D(14, 240, 360, 48));
            Map<String, LabelPlacer.Label> labels = place(items, legends);
            List<Rectangle2D> others = new ArrayList<>(legends);
            items.stream().filter(item -> labels.containsKey(item.id())).forEach(item -> others.add(item.symbol()));
            assertNothingLiesOnANameIn(labels, others);
            named += labels.size();
        }
        assertThat(named).isGreaterThan(200 * 11); // nearly all of twelve
    }

    @Test
    void whoSomebodyLooksAtIsNamedEvenWhereNothingIsFree() {
        List<Rectangle2D> everywhere = List.of(MAP);
        assertThat(place(List.of(item("ada", 100, 100, true), item("ben", 300, 100)), everywhere)).containsOnlyKeys("ada");
    }

    @Test
    void aNameThatMustStandOffHasALeader() {
        List<Rectangle2D> ring = List.of(
                new Rectangle2D(60, 70, 80, 12), new Rectangle2D(60, 118, 80, 12), new Rectangle2D(60, 70, 20, 60),
                new Rectangle2D(120, 70, 20, 60));
        LabelPlacer.Label label = place(List.of(item("ada", 100, 100)), ring).get("ada");
        assertThat(label.leader()).isTrue();
        assertThat(place(item("ada", 100, 100)).get("ada").leader()).isFalse();
    }

    @Test
    void aNameDoesNotTrembleWithAHand() {
        List<Rectangle2D> seen = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double y = 100 + (i % 2 == 0 ? 30.4 : 30.6) + 5.5; // below is just free, then just not
            seen.add(place(item("ada", 100, 100), item("ben", 100, y + 11)).get("ada").box());
        }
        assertThat(seen.stream().skip(2).distinct()).hasSize(1);
    }
}
