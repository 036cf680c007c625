package dues.store.review;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a customer is known by, in words, as the other side of a question. */
@Repository
public class CustomerSides {

  private final JdbcClient jdbc;

  /** On the caller's transaction, if there is one. */
  public CustomerSides(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** {@code Ivan Petrenko | Petrenko I.; document 8005 123456; phones 380…; contracts own:1}. */
  public String of(long customer) {
    return jdbc.sql(
            """
            select concat_ws('; ',
              concat_ws(' | ', u.title, (select string_agg(t.title, ' | ' order by t.title collate "C")
                                           from customer_title t where t.customer_id = u.customer_id and t.title <> u.title)),
              (select string_agg(p.parameter || ' ' || p.found, '; ' order by p.parameter)
                 from (select replace(parameter, '_', ' ') as parameter, string_agg(value, ', ' order by value_key collate "C") as found
                         from customer_parameter where customer_id = u.customer_id group by 1) p),
              'contracts ' || (select string_agg(s.id || ':' || c.contract, ', ' order by s.id collate "C", c.contract collate "C")
                 from contract_customer l join contract c using (contract_id) join source_system s on s.source = c.source
                where l.customer_id = u.customer_id))
              from customer u where u.customer_id = :customer
            """)
        .param("customer", customer)
        .query(String.class)
        .single();
  }
}
