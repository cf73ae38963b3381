package aolo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Every library that Maven puts on the path, those brought along by others included, is under a licence that this program may use,
 * by its own description, and those that are shipped stand in licences.md with their version.
 */
class LicencesTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "licences.md");

    /** BSD, MIT and the like by the words of their descriptions. */
    private static final Pattern ALLOWED = Pattern.compile(
            "apache|\\bbsd\\b|\\bmit\\b|eclipse|\\bepl\\b|\\blgpl\\b|lesser general public|\\beupl\\b|european union public"
                    + "|classpath exception|gpl.*\\bce\\b|gplv2\\+ce|go license|public domain",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_TESTS = Pattern.compile("org\\.junit.*|junit|org\\.assertj");

    private static final Pattern JAR = Pattern.compile(".*/([^/]+)/([^/]+)/\\1-\\2[^/]*\\.jar");

    /** A library on the path. */
    private record Library(String name, String version, Path description) {}

    private static List<Library> libraries() {
        List<Library> all = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Matcher jar = JAR.matcher(entry.replace('\\', '/'));
            if (jar.matches()) {
                Path pom = Path.of(entry).resolveSibling(jar.group(1) + "-" + jar.group(2) + ".pom");
                all.add(new Library(jar.group(1), jar.group(2), pom));
            }
        }
        assertThat(all).hasSizeGreaterThan(40);
        return all;
    }

    @Test
    void everyLibraryIsUnderALicenceThatMayBeUsed() throws Exception {
        Map<String, String> refused = new TreeMap<>();
        for (Library library : libraries()) {
            List<String> licences = licences(library.description());
            boolean fine = licences.stream().anyMatch(l -> ALLOWED.matcher(l).find());
            if (!fine) {
                refused.put(library.name() + " " + library.version(), licences.toString());
            }
        }
        assertThat(refused).as("libraries under no licence of the list").isEmpty();
    }

    /** Those that a test alone brings along need no line. */
    @Test
    void everyShippedLibraryStandsOnThePageWithItsVersion() throws Exception {
        String page = Files.readString(PAGE);
        String shipped = page.substring(0, page.indexOf("Only for building and testing"));
        List<String> missing = new ArrayList<>();
        for (Library library : shipped()) {
            if (!shipped.contains(library.version())) {
                missing.add(library.name() + " " + library.version());
            }
        }
        assertThat(missing).as("add these to the first table of " + PAGE).isEmpty();
    }

    /** What the pom asks for without a scope, and what that brings along and the pom does not leave out. */
    private static List<Library> shipped() throws Exception {
        Map<String, Library> onPath = new TreeMap<>();
        libraries().forEach(library -> onPath.put(library.name(), library));
        NodeList exclusions = read(Path.of("pom.xml")).getElementsByTagName("exclusion");
        for (int i = 0; i < exclusions.getLength(); i++) {
            onPath.remove(text((Element) exclusions.item(i), "artifactId"));
        }
        Map<String, Library> shipped = new TreeMap<>();
        Deque<Path> open = new ArrayDeque<>(List.of(Path.of("pom.xml")));
        while (!open.isEmpty()) {
            for (String name : needs(open.pop())) {
                Library library = onPath.get(name);
                if (library != null && shipped.put(name, library) == null) {
                    open.add(library.description());
                }
            }
        }
        assertThat(shipped).hasSizeGreaterThan(20);
        return List.copyOf(shipped.values());
    }

    private static List<String> needs(Path pom) throws Exception {
        List<String> names = new ArrayList<>();
        Element dependencies = Files.exists(pom) ? child(read(pom), "dependencies") : null;
        NodeList all = dependencies == null ? null : dependencies.getElementsByTagName("dependency");
        for (int i = 0; all != null && i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            String scope = text(each, "scope");
            boolean ofTests = OF_TESTS.matcher(text(each, "groupId")).matches(); // their scope may stand in a parent
            if (!ofTests && (scope.isEmpty() || scope.equals("compile") || scope.equals("runtime"))
                    && !text(each, "optional").equals("true")) {
                names.add(text(each, "artifactId"));
            }
        }
        return names;
    }

    /** Of a description, or of the next above it that names any. */
    private static List<String> licences(Path pom) throws Exception {
        List<String> names = new ArrayList<>();
        for (Path at = pom; at != null && Files.exists(at) && names.isEmpty(); ) {
            Element project = read(at);
            Element licences = child(project, "licenses");
            if (licences != null) {
                NodeList each = licences.getElementsByTagName("license");
                for (int i = 0; i < each.getLength(); i++) {
                    names.add(text((Element) each.item(i), "name") + " " + text((Element) each.item(i), "url"));
                }
            }
            Element parent = child(project, "parent");
            at = parent == null ? null : inRepository(pom, parent);
        }
        return names;
    }

    private static Path inRepository(Path pom, Element parent) {
        Path repository = pom;
        while (repository != null && !repository.endsWith("repository")) {
            repository = repository.getParent();
        }
        String name = text(parent, "artifactId");
        String version = text(parent, "version");
        return repository == null
                ? null
                : repository.resolve(text(parent, "groupId").replace('.', '/')).resolve(name).resolve(version)
                        .resolve(name + "-" + version + ".pom");
    }

    private static Element read(Path pom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
    }

    private static Element child(Element of, String name) {
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static String text(Element of, String name) {
        Element child = child(of, name);
        return child == null ? "" : child.getTextContent().strip();
    }
}
