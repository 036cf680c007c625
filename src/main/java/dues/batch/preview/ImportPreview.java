package dues.batch.preview;

import dues.batch.JobRequest;
import dues.batch.Precondition;
import dues.batch.preview.ForetoldImport.Facts;
import dues.batch.preview.ForetoldImport.Ledger;
import dues.store.runs.BalanceSum;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The import of a source without its effects: the steps of the job themselves, in one transaction
 * that is thrown away, and what the recalculation after it would post, computed within. No file is
 * written and no execution is tracked.
 */
@Component
public class ImportPreview {

  /** A preview waits for nobody long: a run that writes the same facts goes before it. */
  private static final String GIVE_WAY = "set local lock_timeout = '1s'";

  private final RehearsedSteps steps;
  private final ObjectProvider<Precondition> preconditions;
  private final TransactionTemplate thrownAway;
  private final JdbcClient jdbc;
  private final SeenFacts seen;
  private final LedgerAfter ledger;

  ImportPreview(
      RehearsedSteps steps,
      ObjectProvider<Precondition> preconditions,
      SeenFacts seen,
      LedgerAfter ledger,
      PlatformTransactionManager transactions,
      DataSource dataSource) {
    this.steps = steps;
    this.preconditions = preconditions;
    this.thrownAway = new TransactionTemplate(transactions);
    this.jdbc = JdbcClient.create(dataSource);
    this.seen = seen;
    this.ledger = ledger;
  }

  /** Why the import would not even be started. */
  public Optional<String> refusal(JobRequest request) {
    return preconditions.stream().flatMap(one -> one.refusal(request).stream()).findFirst();
  }

  /** What the next import of the request's one source would do. */
  public ForetoldImport of(JobRequest request) {
    return Objects.requireNonNull(
        thrownAway.execute(
            status -> {
              status.setRollbackOnly();
              jdbc.sql(GIVE_WAY).update();
              return foretell(request);
            }));
  }

  private ForetoldImport foretell(JobRequest request) {
    String source = request.sources().get(0);
    List<BalanceSum> before = seen.balances(source);
    RehearsedSteps.Said said = steps.of(request);
    Facts facts = seen.after(before, source);
    boolean well = said.problems().isEmpty();
    return new ForetoldImport(
        source,
        well && facts.records().isEmpty(),
        facts,
        well ? ledger.of(request, source) : Ledger.NOTHING,
        said.problems(),
        said.warnings());
  }
}
