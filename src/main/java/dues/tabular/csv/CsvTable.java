package dues.tabular.csv;

import dues.tabular.Digest;
import dues.tabular.Layout;
import dues.tabular.Rows;
import dues.tabular.StoredFile;
import dues.tabular.Table;
import java.io.IOException;
import java.io.InputStream;

/** A CSV file, or one in a zip. */
public record CsvTable(StoredFile stored, Layout layout) implements Table {

  @Override
  public String file() {
    return stored.name();
  }

  @Override
  public Rows open(Digest digest) throws IOException {
    InputStream stream = stored.bytes().open();
    try {
      return new CsvRows(this, stream, stored.size().now(), digest);
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }
}
