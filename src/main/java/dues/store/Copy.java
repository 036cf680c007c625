package dues.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * {@code COPY … FROM STDIN} on the connection of the current transaction: the fastest way in, and
 * all or nothing with it.
 */
final class Copy {

  private final DataSource dataSource;

  Copy(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Copies the rows that {@code rows} writes, while it writes them.
   *
   * @param target table and columns, such as {@code price (fee_id, price)}; never user input
   * @return how many rows the server took
   */
  long into(String target, Consumer<CopyText> rows) {
    String sql = "copy " + target + " from stdin";
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (ServerStream server =
        new ServerStream(connection.unwrap(PGConnection.class).getCopyAPI(), sql)) {
      CopyText text = new CopyText(server);
      rows.accept(text);
      text.flush();
      return server.end();
    } catch (SQLException e) {
      throw failure(sql, e);
    } catch (UncheckedIOException e) {
      IOException wrapped = e.getCause();
      throw wrapped != null && wrapped.getCause() instanceof SQLException refused
          ? failure(sql, refused)
          : e;
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private RuntimeException failure(String sql, SQLException e) {
    var translated = new SQLErrorCodeSQLExceptionTranslator(dataSource).translate("copy", sql, e);
    return translated != null ? translated : new IllegalStateException(sql, e);
  }

  /** Bytes to the server; the command begins with the first of them and ends when told to. */
  private static final class ServerStream extends OutputStream {

    private final CopyManager manager;
    private final String sql;
    private @Nullable CopyIn copy;

    ServerStream(CopyManager manager, String sql) {
      this.manager = manager;
      this.sql = sql;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (length == 0) {
        return;
      }
      try {
        if (copy == null) {
          copy = manager.copyIn(sql);
        }
        copy.writeToCopy(bytes, from, length);
      } catch (SQLException e) {
        throw new IOException(sql, e);
      }
    }

    long end() throws SQLException {
      return copy == null ? 0 : copy.endCopy();
    }

    /** Takes back what was not ended. */
    @Override
    public void close() {
      if (copy != null && copy.isActive()) {
        try {
          copy.cancelCopy();
        } catch (SQLException e) {
          throw new IllegalStateException(sql + " could not be cancelled", e);
        }
      }
    }
  }
}
