package aolo.ui.edit;

import aolo.scenario.Records;
import aolo.llm.ServerParameters;
import aolo.radio.StationParameters;
import aolo.scenario.Scenario;
import aolo.world.UserParameters;
import java.util.ArrayList;
import java.util.List;
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
        double width = scenario.area().widthMeters();
        double height = scenario.area().heightMeters();
        Scenario moved = scenario;
        StationParameters station = scenario.station();
        if (ids.contains(station.id())) {
            moved = moved.withStation(Records.with(
                    Records.with(station, "xMeters", place(station.xMeters() + eastMeters, width)),
                    "yMeters",
                    place(station.yMeters() + northMeters, height)));
        }
        ServerParameters server = scenario.server();
        if (ids.contains(server.id())) {
            moved = moved.withServer(Records.with(
                    Records.with(server, "xMeters", place(server.xMeters() + eastMeters, width)),
                    "yMeters",
                    place(server.yMeters() + northMeters, height)));
        }
        return moved.withUsers(scenario.users().stream()
                .map(user -> ids.contains(user.id())
                        ? user.at(
                                place(user.xMeters() + eastMeters, width), place(user.yMeters() + northMeters, height))
                        : user)
                .toList());
    }

    /** Inside the area and on a centimetre, so that files stay readable. */
    private static double place(double meters, double highest) {
        return Math.round(Math.max(0, Math.min(highest, meters)) * 100) / 100.0;
    }
}
