package aolo.spark;

import aolo.cli.StudyEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Parts of a study as tasks of Apache Spark: one partition each, so that a part whose executor is lost is given to another, where it
 * goes on from its checkpoints. Rows are files of the folder that all machines see; through Spark go numbers of parts alone.
 */
public final class SparkStudyEngine implements StudyEngine {
    /** A part that fails on a machine is tried on others. */
    private static final String ATTEMPTS = "8";

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public void run(String master, Path study, int tasks, Path parts) {
        SparkConf conf = new SparkConf()
                .setAppName("aolo-lab " + study.getFileName())
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.task.maxFailures", ATTEMPTS)
                // the same program there as here; products of matrices only have the same bits with the same kernels
                .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .set("spark.executor.extraJavaOptions", "--add-modules=jdk.incubator.vector");
        String file = study.toString();
        String folder = parts.toString();
        List<Integer> numbers = IntStream.rangeClosed(1, tasks).boxed().toList();
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            spark.parallelize(numbers, tasks).map(number -> done(file, number, tasks, folder)).collect();
        }
    }

    private static int done(String file, int number, int tasks, String folder) {
        int code = StudyEngine.part(Path.of(file), number, tasks, Path.of(folder));
        if (code != 0) {
            throw new IllegalStateException("part " + number + " of " + tasks + " ended with code " + code);
        }
        return number;
    }
}
