package aolo.cli;

import aolo.experiment.NamedSettings;
import aolo.experiment.SlurmScripts;
import aolo.experiment.Study;
import aolo.experiment.StudyReader;
import aolo.quantity.Assumptions;
import aolo.results.SafeFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the scripts that run a study on a cluster. */
@Command(
        name = "slurm",
        mixinStandardHelpOptions = true,
        description = {
            "Write scripts that run a study on a cluster with Slurm: an array job, each task a part of the study, and a job",
            "after it that joins the parts. \"sh DIR/submit.sh\" hands both over. Nothing is run here."
        })
final class StudySlurmCommand implements Callable<Integer> {
    private static final String TIME = "([0-9]{1,3}-)?[0-9]{1,3}:[0-5][0-9]:[0-5][0-9]";

    @Parameters(index = "0", paramLabel = "FILE", description = "Study file (*.json).")
    Path file;

    @Option(names = "--tasks", required = true, paramLabel = "N", description = "Parts of the study; at most its trials.")
    int tasks;

    @Option(names = "--cpus", paramLabel = "N", defaultValue = "1", description = "Processors of a task. Default: ${DEFAULT-VALUE}.")
    int cpus;

    @Option(
            names = "--memory",
            paramLabel = "MB",
            defaultValue = "2048",
            description = "Memory of a task in MB. Default: ${DEFAULT-VALUE}.")
    int memory;

    @Option(
            names = "--time",
            paramLabel = "H:MM:SS",
            defaultValue = "4:00:00",
            description = "Longest time of a task, or D-HH:MM:SS. Default: ${DEFAULT-VALUE}.")
    String time;

    @Option(names = "--partition", paramLabel = "NAME", description = "Partition of the cluster. Default: the cluster's.")
    String partition;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of scripts and results. Default: slurm-NAME.")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Border.range("--cpus", cpus, 1, 1024);
        Border.range("--memory", memory, 256, 4_000_000);
        if (!time.matches(TIME)) {
            throw new BadInput("--time \"" + time + "\" is no time such as 4:00:00 or 1-12:00:00");
        }
        if (partition != null && !partition.matches("[A-Za-z0-9_.-]{1,100}")) {
            throw new BadInput("--partition \"" + partition + "\" is no name of a partition: letters, digits, _ . and -");
        }
        Assumptions assumptions = Assumptions.standard();
        Study study = new StudyReader(new NamedSettings(assumptions), StudyWork.scenarios(assumptions)).read(file);
        long trials = Math.min(study.trialCount(), Study.TOO_MANY_TRIALS - 1);
        Border.range("--tasks", tasks, 1, trials);
        SlurmScripts scripts = new SlurmScripts(
                study.name(), file.toAbsolutePath().normalize(), program(), tasks, cpus, memory, time,
                Optional.ofNullable(partition));
        Path folder = out == null ? Path.of("slurm-" + scripts.name()) : out;
        for (Map.Entry<String, String> script : scripts.texts().entrySet()) {
            SafeFiles.writeText(folder.resolve(script.getKey()), script.getValue());
        }
        spec.commandLine().getOut().printf(
                Locale.ROOT, "%d trials in %d tasks; hand over with: sh %s%n", study.trialCount(), tasks,
                folder.resolve(SlurmScripts.SUBMIT));
        spec.commandLine().getOut().flush();
        return CommandLines.DONE;
    }

    /** How this program was started, with absolute places: the tasks start elsewhere. */
    private static List<String> program() {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-modules", "jdk.incubator.vector",
                "-cp"));
        List<String> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            places.add(Path.of(place).toAbsolutePath().normalize().toString());
        }
        words.add(String.join(java.io.File.pathSeparator, places));
        words.add(Main.class.getName());
        return words;
    }
}
