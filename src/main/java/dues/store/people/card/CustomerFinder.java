package dues.store.people.card;

import dues.store.search.ContractFinder;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds customers by what their contracts say, as contracts are found; or by a key. */
@Repository
public class CustomerFinder {

  /** So many contracts are looked at, however common the word. */
  private static final int LOOKED_AT = 5000;

  private static final String FIND =
      """
      with hit as (
        select l.customer_id
          from (select contract_id from contract_search
                 where label like :part or words like :part or (:digits <> '%%' and phones like :digits)
                 limit :most) s
          join contract_customer l using (contract_id)
        union
        select customer_id from customer where key = :key and merged_into is null),
      counted as (select customer_id, count(*) over () as found from hit limit :counted)
      select u.key, u.title, count(*) over () as found,
             (select count(*) from customer_title t where t.customer_id = u.customer_id) as variants,
             coalesce((select string_agg(s.id || ':' || c.contract, ', ' order by s.id collate "C", c.contract collate "C")
                         from contract_customer l join contract c using (contract_id) join source_system s on s.source = c.source
                        where l.customer_id = u.customer_id), '') as contracts
        from counted join customer u using (customer_id)
       order by u.title collate "C", u.key collate "C" limit :shown
      """;

  private final JdbcClient jdbc;

  CustomerFinder(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The first by title; more than {@link ContractFinder#COUNTED} are not counted. */
  public record Page(List<FoundCustomer> first, int count) {}

  /** Those of whom a contract has the text in its key, number, names, mails or phones. */
  public Page find(String text) {
    String part = ContractFinder.part(text);
    int[] count = new int[1];
    List<FoundCustomer> first =
        jdbc.sql(FIND)
            .param("part", "%" + part + "%")
            .param("digits", "%" + digits(text) + "%")
            .param("key", text.strip())
            .param("most", LOOKED_AT)
            .param("counted", ContractFinder.COUNTED + 1)
            .param("shown", ContractFinder.SHOWN)
            .query(
                (row, n) -> {
                  count[0] = row.getInt("found");
                  return new FoundCustomer(
                      row.getString("key"),
                      row.getString("title"),
                      row.getInt("variants"),
                      row.getString("contracts"));
                })
            .list();
    return new Page(first, count[0]);
  }

  /** Of a text that looks like a phone. */
  private static String digits(String text) {
    String bare = text.toLowerCase(Locale.ROOT).replaceAll("[ ()+-]", "");
    return bare.matches("\\d{3,}") ? bare : "";
  }
}
