package aolo.ui;

import aolo.carbon.GridParameters;
import aolo.llm.PictureModel;
import aolo.llm.Replicas;
import aolo.llm.ServerEnergyModel;
import aolo.llm.ServerParameters;
import aolo.llm.TrafficProfile;
import aolo.radio.ChannelParameters;
import aolo.radio.Deployment;
import aolo.radio.DeviceParameters;
import aolo.radio.IdleAttribution;
import aolo.radio.StationParameters;
import aolo.radio.StationPowerModel;
import aolo.radio.StationType;
import aolo.scenario.Scenario;
import aolo.world.Accounting;
import aolo.world.AreaParameters;
import aolo.world.KnowledgeParameters;
import aolo.world.Mobility;
import aolo.world.UserParameters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A small scenario for tests of single views. */
public final class SampleScene {
    private SampleScene() {}

    public static Scenario campus() {
        return new Scenario(
                2, "test-campus", "for tests", 1,
                Accounting.BILLED, true, KnowledgeParameters.EXACT,
                new AreaParameters(600, 400),
                new StationParameters(
                        "station", 300, 200, StationType.MICRO, Deployment.UMI, 10, 8, 3.5, 20, 20,
                        StationPowerModel.EARTH, IdleAttribution.AIR_TIME, false, 1.3, OptionalDouble.empty()),
                new ChannelParameters(9, 0.005, 0.1, 4, 9, 5, true, 0.75, 0.23, 1),
                Optional.empty(),
                new DeviceParameters(0.6, 1.4, 0.1, 23),
                new ServerParameters(
                        "server", 420, 330, "Llama-3.1-8B", "H100-SXM", 1, ServerEnergyModel.MEASURED, 64, 24, 5, 1.2,
                        0.005, Replicas.ALWAYS_ON, 32),
                new GridParameters("DEU", "DEU", 9, Optional.empty()),
                List.of(new TrafficProfile("chat", 0.6, 0.2, 0.2, PictureModel.NONE, 100, 250, 0.8, 300, 0.6, 10, 150, 0.75, 20, 1, Optional.empty(), OptionalDouble.empty())),
                List.of(
                        user("user-1", 120, 90), user("user-2", 200, 260), user("user-3", 330, 120),
                        user("user-4", 480, 210), user("user-5", 90, 330), user("user-6", 540, 60),
                        user("user-7", 260, 340), user("user-8", 400, 150)));
    }

    private static UserParameters user(String id, double x, double y) {
        return new UserParameters(id, x, y, 1.5, 3, Mobility.STATIC, 0.2, "chat");
    }
}
