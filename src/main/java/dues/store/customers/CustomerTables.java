package dues.store.customers;

import dues.matching.Customer;
import dues.matching.Title;
import dues.matching.Value;
import dues.store.RowArrays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Customers, their titles and values, and which contracts are theirs. Added set by set. */
@Repository
public class CustomerTables {

  /** A customer has one of these; a newer one takes its place. Of all others it has many. */
  private static final Set<String> SINGLE = Set.of("birth_date", "document", "tax_number");

  private final DataSource dataSource;

  /** On the transaction of the step. */
  public CustomerTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A customer to be made, with what its contract's number gives it. */
  public record NewCustomer(
      long id, Customer customer, @Nullable Integer group, @Nullable Integer titlePattern) {}

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

  public void create(Collection<NewCustomer> customers, long execution) {
    RowArrays rows =
        new RowArrays("bigint", "text", "text", "text", "integer", "integer", "bigint");
    for (NewCustomer one : customers) {
      Customer customer = one.customer();
      rows.add(
          one.id(),
          customer.key(),
          customer.profile().title().text(),
          customer.profile().kind(),
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

  /** Links contracts and takes their values over; of several single values the last wins. */
  public void join(Collection<Joining> joinings, LocalDate date, long execution) {
    RowArrays links = new RowArrays("bigint", "bigint", "text");
    RowArrays single = new RowArrays("bigint", "text", "text");
    RowArrays values = new RowArrays("bigint", "text", "text", "text", "text");
    for (Joining joining : joinings) {
      links.add(joining.contract().id(), joining.customerId(), joining.decidedBy());
      joining
          .imported()
          .values()
          .forEach(
              (parameter, ofOne) -> {
                for (Value value : ofOne) {
                  String origin = joining.contract().subject().key().toString();
                  values.add(joining.customerId(), parameter, value.key(), value.text(), origin);
                  if (SINGLE.contains(parameter)) {
                    single.add(joining.customerId(), parameter, value.key());
                  }
                }
              });
    }
    links.update(
        dataSource,
        "insert into contract_customer (contract_id, customer_id, since, decided_by, execution_id)"
            + " select l.contract_id, l.customer_id, date '%s', l.decided_by, %d from %%s as l (contract_id, customer_id, decided_by)"
                .formatted(date, execution));
    single.update(
        dataSource,
        "delete from customer_parameter p using %s as n (customer_id, parameter, value_key) where"
            + " p.customer_id = n.customer_id and p.parameter = n.parameter and p.value_key <>"
            + " n.value_key");
    values.update(
        dataSource,
        ("insert into customer_parameter (customer_id, parameter, value_key, value, origin,"
                + " added_by) select n.*, %d from %%s as n (customer_id, parameter, value_key, value,"
                + " origin) on conflict do nothing")
            .formatted(execution));
  }
}
