package dues.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes small files for tests and reads tables whole. */
public final class TableFiles {

  private TableFiles() {}

  public static Path write(Path folder, String name, String text) {
    return write(folder, name, text, StandardCharsets.UTF_8);
  }

  public static Path write(Path folder, String name, String text, Charset charset) {
    return write(folder, name, text.getBytes(charset));
  }

  public static Path write(Path folder, String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every row as {@code line: cell|cell}, a faulty one as {@code line! fault}. */
  public static List<String> rows(Table table) throws IOException {
    try (Rows rows = table.open(Digest.CRC32)) {
      List<String> found = new ArrayList<>();
      for (Row row = rows.next(); row != null; row = rows.next()) {
        found.add(text(row));
      }
      return found;
    }
  }

  private static String text(Row row) {
    if (row.fault() != null) {
      return row.line() + "! " + row.fault();
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.cell(i));
    }
    return row.line() + ": " + String.join("|", cells);
  }
}
