package dues.batch.imports;

import dues.source.Export;
import dues.source.ExportFile;
import dues.source.FileCheck;
import dues.source.FileProblem;
import dues.source.Reject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a source delivered: its files, each read to its end and known by its hash. */
record Delivery(List<FileCheck> files) {

  /**
   * Reads every file to its end.
   *
   * @throws FileProblem with everything that is wrong with any of them
   */
  static Delivery of(Export export) {
    List<FileCheck> checks = new ArrayList<>();
    List<Reject> wrong = new ArrayList<>();
    for (ExportFile file : export.present()) {
      try {
        checks.add(export.check(file));
      } catch (FileProblem problem) {
        wrong.addAll(problem.rejects());
      }
    }
    if (!wrong.isEmpty()) {
      throw new FileProblem(wrong);
    }
    return new Delivery(checks);
  }

  /** One hash for all files: the identity of an import beside its source and date. */
  String hash() {
    StringBuilder all = new StringBuilder();
    for (FileCheck check : files) {
      all.append(check.file().name()).append('=').append(check.fingerprint().sha256()).append('\n');
    }
    return sha256(all.toString());
  }

  /** A text's hash in hexadecimal digits. */
  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
