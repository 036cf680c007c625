package dues.tabular.json;

import dues.tabular.CountingStream;
import dues.tabular.Fingerprint;
import dues.tabular.Header;
import dues.tabular.RawText;
import dues.tabular.Row;
import dues.tabular.Rows;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a JSON file as rows. A row's line is the one on which its object begins; where
 * objects share lines it is the object's number.
 */
final class JsonRows implements Rows {

  private final JsonTable.Shape shape;
  private final CountingStream in;
  private final JsonObjects objects;
  private final JsonTable table;
  private final long size;
  private long rows;
  private @Nullable Fingerprint fingerprint;

  JsonRows(JsonTable.Shape shape, CountingStream in, JsonTable table, long size)
      throws IOException {
    this.shape = shape;
    this.in = in;
    this.objects = new JsonObjects(table.file(), in);
    this.table = table;
    this.size = size;
  }

  @Override
  public Header header() {
    return shape.header();
  }

  @Override
  public boolean isOfRejects() {
    return shape.rejects();
  }

  @Override
  public @Nullable Row next() throws IOException {
    if (fingerprint != null) {
      return null;
    }
    JsonObject found = objects.next();
    if (found == null) {
      table.stored().requireWhole(size, in.size());
      fingerprint = in.fingerprint(rows);
      return null;
    }
    rows++;
    return row(shape.oneALine() ? found.place().line() : found.place().number(), found);
  }

  private Row row(long line, JsonObject found) {
    String[] cells =
        header().names().stream()
            .map(name -> found.cells().getOrDefault(name, ""))
            .toArray(String[]::new);
    String message = found.message();
    List<String> reasons = message == null ? List.of() : List.of("", "", message);
    return new Row(line, RawText.of(found.raw()), cells, found.fault(), reasons);
  }

  @Override
  public Fingerprint fingerprint() {
    if (fingerprint == null) {
      throw new IllegalStateException("not read to its end: " + table.file());
    }
    return fingerprint;
  }

  @Override
  public void close() throws IOException {
    objects.close();
    in.close();
  }
}
