package dues.store;

import dues.period.AccountingPeriod;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months of the books by source: open unless a row says closed. */
@Repository
public class AccountingPeriods {

  private final JdbcClient jdbc;

  /** On the data source of the ledger. */
  public AccountingPeriods(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The source's last closed month; months close in order. */
  public AccountingPeriod closedThrough(short source) {
    return jdbc.sql(
            "select to_char(max(month), 'YYYY-MM') from accounting_period where source = :source and state = 'CLOSED'")
        .param("source", source)
        .query(String.class)
        .optional()
        .map(AccountingPeriod::parse)
        .orElse(AccountingPeriod.NONE_CLOSED);
  }
}
