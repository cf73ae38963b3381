package aolo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks the code against the picture in src/site/markdown/architecture.md, whose arrows it reads. */
class ArchitectureTest {
    private static final Path PICTURE = Path.of("src", "site", "markdown", "architecture.md");
    private static final Pattern ARROW = Pattern.compile("^\\s*(\\w+) --> (\\w+)\\s*$");
    private static final Set<String> LEAVES = Set.of("quantity", "border");
    private static final String[] WINDOW_ONLY = {
        "javafx..",
        "org.controlsfx..",
        "impl.org.controlsfx..",
        "atlantafx..",
        "org.kordamp.ikonli..",
        "org.jfree.chart.fx..",
        "org.jfree.fx.."
    };

    private static final Set<String> ASKING_OF_STRINGS = Set.of("format", "formatted", "toLowerCase", "toUpperCase");
    private static final Set<String> TELLING = Set.of("java.util.Locale", "java.text.DecimalFormatSymbols");
    private static final Set<String> ASKING_TYPES = Set.of(
            "java.util.Formatter", "java.util.Scanner", "java.text.NumberFormat", "java.text.DecimalFormat",
            "java.text.CompactNumberFormat", "java.text.SimpleDateFormat", "java.text.DateFormat",
            "java.text.MessageFormat", "java.text.Collator", "java.text.BreakIterator", "java.text.DecimalFormatSymbols");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter().importPath(Path.of("target", "classes"));
    }

    @Test
    void packagesUseOnlyWhatThePictureAllows() throws IOException {
        Map<String, Set<String>> arrows = arrows();
        Set<String> packages = packages();
        Set<String> drawn = new TreeSet<>(arrows.keySet());
        arrows.values().forEach(drawn::addAll);
        drawn.addAll(LEAVES);
        assertThat(drawn).as("every package is in the picture").containsAll(packages);
        for (String from : packages) {
            Set<String> allowed = reachable(from, arrows);
            String[] forbidden = packages.stream()
                    .filter(to -> !to.equals(from) && !LEAVES.contains(to) && !allowed.contains(to))
                    .map(to -> "aolo." + to + "..")
                    .toArray(String[]::new);
            if (forbidden.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("aolo." + from + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden)
                        .because("no arrow in " + PICTURE + " leads from " + from + " there")
                        .check(classes);
            }
        }
    }

    @Test
    void thePictureHasNoCycle() throws IOException {
        Map<String, Set<String>> arrows = arrows();
        arrows.keySet()
                .forEach(name -> assertThat(reachable(name, arrows)).as(name).doesNotContain(name));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("aolo.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyTheWindowUsesJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage("aolo.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WINDOW_ONLY)
                .because("the core and the commands must run where there is no JavaFX")
                .check(classes);
    }

    @Test
    void nothingStaticCanChange() {
        fields().that()
                .areStatic()
                .and(DescribedPredicate.describe("are written by people", ArchitectureTest::byHand))
                .should()
                .beFinal()
                .andShould(neitherBeSharedArraysNorAtomics())
                .because("state belongs to objects, so that two laboratories in one process do not meet")
                .check(classes);
    }

    /** The same bytes whatever the machine speaks: each of these asks the system's language when it is not told one. */
    @Test
    void noTextDependsOnTheLanguageOfTheMachine() {
        Set<String> asking = new TreeSet<>();
        for (JavaClass type : classes) {
            Stream.concat(type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
                    .filter(ArchitectureTest::asksTheLanguage)
                    .forEach(call -> asking.add(call.getDescription()));
        }
        assertThat(asking)
                .as("give these Locale.ROOT: String.format(Locale.ROOT, ...), printf(Locale.ROOT, ...), toLowerCase(Locale.ROOT)")
                .isEmpty();
    }

    private static boolean asksTheLanguage(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean told = ((AccessTarget.CodeUnitAccessTarget) call.getTarget())
                .getRawParameterTypes().stream().anyMatch(type -> TELLING.contains(type.getName()));
        boolean writes = call.getTargetOwner().isAssignableTo(java.io.PrintWriter.class)
                || call.getTargetOwner().isAssignableTo(java.io.PrintStream.class)
                || call.getTargetOwner().isAssignableTo(java.io.Console.class);
        return !told
                && (owner.equals("java.lang.String") && ASKING_OF_STRINGS.contains(name)
                        || writes && (name.equals("printf") || name.equals("format"))
                        || ASKING_TYPES.contains(owner)
                                && (name.equals("<init>") || name.startsWith("get") && name.endsWith("nstance"))
                        || owner.equals("java.time.format.DateTimeFormatter") && name.equals("ofPattern")
                        || owner.equals("java.time.format.DateTimeFormatter") && name.startsWith("ofLocalized")
                        || owner.equals("java.time.format.DateTimeFormatterBuilder") && name.equals("toFormatter")
                        || owner.equals("java.util.Locale") && name.equals("getDefault"));
    }

    private static boolean byHand(JavaField field) {
        return !field.getName().contains("$");
    }

    /** Private arrays are constants kept inside; what others can reach could be changed by them. */
    private static ArchCondition<JavaField> neitherBeSharedArraysNorAtomics() {
        return new ArchCondition<>("neither be arrays that others see nor made to change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                boolean shared = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
                boolean changes = type.getPackageName().startsWith("java.util.concurrent.atomic")
                        || type.getName().equals("java.lang.ThreadLocal");
                if (shared || changes) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                }
            }
        };
    }

    private static Set<String> packages() {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : classes) {
            String[] parts = type.getPackageName().split("\\.");
            assertThat(parts.length).as("package of " + type.getName()).isGreaterThan(1);
            names.add(parts[1]);
        }
        return names;
    }

    private static Map<String, Set<String>> arrows() throws IOException {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (String line : Files.readAllLines(PICTURE)) {
            Matcher arrow = ARROW.matcher(line);
            if (arrow.matches()) {
                arrows.computeIfAbsent(arrow.group(1), k -> new TreeSet<>()).add(arrow.group(2));
            }
        }
        assertThat(arrows).as("arrows in " + PICTURE).isNotEmpty();
        return arrows;
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> arrows) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(arrows.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }
}
