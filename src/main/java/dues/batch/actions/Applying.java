package dues.batch.actions;

import dues.batch.accrual.Bookkeeping;
import dues.batch.accrual.OpenBooks;
import dues.batch.actions.request.Members;
import dues.batch.actions.request.Members.Named;
import dues.batch.actions.request.Refusal;
import dues.batch.actions.request.Request;
import dues.batch.actions.request.RequestParser;
import dues.ledger.LedgerLine;
import dues.store.SourceSystems;
import dues.store.actions.ActionRow;
import dues.store.actions.Actions;
import dues.store.actions.Applications;
import dues.store.actions.Applications.Application;
import dues.store.actions.Applications.Occasion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies actions one by one, in the caller's transaction: an action is decided with everything it
 * does, or not at all.
 */
@Component
public class Applying {

  /** No execution and no job instance has this number. */
  private static final long NONE = 0;

  private final Actions actions;
  private final Members members;
  private final MemberApplication application;
  private final Applications audit;
  private final Books books;

  Applying(
      Actions actions,
      Members members,
      MemberApplication application,
      Applications audit,
      Books books) {
    this.actions = actions;
    this.members = members;
    this.application = application;
    this.audit = audit;
    this.books = books;
  }

  /** What the preview needs beside: which books to open, and a transaction to throw away. */
  @Component
  record Books(
      Bookkeeping bookkeeping, SourceSystems systems, PlatformTransactionManager transactions) {}

  /**
   * What became of one action.
   *
   * @param applications one a member, or one refusal of the whole
   * @param lines what is posted at once, or will be by recalculate-fees
   */
  public record Applied(
      ActionRow row,
      List<Application> applications,
      List<LedgerLine> lines,
      List<Refusal> refusals) {

    public boolean isApplied() {
      return applications.stream().anyMatch(one -> one.outcome().equals("APPLIED"));
    }
  }

  /** Applies the action with this id, and keeps what became of it. */
  Applied apply(long actionId, OpenBooks open, Occasion occasion) {
    ActionRow row = actions.lock(actionId);
    Applied applied = judged(row, open, occasion);
    applied.applications().forEach(one -> audit.audit(one, occasion));
    boolean well = applied.isApplied();
    actions.decide(
        new Actions.Decision(
            actionId,
            well ? "APPLIED" : "REFUSED",
            well ? null : applied.refusals().get(0).code().name()),
        occasion.execution());
    return applied;
  }

  /**
   * What {@code apply-actions} would do for these sources on a date, by the same code in a
   * transaction that is thrown away.
   */
  public List<Applied> preview(List<String> sources, LocalDate date) {
    TransactionTemplate thrownAway = new TransactionTemplate(books.transactions());
    List<Applied> all = new ArrayList<>();
    thrownAway.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          OpenBooks open = books.bookkeeping().open(sources);
          Occasion occasion = new Occasion(date, NONE);
          for (long id : actions.waiting(books.systems().surrogates(sources), NONE)) {
            all.add(apply(id, open, occasion));
          }
        });
    return all;
  }

  private Applied judged(ActionRow row, OpenBooks open, Occasion occasion) {
    RequestParser.Parsed parsed = RequestParser.parse(row);
    Request request = parsed.request();
    if (request == null) {
      return refused(row, parsed.refusals());
    }
    Named named = members.find(request);
    if (!named.refusals().isEmpty()) {
      return refused(row, named.refusals());
    }
    Applied applied = new Applied(row, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Members.Member member : named.members()) {
      application.apply(
          new MemberApplication.Order(request, member, named, open, occasion), applied);
    }
    return applied;
  }

  private static Applied refused(ActionRow row, List<Refusal> refusals) {
    List<Application> applications =
        refusals.stream()
            .map(
                refusal ->
                    new Application(
                        row.actionId(),
                        new Applications.Member(row.id(), 0, 0),
                        "REFUSED",
                        refusal.code().name(),
                        refusal.message(row),
                        Applications.Work.NONE))
            .toList();
    return new Applied(row, applications, List.of(), refusals);
  }
}
