package dues.batch.preview;

import dues.batch.JobRequest;
import dues.batch.LeasedJob;
import dues.batch.Precondition;
import dues.batch.accrual.Posting;
import dues.batch.accrual.Rehearsal;
import dues.batch.guard.Steps;
import dues.batch.preview.ForetoldImport.Facts;
import dues.batch.preview.ForetoldImport.Ledger;
import dues.batch.step.StepRun;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.store.periods.BusinessDay;
import dues.store.runs.ImportEffects;
import dues.store.runs.ImportEffects.BalanceSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
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

  private static final String JOB = "import-billing";

  /** A preview waits for nobody long: a run that writes the same facts goes before it. */
  private static final String GIVE_WAY = "set local lock_timeout = '1s'";

  private final LeasedJob job;
  private final ObjectProvider<Precondition> preconditions;
  private final Rehearsal rehearsal;
  private final TransactionTemplate thrownAway;
  private final JdbcClient jdbc;
  private final ImportEffects effects;
  private final SeenFacts seen;

  ImportPreview(
      @Qualifier(JOB) LeasedJob job,
      ObjectProvider<Precondition> preconditions,
      Rehearsal rehearsal,
      SeenFacts seen,
      PlatformTransactionManager transactions,
      DataSource dataSource) {
    this.job = job;
    this.preconditions = preconditions;
    this.rehearsal = rehearsal;
    this.thrownAway = new TransactionTemplate(transactions);
    this.jdbc = JdbcClient.create(dataSource);
    this.effects = new ImportEffects(dataSource);
    this.seen = seen;
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
    JobExecution execution = execution(request);
    List<String> problems = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (String name : job.getStepNames()) {
      Step step = Objects.requireNonNull(job.getStep(name), name);
      StepExecution attempt = new StepExecution(StepRun.REHEARSAL, name, execution);
      if (!succeeds(step, attempt, problems)) {
        break;
      }
      String said = attempt.getExitStatus().getExitDescription();
      if (!said.isEmpty()) {
        warnings.add(said);
      }
    }
    Facts facts = seen.after(before, source);
    Ledger ledger = problems.isEmpty() ? ledger(request, source) : Ledger.NOTHING;
    boolean unchanged = problems.isEmpty() && facts.records().isEmpty();
    return new ForetoldImport(source, unchanged, facts, ledger, problems, warnings);
  }

  /** What makes a real run fail is a finding here, unless it is the database's own. */
  private static boolean succeeds(Step step, StepExecution attempt, List<String> problems) {
    try {
      Steps.rehearse(step, attempt);
      return true;
    } catch (DataAccessException e) {
      throw e;
    } catch (Exception e) {
      problems.add(
          Objects.requireNonNullElse(e.getMessage(), e.toString())
              .replace(" (`dues rejects %d` lists them)".formatted(StepRun.REHEARSAL), ""));
      return false;
    }
  }

  private static JobExecution execution(JobRequest request) {
    JobParametersBuilder parameters =
        new JobParametersBuilder()
            .addString("date", request.date().toString())
            .addString("sources", String.join(",", request.sources()));
    request.parameters().forEach(parameters::addString);
    return new JobExecution(
        StepRun.REHEARSAL, new JobInstance(StepRun.REHEARSAL, JOB), parameters.toJobParameters());
  }

  private Ledger ledger(JobRequest request, String source) {
    Set<Long> changed = effects.changedBy(StepRun.REHEARSAL);
    if (changed.isEmpty()) {
      return Ledger.NOTHING;
    }
    Map<String, Money> totals = new TreeMap<>();
    long[] counts = {0, 0};
    rehearsal.of(
        "recalculate-fees",
        List.of(source),
        BusinessDay.of(request.date()),
        posting -> {
          if (changed.contains(posting.contract().id())) {
            add(posting, totals, counts);
          }
        });
    return new Ledger(changed.size(), counts[0], totals, counts[1]);
  }

  private static void add(Posting posting, Map<String, Money> totals, long[] counts) {
    counts[0] += posting.outcome().lines().size();
    counts[1] += posting.outcome().isParked() ? 1 : 0;
    for (LedgerLine line : posting.outcome().lines()) {
      totals.merge(line.amount().currency().getCurrencyCode(), line.amount(), Money::plus);
    }
  }
}
