package dues.platform.backup;

import dues.platform.StartupProblem;
import dues.platform.backup.Contents.Position;
import dues.platform.database.DatabaseAddress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes every table of a database into one file, as it stands at one moment, whatever runs
 * meanwhile. The file appears under its name when it is complete and on disk; its owner alone may
 * read it.
 */
public final class Backup {

  private static final int BUFFER = 1 << 16;

  private Backup() {}

  /** How many tables and rows a file holds, and of which schema. */
  public record Summary(int tables, long rows, String schema) {}

  /**
   * Writes the file.
   *
   * @param program the version of Dues that writes it
   */
  public static Summary write(DatabaseAddress address, Path file, String program)
      throws IOException, SQLException {
    if (Files.exists(file)) {
      throw StartupProblem.configuration(
          file
              + " is there already; expected the name of a new file. Name another, or move it away.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw StartupProblem.configuration(
          file + ": there is no folder " + folder + "; expected one that can be written. Make it.");
    }
    Path partial = folder.resolve(file.getFileName() + ".partial");
    try (Connection connection =
        DriverManager.getConnection(address.url(), address.user(), address.password())) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Files.deleteIfExists(partial);
      Files.createFile(
          partial,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Contents contents;
      try (ZipOutputStream zip =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(partial), BUFFER))) {
        zip.setLevel(Deflater.BEST_SPEED);
        contents = copy(connection, zip, program);
      }
      try (FileChannel written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      return new Summary(contents.tables().size(), contents.rows(), contents.schema());
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static Contents copy(Connection connection, ZipOutputStream zip, String program)
      throws IOException, SQLException {
    Catalogue catalogue = new Catalogue(connection);
    String schema = schema(connection);
    List<KeptTable> copied = new ArrayList<>();
    for (KeptTable table : catalogue.tables()) {
      zip.putNextEntry(new ZipEntry(table.entry()));
      copied.add(
          table.withRows(
              connection
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyOut("copy " + table.target() + " to stdout", zip)));
      zip.closeEntry();
    }
    // a sequence is read behind the rows: it may be further than they are, never less
    Map<String, Position> positions = new TreeMap<>();
    for (String sequence : catalogue.sequences()) {
      positions.put(sequence, position(connection, sequence));
    }
    Contents contents = new Contents(program, schema, copied, positions);
    zip.putNextEntry(new ZipEntry(Contents.ENTRY));
    zip.write(contents.text().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    return contents;
  }

  private static String schema(Connection connection) throws SQLException {
    if (!Schema.isThere(connection)) {
      throw StartupProblem.configuration(
          "The database has no schema yet: nothing ever ran here; expected one with something to keep.");
    }
    return Schema.version(connection);
  }

  private static Position position(Connection connection, String sequence) throws SQLException {
    try (PreparedStatement sql =
            connection.prepareStatement(
                "select last_value, is_called from " + KeptTable.quoted(sequence));
        ResultSet row = sql.executeQuery()) {
      row.next();
      return new Position(row.getLong(1), row.getBoolean(2));
    }
  }
}
