package dues.store.accounts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds a contract by its source and key, and tells its heading and standing. */
@Repository
public class ContractCards {

  private static final int NEAR = 5;

  private final JdbcClient jdbc;

  /** On the data source of the facts. */
  public ContractCards(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The contract {@code key} of the source {@code source}. */
  public Optional<ContractCard> find(String source, String key) {
    return jdbc.sql(
            """
            select c.contract_id, s.id || ':' || c.contract as name, c.title, c.currency, c.missing_since,
                   coalesce(u.customer || ' ' || u.customer_title, '') as customer
              from contract c join source_system s using (source)
              left join reporting.customer u on u.contract_id = c.contract_id
             where s.id = :source and c.contract = :key
            """)
        .param("source", source)
        .param("key", key)
        .query(
            (row, number) ->
                new ContractCard.Heading(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, LocalDate.class),
                    row.getString(6)))
        .optional()
        .map(this::card);
  }

  /** Contracts that may have been meant: by number, by the same key elsewhere, by a like key. */
  public List<String> near(String source, String key) {
    return jdbc.sql(
            """
            select name from (
              select s.id || ':' || c.contract as name,
                     case when c.number = :key then 0 when c.contract = :key then 1 else 2 end as rank,
                     abs(length(c.contract) - length(:key)) as longer
                from contract c join source_system s using (source)
               where c.number = :key or c.contract = :key
                  or (s.id = :source and (starts_with(c.contract, :key) or starts_with(:key, c.contract)))) as found
             order by rank, longer, name collate "C" limit :most
            """)
        .param("source", source)
        .param("key", key)
        .param("most", NEAR)
        .query(String.class)
        .list();
  }

  private ContractCard card(ContractCard.Heading heading) {
    long id = heading.id();
    Map<Long, Long> runOfLine = new HashMap<>();
    Map<Long, String> executions = new TreeMap<>();
    rows(
        """
        select l.line, l.execution_id, coalesce(i.job_name, '') || coalesce(' ' || p.parameter_value, '')
          from ledger_line l
          left join batch_job_execution e on e.job_execution_id = l.execution_id
          left join batch_job_instance i on i.job_instance_id = e.job_instance_id
          left join batch_job_execution_params p on p.job_execution_id = l.execution_id and p.parameter_name = 'date'
         where l.contract_id = :contract
        """,
        id,
        row -> {
          runOfLine.put(row.getLong(1), row.getLong(2));
          executions.put(row.getLong(2), row.getString(3));
        });
    Map<Long, ContractCard.State> states = new HashMap<>();
    rows(
        "select subscription_id, accrued_through, charges_made, next_due from accrual_state where contract_id = :contract",
        id,
        row ->
            states.put(
                row.getLong(1),
                new ContractCard.State(
                    row.getObject(2, LocalDate.class),
                    row.getInt(3),
                    row.getObject(4, LocalDate.class))));
    Map<Long, ContractCard.FeeTitle> fees = new HashMap<>();
    rows(
        "select f.fee_id, f.fee, f.title from fee f join contract c using (source) where c.contract_id = :contract",
        id,
        row ->
            fees.put(
                row.getLong(1), new ContractCard.FeeTitle(row.getString(2), row.getString(3))));
    String[] parked = {""};
    rows(
        "select cause from parked_contract where contract_id = :contract",
        id,
        row -> parked[0] = row.getString(1));
    return new ContractCard(heading, states, fees, runOfLine, executions, parked[0]);
  }

  private void rows(String sql, long contract, RowCallbackHandler row) {
    jdbc.sql(sql).param("contract", contract).query(row);
  }
}
