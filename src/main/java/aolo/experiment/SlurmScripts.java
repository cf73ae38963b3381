package aolo.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Scripts that run a study as an array job of Slurm, each task a part of it, and then join the parts. Immutable; any thread.
 *
 * @param name of the job; anything but letters, digits and - becomes -
 * @param study file of the study, absolute
 * @param program words that start this program
 * @param tasks parts of the study, 1 or more
 * @param cpus processors of a task, and its trials at a time
 * @param memoryMegabytes of a task; three quarters of it are given to the virtual machine's heap
 * @param time limit of a task as Slurm writes it
 * @param partition of the cluster; empty for its default
 */
public record SlurmScripts(
        String name,
        Path study,
        List<String> program,
        int tasks,
        int cpus,
        int memoryMegabytes,
        String time,
        Optional<String> partition) {
    /** The array job. */
    public static final String ARRAY = "array.sh";

    /** Joins the parts. */
    public static final String MERGE = "merge.sh";

    /** Hands both to Slurm. */
    public static final String SUBMIT = "submit.sh";

    private static final int MERGE_MEGABYTES = 1024;

    public SlurmScripts {
        program = List.copyOf(program);
        name = name.replaceAll("[^A-Za-z0-9-]+", "-");
    }

    /** The scripts by name; they name each other and their results relative to the folder they lie in. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(ARRAY, array());
        texts.put(MERGE, merge());
        texts.put(SUBMIT, submit());
        return texts;
    }

    private String array() {
        return head(name, memoryMegabytes, cpus, time)
                + "#SBATCH --array=1-" + tasks + "\n"
                + "#SBATCH --output=log-%a.txt\n"
                // a task that is preempted or whose node fails begins again and goes on inside its trials
                + "#SBATCH --requeue --open-mode=append\n"
                // a minute before the limit the program saves what it has
                + "#SBATCH --signal=B:TERM@60\n"
                + "exec " + java(memoryMegabytes) + " study run " + quoted(study.toString()) + " --task \"$SLURM_ARRAY_TASK_ID/"
                + tasks + "\" --workers " + cpus + " --out \"parts/task-$SLURM_ARRAY_TASK_ID\"\n";
    }

    private String merge() {
        return head(name + "-merge", MERGE_MEGABYTES, 1, "1:00:00")
                + "#SBATCH --output=log-merge.txt\n"
                + "exec " + java(MERGE_MEGABYTES) + " study merge parts/task-* --out result\n";
    }

    private String submit() {
        return "#!/bin/sh\n"
                + "# Hands the study to Slurm; its table will be result/results.csv beside this file.\n"
                + "set -e\n"
                + "cd \"$(dirname \"$0\")\"\n"
                + "job=$(sbatch --parsable " + ARRAY + ")\n"
                + "merge=$(sbatch --parsable --dependency=\"afterok:${job%%;*}\" --kill-on-invalid-dep=yes " + MERGE + ")\n"
                + "echo \"array job ${job%%;*}, merge job ${merge%%;*}\"\n";
    }

    private String head(String job, int megabytes, int processors, String limit) {
        return "#!/bin/sh\n"
                + "#SBATCH --job-name=" + job + "\n"
                + "#SBATCH --ntasks=1 --cpus-per-task=" + processors + "\n"
                + "#SBATCH --mem=" + megabytes + "M\n"
                + "#SBATCH --time=" + limit + "\n"
                + partition.map(each -> "#SBATCH --partition=" + each + "\n").orElse("");
    }

    private String java(int megabytes) {
        String words = program.stream().skip(1).map(SlurmScripts::quoted).collect(Collectors.joining(" "));
        return quoted(program.get(0)) + " -Xmx" + megabytes * 3 / 4 + "m " + words;
    }

    /** One word for a shell, whatever is in it. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
