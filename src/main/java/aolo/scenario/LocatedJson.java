package aolo.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into {@link LocatedNode}s; syntax errors and duplicate keys become violations. One use per file. */
final class LocatedJson {
    private static final int MAX_DEPTH = 64;

    private final String file;
    private final List<Violation> violations;
    private int lastLine = 1;

    LocatedJson(String file, List<Violation> violations) {
        this.file = file;
        this.violations = violations;
    }

    /** The root, or null when the text is no JSON (the violation says where). */
    LocatedNode read(byte[] utf8) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                .build();
        try (JsonParser parser = factory.createParser(utf8)) {
            if (parser.nextToken() == null) {
                violations.add(new Violation(file, 1, "", "the file is empty"));
                return null;
            }
            LocatedNode root = node(parser, "");
            if (parser.nextToken() != null) {
                violations.add(new Violation(file, line(parser), "", "text after the end of the JSON value"));
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? lastLine : Math.max(1, e.getLocation().getLineNr());
            violations.add(new Violation(file, line, "", "not valid JSON: " + brief(e.getOriginalMessage())));
        } catch (IOException e) {
            violations.add(new Violation(file, lastLine, "", "not valid JSON: " + brief(e.getMessage())));
        }
        return null;
    }

    /** The first line of the parser's message without its own idea of the place. */
    private static String brief(String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        String cut = line.replaceAll(" ?\\(start marker at \\[.*", "").replaceAll(" at \\[Source:.*", "").strip();
        return cut.isEmpty() ? "unreadable" : cut;
    }

    private int line(JsonParser parser) {
        lastLine = Math.max(1, parser.currentTokenLocation().getLineNr());
        return lastLine;
    }

    private LocatedNode node(JsonParser parser, String path) throws IOException {
        int line = line(parser);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, path, line);
            case START_ARRAY -> array(parser, path, line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new LocatedNode.Num(line, parser.getText(), Double.parseDouble(parser.getText()));
            case VALUE_STRING -> new LocatedNode.Text(line, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new LocatedNode.Bool(line, token == JsonToken.VALUE_TRUE);
            default -> new LocatedNode.Null(line);
        };
    }

    private LocatedNode object(JsonParser parser, String path, int line) throws IOException {
        Map<String, LocatedNode> fields = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line(parser);
            parser.nextToken();
            String childPath = path.isEmpty() ? key : path + "." + key;
            LocatedNode value = node(parser, childPath);
            if (fields.putIfAbsent(key, value) != null) {
                violations.add(new Violation(
                        file, keyLine, childPath, "given twice, first on line " + keyLines.get(key)));
            } else {
                keyLines.put(key, keyLine);
            }
        }
        return new LocatedNode.Obj(line, fields, keyLines);
    }

    private LocatedNode array(JsonParser parser, String path, int line) throws IOException {
        List<LocatedNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, path + "[" + items.size() + "]"));
        }
        return new LocatedNode.Arr(line, items);
    }
}
