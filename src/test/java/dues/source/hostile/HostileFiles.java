package dues.source.hostile;

import dues.tabular.TableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plain files, and what stands where a file should; the refusal that each has to meet. */
final class HostileFiles {

  private static final String GOOD = "contract,title\nA,Anna\n";

  private HostileFiles() {}

  static Map<String, HostileCase> all() {
    Map<String, HostileCase> all = new LinkedHashMap<>();
    contents(all);
    places(all);
    return all;
  }

  private static void contents(Map<String, HostileCase> all) {
    text(
        all,
        "gigantic cell",
        "contract,title\nA,\"" + "x".repeat(3 << 20) + "\"\n",
        "longer than 1048576");
    text(
        all,
        "gigantic line",
        "contract,title\n" + "x,".repeat(2 << 20) + "\n",
        "longer than 1048576");
    text(
        all,
        "10 000 columns",
        "contract,title" + ",c".repeat(9_998) + "\n",
        "10000 columns; expected at most 1000");
    text(all, "NUL", "contract,title\nA,A\0a\n", "a NUL byte at offset 18");
    text(all, "unclosed quote", "contract,title\nA,\"Anna\nB,Bohdan\n", "still open at the end");
    text(all, "no last line end", "contract,title\nA,Ann", "the last row has no line end");
    text(all, "repeated header", "contract,title,contract\nA,B,C\n", "two columns 'contract'");
    text(
        all,
        "mark behind the first row",
        "contract,title\n\uFEFFA,Anna\n",
        "byte order mark in the middle");
    text(all, "two marks", "\uFEFF\uFEFF" + GOOD, "byte order mark in the middle");
    bytes(
        all,
        "UTF-16",
        ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE),
        "is UTF-16; expected CSV text");
    bytes(all, "UTF-16 without a mark", GOOD.getBytes(StandardCharsets.UTF_16LE), "a NUL byte");
    bytes(all, "gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0}, "is compressed (gzip)");
    bytes(
        all,
        "old workbook as CSV",
        OLD_WORKBOOK,
        "is an old workbook (.xls) or one with a password");
    bytes(all, "PDF", "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8), "is a PDF; expected CSV text");
  }

  private static void places(Map<String, HostileCase> all) {
    all.put(
        "folder",
        new HostileCase(
            "exports",
            dir -> Files.createDirectory(good(dir).resolve("statuses.csv")),
            "statuses.csv: is a folder; expected a file"));
    all.put(
        "link to nothing",
        new HostileCase(
            "exports",
            dir -> Files.createSymbolicLink(good(dir).resolve("statuses.csv"), dir.resolve("gone")),
            "statuses.csv: is a link to nothing"));
    all.put(
        "link out of the home",
        new HostileCase(
            "exports",
            dir ->
                Files.createSymbolicLink(good(dir).resolve("statuses.csv"), Path.of("/etc/passwd")),
            "statuses.csv: leads outside the home"));
    all.put(
        "folder that is a link",
        new HostileCase(
            "exports/away",
            dir ->
                Files.createSymbolicLink(
                    Files.createDirectories(dir).resolve("away"), Path.of("/etc")),
            "leads outside the home"));
    all.put(
        "path out of the home",
        new HostileCase("../..", dir -> good(dir), "leads outside the home"));
    all.put("device", new HostileCase("/dev/zero", dir -> good(dir), "leads outside the home"));
    all.put(
        "link to a device",
        new HostileCase(
            "exports",
            dir ->
                Files.createSymbolicLink(good(dir).resolve("statuses.csv"), Path.of("/dev/zero")),
            "leads outside the home"));
    all.put(
        "pipe",
        new HostileCase(
            "exports",
            dir -> pipe(good(dir).resolve("statuses.csv")),
            "statuses.csv: is neither a file nor a folder"));
    all.put(
        "nothing",
        new HostileCase("exports", dir -> Files.createDirectories(dir), "has no 'contracts.csv'"));
  }

  /** The first bytes of an OLE container. */
  static final byte[] OLD_WORKBOOK = {
    (byte) 0xD0,
    (byte) 0xCF,
    0x11,
    (byte) 0xE0,
    (byte) 0xA1,
    (byte) 0xB1,
    0x1A,
    (byte) 0xE1,
    0,
    0,
    0
  };

  private static void text(Map<String, HostileCase> all, String name, String text, String refusal) {
    bytes(all, name, text.getBytes(StandardCharsets.UTF_8), refusal);
  }

  private static void bytes(
      Map<String, HostileCase> all, String name, byte[] bytes, String refusal) {
    all.put(
        name,
        new HostileCase("exports", dir -> TableFiles.write(dir, "contracts.csv", bytes), refusal));
  }

  private static Path good(Path exports) {
    TableFiles.write(exports, "contracts.csv", GOOD);
    return exports;
  }

  private static void pipe(Path path) throws IOException {
    try {
      new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
