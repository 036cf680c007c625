package dues.source.hostile;

import dues.tabular.MadeWorkbook;
import dues.tabular.TableFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips and workbooks, and the refusal that each has to meet. */
final class HostileContainers {

  private static final String CELL =
      "<row r='1'><c t='inlineStr'><is><t>contract</t></is></c></row>";

  private HostileContainers() {}

  static Map<String, HostileCase> all() {
    Map<String, HostileCase> all = new LinkedHashMap<>();
    zip(
        all,
        "zip bomb",
        zip("contracts.csv", "contract,title\n".repeat(2 << 20)),
        "unpacks to more than 200 times its size");
    zip(all, "zip in a zip", zip("contracts.csv", text(zip("a", "b"))), "is a zip or a workbook");
    zip(all, "2 000 entries", many(2_000), "more than 1000 entries");
    zip(all, "directory of 2 GiB", end(0x7FFFFFFF), "a directory beyond 4 MiB");
    zip(all, "zip with a password", secret(), "has a password; expected a zip without one");
    zip(all, "no zip", "PK and nothing".getBytes(StandardCharsets.UTF_8), "is no whole zip");
    book(
        all,
        "billion laughs",
        sheet(CELL),
        LAUGHS + MadeWorkbook.texts("<si><t>&c;</t></si>"),
        "declares a DTD");
    book(
        all,
        "external entity",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + sheet(CELL),
        "",
        "declares a DTD");
    book(all, "sheet bomb", sheet(" ".repeat(20 << 20)), "", "a zip bomb");
    book(all, "deep elements", sheet("<a>".repeat(100_000)), "", "more than 64 deep");
    book(
        all,
        "gigantic attribute",
        sheet("<row r='" + noise(2 << 20) + "'/>"),
        "",
        "a tag or comment is longer");
    book(
        all,
        "gigantic comment",
        sheet("<!-->" + "<a></a>" + noise(1 << 17) + "-->"),
        "",
        "a tag or comment is longer");
    book(
        all,
        "gigantic verbatim text",
        sheet("<![CDATA[" + noise(2 << 20) + "]]>"),
        "",
        "a tag or comment is longer");
    book(
        all,
        "gigantic text",
        sheet("<row r='1'><c t='str'><v>" + noise(2 << 20)),
        "",
        "a text is longer");
    book(
        all,
        "UTF-16 inside",
        "<?xml version='1.0' encoding='UTF-16'?>" + sheet(CELL),
        "",
        "its XML is not UTF-8");
    book(
        all,
        "10 000 columns in a sheet",
        sheet("<row r='1'><c r='NTP1' t='str'><v>x</v></c></row>"),
        "",
        "expected at most 1000 columns");
    all.put(
        "old workbook",
        new HostileCase(
            "exports/all.xlsx",
            dir -> TableFiles.write(dir, "all.xlsx", HostileFiles.OLD_WORKBOOK),
            "is an old workbook (.xls) or one with a password"));
    return all;
  }

  private static final String LAUGHS =
      "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>";

  private static void zip(Map<String, HostileCase> all, String name, byte[] bytes, String refusal) {
    all.put(
        name,
        new HostileCase(
            "exports/all.zip", dir -> TableFiles.write(dir, "all.zip", bytes), refusal));
  }

  private static void book(
      Map<String, HostileCase> all, String name, String sheet, String texts, String refusal) {
    String shared = texts.isEmpty() ? MadeWorkbook.texts("") : texts;
    all.put(
        name,
        new HostileCase(
            "exports/all.xlsx",
            dir -> MadeWorkbook.of(Files.createDirectories(dir).resolve("all.xlsx"), sheet, shared),
            refusal));
  }

  private static String sheet(String rows) {
    return MadeWorkbook.sheet(rows);
  }

  /** What does not compress a hundredfold. */
  private static String noise(int length) {
    StringBuilder noise = new StringBuilder(length);
    Random random = new Random(1);
    while (noise.length() < length) {
      noise.append(Long.toString(random.nextLong() >>> 1, 36));
    }
    return noise.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String name, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] many(int entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry("contracts" + i + ".csv"));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** The end of a zip whose directory is said to be so long. */
  private static byte[] end(int length) {
    return ByteBuffer.allocate(22)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0, 0x06054b50)
        .putShort(8, (short) 5)
        .putShort(10, (short) 5)
        .putInt(12, length)
        .array();
  }

  /** Bit 0 of the flags in the directory: encrypted. */
  private static byte[] secret() {
    byte[] bytes = zip("contracts.csv", "contract,title\n");
    int directory = text(bytes).indexOf("PK\u0001\u0002");
    bytes[directory + 8] |= 1;
    return bytes;
  }
}
