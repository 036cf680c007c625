package dues.source.rejected;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes rejected objects of a JSON file as a list, an object a line, each with {@code code},
 * {@code column} and {@code message} behind its own members. What was no object stands under {@code
 * value}.
 */
final class RejectJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private RejectJson() {}

  static void write(OutputStream out, Iterable<RejectFiles.RejectedRow> rows) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.append("[\n");
    String between = "";
    for (RejectFiles.RejectedRow row : rows) {
      text.append(between).append(object(row));
      between = ",\n";
    }
    text.append(between.isEmpty() ? "]\n" : "\n]\n").flush();
  }

  private static String object(RejectFiles.RejectedRow row) throws IOException {
    String raw = row.raw().startsWith("{") ? row.raw() : "{\"value\":" + row.raw() + "}";
    String own = raw.substring(0, raw.length() - 1);
    StringWriter reasons = new StringWriter();
    try (JsonGenerator to = FACTORY.createGenerator(reasons)) {
      to.writeStartObject();
      for (int i = 0; i < RejectFiles.COLUMNS.size(); i++) {
        to.writeStringField(RejectFiles.COLUMNS.get(i), RejectFiles.reasons(row).get(i));
      }
      to.writeEndObject();
    }
    return own + (own.equals("{") ? "" : ",") + reasons.toString().substring(1);
  }
}
