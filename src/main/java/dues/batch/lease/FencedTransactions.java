package dues.batch.lease;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * The program's one transaction manager, for data and job repository alike: while the process holds
 * a lease, every transaction that may write begins with the {@link Fence}. It cannot be forgotten,
 * and after a loss even the status of the lost run cannot be written.
 *
 * <p>Sessions of the pool are read-only until a transaction of this class says otherwise, so a
 * statement outside of any transaction cannot write unfenced: PostgreSQL refuses it, as it refuses
 * the writes of a read-only transaction, which passes unchecked.
 */
public final class FencedTransactions extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  private final transient Fence fence;

  /** Transactions on the one data source. */
  public FencedTransactions(DataSource source, Fence fence) {
    super(source);
    this.fence = fence;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    if (definition.isReadOnly()) {
      return;
    }
    Connection connection =
        ((JdbcTransactionObjectSupport) transaction).getConnectionHolder().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction read write");
      fence.check(connection);
    } catch (SQLException e) {
      giveBack(transaction, connection, e);
      throw new CannotCreateTransactionException(
          "the transaction could not be begun or its lease checked", e);
    } catch (RuntimeException | Error e) {
      giveBack(transaction, connection, e);
      throw e;
    }
  }

  /** The caller never sees a transaction whose beginning failed, so nobody else would end it. */
  private void giveBack(Object transaction, Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    doCleanupAfterCompletion(transaction);
  }
}
