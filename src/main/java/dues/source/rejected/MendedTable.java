package dues.source.rejected;

import dues.source.Format;
import dues.tabular.Bundle;
import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.Headers;
import dues.tabular.Layout;
import dues.tabular.Row;
import dues.tabular.Rows;
import dues.tabular.Table;
import dues.tabular.bundle.Bundles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A reject file that a person has mended, as a table in the source's own layout: without the three
 * reject columns, without rows whose cells were all cleared, and with the spelling that numbers had
 * where a spreadsheet wrote them anew.
 */
public final class MendedTable implements Table {

  private final Bundle bundle;
  private final Table table;
  private final RefusedRows refused;
  private final Format format;

  private MendedTable(Bundle bundle, Table table, RefusedRows refused, Format format) {
    this.bundle = bundle;
    this.table = table;
    this.refused = refused;
    this.format = format;
  }

  /**
   * Opens a mended file, CSV, JSON or workbook.
   *
   * @param home nothing outside it is read
   * @param format how the source writes
   * @throws FileFault where it is no reject file
   */
  public static MendedTable of(
      Path home, Path file, Format format, RefusedRows refused, Set<String> repeatable)
      throws IOException {
    String name = home.relativize(file).toString().replace('\\', '/');
    Layout layout =
        RejectFiles.isWorkbook(name) || RejectFiles.isJson(name)
            ? format.layout().withRepeatable(repeatable)
            : MendedLayout.of(file, name, format, refused.haveQuotes(), repeatable);
    Bundle bundle = Bundles.open(home, file);
    List<String> tables = bundle.tables();
    if (tables.size() != 1) {
      throw new FileFault(
          FileFault.Kind.HEADER,
          name,
          0,
          "has " + tables + "; expected one sheet, as it was written");
    }
    Table table = bundle.table(tables.get(0), layout).orElseThrow();
    try (Rows rows = table.open(Digest.CRC32)) {
      if (!rows.isOfRejects()) {
        throw new FileFault(
            FileFault.Kind.HEADER,
            table.file(),
            1,
            "the header does not end with "
                + String.join(", ", Headers.REJECT_COLUMNS)
                + "; expected a file of out/rejects/<execution>/ with these columns");
      }
    }
    return new MendedTable(
        bundle, table, refused, RejectFiles.isWorkbook(name) ? Format.GENERIC : format);
  }

  /** What it is read from, to be closed at the end. */
  public Bundle bundle() {
    return bundle;
  }

  @Override
  public String file() {
    return table.file();
  }

  @Override
  public Rows open(Digest digest) throws IOException {
    return new MendedRows(table.open(digest), refused, format);
  }

  /** Which refused row each row is: its line here, and its line then. Others are not there. */
  public Map<Long, Long> ties() throws IOException {
    try (MendedRows rows = new MendedRows(table.open(Digest.CRC32), refused, format)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        // reading is what ties them
      }
      return rows.ties();
    }
  }
}
