package dues.source.rejected;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * Writes rejected objects of a JSON file as a list, an object a line, each with {@code code},
 * {@code column} and {@code message} behind its own members. What was no object stands under {@code
 * value}.
 */
final class RejectJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private RejectJson() {}

  static String text(List<RejectFiles.RejectedRow> rows) throws IOException {
    StringBuilder text = new StringBuilder("[\n");
    for (int i = 0; i < rows.size(); i++) {
      text.append(object(rows.get(i))).append(i < rows.size() - 1 ? ",\n" : "\n");
    }
    return text.append("]\n").toString();
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
