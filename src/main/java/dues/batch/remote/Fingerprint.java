package dues.batch.remote;

import dues.platform.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a run and its workers must have in common for their results to be one: the version of the
 * program, the home's sheets, the database. A worker hears only calls of its own fingerprint, so a
 * forgotten sheet on one machine makes it idle, not wrong.
 *
 * @param text twelve hexadecimal digits, such as {@code 3f2a90c1b7de}
 */
record Fingerprint(String text) {

  private static final int DIGITS = 12;
  private static final List<String> FOLDERS = List.of("jobs", "jobs/sources");

  static Fingerprint of(Home home, JdbcClient jdbc) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, String.valueOf(Fingerprint.class.getPackage().getImplementationVersion()));
      add(
          digest,
          jdbc.sql("select system_identifier || ' ' || current_database() from pg_control_system()")
              .query(String.class)
              .single());
      for (String folder : FOLDERS) {
        for (Path sheet : sheets(home.resolve(folder))) {
          add(digest, folder + "/" + sheet.getFileName());
          digest.update(Files.readAllBytes(sheet));
        }
      }
      return new Fingerprint(HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> sheets(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
