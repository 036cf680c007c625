package dues.store.erasure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Contracts without their persons: names, addresses, numbers, parameters and raw texts go, of today
 * and of every version; keys, dates, prices and money stay.
 */
@Repository
public class ErasedContracts {

  /** Where the rows stood in their files of which anything of the contracts came. */
  private static final String ROWS =
      """
      select file_id, line from contract where contract_id = any(:contracts)
      union select file_id, line from contract_parameter where contract_id = any(:contracts)
      union select file_id, line from contract_status where contract_id = any(:contracts)
      union select file_id, line from contract_discount where contract_id = any(:contracts)
      union select file_id, line from contract_tariff where contract_id = any(:contracts)
      union select file_id, line from billed_charge where contract_id = any(:contracts)
      union select file_id, line from payment where contract_id = any(:contracts)
      union select file_id, line from subscription where contract_id = any(:contracts)
      union select t.file_id, t.line from topic t join contract c on c.source = t.source and c.contract = t.contract
             where c.contract_id = any(:contracts)
      union select m.file_id, m.line from message m join topic t using (topic_id) join contract c on c.source = t.source and c.contract = t.contract
             where c.contract_id = any(:contracts)
      union select p.file_id, p.line from parked_row p join contract c on c.source = p.source and c.contract = p.staged ->> 'contract'
             where c.contract_id = any(:contracts)
      union select (version ->> 'file_id')::bigint, (version ->> 'line')::bigint from fact_version
             where record_type like any(array['contract', 'contract\\_%', 'billed_charge']) and fact_id = any(:contracts)
                or record_type = 'subscription'
               and fact_id in (select subscription_id from subscription where contract_id = any(:contracts))
                or record_type = 'payment'
               and fact_id in (select payment_id from payment where contract_id = any(:contracts))
                or record_type = 'topic'
               and fact_id in (select topic_id from topic t join contract c on c.source = t.source and c.contract = t.contract where c.contract_id = any(:contracts))
                or record_type = 'message'
               and fact_id in (select message_id from message join topic t using (topic_id) join contract c on c.source = t.source and c.contract = t.contract where c.contract_id = any(:contracts))
      """;

  private static final List<String> STATEMENTS =
      List.of(
          EmptiedRows.in("raw_rows", ROWS),
          "update contract set %s, erased_at = :at where contract_id = any(:contracts)"
              .formatted(Personal.cleared()),
          "update fact_version set version = %s where record_type = 'contract' and fact_id = any(:contracts)"
              .formatted(Personal.clearedVersion()),
          "delete from contract_parameter where contract_id = any(:contracts)",
          "delete from fact_version where record_type = 'contract_parameter' and fact_id = any(:contracts)",
          "update payment set comment = null where contract_id = any(:contracts)",
          "update subscription set object = null, comment = null where contract_id = any(:contracts)",
          """
          update fact_version set version = version - array['object', 'comment', 'raw']
           where record_type in ('contract_status', 'contract_discount', 'contract_tariff', 'billed_charge')
             and fact_id = any(:contracts)
              or record_type = 'subscription'
             and fact_id in (select subscription_id from subscription where contract_id = any(:contracts))
              or record_type = 'payment'
             and fact_id in (select payment_id from payment where contract_id = any(:contracts))
          """,
          "delete from contract_address where contract_id = any(:contracts)",
          "delete from address_review where contract_id = any(:contracts)",
          "delete from address_proposal where contract_id = any(:contracts)",
          "delete from address_answer where contract_id = any(:contracts)",
          "delete from differing_field where contract_id = any(:contracts)",
          "delete from parameter_copy where contract_id = any(:contracts)",
          "update contract_edit set old_value = null, new_value = null where contract_id = any(:contracts) and "
              + Personal.isEdited("field"),
          """
          update match_decision set evidence = '', candidates = '', review = '' where contract_id = any(:contracts)
          """,
          """
          update outbox set payload = '{}', outcome = '' where contract_id = any(:contracts) and state <> 'WAITING'
          """,
          """
          update feed_row r set cells = array_fill(''::text, array[cardinality(r.cells)])
            from contract c
           where c.contract_id = any(:contracts) and r.source = c.source and r.key = c.contract and r.feed = 'addresses'
          """,
          """
          update reject r set raw = '', raw_value = null, message = r.code
            from refused_key k join contract c on c.source = k.source and c.contract = k.key
           where c.contract_id = any(:contracts) and (k.table_name like 'contract%' or k.table_name = 'billed_charge')
             and r.file_id = k.file_id and r.line = k.line
          """,
          """
          delete from parked_row p using contract c
           where c.contract_id = any(:contracts) and p.source = c.source and p.staged ->> 'contract' = c.contract
          """,
          """
          delete from held_row h using contract c
           where c.contract_id = any(:contracts) and h.source = c.source and h.owner = c.contract and h.table_name like 'contract%'
          """);

  private static final List<String> LIFTED =
      List.of(
          """
          update contract set erased_at = null, row_hash = '00000000-0000-0000-0000-000000000000'
           where contract_id = any(:contracts)
          """,
          """
          update import_run set sheet_hash = 'erasure lifted'
           where published and source in (select source from contract where contract_id = any(:contracts))
          """);

  private final JdbcClient jdbc;

  /** On the transaction of the deed. */
  public ErasedContracts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Takes the persons out of them. */
  public void erase(List<Long> contracts, Instant at) {
    for (String statement : STATEMENTS) {
      jdbc.sql(statement)
          .param("contracts", contracts.toArray(Long[]::new))
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /**
   * Lets the next import bring everything again: their rows count as changed, and files that are
   * the very ones of the last import as read under another sheet.
   */
  public void lift(List<Long> contracts) {
    for (String statement : LIFTED) {
      jdbc.sql(statement).param("contracts", contracts.toArray(Long[]::new)).update();
    }
  }
}
