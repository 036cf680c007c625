package dues.store.search;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over what imports and people have changed since it last did. */
@Repository
public class SearchIndex {

  private static final String TEXTS =
      """
      insert into contract_search as old (contract_id, source, label, words, phones, street, dates, own)
      select c.contract_id, c.source,
             lower(concat_ws(' ', c.contract, c.number, c.comment)),
             lower(concat_ws(' ', c.title, c.emails, p.words)),
             regexp_replace(replace(coalesce(c.phones, ''), ';', ' '), '[^0-9 ]', '', 'g') || coalesce(p.digits, ''),
             lower(concat_ws(' ', c.street, c.address)),
             concat_ws(' ', c.birth_date, c.opened, c.closed - 1, p.words),
             lower(concat(p.words, p.digits))
        from contract c
        left join lateral (select string_agg(value, ' ') as words,
                                  string_agg(' ' || regexp_replace(value, '[^0-9]', '', 'g'), '') as digits
                             from contract_parameter p where p.contract_id = c.contract_id) p on true
      """;

  private static final String CHANGED =
      """

       where c.brought_by > :through
          or c.contract_id in (select contract_id from contract_parameter where brought_by > :through)
      """;

  private static final String SINGLES =
      """
      insert into contract_search_single
      select c.contract_id from contract c
       where c.brought_by > :through
         and not exists (select from contract_customer k where k.contract_id = c.contract_id)
      on conflict do nothing
      """;

  private static final String PARAMETERS =
      """
      insert into contract_search_parameter
      select distinct c.source, p.parameter from contract_parameter p join contract c using (contract_id)
       where p.brought_by > :through
      on conflict do nothing
      """;

  /** Built over all texts at once it takes a fraction of what it takes row by row. */
  private static final String TRIGRAMS =
      """
      create index contract_search_trigrams on contract_search
        using gin (label gin_trgm_ops, words gin_trgm_ops, phones gin_trgm_ops, street gin_trgm_ops, dates gin_trgm_ops, own gin_trgm_ops)
      """;

  /** "seek" in ASCII. */
  private static final long LOCK = 0x7365656bL;

  private static final String TAKE_OVER =
      """

      on conflict (contract_id) do update
        set label = excluded.label, words = excluded.words, phones = excluded.phones, street = excluded.street, dates = excluded.dates, own = excluded.own
      where (old.label, old.words, old.phones, old.street, old.dates, old.own)
         is distinct from (excluded.label, excluded.words, excluded.phones, excluded.street, excluded.dates, excluded.own)
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  SearchIndex(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Takes over what imports brought since; whoever comes second waits, and finds nothing to do. */
  public void follow() {
    if (newest() > through()) {
      transaction.executeWithoutResult(
          status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> n)
                .list();
            long newest = newest();
            long through = through();
            boolean first = through < 0;
            if (first) {
              jdbc.sql("drop index if exists contract_search_trigrams").update();
            }
            jdbc.sql(TEXTS + CHANGED + TAKE_OVER).param("through", through).update();
            if (first) {
              jdbc.sql(TRIGRAMS).update();
            }
            jdbc.sql(SINGLES).param("through", through).update();
            jdbc.sql(PARAMETERS).param("through", through).update();
            jdbc.sql("insert into contract_search_state values (:newest) on conflict do nothing")
                .param("newest", newest)
                .update();
          });
    }
  }

  private long newest() {
    return jdbc.sql("select coalesce(max(execution_id), 0) from import_run where published")
        .query(Long.class)
        .single();
  }

  private long through() {
    return jdbc.sql("select coalesce(max(through), -1) from contract_search_state")
        .query(Long.class)
        .single();
  }

  /** Takes over one contract that somebody has edited. */
  public void takeOver(String source, String contract) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    TEXTS
                        + """
                          where c.contract = :contract
                            and c.source = (select s.source from source_system s where s.id = :source)
                          """
                        + TAKE_OVER)
                .param("contract", contract)
                .param("source", source)
                .update());
  }
}
