package dues.store.review;

import dues.store.policy.EditingHand;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers of people, each with who, when and why. */
@Repository
public class ReviewAnswers {

  private final JdbcClient jdbc;

  /** On the transaction of the deed. */
  public ReviewAnswers(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What was answered to a question of a kind, {@code match} or {@code address}. */
  public record Answer(String kind, String text) {}

  /** An answer that was given. */
  public record Given(String answer, String by, OffsetDateTime at) {}

  public void keep(Question question, Answer answer, EditingHand hand) {
    jdbc.sql(
            """
            insert into review_answer (contract_id, kind, code, answer, facts_hash, answered_by, reason, answered_at)
            values (:contract, :kind, :code, :answer, cast(:hash as uuid), :by, :reason, :at)
            """)
        .param("contract", question.contract())
        .param("kind", answer.kind())
        .param("code", question.code())
        .param("answer", answer.text())
        .param("hash", question.hash())
        .param("by", hand.by())
        .param("reason", hand.reason())
        .param("at", hand.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The last answer about a contract, {@code source:contract}. */
  public Optional<Given> last(String kind, String contract) {
    return jdbc.sql(
            """
            select a.answer, a.answered_by as by, a.answered_at as at
              from review_answer a join contract c using (contract_id) join source_system s on s.source = c.source
             where a.kind = :kind and s.id || ':' || c.contract = :contract order by a.answer_id desc limit 1
            """)
        .param("kind", kind)
        .param("contract", contract)
        .query(Given.class)
        .optional();
  }
}
