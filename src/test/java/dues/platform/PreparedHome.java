package dues.platform;

import com.zaxxer.hikari.HikariDataSource;
import dues.platform.database.Database;
import dues.platform.database.Migrations;
import dues.platform.system.Command;
import dues.platform.system.StateLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A home whose database has the schema of today and no rows, made once and copied: unpacking the
 * server, making a cluster and migrating it costs each test that begins with them six seconds. What
 * these do has tests of its own.
 */
public final class PreparedHome {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final int COPY_SECONDS = 60;

  private PreparedHome() {}

  /** Gives a home that has none its database. */
  public static void into(Path home) {
    Path state = home.resolve(".dues");
    if (Files.exists(state)) {
      return;
    }
    try {
      Path made = made();
      Files.createDirectories(home);
      copy(made.resolve(".dues"), state);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path made() throws IOException {
    Path target = Path.of("target").toAbsolutePath();
    Path made = target.resolve("prepared-home-" + Long.toHexString(schema()));
    return new StateLock(target.resolve("prepared-home.lock"), Duration.ofMinutes(5))
        .holding(
            () -> {
              if (!Files.exists(made)) {
                Path fresh = Files.createTempDirectory(target, "preparing-");
                make(fresh);
                Files.move(fresh, made);
              }
              return made;
            });
  }

  private static void make(Path home) throws IOException {
    try (Database database = Database.embedded(Home.at(home));
        HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(database.address().url());
      pool.setUsername(database.address().user());
      pool.setPassword(database.address().password());
      new Migrations(pool).apply();
    }
  }

  /** Its programs are linked to: nothing writes them. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    for (String part : List.of("postgres", "administrator.password", "application.password")) {
      Command.Outcome copied =
          new Command(List.of("cp", "-a", from.resolve(part).toString(), to.toString()))
              .run(COPY_SECONDS);
      if (!copied.isGood()) {
        throw new IOException(copied.said());
      }
    }
    Files.createSymbolicLink(to.resolve("binaries"), from.resolve("binaries"));
  }

  private static long schema() throws IOException {
    CRC32 sum = new CRC32();
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path file : files.sorted().toList()) {
        sum.update(Files.readAllBytes(file));
      }
    }
    return sum.getValue();
  }
}
