package dues.tabular.json;

import dues.tabular.CountingStream;
import dues.tabular.Digest;
import dues.tabular.Header;
import dues.tabular.Headers;
import dues.tabular.Rows;
import dues.tabular.StoredFile;
import dues.tabular.Table;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file as a table: an object is a row, its members are columns. The header is read out of
 * the whole file once, because every object may bring members of its own.
 */
public final class JsonTable implements Table {

  private final StoredFile stored;
  private @Nullable Shape shape;

  public JsonTable(StoredFile stored) {
    this.stored = stored;
  }

  /**
   * What is known after a first reading.
   *
   * @param oneALine whether each object begins on a line of its own, by which it is then known
   * @param rejects whether it is a reject file
   */
  record Shape(Header header, boolean oneALine, boolean rejects) {}

  @Override
  public String file() {
    return stored.name();
  }

  @Override
  public Rows open(Digest digest) throws IOException {
    if (shape == null) {
      shape = shape();
    }
    long size = stored.size().now();
    return new JsonRows(shape, new CountingStream(stored.bytes().open(), digest), this, size);
  }

  StoredFile stored() {
    return stored;
  }

  private Shape shape() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    boolean oneALine = true;
    boolean rejects = false;
    long line = 0;
    try (JsonObjects objects = new JsonObjects(file(), stored.bytes().open())) {
      for (JsonObject found = objects.next(); found != null; found = objects.next()) {
        names.addAll(found.cells().keySet());
        rejects |= found.message() != null;
        oneALine &= found.place().line() > line;
        line = found.place().line();
      }
    }
    Header header =
        names.isEmpty()
            ? new Header(List.of())
            : Headers.read(file(), 1, names.toArray(String[]::new), Set.of());
    return new Shape(header, oneALine, rejects);
  }
}
