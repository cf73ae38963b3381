package aolo.llm;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;

/** The edge LLM server. Immutable; any thread. */
public record ServerParameters(
        @Meaning("name, unique among all things of the scenario") String id,
        @Quantity(min = 0, max = 50_000, unit = "m", meaning = "east coordinate on the map") double xMeters,
        @Quantity(min = 0, max = 50_000, unit = "m", meaning = "north coordinate on the map") double yMeters,
        @Meaning("language model of the catalogue") String model,
        @Meaning("accelerator of the catalogue") String accelerator,
        @Quantity(min = 1, max = 64, unit = "1", meaning = "accelerators that hold one copy of the model") int gpuCount,
        @Meaning("energy and time model") ServerEnergyModel energyModel,
        @Quantity(min = 1, max = 256, unit = "1", meaning = "requests served at once") int maxBatch,
        @Quantity(min = 0, max = 256, unit = "1", meaning = "mean number of other cells' answers in service")
                double backgroundAnswers,
        @Quantity(min = 0.1, max = 600, unit = "s", meaning = "mean time another cell's answer stays in service")
                double backgroundHoldingSeconds,
        @Quantity(min = 1, max = 3, unit = "1", meaning = "power usage effectiveness of the server room") double pue,
        @Quantity(min = 0, max = 1, unit = "s", meaning = "one-way time between station and server")
                double backhaulSeconds,
        @Meaning("caused bill: copies of the model always on, or switched to follow the load") Replicas replicas,
        @Quantity(min = 1, max = 256, unit = "1", meaning = "batch of each copy where copies follow the load")
                int targetBatch) {}
