package dues.store.accounts;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the exports that brought what is known of one contract, replaced ones included. */
@Repository
public class FactRows {

  /** Columns that say how a row came, or that stand elsewhere in the account. */
  private static final String ASIDE =
      """
      array['contract_id', 'subscription_id', 'fee_id', 'source', 'contract', 'subscription', 'fee', 'title', 'valid_from',
            'valid_to', 'moved_to', 'held_by', 'missing_since', 'withdrawn_by', 'locked', 'grace_over', 'brought_by', 'file_id', 'line', 'row_hash', 'raw', 'opened', 'closed',
            'url', 'description', 'command', 'internal_name', 'portal', 'phones', 'emails', 'document', 'tax_number',
            'birth_date', 'address', 'country', 'region', 'city', 'street', 'house', 'korpus', 'building', 'flat',
            'post_code', 'house_id', 'network_activity', 'internet_activity', 'ip', 'mac', 'number', 'kind', 'held_by', 'moved_to']""";

  /** The values of a row that have any: its own first, bare, then {@code tariff T1, …}. */
  private static final String CELLS =
      """
      (select coalesce(string_agg(
                case when key in (e.what, 'percent', 'currency') then '' else replace(key, '_', ' ') || ' ' end
                  || case jsonb_typeof(value) when 'number' then trim_scale((value #>> '{}')::numeric)::text
                          else value #>> '{}' end,
                ', ' order by key not in (e.what, 'percent', 'mode'), key), '')
         from jsonb_each(jsonb_strip_nulls(e.fact - %s)))"""
          .formatted(ASIDE);

  /** what, rank, owner, row, first and last day, replaced on. */
  private static final String ROWS =
      """
      with mine as (
        select subscription_id, subscription, fee_id from subscription where held_by = :contract),
      fees as (
        select fee_id, fee from fee where fee_id in (select fee_id from mine)
        union
        select f.fee_id, f.fee from ledger_line l join fee f on f.fee_id = l.charged_fee_id where l.contract_id = :contract),
      present as (
        select 'contract' as what, 1 as rank, '' as owner, to_jsonb(c) as fact from contract c where contract_id = :contract
        union all
        select 'status', 2, '', to_jsonb(t) from contract_status t where contract_id = :contract
        union all
        select 'tariff', 3, '', to_jsonb(t) from contract_tariff t where contract_id = :contract
        union all
        select 'discount', 4, '', to_jsonb(t) from contract_discount t where contract_id = :contract
        union all
        select 'fee', 5, f.fee, to_jsonb(t) from fee t join fees f using (fee_id)
        union all
        select 'price', 6, f.fee, to_jsonb(t) from price t join fees f using (fee_id)
        union all
        select 'subscription', 7, m.subscription, to_jsonb(t) from subscription t join mine m using (subscription_id)
        union all
        select 'quantity', 8, m.subscription, to_jsonb(t) from quantity t join mine m using (subscription_id)
        union all
        select 'discount', 9, m.subscription, to_jsonb(t) from subscription_discount t join mine m using (subscription_id)
        union all
        select 'action', 10, coalesce(m.subscription, ''),
               jsonb_build_object('action', a.action, 'id', a.id, 'at', a.at, 'days', nullif(concat_ws(' – ', a.valid_from, a.valid_to), ''),
                 'to_contract', a.to_contract, 'price', a.price, 'quantity', a.quantity, 'amount', a.amount, 'reason', a.reason,
                 'requested_by', a.requested_by, 'outcome', p.outcome || ' on ' || p.applied_on || ' by run ' || p.execution_id || ': ' || p.message,
                 'file_id', a.file_id, 'line', a.line, 'brought_by', a.brought_by)
          from action_application p
          join action a using (action_id)
          left join mine m on m.subscription_id = p.subscription_id
         where p.contract_id = :contract or m.subscription_id is not null),
      former as (
        select case v.record_type when 'contract_tariff' then 'tariff' when 'contract_discount' then 'discount'
                    when 'contract_status' then 'status' when 'subscription_discount' then 'discount'
                    else v.record_type end as what,
               coalesce(m.subscription, f.fee, '') as owner, v.version as fact, v.replaced_on
          from fact_version v
          left join mine m on m.subscription_id = v.fact_id
               and v.record_type in ('subscription', 'quantity', 'subscription_discount')
          left join fees f on f.fee_id = v.fact_id and v.record_type in ('fee', 'price')
         where m.subscription_id is not null or f.fee_id is not null
            or (v.fact_id = :contract
                and v.record_type in ('contract', 'status', 'contract_status', 'contract_tariff', 'contract_discount'))),
      every as (
        select what, rank, owner, fact, null::date as replaced from present
        union all
        select what, 0, owner, fact, replaced_on from former)
      """;

  private static final String SELECT =
      """
      select e.what, e.owner, %s as text, (e.fact->>'valid_from')::date as first_day, (e.fact->>'valid_to')::date - 1 as last_day,
             coalesce(i.name, '') as file, (e.fact->>'line')::bigint as line, (e.fact->>'brought_by')::bigint as execution,
             e.replaced
        from every e left join import_file i on i.file_id = (e.fact->>'file_id')::bigint
       order by e.replaced nulls first, e.rank, e.owner collate "C", first_day nulls first, line
      """
          .formatted(CELLS);

  private final JdbcClient jdbc;

  /** On the data source of the facts. */
  public FactRows(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What holds first, by kind, owner and day; then what was replaced, oldest first. */
  public List<FactRow> of(long contractId) {
    return jdbc.sql(ROWS + SELECT)
        .param("contract", contractId)
        .query(
            (row, number) ->
                new FactRow(
                    row.getString("what"),
                    row.getString("owner"),
                    row.getString("text"),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class),
                    new FactRow.Origin(
                        row.getString("file"),
                        row.getLong("line"),
                        row.getLong("execution"),
                        row.getObject("replaced", LocalDate.class))))
        .list();
  }
}
