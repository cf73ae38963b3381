package aolo.cli;

/**
 * Where the program begins. Loads no JavaFX class: the window is opened by name, only where there is a display.
 */
public final class Main {
    private Main() {}

    /** Runs the program and ends the virtual machine with 0 (done), 1 (failed) or 2 (bad input). */
    public static void main(String[] arguments) {
        Relaunch.followParent();
        PlugIns plugIns;
        try {
            plugIns = PlugIns.of(arguments);
        } catch (BadInput e) {
            System.err.println("aolo-lab: " + e.getMessage());
            System.exit(CommandLines.BAD_INPUT);
            return;
        }
        String[] left = plugIns.arguments().toArray(String[]::new);
        boolean again = Relaunch.wanted(left) || !plugIns.jars().isEmpty();
        System.exit(again ? Relaunch.run(plugIns) : run(left));
    }

    /** Runs a command in this virtual machine and returns its exit code. */
    static int run(String... arguments) {
        return CommandLines.run(Terminal.standardOutput(), Terminal.standardError(), arguments);
    }
}
