package dues.source.hostile;

import dues.platform.SheetFile;
import dues.platform.Violations;
import dues.source.Export;
import dues.source.ExportFile;
import dues.source.FileProblem;
import dues.source.SourceSheet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Reads hostile files one after another and prints what an operator would read, a line each. */
final class Refusals {

  private Refusals() {}

  /** The arguments are homes; each holds a file {@code path} with what its source's sheet names. */
  public static void main(String[] homes) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String home : homes) {
      String path = Files.readString(Path.of(home, "path"));
      long began = System.nanoTime();
      String told = read(Path.of(home), path).replace('\n', ' ');
      out.println((System.nanoTime() - began) / 1_000_000 + "|" + told);
    }
  }

  private static String read(Path home, String path) {
    String yaml = "kind: generic\npath: " + path + "\ncurrency: UAH\n";
    String files = path.endsWith(".xlsx") ? "files: {contracts: t}\n" : "";
    SheetFile file = SheetFile.parse("jobs/sources/own.yml", yaml + files, new Violations());
    SourceSheet sheet = SourceSheet.read("own", file.root());
    try (Export export = Export.open(home, sheet, LocalDate.of(2026, 10, 31))) {
      long rows = 0;
      for (ExportFile present : export.present()) {
        rows += export.check(present).fingerprint().rows();
      }
      return "read " + rows + " rows";
    } catch (FileProblem problem) {
      return String.valueOf(problem.getMessage());
    } catch (RuntimeException | Error e) {
      return "thrown " + e;
    }
  }
}
