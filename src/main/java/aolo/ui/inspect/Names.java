package aolo.ui.inspect;

import java.util.List;
import java.util.Locale;

/** Component names as a person reads them: units and camel case taken out, initials put back. Any thread. */
final class Names {
    private static final List<String> UNIT_ENDINGS = List.of(
            "Meters", "Seconds", "Tokens", "Watts", "Dbm", "Dbi", "Db", "Ghz", "Mhz", "Kmh", "PerSecond", "Ln");
    private static final List<String> INITIALS =
            List.of("csi", "qoe", "pue", "gpu", "llm", "los", "snr", "id", "x", "y", "k");

    private Names() {}

    /** "antennaHeightMeters" to "antenna height". */
    static String of(String component) {
        String name = component;
        for (String ending : UNIT_ENDINGS) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                name = name.substring(0, name.length() - ending.length());
                break;
            }
        }
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            line.append(line.isEmpty() ? "" : " ")
                    .append(INITIALS.contains(word) && word.length() > 1 ? word.toUpperCase(Locale.ROOT) : word);
        }
        return line.toString().replace("QOE", "QoE");
    }

    /** "WAYPOINT" to "waypoint", "EARTH" stays. */
    static String choice(Object value) {
        String name = String.valueOf(value);
        return switch (name) {
            case "EARTH", "RRH" -> name;
            case "TR38864" -> "TR 38.864";
            case "UMA" -> "UMa (urban macro)";
            case "UMI" -> "UMi (street canyon)";
            case "RMA" -> "RMa (rural macro)";
            case "INH" -> "InH (indoor)";
            case "ECOLOGITS" -> "EcoLogits";
            default -> name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
        };
    }
}
