package dues.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * {@code COPY … FROM STDIN} on the connection of the current transaction: the fastest way in, and
 * all or nothing with it.
 */
final class Copy {

  private static final int BUFFER_BYTES = 1 << 16;

  private final DataSource dataSource;

  Copy(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Copies the rows that {@code rows} writes.
   *
   * @param target table and columns, such as {@code price (fee_id, price)}; never user input
   * @return how many rows the server took
   */
  long into(String target, Consumer<CopyText> rows) {
    CopyText text = new CopyText();
    rows.accept(text);
    byte[] bytes = text.bytes();
    if (bytes.length == 0) {
      return 0;
    }
    String sql = "copy " + target + " from stdin";
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(sql, new java.io.ByteArrayInputStream(bytes), BUFFER_BYTES);
    } catch (SQLException e) {
      var translated = new SQLErrorCodeSQLExceptionTranslator(dataSource).translate("copy", sql, e);
      throw translated != null ? translated : new IllegalStateException(sql, e);
    } catch (IOException e) {
      throw new UncheckedIOException(sql, e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
