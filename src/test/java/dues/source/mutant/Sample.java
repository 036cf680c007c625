package dues.source.mutant;

import dues.platform.SheetFile;
import dues.platform.Violations;
import dues.source.SourceSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One day's export of one source, as bytes.
 *
 * @param name the sample folder, with {@code .zip} or {@code .xlsx} behind where it was packed
 * @param sheet the source's sheet, its path led to {@code exports}
 * @param source the same as the program reads it
 * @param files by their names in {@code exports}
 */
public record Sample(
    String name, String sheet, SourceSheet source, LocalDate date, Map<String, byte[]> files) {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

  /** Every sample folder with a sheet of its own, and the small parts of the checkout's sources. */
  public static List<Sample> all() throws IOException {
    List<Sample> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(ROOT.resolve("sample-data"))) {
      for (Path folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve("source.yml"))) {
          all.add(of(folder.getFileName().toString(), folder, folder.resolve("source.yml")));
        }
      }
    }
    for (String id : List.of("abills", "own", "utm5")) {
      Path folder = ROOT.resolve("sample-data/by-hand").resolve(id);
      all.add(of(id, folder, ROOT.resolve("jobs/sources/" + id + ".yml")));
    }
    for (Sample sample : List.copyOf(all)) {
      all.add(sample.packed(".zip", sample.zip()));
      if (sample.name.equals("own") || sample.name.equals("utm5")) {
        all.add(sample.packed(".xlsx", sample.workbook()));
      }
    }
    return all;
  }

  private static Sample of(String name, Path folder, Path sheet) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> found = Files.list(folder.resolve(DAY.toString()))) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    String text = Files.readString(sheet).replaceAll("(?m)^path: .*$", "path: exports");
    return new Sample(name, text, source(text), DAY, files);
  }

  private static SourceSheet source(String sheet) {
    Violations violations = new Violations();
    SheetFile file = SheetFile.parse("jobs/sources/own.yml", sheet, violations);
    return SourceSheet.read("own", file.root());
  }

  /** True for a zip or a workbook. */
  boolean isPacked() {
    return name.contains(".");
  }

  private Sample packed(String extension, byte[] bytes) {
    String text = sheet.replace("path: exports", "path: exports/all" + extension);
    return new Sample(name + extension, text, source(text), date, Map.of("all" + extension, bytes));
  }

  private byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private byte[] workbook() throws IOException {
    String delimiter = java.util.regex.Pattern.quote("" + source.format().delimiter());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = bytes) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        var rows = book.createSheet(file.getKey().replaceFirst("\\..*", ""));
        for (String line : new String(file.getValue(), source.format().charset()).split("\n", -1)) {
          var row = rows.createRow(rows.getPhysicalNumberOfRows());
          for (String cell : line.strip().replace("\"", "").split(delimiter, -1)) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
          }
        }
      }
      book.write(out);
    }
    return bytes.toByteArray();
  }

  /** The same export with other bytes in its files. */
  Sample with(Map<String, byte[]> others) {
    return new Sample(name, sheet, source, date, others);
  }

  /** Writes those files that are not there as they are in {@code there}. */
  public void write(Path home, Map<String, byte[]> there) throws IOException {
    Path exports = Files.createDirectories(home.resolve("exports"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (there.put(file.getKey(), file.getValue()) != file.getValue()) {
        Files.write(exports.resolve(file.getKey()), file.getValue());
      }
    }
  }
}
