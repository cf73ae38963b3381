package aolo.llm;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.quantity.TextKind;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a user asks for: mixture of media, lengths, limits. Shares are weights, normalised by use. Immutable. */
public record TrafficProfile(
        @Meaning("name, unique among the traffic profiles") String id,
        @Quantity(min = 0, max = 1, unit = "1", meaning = "share of answers as text") double textShare,
        @Quantity(min = 0, max = 1, unit = "1", meaning = "share of answers as speech") double speechShare,
        @Quantity(min = 0, max = 1, unit = "1", meaning = "share of answers as rich media") double richShare,
        @Meaning("rich media: image model that draws the pictures; NONE where they are retrieved") PictureModel pictureModel,
        @Quantity(
                        min = 1,
                        max = 10_000,
                        unit = "tokens",
                        meaning = "rich media: tokens of text that a picture stands for",
                        source = "assumption; 100 tokens of 50 kbit are a picture of some 600 kB")
                double tokensPerPicture,
        @Quantity(min = 16, max = 8192, unit = "tokens", meaning = "median prompt length") double promptMedianTokens,
        @Quantity(min = 0, max = 3, unit = "1", meaning = "log standard deviation of the prompt length")
                double promptSigmaLn,
        @Quantity(min = 32, max = 4096, unit = "tokens", meaning = "median length of the full answer")
                double answerMedianTokens,
        @Quantity(min = 0, max = 3, unit = "1", meaning = "log standard deviation of the full answer length")
                double answerSigmaLn,
        @Quantity(min = 0.1, max = 10_000, unit = "tokens", meaning = "smallest value scale k0")
                double valueScaleMinTokens,
        @Quantity(min = 0.1, max = 10_000, unit = "tokens", meaning = "largest value scale k0")
                double valueScaleMaxTokens,
        @Quantity(min = 0, max = 1, unit = "1", meaning = "lowest quality of experience allowed") double minQoe,
        @Quantity(min = 0.01, max = 3600, unit = "s", meaning = "longest latency allowed") double maxLatencySeconds,
        @Quantity(
                        min = 0.05,
                        max = 20,
                        unit = "1",
                        meaning = "standard deviation over mean of the times between a user's requests; 1 is Poisson")
                double arrivalCv,
        @Meaning(
                        value = "measured requests to replay, a file in or below the scenario's folder; they replace the"
                                + " lengths drawn and the arrivals",
                        text = TextKind.FILE)
                Optional<String> trace,
        @Quantity(
                        min = 0.001,
                        max = 1000,
                        unit = "1",
                        meaning = "speed of the replay over the recorded one; left out, as many requests a second as the"
                                + " profile's users make")
                OptionalDouble traceRate) {}
