package aolo.cli;

public final class Main {
    public static void main(String[] arguments) {}
}
