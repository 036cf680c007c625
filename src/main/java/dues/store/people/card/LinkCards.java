package dues.store.people.card;

import dues.store.people.card.LinkCard.Decision;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links of contracts to customers, one by one. */
@Repository
public class LinkCards {

  private final JdbcClient jdbc;

  LinkCards(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The one of a contract, if there is such a contract. */
  public Optional<LinkCard> of(String source, String contract) {
    return jdbc.sql(
            """
            select u.key, u.title, l.since, coalesce(d.outcome, '') as outcome, coalesce(d.rule, '') as rule, d.score,
                   coalesce(d.evidence, '') as evidence, coalesce(d.review, '') as review, coalesce(d.held, false) as held
              from contract c join source_system s on s.source = c.source
              left join contract_customer l using (contract_id) left join customer u on u.customer_id = l.customer_id
              left join match_decision d using (contract_id)
             where s.id = :source and c.contract = :contract
            """)
        .param("source", source)
        .param("contract", contract)
        .query(
            (row, n) ->
                new LinkCard(
                    row.getString("key"),
                    row.getString("title"),
                    row.getObject("since", LocalDate.class),
                    new Decision(
                        row.getString("outcome"),
                        row.getString("rule"),
                        row.getBigDecimal("score"),
                        row.getString("evidence"),
                        row.getString("review")),
                    row.getBoolean("held")))
        .optional();
  }
}
