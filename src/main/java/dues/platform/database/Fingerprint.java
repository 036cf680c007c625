package dues.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A hash over the names and texts of all migrations; equal hashes, equal schemas. */
final class Fingerprint {

  private static final String MIGRATIONS = "classpath:db/migration/*.sql";

  private Fingerprint() {}

  static String ofClasspath() throws IOException {
    Resource[] files = new PathMatchingResourcePatternResolver().getResources(MIGRATIONS);
    Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
    MessageDigest hash = sha256();
    hash.update("1 job repository".getBytes(StandardCharsets.UTF_8));
    for (Resource file : files) {
      hash.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
      hash.update(file.getContentAsByteArray());
    }
    return HexFormat.of().formatHex(hash.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
