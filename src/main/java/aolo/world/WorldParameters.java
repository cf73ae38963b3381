package aolo.world;

import aolo.carbon.GridParameters;
import aolo.llm.ServerParameters;
import aolo.llm.TrafficProfile;
import aolo.radio.ChannelParameters;
import aolo.radio.DeviceParameters;
import aolo.radio.LandscapeParameters;
import aolo.radio.StationParameters;
import java.util.List;
import java.util.Optional;

/** Everything a world is built from, already checked. Immutable; any thread. */
public record WorldParameters(
        Accounting accounting,
        boolean makingCounts,
        KnowledgeParameters knowledge,
        AreaParameters area,
        StationParameters station,
        ChannelParameters channel,
        Optional<LandscapeParameters> landscape,
        DeviceParameters device,
        ServerParameters server,
        GridParameters grid,
        List<TrafficProfile> traffic,
        List<UserParameters> users) {
    public WorldParameters {
        traffic = List.copyOf(traffic);
        users = List.copyOf(users);
    }
}
