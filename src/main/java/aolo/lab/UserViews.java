package aolo.lab;

import aolo.quantity.Units;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.UserParameters;
import aolo.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The users' entries, each renewed only where something it depends on has changed: cell, place, policy, reference or the
 * grid. So a world that stands still costs nothing, and a thousand users follow in turn. One owner thread.
 */
final class UserViews {
    /** Users probed at each publication; a probe takes some tenths of a millisecond. */
    private static final int PROBES = 8;

    /** Changed and new users probed at once. */
    private static final int URGENT_PROBES = 32;

    /** Users whose moment of fading is renewed at each publication. */
    private static final int FADINGS = 64;

    /** Steps of the grid's intensity, in parts of it, by which numbers are renewed. */
    private static final double INTENSITY_STEP = 1e-3;

    /** What an entry depends on; those that are not numbers count by identity. */
    private record Stamp(
            Cell cell, DecisionPolicy policy, Reference reference, long intensityStep, double xMeters, double yMeters) {}

    private final UserProbe probe = new UserProbe();
    private final List<UserView> views = new ArrayList<>();
    private final List<Stamp> stamps = new ArrayList<>();
    private Cell loaded;
    private TypicalLoad load;
    private int nextToProbe;
    private int nextToFade;

    /** Entries in the order of the world's users. */
    List<UserView> renew(World world, DecisionPolicy policy, Reference reference) {
        if (world.cell() != loaded) {
            load = TypicalLoad.of(world.cell());
            keepKnown(world);
            loaded = world.cell();
        }
        int users = views.size();
        int urgent = URGENT_PROBES;
        for (int u = 0; u < users && urgent > 0; u++) {
            urgent -= stamps.get(u) == null && renew(world, u, policy, reference) ? 1 : 0;
        }
        int left = PROBES;
        for (int i = 0; i < users && left > 0; i++) {
            nextToProbe = (nextToProbe + 1) % users;
            left -= renew(world, nextToProbe, policy, reference) ? 1 : 0;
        }
        for (int i = 0; i < Math.min(users, FADINGS); i++) {
            nextToFade = (nextToFade + 1) % users;
            views.set(nextToFade, views.get(nextToFade).withFading(Units.ratioToDb(world.fadingPower(nextToFade))));
        }
        return views;
    }

    /** Entries of users that stay wait for their turn; those of changed and new ones are urgent. */
    private void keepKnown(World world) {
        Map<String, Integer> before = new HashMap<>();
        for (int u = 0; u < views.size(); u++) {
            before.put(views.get(u).id(), u);
        }
        List<UserView> oldViews = List.copyOf(views);
        List<Stamp> oldStamps = new ArrayList<>(stamps);
        views.clear();
        stamps.clear();
        List<UserParameters> users = world.cell().parameters().users();
        for (int u = 0; u < users.size(); u++) {
            Integer old = before.get(users.get(u).id());
            boolean unchanged =
                    old != null && users.get(u).equals(loaded.parameters().users().get(old));
            stamps.add(unchanged ? oldStamps.get(old) : null);
            if (unchanged) {
                views.add(oldViews.get(old));
            } else {
                probe.at(world.cell(), u, world.userXMeters(u), world.userYMeters(u), load.at(world.clockSeconds()));
                views.add(probe.notAsked(Units.ratioToDb(world.fadingPower(u))));
            }
        }
        nextToProbe = 0;
        nextToFade = 0;
    }

    private boolean renew(World world, int user, DecisionPolicy policy, Reference reference) {
        double x = world.userXMeters(user);
        double y = world.userYMeters(user);
        double intensity = world.cell().grid().gramsPerKwh(world.clockSeconds());
        long step = Math.round(Math.log(intensity) / INTENSITY_STEP);
        Stamp now = new Stamp(world.cell(), policy, reference, step, x, y);
        if (now.equals(stamps.get(user))) {
            return false;
        }
        UserParameters parameters = world.cell().parameters().users().get(user);
        boolean walks = parameters.wanders();
        double referenceGrams = reference.carbonGrams(probe, parameters.id(), walks, x, y, world.clockSeconds());
        probe.at(world.cell(), user, x, y, load.at(world.clockSeconds()));
        views.set(user, probe.view(policy, referenceGrams, Units.ratioToDb(world.fadingPower(user))));
        stamps.set(user, now);
        return true;
    }
}
