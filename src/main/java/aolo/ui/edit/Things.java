package aolo.ui.edit;

import aolo.scenario.Records;
import aolo.llm.ServerParameters;
import aolo.radio.StationParameters;
import aolo.scenario.Scenario;
import aolo.world.UserParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The things of a scenario that have a place on the map. Pure functions; any thread. */
public final class Things {
    /** What kind of thing it is. */
    public enum Kind {
        STATION,
        SERVER,
        USER
    }

    /** A thing with its place in metres. */
    public record Thing(Kind kind, String id, double xMeters, double yMeters) {}

    private Things() {}

    /** Station, server, then the users in the scenario's order. */
    public static List<Thing> of(Scenario scenario) {
        List<Thing> things = new ArrayList<>(scenario.users().size() + 2);
        StationParameters station = scenario.station();
        things.add(new Thing(Kind.STATION, station.id(), station.xMeters(), station.yMeters()));
        ServerParameters server = scenario.server();
        things.add(new Thing(Kind.SERVER, server.id(), server.xMeters(), server.yMeters()));
        for (UserParameters user : scenario.users()) {
            things.add(new Thing(Kind.USER, user.id(), user.xMeters(), user.yMeters()));
        }
        return things;
    }

    public static Optional<Thing> find(Scenario scenario, String id) {
        return of(scenario).stream().filter(thing -> thing.id().equals(id)).findFirst();
    }

    public static Optional<UserParameters> user(Scenario scenario, String id) {
        return scenario.users().stream().filter(user -> user.id().equals(id)).findFirst();
    }

    static Scenario move(Scenario scenario, Set<String> ids, double eastMeters, double northMeters) {
        Map<String, double[]> places = new HashMap<>();
        of(scenario).stream()
                .filter(thing -> ids.contains(thing.id()))
                .forEach(thing -> places.put(
                        thing.id(), new double[] {thing.xMeters() + eastMeters, thing.yMeters() + northMeters}));
        return put(scenario, places);
    }

    /** Puts things at places in metres, by id; each stays inside the area. */
    static Scenario put(Scenario scenario, Map<String, double[]> places) {
        double width = scenario.area().widthMeters();
        double height = scenario.area().heightMeters();
        Scenario moved = scenario;
        double[] station = places.get(scenario.station().id());
        if (station != null) {
            moved = moved.withStation(at(scenario.station(), place(station[0], width), place(station[1], height)));
        }
        double[] server = places.get(scenario.server().id());
        if (server != null) {
            moved = moved.withServer(at(scenario.server(), place(server[0], width), place(server[1], height)));
        }
        return moved.withUsers(scenario.users().stream()
                .map(user -> {
                    double[] there = places.get(user.id());
                    return there == null ? user : user.at(place(there[0], width), place(there[1], height));
                })
                .toList());
    }

    private static <R extends Record> R at(R thing, double xMeters, double yMeters) {
        return Records.with(Records.with(thing, "xMeters", xMeters), "yMeters", yMeters);
    }

    /** Inside the area and on a centimetre, so that files stay readable. */
    private static double place(double meters, double highest) {
        return Math.round(Math.max(0, Math.min(highest, meters)) * 100) / 100.0;
    }
}
