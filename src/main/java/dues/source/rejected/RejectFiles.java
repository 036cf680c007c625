package dues.source.rejected;

import dues.source.Format;
import dues.source.Reject;
import dues.tabular.CsvText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes rows that were set aside back in the source's own layout, charset and delimiter, with
 * {@code code, column, message} behind its columns, so that a person mends them and hands them in
 * again. Several reasons of one row stand in one line, with semicolons between them. A workbook's
 * rows go into a workbook, JSON objects into a JSON list. A file appears whole or not at all.
 */
public final class RejectFiles {

  /** What is appended to every row. */
  public static final List<String> COLUMNS = List.of("code", "column", "message");

  private RejectFiles() {}

  /** A row as it stood in its file, and everything that is wrong with it. */
  public record RejectedRow(String raw, List<Reject> reasons) {}

  /**
   * Writes one file.
   *
   * @param folder where, usually {@code out/rejects/<execution>}
   * @param name the original file's name as in {@link Reject#file()}; a workbook's sheet becomes a
   *     workbook of one sheet
   * @param header the original header
   * @return the file that was written
   */
  public static Path write(
      Path folder, String name, Format format, List<String> header, Iterable<RejectedRow> rows)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(fileName(name));
    Path draft = Files.createTempFile(folder, ".", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        if (isWorkbook(name)) {
          RejectWorkbook.write(out, sheetName(name), header, rows);
        } else if (isJson(name)) {
          RejectJson.write(out, rows);
        } else {
          write(out, format, header, rows);
        }
      }
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    return file;
  }

  private static void write(
      OutputStream out, Format format, List<String> header, Iterable<RejectedRow> rows)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, format.charset()));
    List<String> names = new ArrayList<>(header);
    names.replaceAll(name -> name.endsWith("#2") ? name.substring(0, name.length() - 2) : name);
    names.addAll(COLUMNS);
    text.append(row(format, names)).append('\n');
    for (RejectedRow row : rows) {
      text.append(row.raw())
          .append(format.delimiter())
          .append(row(format, reasons(row)))
          .append('\n');
    }
    text.flush();
  }

  private static String row(Format format, List<String> cells) {
    return CsvText.row(cells.toArray(String[]::new), format.delimiter(), format.quote());
  }

  /** The three cells behind a row. */
  static List<String> reasons(RejectedRow row) {
    List<Reject> reasons = row.reasons();
    return List.of(
        String.join("; ", reasons.stream().map(reason -> reason.code().name()).toList()),
        String.join("; ", reasons.stream().map(Reject::column).toList()),
        String.join(" ", reasons.stream().map(Reject::message).toList()));
  }

  static boolean isJson(String name) {
    return name.endsWith(".json");
  }

  static boolean isWorkbook(String name) {
    return name.contains(".xlsx") || name.contains(".xlsm");
  }

  private static String sheetName(String name) {
    return name.substring(name.indexOf('#') + 1);
  }

  /** {@code exports/utm5.xlsx#users} becomes {@code utm5-users.xlsx}. */
  public static String fileName(String name) {
    int sheet = name.indexOf('#');
    String path = sheet < 0 ? name : name.substring(0, sheet);
    String file = path.substring(path.lastIndexOf('/') + 1);
    if (sheet < 0) {
      return file;
    }
    String inner = name.substring(sheet + 1);
    if (!isWorkbook(name)) {
      return inner.substring(inner.lastIndexOf('/') + 1);
    }
    String stem = file.substring(0, file.lastIndexOf('.'));
    return (stem.endsWith("-" + inner) ? stem : stem + "-" + inner) + ".xlsx";
  }
}
