package aolo.scenario;

import aolo.border.SafeText;
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
public final class LocatedJson {
    /** Values in one file, keys and list items counted; ten thousand users have about 90 000. */
    static final int MOST_VALUES = 400_000;

    /** Items of one list. */
    static final int MOST_ITEMS = 20_000;

    private static final int MAX_DEPTH = 16;
    private static final int LONGEST_KEY = 1000;
    private static final int LONGEST_TEXT = 20_000;

    private final Violations violations;
    private int lastLine = 1;
    private int values;

    public LocatedJson(Violations violations) {
        this.violations = violations;
    }

    /** A file is larger than anything that is read. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        TooMuch(String message) {
            super(message);
        }
    }

    /** The root, or null when the text is no JSON (the violation says where). */
    public LocatedNode read(byte[] utf8) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNameLength(LONGEST_KEY)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .build();
        try (JsonParser parser = factory.createParser(utf8)) {
            if (parser.nextToken() == null) {
                violations.add(1, "", "the file is empty");
                return null;
            }
            LocatedNode root = node(parser, "");
            if (parser.nextToken() != null) {
                violations.add(line(parser), "", "text after the end of the JSON value");
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? lastLine : Math.max(1, e.getLocation().getLineNr());
            violations.add(line, "", "not valid JSON: " + brief(e.getOriginalMessage()));
        } catch (TooMuch e) {
            violations.add(lastLine, "", e.getMessage());
        } catch (IOException e) {
            violations.add(lastLine, "", "not valid JSON: " + brief(e.getMessage()));
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
        if (++values > MOST_VALUES) {
            throw new TooMuch("more than " + MOST_VALUES + " values; no scenario has so many");
        }
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
                violations.add(keyLine, childPath, "given twice, first on line " + keyLines.get(key));
            } else {
                keyLines.put(key, keyLine);
            }
        }
        return new LocatedNode.Obj(line, fields, keyLines);
    }

    private LocatedNode array(JsonParser parser, String path, int line) throws IOException {
        List<LocatedNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == MOST_ITEMS) {
                throw new TooMuch(SafeText.cut(path, SafeText.LONGEST_QUOTE) + " has more than " + MOST_ITEMS + " items");
            }
            items.add(node(parser, path + "[" + items.size() + "]"));
        }
        return new LocatedNode.Arr(line, items);
    }
}
