package aolo.bench;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.radio.ChannelParameters;
import aolo.radio.CoverageMap;
import aolo.radio.Deployment;
import aolo.radio.Fading;
import aolo.radio.FadingQuantile;
import aolo.radio.IdleAttribution;
import aolo.radio.LargeScaleChannel;
import aolo.radio.LargeScaleGain;
import aolo.radio.Link;
import aolo.radio.MapGrid;
import aolo.radio.MeanEfficiency;
import aolo.radio.StationParameters;
import aolo.radio.StationPowerModel;
import aolo.radio.StationType;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Speed of the radio, one thread, with bytes allocated a call. Run {@code main} with the test class path; an argument
 * is a regular expression of benchmarks.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RadioBenchmark {
    private final StationParameters station = new StationParameters(
            "station", 250, 250, StationType.MICRO, Deployment.UMI, 10, 5, 3.5, 100, 30,
            StationPowerModel.EARTH, IdleAttribution.AIR_TIME, false, 1, OptionalDouble.empty());
    private final ChannelParameters parameters = new ChannelParameters(9, 0.005, 0.1, 4, 9, 5, true, 0.75, 0.23, 1);
    private final Assumptions assumptions = Assumptions.standard();
    private final LargeScaleChannel channel =
            new LargeScaleChannel(station, parameters, assumptions, new RandomStreams(1));
    private final MapGrid grid = MapGrid.covering(500, 500, 200, 200);
    private final CoverageMap coverage = new CoverageMap(channel.fields(), grid);
    private final double[] map = new double[grid.size()];
    private final LargeScaleGain gain = new LargeScaleGain();
    private final Fading fading = new Fading(parameters);
    private final Link link = new Link(parameters, assumptions);
    private final MeanEfficiency inSight = MeanEfficiency.of(link, fading, true, 0.977);
    private final MeanEfficiency outOfSight = MeanEfficiency.of(link, fading, false, 0.977);
    private final RandomStream stream = new RandomStreams(2).stream("fading");
    private final double[] state = new double[2];
    private double x = 100;

    /** Coverage map of 200 x 200 places, landscape and all: target 50 ms. */
    @Benchmark
    public double[] mapFromScratch() {
        channel.fillGainMap(grid, 1.5, map);
        return map;
    }

    /** The same under a dragged station, landscape kept. */
    @Benchmark
    public double[] mapOfMovedStation() {
        coverage.fillGain(channel, 1.5, map);
        return map;
    }

    /** One place, as for a user that moved. */
    @Benchmark
    public double onePlace() {
        x = x > 400 ? 100 : x + 0.37;
        channel.evaluate(x, 220, 1.5, gain);
        return gain.gain;
    }

    /** The small-scale part of one step: fading moved on, quantile, rate. */
    @Benchmark
    public double fadingQuantileAndRate() {
        Fading.advance(Fading.correlation(9.7, 0.02), stream, state, 0);
        double q = fading.quantilePower(true, state[0], state[1], 0.977);
        return link.downlinkBitsPerSecond(2e6, 30 * q);
    }

    /** The quantile alone. */
    @Benchmark
    public double quantile() {
        x = x > 400 ? 100 : x + 0.37;
        return fading.quantilePower(false, x * 0.01, 0.3, 0.977);
    }

    /** Mean rate of a long answer, in line of sight and out of it. */
    @Benchmark
    public double meanRate() {
        x = x > 400 ? 100 : x + 0.37;
        return inSight.bitsPerSecondPerHertz(x) + outOfSight.bitsPerSecondPerHertz(x);
    }

    /** Building a table of mean rates, once for each speed and kind of sight. */
    @Benchmark
    public MeanEfficiency meanRateTable() {
        return MeanEfficiency.of(link, fading, true, 0.977);
    }

    /** Building the table of the quantile, once for each scenario. */
    @Benchmark
    public FadingQuantile quantileTable() {
        return new FadingQuantile(0.1);
    }

    public static void main(String[] args) throws RunnerException {
        String chosen = args.length > 0 ? args[0] : RadioBenchmark.class.getSimpleName();
        new Runner(new OptionsBuilder().include(chosen).addProfiler("gc").build()).run();
    }
}
