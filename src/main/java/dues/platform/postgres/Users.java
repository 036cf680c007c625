package dues.platform.postgres;

import dues.platform.system.OwnedFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Who uses the server of a home: one file per use, named by process, locked while the use lasts.
 *
 * <p>A file that can be locked belongs to a dead process, whatever its name says: the operating
 * system released the lock. So a number that another process got later misleads nobody. To be
 * called under the {@link dues.platform.system.StateLock} only.
 */
record Users(Path folder) {

  /** Opening a file of one's own again and closing it would release its lock. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  /** One use, for as long as its file is locked. */
  record Use(Path file, FileChannel locked) {

    void end() throws IOException {
      OWN.remove(file);
      Files.deleteIfExists(file);
      locked.close();
    }
  }

  Use add() throws IOException {
    OwnedFiles.folder(folder);
    Path file = Files.createTempFile(folder, ProcessHandle.current().pid() + "-", ".user");
    OwnedFiles.leaveToOwnerOfParent(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException(file + " is locked by another process although it is new");
    }
    OWN.add(file);
    return new Use(file, channel);
  }

  /** How many uses last, in this process and in others; what dead ones left is removed. */
  int count() throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.toList();
    }
    int lasting = 0;
    for (Path file : files) {
      if (OWN.contains(file) || !removedAsDead(file)) {
        lasting++;
      }
    }
    return lasting;
  }

  private static boolean removedAsDead(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        return false;
      }
      Files.deleteIfExists(file);
      return true;
    }
  }
}
