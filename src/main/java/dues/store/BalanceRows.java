package dues.store;

import dues.ledger.Balances;
import dues.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What each contract of a page has: the exported balance less the lines that the billing cannot
 * know of (fees.md Q52). Summing lines costs as much as the history is long, so it is done only for
 * sources with a fee that checks funds.
 */
final class BalanceRows {

  private static final String BALANCES =
      """
      select c.contract_id, c.currency, c.balance, c.extra_balance, c.credit, %s, c.company_credit,
             sum(l.amount) filter (where l.bucket = 'MAIN'), sum(l.amount) filter (where l.bucket = 'EXTRA')
        from contract c
        left join import_run r on r.execution_id = c.brought_by
        left join ledger_line l on l.contract_id = c.contract_id
             and (%%s or l.charge_date >= coalesce(c.balance_as_of, r.business_date) or l.execution_id > c.brought_by)
       where c.contract_id = any(?)
       group by c.contract_id
      """
          .formatted(Days.sql("c.credit_until"));

  private final PageQuery pages;

  BalanceRows(DataSource dataSource) {
    this.pages = new PageQuery(dataSource);
  }

  /**
   * The balances by contract.
   *
   * @param includesCharges whether the billing books what Dues charges into the balance it exports
   */
  Map<Long, Balances> load(Collection<Long> contractIds, boolean includesCharges) {
    Map<Long, Balances> balances = new HashMap<>();
    pages.each(
        BALANCES.formatted(includesCharges ? "false" : "true"),
        contractIds,
        row -> balances.put(row.getLong(1), balances(row)));
    return balances;
  }

  private static Balances balances(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(2));
    BigDecimal extra = row.getBigDecimal(4);
    return new Balances(
        minor(row.getBigDecimal(3), row.getBigDecimal(8), currency),
        extra == null ? null : minor(extra, row.getBigDecimal(9), currency),
        minor(row.getBigDecimal(5), null, currency),
        Days.to(row, 6),
        minor(row.getBigDecimal(7), null, currency));
  }

  private static long minor(
      @Nullable BigDecimal balance, @Nullable BigDecimal posted, Currency currency) {
    BigDecimal stored = balance == null ? BigDecimal.ZERO : balance;
    return Money.round(posted == null ? stored : stored.subtract(posted), currency).minor();
  }
}
