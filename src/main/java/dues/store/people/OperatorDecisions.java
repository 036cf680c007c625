package dues.store.people;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A person's word in the place of the last match decision. */
@Repository
public class OperatorDecisions {

  /** Of no facts: the contract is decided on again. */
  private static final String AGAIN = "00000000-0000-0000-0000-000000000000";

  private final JdbcClient jdbc;

  /** On the transaction of the deed. */
  public OperatorDecisions(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The contract is this customer's. */
  public void matched(long contract, long customer, String evidence) {
    write(contract, "matched", customer, evidence);
  }

  /** The contract is nobody's, and no night is to match it. */
  public void held(long contract, String evidence) {
    write(contract, "skipped", null, evidence);
    jdbc.sql("update match_decision set held = true where contract_id = :contract")
        .param("contract", contract)
        .update();
  }

  /** The next night decides on the contract as if for the first time. */
  public void again(long contract, String evidence) {
    write(contract, "skipped", null, evidence);
    jdbc.sql(
            "update match_decision set facts_hash = cast(:again as uuid) where contract_id = :contract")
        .param("again", AGAIN)
        .param("contract", contract)
        .update();
  }

  private void write(long contract, String outcome, @Nullable Long customer, String evidence) {
    jdbc.sql(
            """
            insert into match_decision (contract_id, facts_hash, outcome, customer_id, rule, evidence, execution_id)
            values (:contract, cast(:again as uuid), :outcome, :customer, :operator, :evidence, 0)
            on conflict (contract_id) do update set outcome = excluded.outcome, customer_id = excluded.customer_id,
              rule = excluded.rule, score = null, evidence = excluded.evidence, candidates = '', review = '',
              applied = true, held = false, execution_id = 0
            """)
        .param("contract", contract)
        .param("again", AGAIN)
        .param("outcome", outcome)
        .param("customer", customer)
        .param("operator", CustomerLinks.OPERATOR)
        .param("evidence", evidence)
        .update();
  }

  /** What a person was asked about the decision is answered; the decision stands. */
  public void settleReview(long contract) {
    jdbc.sql("update match_decision set review = '', candidates = '' where contract_id = :contract")
        .param("contract", contract)
        .update();
  }

  /** Decisions follow contracts that went from the one customer to the other. */
  public void follow(List<Long> contracts, long customer) {
    jdbc.sql(
            "update match_decision set customer_id = :customer where contract_id = any(:contracts)")
        .param("customer", customer)
        .param("contracts", contracts.toArray(Long[]::new))
        .update();
  }

  /** Contracts under review that may be this customer's are decided on again. */
  public void askAgain(String customerKey) {
    jdbc.sql(
            """
            update match_decision set facts_hash = cast(:again as uuid)
             where outcome = 'review' and :key = any(string_to_array(candidates, ';'))
            """)
        .param("again", AGAIN)
        .param("key", customerKey)
        .update();
  }
}
