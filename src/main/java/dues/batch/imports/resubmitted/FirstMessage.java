package dues.batch.imports.resubmitted;

import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.source.SourceSheet;
import dues.source.rejected.MendedTable;
import dues.source.rejected.RefusedRows;
import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.Row;
import dues.tabular.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The row that the first message of a mended file names: the mark by which a file is known whose
 * folder or name has changed.
 *
 * @param file the export's file as its import knew it
 */
record FirstMessage(String file, long line) {

  private static final Pattern PLACE = Pattern.compile("^(.+?) line (\\d{1,18})\\b");

  /**
   * Reads a file as one of the sources writes; empty where its messages were removed.
   *
   * @throws StartupProblem where it is no reject file
   */
  static Optional<FirstMessage> of(Home home, Sheets sheets, Path file) {
    String fault = "There is no source in '" + home.root() + "'";
    for (SourceSheet sheet : sheets.sources().values()) {
      try {
        return of(home, sheet, file);
      } catch (FileFault e) {
        fault = String.valueOf(e.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw StartupProblem.configuration(fault + ".");
  }

  private static Optional<FirstMessage> of(Home home, SourceSheet sheet, Path file)
      throws IOException {
    Set<String> repeatable =
        sheet.origin().kind().files().stream()
            .flatMap(kind -> kind.repeatable().stream())
            .collect(Collectors.toSet());
    RefusedRows unknown = new RefusedRows("", Map.of(), sheet.format());
    MendedTable table = MendedTable.of(home.root(), file, sheet.format(), unknown, repeatable);
    try (Rows rows = table.open(Digest.CRC32)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        Matcher place = PLACE.matcher(RefusedRows.message(row));
        if (place.find()) {
          return Optional.of(new FirstMessage(place.group(1), Long.parseLong(place.group(2))));
        }
      }
      return Optional.empty();
    } finally {
      table.bundle().close();
    }
  }
}
