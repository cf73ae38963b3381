package aolo.math;

/** Whether the Vector API was added to this Java runtime ({@code --add-modules jdk.incubator.vector}). */
public final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /** True if classes that use the Vector API may be loaded. */
    public static boolean present() {
        return ModuleLayer.boot().findModule(NAME).isPresent();
    }
}
