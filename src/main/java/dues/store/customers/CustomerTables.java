package dues.store.customers;

import dues.matching.Subject;
import dues.matching.Title;
import dues.store.RowArrays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Customers, their titles and values, and which contracts are theirs. Added set by set. */
@Repository
public class CustomerTables {

  private static final int MANY = 10_000;

  private final DataSource dataSource;

  /** On the transaction of the step. */
  public CustomerTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A customer to be made, with what its contract's number gives it. */
  public record NewCustomer(
      long id, Subject subject, @Nullable Integer group, @Nullable Integer titlePattern) {}

  /** Ids that nobody else will get. */
  public LongStream reserve(int count) {
    List<Long> ids =
        new JdbcTemplate(dataSource)
            .queryForList(
                "select nextval(pg_get_serial_sequence('customer', 'customer_id')) from"
                    + " generate_series(1, ?)",
                Long.class,
                count);
    return ids.stream().mapToLong(Long::longValue).sorted();
  }

  /** Customers that stood for others stand for themselves again where their contracts need one. */
  public void revive() {
    new JdbcTemplate(dataSource)
        .update(
            """
            update customer u set merged_into = null
              from match_decision d join contract c using (contract_id) join source_system s on s.source = c.source
             where u.merged_into is not null and u.key = s.id || ':' || c.contract
               and not d.applied and d.outcome = 'created'
            """);
  }

  /** Customers that stand already, by their keys, although their contracts have none. */
  public Map<String, Long> standing() {
    return ids(
        """
        select u.key, u.customer_id
          from match_decision d join contract c using (contract_id) join source_system s on s.source = c.source
          join customer u on u.key = s.id || ':' || c.contract
         where not d.applied and d.outcome in ('created', 'skipped')
        """);
  }

  private Map<String, Long> ids(String sql) {
    Map<String, Long> ids = new HashMap<>();
    new JdbcTemplate(dataSource)
        .query(
            sql,
            row -> {
              ids.put(row.getString(1), row.getLong(2));
            });
    return ids;
  }

  /** The titles of the customers that contracts are about to join, by the customer's id. */
  public Map<Long, List<String>> titles() {
    Map<Long, List<String>> titles = new HashMap<>();
    new JdbcTemplate(dataSource)
        .query(
            "select customer_id, title_key from customer_title where customer_id in (select"
                + " customer_id from match_decision where not applied)",
            row -> {
              titles
                  .computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                  .add(row.getString(2));
            });
    return titles;
  }

  public void create(Collection<NewCustomer> customers, long execution) {
    RowArrays rows =
        new RowArrays("bigint", "text", "text", "text", "integer", "integer", "bigint");
    for (NewCustomer one : customers) {
      Subject subject = one.subject();
      rows.add(
          one.id(),
          subject.key().toString(),
          subject.profile().title().text(),
          subject.profile().kind(),
          one.group(),
          one.titlePattern(),
          execution);
    }
    rows.update(
        dataSource,
        """
        insert into customer (customer_id, key, title, kind, parameter_group, title_pattern, created_by) overriding system value
        select * from %s
        """);
  }

  /** A title that a customer is known by. */
  public record NewTitle(long customerId, Title title) {}

  public void addTitles(Collection<NewTitle> titles, long execution) {
    RowArrays rows = new RowArrays("bigint", "text", "text", "bigint");
    for (NewTitle title : titles) {
      rows.add(title.customerId(), title.title().text(), title.title().key(), execution);
    }
    rows.update(
        dataSource,
        "insert into customer_title (customer_id, title, title_key, added_by) select * from %s on"
            + " conflict do nothing");
  }

  /** Links contracts; what they bring is taken over afterwards. */
  public void join(Collection<Joining> joinings, LocalDate date, long execution) {
    RowArrays links = new RowArrays("bigint", "bigint", "text");
    for (Joining joining : joinings) {
      links.add(joining.contract().id(), joining.customerId(), joining.decidedBy());
    }
    links.update(
        dataSource,
        "insert into contract_customer (contract_id, customer_id, since, decided_by, execution_id)"
            + " select l.contract_id, l.customer_id, date '%s', l.decided_by, %d from %%s as l (contract_id, customer_id, decided_by)"
                .formatted(date, execution));
  }

  /** After very many links the server looks again how many a customer has, before it is asked. */
  public void joined(long links) {
    if (links >= MANY) {
      new JdbcTemplate(dataSource).execute("analyze contract_customer");
    }
  }
}
