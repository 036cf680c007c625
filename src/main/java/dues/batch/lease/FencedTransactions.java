package dues.batch.lease;

import java.sql.Connection;
import java.sql.SQLException;
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
 * <p>A read-only transaction passes unchecked; PostgreSQL itself refuses its writes.
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
    try {
      fence.check(connection);
    } catch (SQLException e) {
      giveBack(transaction, connection, e);
      throw new CannotCreateTransactionException("the lease could not be checked", e);
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
