package dues.store.export;

import dues.store.helpdesk.lists.ProcessesExport;
import dues.store.outbox.OutboxExport;
import dues.store.policy.DiffersExport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Streams an export row by row through a cursor, all of it from one snapshot. The cells are in the
 * order of the columns and already written as text; null is an absent value.
 */
public final class Exports {

  private static final List<Export> ALL =
      List.of(
          LedgerExport.export(),
          ContractsExport.export(),
          SubscriptionsExport.export(),
          CustomersExport.export(),
          AddressesExport.export(),
          MatchesExport.export(),
          BalancesExport.export(),
          PortalExport.export(),
          DriftExport.export(),
          DiffersExport.export(),
          DecisionsExport.export(),
          OutboxExport.export(),
          ProcessesExport.export(),
          OperationsExport.export(),
          TasksExport.export());

  private static final int ROWS_A_TRIP = 2000;

  private final StatusNames statuses;
  private final NamedParameterJdbcTemplate jdbc;
  private final TransactionTemplate snapshot;

  public Exports(
      DataSource dataSource, PlatformTransactionManager transactions, StatusNames statuses) {
    this.statuses = statuses;
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(ROWS_A_TRIP);
    this.jdbc = new NamedParameterJdbcTemplate(template);
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** All exports, in the order of the manual. */
  public static List<Export> all() {
    return ALL;
  }

  public static Optional<Export> named(String name) {
    return ALL.stream().filter(export -> export.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Hands every row to the sink and returns how many there were. */
  public long stream(Export export, ExportFilter filter, Consumer<List<@Nullable String>> sink) {
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put("source", filter.source());
    asked.put("contract", filter.contract());
    asked.put("from", filter.from());
    asked.put("to", filter.to());
    asked.put("since", filter.since());
    asked.put("as_of", filter.asOf());
    long[] rows = {0};
    snapshot.executeWithoutResult(
        status ->
            jdbc.query(
                export.sql(),
                asked,
                row -> {
                  List<@Nullable String> cells = new ArrayList<>();
                  for (Column column : export.columns()) {
                    cells.add(Cells.text(row, column, statuses));
                  }
                  sink.accept(cells);
                  rows[0]++;
                }));
    return rows[0];
  }
}
