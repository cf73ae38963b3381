package aolo.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.ui.SampleScene;
import aolo.ui.edit.Things;
import aolo.ui.edit.Things.Thing;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class CardPlacerTest {
    private static final Point2D CARD = new Point2D(200, 120);
    private static final Point2D MAP = new Point2D(800, 600);
    private static final Point2D STATION = new Point2D(400, 300);
    private final CardPlacer placer = new CardPlacer();

    private Rectangle2D place(double x, double y, Point2D link, CardPlacer.Obstacle... obstacles) {
        Point2D corner = placer.place("user", new Point2D(x, y), link, CARD, MAP, List.of(obstacles), false);
        return new Rectangle2D(corner.getX(), corner.getY(), CARD.getX(), CARD.getY());
    }

    private static CardPlacer.Obstacle user(double x, double y) {
        return new CardPlacer.Obstacle(new Rectangle2D(x - 17, y - 17, 34, 52), 1);
    }

    @Test
    void standsBesideItsThingWhereNothingIsInTheWay() {
        assertThat(place(500, 300, STATION)).isEqualTo(new Rectangle2D(526, 280, 200, 120));
    }

    @Test
    void leavesItsOwnLinkFree() {
        for (double angle = 0; angle < 2 * Math.PI; angle += 0.1) {
            Point2D user = STATION.add(150 * Math.cos(angle), 150 * Math.sin(angle));
            Point2D corner = placer.place("at " + angle, user, STATION, CARD, MAP, List.of(), false);
            Rectangle2D card = new Rectangle2D(corner.getX(), corner.getY(), CARD.getX(), CARD.getY());
            for (double along = 0; along <= 1; along += 0.02) {
                assertThat(card.contains(STATION.interpolate(user, along))).as("angle " + angle).isFalse();
            }
        }
    }

    @Test
    void goesWhereNoUserIs() {
        assertThat(place(500, 300, STATION, user(600, 330)).intersects(583, 313, 34, 52)).isFalse();
    }

    /** As seen: no room at the right, the link at the left, users above, one below at the left, legends at the bottom. */
    @Test
    void reachesDownToTheRightPastAUserBelow() {
        Point2D map = new Point2D(713, 485);
        List<CardPlacer.Obstacle> others = List.of(
                user(533, 94), user(441, 193), user(377, 327), user(246, 129), user(222, 290), user(330, 184),
                new CardPlacer.Obstacle(new Rectangle2D(481, 246, 34, 52), 8),
                new CardPlacer.Obstacle(new Rectangle2D(14, 429, 360, 48), 2),
                new CardPlacer.Obstacle(new Rectangle2D(580, 450, 120, 27), 2));
        Point2D corner = placer.place(
                "cleo", new Point2D(498, 263), new Point2D(365, 215), new Point2D(230, 130), map, others, false);
        for (CardPlacer.Obstacle other : others) {
            assertThat(other.box().intersects(corner.getX(), corner.getY(), 230, 130)).as(other + " " + corner).isFalse();
        }
    }

    /** As large as the map is in a window of 1280 x 720. */
    @Test
    void onASmallMapADragHidesNeitherItsSymbolNorItsLinkAndHardlyAnybodyElse() {
        Point2D map = new Point2D(585, 310);
        Point2D size = new Point2D(230, 128);
        MapViewport view = new MapViewport();
        view.resize(map.getX(), map.getY());
        view.fit(SampleScene.campus().area());
        List<Thing> things = Things.of(SampleScene.campus());
        Point2D station = onMap(view, things.get(0).xMeters(), things.get(0).yMeters());
        int hidden = 0;
        int frames = 0;
        for (double x = 20; x <= 580; x += 20) {
            for (double y = 20; y <= 380; y += 20) {
                Point2D dragged = onMap(view, x, y);
                List<CardPlacer.Obstacle> others = new ArrayList<>();
                others.add(new CardPlacer.Obstacle(ThingIcons.box(dragged), 8));
                things.stream().filter(thing -> !thing.id().equals("user-1")).forEach(thing -> others.add(new CardPlacer.Obstacle(
                        ThingIcons.box(onMap(view, thing.xMeters(), thing.yMeters())), thing.kind() == Things.Kind.USER ? 1 : 2)));
                MapLegends.of(view, true).boxes().forEach(box -> others.add(new CardPlacer.Obstacle(box, 0.8)));
                Point2D corner = placer.place("user-1", dragged, station, size, map, others, true);
                Rectangle2D card = new Rectangle2D(corner.getX(), corner.getY(), size.getX(), size.getY());
                assertThat(card.intersects(others.get(0).box())).as("symbol at " + dragged).isFalse();
                for (double along = 0.1; along <= 1; along += 0.02) {
                    assertThat(card.contains(station.interpolate(dragged, along))).as("link to " + dragged).isFalse();
                }
                hidden += (int) others.subList(1, things.size()).stream().filter(one -> card.intersects(one.box())).count();
                frames++;
            }
        }
        assertThat(hidden / (double) frames).as("things touched a frame").isLessThan(2);
    }

    private static Point2D onMap(MapViewport view, double x, double y) {
        return new Point2D(view.screenX(x), view.screenY(y));
    }

    @Test
    void staysInsideInEveryCorner() {
        Rectangle2D map = new Rectangle2D(0, 0, 800, 600);
        for (double x = -50; x <= 850; x += 45) {
            for (double y = -50; y <= 650; y += 35) {
                assertThat(map.contains(place(x, y, STATION))).isTrue();
            }
        }
    }

    @Test
    void coversTheLeastWhereItMustCoverSomething() {
        CardPlacer.Obstacle everywhere = new CardPlacer.Obstacle(new Rectangle2D(0, 0, 800, 600), 5);
        CardPlacer.Obstacle right = user(600, 310);
        assertThat(place(500, 300, STATION, everywhere, right).intersects(right.box())).isFalse();
    }

    @Test
    void aHandThatTremblesMovesTheCardWithItAndNeverAcross() {
        // 400, where the link changes its side, is where a card without memory would flicker
        double lastX = place(399, 200, STATION, user(520, 210)).getMinX();
        for (int i = 0; i < 200; i++) {
            double x = 400 + (i % 2 == 0 ? 3 : -3);
            double nowX = place(x, 200, STATION, user(520, 210)).getMinX();
            assertThat(Math.abs(nowX - lastX)).isLessThanOrEqualTo(6);
            lastX = nowX;
        }
    }
}
