package dues.platform.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that nobody but their owner may read, whatever the umask is.
 *
 * <p>Root that works in the home of somebody else leaves the files to that owner, who could not use
 * the home otherwise.
 */
public final class OwnedFiles {

  private static final FileAttribute<Set<PosixFilePermission>> FILE = mode("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER = mode("rwx------");

  private OwnedFiles() {}

  /** Makes the folder when it is absent, closed to others. */
  public static Path folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeUnlessThere(folder, () -> Files.createDirectory(folder, FOLDER));
    }
    return folder;
  }

  /** Makes an empty file when it is absent. */
  public static Path file(Path file) throws IOException {
    if (!Files.exists(file)) {
      makeUnlessThere(file, () -> Files.createFile(file, FILE));
    }
    return file;
  }

  private interface Making {
    Path make() throws IOException;
  }

  /** Two processes may find the same path absent; one makes it, and the other has what it wants. */
  private static void makeUnlessThere(Path path, Making making) throws IOException {
    try {
      leaveToOwnerOfParent(making.make());
    } catch (FileAlreadyExistsException made) {
      boolean usable = Files.isDirectory(path) || Files.isRegularFile(path);
      if (!usable) {
        throw made;
      }
    }
  }

  /** Replaces the file's text at once and durably: a reader sees the old text or the new. */
  public static void write(Path file, String text) throws IOException {
    Path parent = parent(file);
    Path fresh = Files.createTempFile(parent, file.getFileName() + ".", ".new", FILE);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    leaveToOwnerOfParent(fresh);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    force(parent);
  }

  /** Makes a file, or what was created or renamed in a folder, durable. */
  public static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** What root makes in the home of somebody else is that somebody's. */
  public static void leaveToOwnerOfParent(Path path) throws IOException {
    if (Account.current().isRoot()) {
      Account.ownerOf(parent(path)).own(path);
    }
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(path + " has no parent");
    }
    return parent;
  }

  private static FileAttribute<Set<PosixFilePermission>> mode(String mode) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
  }
}
