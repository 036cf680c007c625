package dues.tabular.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dues.tabular.Headers;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a document.
 *
 * @param place where it begins
 * @param raw its text without line ends and passwords, and without the three members that a reject
 *     file appends
 * @param cells member to text; a nested value is its JSON, null is empty
 * @param fault why it is no row; null if fine
 * @param message what the last of those three says; null where it has none
 */
public record JsonObject(
    Place place,
    String raw,
    Map<String, String> cells,
    @Nullable String fault,
    @Nullable String message) {

  /**
   * Where an object begins.
   *
   * @param number among the document's objects, from 1
   */
  record Place(String file, long number, long line) {}

  /** Reads the value at which the parser stands; {@code key} is its id where it brings none. */
  static JsonObject read(Place place, JsonParser parser, @Nullable String key) throws IOException {
    boolean object = parser.currentToken() == JsonToken.START_OBJECT;
    StringWriter text = new JsonText(place);
    String problem;
    try (JsonGenerator to = JsonText.FACTORY.createGenerator(text)) {
      JsonCopy copy = new JsonCopy(parser, to);
      copy.value();
      problem = copy.problem();
    }
    if (!object) {
      String shown = key == null ? "" : " '" + key + "'";
      return new JsonObject(
          place, text.toString(), Map.of(), "element" + shown + " is no object", null);
    }
    return of(place, text.toString(), key, problem);
  }

  /** Reads an object at whose first value the parser stands. */
  static JsonObject readRest(Place place, JsonParser parser, String first) throws IOException {
    StringWriter text = new JsonText(place);
    String problem;
    try (JsonGenerator to = JsonText.FACTORY.createGenerator(text)) {
      JsonCopy copy = new JsonCopy(parser, to);
      to.writeStartObject();
      copy.member(first);
      parser.nextToken();
      copy.members();
      to.writeEndObject();
      problem = copy.problem();
    }
    return of(place, text.toString(), null, problem);
  }

  private static JsonObject of(
      Place place, String text, @Nullable String key, @Nullable String problem) throws IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    int reasons = 0;
    String raw = text;
    String message = null;
    try (JsonParser members = JsonText.FACTORY.createParser(text)) {
      members.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
      members.nextToken();
      while (members.nextToken() == JsonToken.FIELD_NAME) {
        String name = members.currentName();
        if (name.equals(Headers.REJECT_COLUMNS.get(0))) {
          reasons = (int) members.currentTokenLocation().getCharOffset();
        }
        members.nextToken();
        cells.put(name, cell(text, members));
      }
    } catch (JsonParseException e) {
      String twice = "names a member twice; expected each name once";
      return new JsonObject(place, text, Map.of(), twice, null);
    }
    if (Headers.isOfRejects(List.copyOf(cells.keySet()))) {
      raw = text.substring(0, reasons - 1) + "}";
      message = cells.get(Headers.REJECT_COLUMNS.get(2));
      Headers.REJECT_COLUMNS.forEach(cells::remove);
    }
    if (key != null && !cells.containsKey("id")) {
      cells.put("id", key);
      raw = withId(key, raw);
    }
    return new JsonObject(place, raw, cells, problem, message);
  }

  private static String cell(String text, JsonParser members) throws IOException {
    if (!members.currentToken().isStructStart()) {
      return members.currentToken() == JsonToken.VALUE_NULL ? "" : members.getText();
    }
    int start = (int) members.currentTokenLocation().getCharOffset();
    members.skipChildren();
    return text.substring(start, (int) members.currentLocation().getCharOffset());
  }

  private static String withId(String key, String raw) throws IOException {
    StringWriter id = new StringWriter();
    try (JsonGenerator to = JsonText.FACTORY.createGenerator(id)) {
      to.writeString(key);
    }
    return "{\"id\":" + id + (raw.equals("{}") ? "" : ",") + raw.substring(1);
  }
}
