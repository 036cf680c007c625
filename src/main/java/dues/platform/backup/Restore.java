package dues.platform.backup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dues.platform.StartupProblem;
import dues.platform.backup.Backup.Summary;
import dues.platform.database.DatabaseAddress;
import dues.platform.database.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Fills an empty database from a backup: the schema is migrated as far as the backup's was, the
 * rows come in one transaction, and the later migrations follow. What fails leaves no row, and
 * restoring again is then right.
 *
 * <p>Staged rows of an import that was not complete are in no backup, so such an import is ended as
 * ABANDONED: the next run begins it anew.
 */
public final class Restore {

  private static final String IMPORTS_BEGIN_ANEW =
      """
      update batch_job_execution e
         set status = 'ABANDONED', end_time = coalesce(e.end_time, e.last_updated, e.create_time),
             exit_message = 'restored from a backup, which holds no staged rows; the next run begins anew'
        from batch_job_instance i
       where i.job_instance_id = e.job_instance_id and i.job_name = 'import-billing'
         and e.status not in ('COMPLETED', 'ABANDONED')""";

  private final Path file;

  private Restore(Path file) {
    this.file = file;
  }

  /** Fills the database and says what came in. */
  public static Summary read(DatabaseAddress address, Path file) throws IOException, SQLException {
    return new Restore(file).into(address);
  }

  private Summary into(DatabaseAddress address) throws IOException, SQLException {
    if (!Files.isRegularFile(file)) {
      throw StartupProblem.configuration(
          file + " is not there; expected a file that `dues backup` wrote.");
    }
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        HikariDataSource pool = pool(address)) {
      Contents contents = contents(zip);
      requireEmpty(pool);
      new Migrations(pool).applyUpTo(contents.schema());
      try (Connection connection = pool.getConnection()) {
        requireSchema(connection, contents);
        fill(connection, zip, contents);
      }
      new Migrations(pool).apply();
      try (Connection connection = pool.getConnection();
          Statement sql = connection.createStatement()) {
        sql.execute("analyze");
      }
      return new Summary(contents.tables().size(), contents.rows(), contents.schema());
    } catch (ZipException broken) {
      throw refused(String.valueOf(broken.getMessage()), broken);
    }
  }

  private Contents contents(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Contents.ENTRY);
    if (entry == null) {
      throw refused("it has no " + Contents.ENTRY, null);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Contents.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw refused(String.valueOf(e.getMessage()), e);
    }
  }

  private void requireEmpty(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      List<String> filled = new Catalogue(connection).filled();
      if (!filled.isEmpty()) {
        throw StartupProblem.configuration(
            "The database has rows already (%s); expected an empty one. Name another database or home, or move this home's .dues away."
                .formatted(String.join(", ", filled.subList(0, Math.min(3, filled.size())))));
      }
    }
  }

  /** The backup's tables and those of the schema it names are the same. */
  private void requireSchema(Connection connection, Contents contents) throws SQLException {
    String there = Schema.version(connection);
    if (!there.equals(contents.schema())) {
      throw StartupProblem.configuration(
          "%s has schema %s, written by dues %s; the database has %s. Restore with that version of Dues or a later one, into a new database."
              .formatted(file, contents.schema(), contents.program(), there));
    }
    List<String> expected =
        new Catalogue(connection).tables().stream().map(KeptTable::target).sorted().toList();
    if (!expected.equals(contents.tables().stream().map(KeptTable::target).sorted().toList())) {
      throw refused("its tables are not those of schema " + there, null);
    }
  }

  /**
   * All of it or nothing. The pool does not see what COPY writes, and would commit it when it takes
   * back a connection that failed.
   */
  private void fill(Connection connection, ZipFile zip, Contents contents)
      throws IOException, SQLException {
    connection.setAutoCommit(false);
    boolean whole = false;
    try {
      for (KeptTable table : contents.tables()) {
        fill(connection, zip, table);
      }
      stand(connection, contents);
      try (PreparedStatement sql = connection.prepareStatement(IMPORTS_BEGIN_ANEW)) {
        sql.executeUpdate();
      }
      connection.commit();
      whole = true;
    } finally {
      if (!whole) {
        connection.rollback();
      }
    }
  }

  private void fill(Connection connection, ZipFile zip, KeptTable table)
      throws IOException, SQLException {
    ZipEntry entry = zip.getEntry(table.entry());
    if (entry == null) {
      throw refused("it has no " + table.entry(), null);
    }
    try (InputStream rows = zip.getInputStream(entry)) {
      long copied =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table.target() + " from stdin", rows);
      if (copied != table.rows()) {
        throw refused(
            "%s has %d rows, its contents say %d".formatted(table.entry(), copied, table.rows()),
            null);
      }
    }
  }

  private static void stand(Connection connection, Contents contents) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement("select setval(quote_ident(?)::regclass, ?, ?)")) {
      for (Map.Entry<String, Contents.Position> sequence : contents.sequences().entrySet()) {
        sql.setString(1, sequence.getKey());
        sql.setLong(2, sequence.getValue().last());
        sql.setBoolean(3, sequence.getValue().given());
        sql.execute();
      }
    }
  }

  private StartupProblem refused(String why, @Nullable Exception cause) {
    String sentence =
        "%s is no whole backup: %s; expected a file that `dues backup` wrote. Nothing was restored."
            .formatted(file, why);
    return cause == null
        ? StartupProblem.configuration(sentence)
        : StartupProblem.configuration(sentence, cause);
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(address.url());
    settings.setUsername(address.user());
    if (!address.password().isEmpty()) {
      settings.setPassword(address.password());
    }
    settings.setMaximumPoolSize(4);
    settings.setMinimumIdle(0);
    settings.setConnectionInitSql("set time zone 'UTC'");
    return new HikariDataSource(settings);
  }
}
