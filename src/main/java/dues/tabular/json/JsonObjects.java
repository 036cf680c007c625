package dues.tabular.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dues.tabular.FileFault;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a JSON document, one after another in bounded memory: the elements of a list, the
 * values of a map (each has its key as {@code id}, unless it brings one), or the document itself.
 * Refuses what is no JSON, ends too early, or is a billing's {@code {"error": …}}.
 */
public final class JsonObjects implements Closeable {

  private static final int SHOWN = 200;

  /** What the document is made of; the last two have been read. */
  private enum Root {
    LIST,
    MAP,
    FIRST_OF_MAP,
    SINGLE,
    DONE
  }

  private final String file;
  private final JsonParser parser;
  private @Nullable Root root;
  private long number;

  /** On a document in UTF-8, of a file as the operator knows it. */
  public JsonObjects(String file, InputStream in) throws IOException {
    this.file = file;
    this.parser = JsonText.FACTORY.createParser(in);
  }

  /** The next object, or null at the document's end. */
  public @Nullable JsonObject next() throws IOException {
    try {
      if (root == null) {
        root = begin();
      }
      return switch (root) {
        case LIST -> parser.nextToken() == JsonToken.END_ARRAY ? end() : element(null);
        case MAP -> parser.nextToken() == JsonToken.END_OBJECT ? end() : keyed();
        case FIRST_OF_MAP -> {
          root = Root.MAP;
          yield element(parser.currentName());
        }
        case SINGLE -> single();
        case DONE -> null;
      };
    } catch (JsonEOFException e) {
      throw fault(FileFault.Kind.TRUNCATED, "ends in the middle; expected a whole document");
    } catch (JsonProcessingException e) {
      throw fault(
          FileFault.Kind.ENCODING,
          "is no JSON in UTF-8 (" + shown(e.getOriginalMessage()) + "); expected objects");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Root begin() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw fault(FileFault.Kind.EMPTY, "has no content; expected a JSON document");
    }
    if (first == JsonToken.START_ARRAY) {
      return Root.LIST;
    }
    if (first != JsonToken.START_OBJECT) {
      throw fault(FileFault.Kind.ENCODING, "is a single value; expected objects");
    }
    if (parser.nextToken() == JsonToken.END_OBJECT) {
      end();
      return Root.DONE;
    }
    JsonToken value = parser.nextToken();
    requireNoError(parser.currentName());
    return value == JsonToken.START_OBJECT ? Root.FIRST_OF_MAP : Root.SINGLE;
  }

  private void requireNoError(String name) throws IOException {
    if (name.equalsIgnoreCase("error")) {
      throw refused(JsonObject.read(place(0), parser, null).raw());
    }
  }

  private FileFault refused(String said) {
    return fault(
        FileFault.Kind.REFUSED,
        "the billing answered with an error: " + shown(said) + "; expected objects");
  }

  private JsonObject.Place place(long line) {
    return new JsonObject.Place(file, number, line);
  }

  private JsonObject keyed() throws IOException {
    String key = parser.currentName();
    parser.nextToken();
    return element(key);
  }

  private JsonObject element(@Nullable String key) throws IOException {
    number++;
    return JsonObject.read(place(parser.currentTokenLocation().getLineNr()), parser, key);
  }

  private JsonObject single() throws IOException {
    number++;
    String first = parser.currentName();
    JsonObject found = JsonObject.readRest(place(1), parser, first);
    if (found.cells().keySet().stream().anyMatch("error"::equalsIgnoreCase)) {
      throw refused(found.raw());
    }
    end();
    return found;
  }

  private @Nullable JsonObject end() throws IOException {
    root = Root.DONE;
    if (parser.nextToken() != null) {
      throw fault(FileFault.Kind.ENCODING, "goes on behind its end; expected one JSON document");
    }
    return null;
  }

  private FileFault fault(FileFault.Kind kind, String problem) {
    return new FileFault(kind, file, parser.currentLocation().getLineNr(), problem);
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
