package dues.report.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dues.report.folder.Manifest.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Manifest} has written: maps, lists, texts and whole numbers. */
final class ManifestReader {

  private static final JsonFactory JSON = new JsonFactory();

  private ManifestReader() {}

  static KeptReports.Day read(Path file) throws IOException {
    try (JsonParser json = JSON.createParser(file.toFile())) {
      json.nextToken();
      Map<?, ?> manifest = (Map<?, ?>) Objects.requireNonNull(value(json));
      List<Entry> entries = new ArrayList<>();
      for (Object entry : (List<?>) Objects.requireNonNull(manifest.get("files"))) {
        entries.add(entry((Map<?, ?>) entry));
      }
      return new KeptReports.Day(
          new Manifest(LocalDate.parse(text(manifest, "date")), entries),
          Long.parseLong(text(manifest, "execution")));
    }
  }

  private static Entry entry(Map<?, ?> entry) {
    Map<String, Map<String, String>> totals = new LinkedHashMap<>();
    map(entry, "totals").forEach((column, sums) -> totals.put(column, texts((Map<?, ?>) sums)));
    return new Entry(
        text(entry, "name"),
        text(entry, "report"),
        texts(map(entry, "parameters")),
        Long.parseLong(text(entry, "rows")),
        totals,
        text(entry, "sha256"));
  }

  private static String text(Map<?, ?> map, String key) {
    return String.valueOf(Objects.requireNonNull(map.get(key), key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<?, ?> map, String key) {
    return (Map<String, Object>) Objects.requireNonNull(map.get(key), key);
  }

  private static Map<String, String> texts(Map<?, ?> map) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
    return texts;
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        map.put(name, value(json));
      }
      return map;
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<@Nullable Object> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(json));
      }
      return list;
    }
    return json.getText();
  }
}
