package dues.platform.postgres;

import dues.platform.StartupProblem;
import dues.platform.system.OwnedFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The server's programs, unpacked once per version from the jar on the classpath.
 *
 * <p>They are unpacked beside their place and renamed into it, so that a folder with the final name
 * is always whole, also after a kill in the middle.
 */
record Binaries(Path folder) {

  private static final Pattern JAR = Pattern.compile("postgres-binaries-([A-Za-z0-9._-]+)\\.jar");
  private static final int MAX_ENTRIES = 20_000;

  static Binaries under(Path state) throws IOException {
    Resource archive = archive();
    Path all = state.resolve("binaries");
    Path place = all.resolve(version(archive));
    if (!Files.isDirectory(place)) {
      Files.createDirectories(all);
      open(all);
      removeLeftovers(all);
      Path fresh = Files.createTempDirectory(all, "unpacking-");
      unpack(archive, fresh);
      open(fresh);
      force(fresh);
      moveUnlessThere(fresh, place);
    }
    return new Binaries(place);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /** Asked for by its name: looking through the whole classpath would cost half a second. */
  private static Resource archive() {
    Resource archive = new ClassPathResource("postgres-" + platform() + ".txz");
    if (!archive.exists()) {
      throw StartupProblem.configuration(
          "This dues was built without the PostgreSQL of this machine ("
              + platform()
              + "). Build it with the Maven profile of the platform, or set DUES_DB_URL.");
    }
    return archive;
  }

  /** As the archives spell it: linux-x86_64, darwin-arm_64. */
  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    return (system.startsWith("mac") ? "darwin" : system.replaceAll(" .*", ""))
        + "-"
        + (processor.equals("aarch64") ? "arm_64" : processor.replace("amd64", "x86_64"));
  }

  /** The name of the jar tells the platform and the version: linux-amd64-18.6.0. */
  private static String version(Resource archive) throws IOException {
    Matcher jar = JAR.matcher(archive.getURL().toString());
    return jar.find() ? jar.group(1) : "size-" + archive.contentLength();
  }

  private static void unpack(Resource archive, Path into) throws IOException {
    try (InputStream packed = new BufferedInputStream(archive.getInputStream());
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new BufferedInputStream(new XZCompressorInputStream(packed), 1 << 20))) {
      int entries = 0;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          throw new IOException("more than " + MAX_ENTRIES + " entries in " + archive);
        }
        place(entry, tar, into);
      }
    }
  }

  private static void place(TarArchiveEntry entry, InputStream content, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("entry " + entry.getName() + " leads out of the archive");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      open(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, into.resolve(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** On disk before it has its name: half a program after a power cut would stay for ever. */
  private static void force(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = tree.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      OwnedFiles.force(file);
    }
  }

  private static void moveUnlessThere(Path fresh, Path place) throws IOException {
    try {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException impossible) {
      throw new IOException(fresh + " cannot be renamed to " + place, impossible);
    } catch (IOException failed) {
      if (!Files.isDirectory(place)) {
        throw failed;
      }
      remove(fresh);
    }
  }

  private static void removeLeftovers(Path all) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> folders = Files.list(all)) {
      leftovers = folders.filter(f -> f.getFileName().toString().startsWith("unpacking-")).toList();
    }
    for (Path leftover : leftovers) {
      remove(leftover);
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(folder)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  private static void open(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
