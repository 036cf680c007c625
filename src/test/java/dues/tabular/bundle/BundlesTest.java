package dues.tabular.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dues.tabular.Bundle;
import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.Layout;
import dues.tabular.Table;
import dues.tabular.TableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path outside;

  @SuppressWarnings("NullAway.Init")
  private Path home;

  @BeforeEach
  void makeHome() throws IOException {
    home = Files.createDirectory(outside.resolve("home"));
  }

  private static Path zip(Path file, String name, byte[] bytes) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
    }
    return file;
  }

  private List<String> rows(Path path, String table) throws IOException {
    try (Bundle bundle = Bundles.open(home, path)) {
      return TableFiles.rows(bundle.table(table, Layout.RFC4180).orElseThrow());
    }
  }

  private FileFault faultOf(Path path, String table) {
    return catchThrowableOfType(FileFault.class, () -> rows(path, table));
  }

  @Test
  void findsTablesByNameInAFolderAZipAndAZippedFileOfAFolder() throws IOException {
    TableFiles.write(home, "x/contracts.csv", "a\n1\n");
    zip(home.resolve("x/fees.zip"), "whatever.csv", "a\n2\n".getBytes(StandardCharsets.UTF_8));
    Path all =
        zip(home.resolve("all.zip"), "sub/prices.csv", "a\n3\n".getBytes(StandardCharsets.UTF_8));
    assertThat(rows(home.resolve("x"), "contracts")).containsExactly("2: 1");
    assertThat(rows(home.resolve("x"), "contracts.csv")).containsExactly("2: 1");
    assertThat(rows(home.resolve("x"), "fees")).containsExactly("2: 2");
    assertThat(rows(all, "prices")).containsExactly("2: 3");
    try (Bundle bundle = Bundles.open(home, home.resolve("x"))) {
      assertThat(bundle.table("nothing", Layout.RFC4180)).isEmpty();
      assertThat(bundle.tables()).containsExactly("contracts.csv", "fees.zip");
      assertThat(bundle.name()).isEqualTo("x");
      assertThat(bundle.table("fees", Layout.RFC4180).map(Table::file))
          .hasValue("x/fees.zip#whatever.csv");
    }
  }

  @Test
  void leavesTheHomeByNoPathAndNoLink() throws IOException {
    TableFiles.write(outside, "secret.csv", "a\n1\n");
    Files.createDirectory(home.resolve("x"));
    Files.createSymbolicLink(home.resolve("x/contracts.csv"), outside.resolve("secret.csv"));
    Files.createSymbolicLink(home.resolve("away"), outside);
    assertThat(faultOf(home.resolve("x"), "contracts"))
        .hasMessage(
            "x/contracts.csv: leads outside the home; expected a path inside it, also behind"
                + " symbolic links");
    assertThat(faultOf(home.resolve("away"), "secret"))
        .hasMessageContaining("leads outside the home");
    assertThat(faultOf(home.resolve(".."), "secret"))
        .hasMessageContaining("leads outside the home");
    assertThat(faultOf(home.resolve("x"), "../../secret"))
        .hasMessageContaining("leads out of the folder");
    assertThat(faultOf(home.resolve("nothing"), "a"))
        .returns(FileFault.Kind.MISSING, FileFault::kind);
  }

  @Test
  void refusesBrokenZipsAndThoseThatUnpackWithoutEnd() throws IOException {
    Path bomb = zip(home.resolve("b.zip"), "t.csv", zeros(64 << 20));
    assertThat(faultOf(bomb, "t")).hasMessageContaining("expected an export, not a zip bomb");
    byte[] bytes = Files.readAllBytes(zip(home.resolve("c.zip"), "t.csv", zeros(1 << 10)));
    Path half = TableFiles.write(home, "h.zip", Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(faultOf(half, "t")).returns(FileFault.Kind.TRUNCATED, FileFault::kind);
  }

  private static byte[] zeros(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i % 100 == 99 ? '\n' : '0');
    }
    return bytes;
  }

  @Test
  void noticesAFileThatGrowsWhileItIsRead() throws IOException {
    Path file = TableFiles.write(home, "t.csv", "a\n1\n");
    try (Bundle bundle = Bundles.open(home, file);
        var rows = bundle.table("t", Layout.RFC4180).orElseThrow().open(Digest.CRC32)) {
      assertThat(rows.next()).isNotNull();
      Files.writeString(file, "a\n1\n2\n");
      FileFault fault = catchThrowableOfType(FileFault.class, rows::drain);
      assertThat(fault).hasMessageContaining("t.csv: changed while it was read");
    }
  }
}
