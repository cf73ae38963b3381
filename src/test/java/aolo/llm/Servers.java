package aolo.llm;

import aolo.quantity.Assumptions;
import java.util.Optional;
import java.util.OptionalDouble;

/** Servers the tests of this package share. */
final class Servers {
    static final Assumptions STANDARD = Assumptions.standard();

    private Servers() {}

    static ServerParameters parameters(String model, String accelerator, int gpus, ServerEnergyModel energyModel) {
        return parameters(model, accelerator, gpus, energyModel, 64);
    }

    static ServerParameters parameters(
            String model, String accelerator, int gpus, ServerEnergyModel energyModel, int maxBatch) {
        return new ServerParameters("s", 0, 0, model, accelerator, gpus, energyModel, maxBatch, 0, 10, 1.2, 0.005,
                Replicas.ALWAYS_ON, 32);
    }

    static ServerModel measured(String model, int gpus) {
        return ServerModel.of(parameters(model, "H100 SXM", gpus, ServerEnergyModel.MEASURED), STANDARD);
    }

    static TrafficProfile chat() {
        return new TrafficProfile("chat", 0.6, 0.3, 0.1, PictureModel.NONE, 100, 250, 0.8, 300, 0.6, 10, 150, 0.75, 20, 1, Optional.empty(), OptionalDouble.empty());
    }
}
