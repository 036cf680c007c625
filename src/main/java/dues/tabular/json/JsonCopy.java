package dues.tabular.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Copies a JSON value event by event, and leaves out every member that holds a password, at any
 * depth: {@code password}, {@code web_password}, {@code pswd}; {@code passport} stays. Numbers keep
 * their text: 12.50 stays 12.50.
 */
final class JsonCopy {

  private static final Pattern SECRET =
      Pattern.compile(
          "(.*(password|passwd|pswd).*)|((.*[_-])?(pwd|pass|secret))", Pattern.CASE_INSENSITIVE);

  private final JsonParser from;
  private final JsonGenerator to;
  private @Nullable String problem;

  JsonCopy(JsonParser from, JsonGenerator to) {
    this.from = from;
    this.to = to;
  }

  /** What no database would take; null where there is nothing of it. */
  @Nullable String problem() {
    return problem;
  }

  /** The value at which the parser stands; afterwards it stands at the value's end. */
  void value() throws IOException {
    switch (from.currentToken()) {
      case START_OBJECT -> {
        to.writeStartObject();
        from.nextToken();
        members();
        to.writeEndObject();
      }
      case START_ARRAY -> {
        to.writeStartArray();
        while (from.nextToken() != JsonToken.END_ARRAY) {
          value();
        }
        to.writeEndArray();
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getText());
      case VALUE_STRING -> text(from.getText());
      default -> to.copyCurrentEvent(from);
    }
  }

  /** The members from the one whose name the parser stands at. */
  void members() throws IOException {
    while (from.currentToken() == JsonToken.FIELD_NAME) {
      String name = from.currentName();
      from.nextToken();
      member(name);
      from.nextToken();
    }
  }

  /** One member, at whose value the parser stands. */
  void member(String name) throws IOException {
    if (SECRET.matcher(name).matches()) {
      from.skipChildren();
    } else {
      to.writeFieldName(name);
      value();
    }
  }

  private void text(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || (Character.isSurrogate(c) && !pair)) {
        problem = "a text holds a NUL or half a character; expected text";
      }
      i += pair ? 1 : 0;
    }
    to.writeString(text);
  }
}
