package aolo.ui.map;

import aolo.lab.LabSnapshot;
import aolo.ui.edit.Things;
import aolo.ui.edit.Things.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

/**
 * The card on the map: of the thing under the mouse, else of the one that is picked (of several picked none speaks for the
 * others), as much of it as the map has room for, where it hides least. FX thread.
 */
final class MapCard {
    private static final double OWN = 8;
    private static final double STATION_OR_SERVER = 2;
    private static final double USER = 1;
    private static final double GHOST = 0.5;

    private static final double LEGEND = 2;

    /** Less than a user: in a drag a legend can wait. */
    private static final double LEGEND_HELD = 0.8;

    private final ReadingCard card = new ReadingCard(() -> actions());
    private final CardPlacer placer = new CardPlacer();
    private final CardReadings readings = new CardReadings();
    private CardActions actions = CardActions.NONE;

    MapCard() {
        card.setManaged(false);
        card.setMouseTransparent(true);
        // what happens on the card is no business of the map below it
        card.addEventHandler(javafx.scene.input.MouseEvent.ANY, javafx.event.Event::consume);
        card.addEventHandler(javafx.scene.input.ScrollEvent.ANY, javafx.event.Event::consume);
    }

    /** What can be done with a change from now on. */
    void setActions(CardActions newActions) {
        actions = newActions;
    }

    private CardActions actions() {
        return actions;
    }

    Region node() {
        return card;
    }

    void setSnapshot(LabSnapshot snapshot) {
        readings.setSnapshot(snapshot);
    }

    /** @param held whether something is being dragged; then the card jumps for weighty reasons only */
    void show(
            MapScene scene,
            MapViewport view,
            Map<String, LabelPlacer.Label> labels,
            List<Rectangle2D> legends,
            boolean held) {
        Optional<Thing> thing = scene.things().stream().filter(one -> isAsked(scene, one)).findFirst()
                .or(() -> readings.changed().flatMap(id -> thing(scene, id)));
        Optional<CardReadings.Reading> reading = thing.flatMap(readings::of);
        card.setVisible(reading.isPresent());
        if (reading.isEmpty()) {
            return;
        }
        Point2D map = new Point2D(view.width(), view.height());
        card.show(reading.get(), map, !held);
        Point2D size = card.size();
        String id = thing.get().id();
        Point2D corner = placer.place(
                id,
                onMap(thing.get(), view),
                onMap(scene.things().get(0), view),
                size,
                map,
                obstacles(id, scene, view, labels, legends, held ? LEGEND_HELD : LEGEND),
                held);
        card.resizeRelocate(corner.getX(), corner.getY(), size.getX(), size.getY());
    }

    private static Optional<Thing> thing(MapScene scene, String id) {
        return scene.things().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The thing under the mouse; a change stays on its card whatever else is picked; else the picked thing. */
    private boolean isAsked(MapScene scene, Thing thing) {
        return scene.hovered() != null
                ? thing.id().equals(scene.hovered())
                : readings.changed().map(thing.id()::equals).orElse(scene.selected().size() == 1 && scene.selected().contains(thing.id()));
    }

    /** What the card of a thing should not cover. */
    private static List<CardPlacer.Obstacle> obstacles(
            String own,
            MapScene scene,
            MapViewport view,
            Map<String, LabelPlacer.Label> labels,
            List<Rectangle2D> legends,
            double legendWeight) {
        List<CardPlacer.Obstacle> obstacles = new ArrayList<>();
        for (Thing thing : scene.things()) {
            boolean other = thing.kind() == Things.Kind.USER && !thing.id().equals(own);
            if (!other || !scene.isCrowded()) { // the card covers some of a crowd wherever it is
                double weight = thing.id().equals(own) ? OWN : other ? USER : STATION_OR_SERVER;
                obstacles.add(new CardPlacer.Obstacle(ThingIcons.box(onMap(thing, view)), weight));
                if (labels.containsKey(thing.id())) {
                    obstacles.add(new CardPlacer.Obstacle(labels.get(thing.id()).box(), weight / 2));
                }
            }
        }
        scene.ghosts().forEach(ghost -> obstacles.add(new CardPlacer.Obstacle(ThingIcons.box(onMap(ghost, view)), GHOST)));
        legends.forEach(legend -> obstacles.add(new CardPlacer.Obstacle(legend, legendWeight)));
        return obstacles;
    }

    private static Point2D onMap(Thing thing, MapViewport view) {
        return new Point2D(view.screenX(thing.xMeters()), view.screenY(thing.yMeters()));
    }
}
