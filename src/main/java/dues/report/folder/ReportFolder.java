package dues.report.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder {@code out/reports/<date>}. A reader finds a whole file or the one before it, never
 * half of one: a file is written under a temporary name beside its place ({@link #draft}), brought
 * to the disk and renamed ({@link #publish}). What a killed run left under temporary names is swept
 * away when the folder is next opened.
 *
 * <p>Other bytes than before move the old file to {@code superseded/<execution that replaced it>/};
 * the same bytes leave it untouched, with its time.
 */
public final class ReportFolder {

  /** What became of a draft. */
  public enum Outcome {
    WRITTEN,
    UNCHANGED,
    REPLACED
  }

  private static final String DRAFT_PREFIX = ".";
  private static final String DRAFT_SUFFIX = ".part";
  private static final String SCRATCH = ".scratch.";
  private static final String SUPERSEDED = "superseded";

  private final Path folder;
  private final long execution;

  private ReportFolder(Path folder, long execution) {
    this.folder = folder;
    this.execution = execution;
  }

  /** Opens the folder of one date for one run; no other may have it open. */
  public static ReportFolder open(Path folder, long execution) throws IOException {
    Files.createDirectories(folder);
    return new ReportFolder(folder, execution);
  }

  long execution() {
    return execution;
  }

  Path path() {
    return folder;
  }

  /**
   * An empty file, readable by its owner only, that {@link #publish} puts in place as {@code name}.
   */
  public Path draft(String name) throws IOException {
    Path draft = draftOf(name);
    Files.deleteIfExists(draft);
    return isPosix()
        ? Files.createFile(
            draft,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createFile(draft);
  }

  Path draftOf(String name) {
    return folder.resolve(DRAFT_PREFIX + name + "." + execution + DRAFT_SUFFIX);
  }

  public String draftSha256(String name) throws IOException {
    return sha256(draftOf(name));
  }

  /** The digest of a file's bytes in lower-case hexadecimal. */
  static String sha256(Path file) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A folder for what a writer has to put aside; swept with the drafts. */
  public Path scratch() throws IOException {
    Path scratch = folder.resolve(SCRATCH + execution + DRAFT_SUFFIX);
    if (isPosix()) {
      return Files.createDirectories(
          scratch,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return Files.createDirectories(scratch);
  }

  /** Puts the finished draft in place. */
  public Outcome publish(String name) throws IOException {
    Path draft = draftOf(name);
    Path place = folder.resolve(name);
    boolean exists = Files.exists(place);
    if (exists && Files.mismatch(draft, place) == -1) {
      Files.delete(draft);
      return Outcome.UNCHANGED;
    }
    toDisk(draft, StandardOpenOption.WRITE);
    if (exists) {
      supersede(place);
    }
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    toDisk(folder, StandardOpenOption.READ);
    return exists ? Outcome.REPLACED : Outcome.WRITTEN;
  }

  /** Removes whatever a killed run left under temporary names. */
  public void sweep() throws IOException {
    sweep("");
  }

  /** Removes the drafts of one file; others may be at work on theirs. */
  public void sweep(String name) throws IOException {
    for (Path left : leftovers(DRAFT_PREFIX + name)) {
      try (Stream<Path> tree = Files.walk(left)) {
        tree.sorted(Comparator.reverseOrder()).forEach(ReportFolder::delete);
      }
    }
  }

  /**
   * The old file gets a second name before its place is taken, so that no moment is without a whole
   * report.
   */
  private void supersede(Path place) throws IOException {
    Path superseded = Files.createDirectories(folder.resolve(SUPERSEDED));
    if (isKept(superseded, place)) {
      return;
    }
    Path kept = Files.createDirectories(superseded.resolve(Long.toString(execution)));
    Path copy = kept.resolve(place.getFileName());
    Files.deleteIfExists(copy);
    try {
      Files.createLink(copy, place);
    } catch (UnsupportedOperationException e) {
      Files.copy(place, copy, StandardCopyOption.COPY_ATTRIBUTES);
      toDisk(copy, StandardOpenOption.WRITE);
    }
    toDisk(kept, StandardOpenOption.READ);
  }

  /** True when a run that was killed before it took the place had kept the old file already. */
  private static boolean isKept(Path superseded, Path place) throws IOException {
    try (Stream<Path> executions = Files.list(superseded)) {
      for (Path kept : executions.map(e -> e.resolve(place.getFileName())).toList()) {
        if (Files.exists(kept) && Files.isSameFile(kept, place)) {
          return true;
        }
      }
      return false;
    }
  }

  private List<Path> leftovers(String prefix) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(path -> isTemporary(path, prefix)).toList();
    }
  }

  private static boolean isTemporary(Path path, String prefix) {
    String name = path.getFileName().toString();
    return name.startsWith(prefix) && name.endsWith(DRAFT_SUFFIX);
  }

  private boolean isPosix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void toDisk(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
