package aolo.scenario;

import aolo.carbon.GridParameters;
import aolo.llm.ServerParameters;
import aolo.llm.TrafficProfile;
import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.quantity.TextKind;
import aolo.radio.ChannelParameters;
import aolo.radio.DeviceParameters;
import aolo.radio.LandscapeParameters;
import aolo.radio.StationParameters;
import aolo.world.Accounting;
import aolo.world.AreaParameters;
import aolo.world.KnowledgeParameters;
import aolo.world.UserParameters;
import aolo.world.WorldParameters;
import java.util.List;
import java.util.Optional;

/** A whole experiment's setting as a person saves it. Immutable; any thread. */
public record Scenario(
        @Quantity(min = 3, max = 3, unit = "1", meaning = "version of the file format") int formatVersion,
        @Meaning("short name") String name,
        @Meaning(value = "one paragraph: what this scenario teaches", text = TextKind.PROSE) String story,
        @Quantity(min = 0, max = 9007199254740991.0, unit = "1", meaning = "seed of every random stream") long seed,
        @Meaning("which bill the learner minimises") Accounting accounting,
        @Meaning("whether the making of devices, already spent, counts in what is minimised") boolean makingCounts,
        @Meaning("what a policy knows of a request before it is answered") KnowledgeParameters knowledge,
        @Meaning("the map") AreaParameters area,
        @Meaning("the base station") StationParameters station,
        @Meaning("small-scale fading and link adaptation") ChannelParameters channel,
        @Meaning("a path-gain grid of one's own; absent: path loss, shadowing and line of sight of TR 38.901")
                Optional<LandscapeParameters> landscape,
        @Meaning("the device of every user") DeviceParameters device,
        @Meaning("the edge LLM server") ServerParameters server,
        @Meaning("the electricity grid") GridParameters grid,
        @Meaning("traffic profiles that users refer to") List<TrafficProfile> traffic,
        @Meaning("the users") List<UserParameters> users) {
    public Scenario {
        traffic = List.copyOf(traffic);
        users = List.copyOf(users);
    }

    /** The part the world is built from. */
    public WorldParameters world() {
        return new WorldParameters(
                accounting, makingCounts, knowledge, area, station, channel, landscape, device, server, grid, traffic,
                users);
    }

    public Scenario withUsers(List<UserParameters> newUsers) {
        return Records.with(this, "users", newUsers);
    }

    public Scenario withStation(StationParameters newStation) {
        return Records.with(this, "station", newStation);
    }

    public Scenario withServer(ServerParameters newServer) {
        return Records.with(this, "server", newServer);
    }

    public Scenario withGrid(GridParameters newGrid) {
        return Records.with(this, "grid", newGrid);
    }

    public Scenario withSeed(long newSeed) {
        return Records.with(this, "seed", newSeed);
    }
}
