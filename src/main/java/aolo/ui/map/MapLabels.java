package aolo.ui.map;

import aolo.ui.edit.Things;
import aolo.ui.edit.Things.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** Which things of the map are named, and where their names stand. FX thread. */
final class MapLabels {
    private static final int LABELS_UP_TO = 60;

    private final LabelPlacer placer = new LabelPlacer();

    /** Names by id: what somebody looks at first, then station and server, then the users. */
    Map<String, LabelPlacer.Label> place(MapScene scene, MapViewport view, List<Rectangle2D> legends) {
        Rectangle2D seen = new Rectangle2D(0, 0, view.width(), view.height());
        List<LabelPlacer.Item> chosen = new ArrayList<>();
        List<LabelPlacer.Item> others = new ArrayList<>();
        List<Rectangle2D> taken = new ArrayList<>(legends);
        for (Thing thing : scene.things()) {
            boolean user = thing.kind() == Things.Kind.USER;
            LabelPlacer.Item item = item(thing, view, scene.isChosen(thing.id()));
            if (!seen.contains(item.middle())) {
                continue;
            }
            if (!user || !scene.isCrowded() || item.always()) { // a name covers some of a crowd wherever it is
                taken.add(item.symbol());
            }
            if (item.always()) {
                chosen.add(item);
            } else if (!user || scene.things().size() <= LABELS_UP_TO && !scene.isCrowded()) {
                others.add(item);
            }
        }
        chosen.addAll(others);
        return placer.place(chosen, taken, seen);
    }

    private static LabelPlacer.Item item(Thing thing, MapViewport view, boolean chosen) {
        return new LabelPlacer.Item(
                thing.id(),
                new Point2D(view.screenX(thing.xMeters()), view.screenY(thing.yMeters())),
                ThingIcons.radius(thing.kind(), chosen),
                view.textScale() * ThingIcons.nameWidth(thing.id()),
                view.textScale() * ThingIcons.NAME_HEIGHT,
                chosen);
    }
}
