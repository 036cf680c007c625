package dues.batch.matching;

import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.matching.Matcher;
import dues.matching.Night;
import dues.store.customers.CustomerIndex;
import dues.store.customers.CustomerTables;
import dues.store.customers.MatchDecisions;
import dues.store.customers.MatchQueue;
import org.springframework.stereotype.Component;

/** Carries a night's decisions out, all in the caller's transaction. */
@Component
class Settlement {

  private final Sheets sheets;
  private final MatchQueue queue;
  private final CustomerIndex index;
  private final MatchDecisions decisions;
  private final CustomerTables tables;

  Settlement(
      Sheets sheets,
      MatchQueue queue,
      CustomerIndex index,
      MatchDecisions decisions,
      CustomerTables tables) {
    this.sheets = sheets;
    this.queue = queue;
    this.index = index;
    this.decisions = decisions;
    this.tables = tables;
  }

  /** Returns how many contracts were linked. */
  long settle(StepRun run) {
    var waiting = queue.decided();
    if (waiting.isEmpty()) {
      return 0;
    }
    tables.revive();
    var loaded = index.load();
    var night = new Night(Matcher.of(SheetRules.of(sheets.matching())), loaded.customers());
    var book = new CustomerBook(loaded, sheets.matching());
    book.link(waiting, decisions.pending());
    book.create(night, count -> tables.reserve(count).iterator());
    tables.create(book.created(), run.execution());
    tables.addTitles(book.titles(), run.execution());
    tables.join(book.joinings(), run.date(), run.execution());
    decisions.write(book.decided(), true, run.execution());
    decisions.settle();
    return book.joinings().size();
  }
}
