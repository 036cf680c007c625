package dues.batch.matching;

import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.matching.MatchDecision.Outcome;
import dues.matching.MatchRules;
import dues.matching.Tonight;
import dues.matching.blocking.BlockIndex;
import dues.store.customers.CustomerTables;
import dues.store.customers.DecidedContract;
import dues.store.customers.DecidedContracts;
import dues.store.customers.MatchDecisions;
import dues.store.customers.PeopleIndex;
import dues.store.customers.weights.StoredWeights;
import java.util.HashMap;
import java.util.Map;
import java.util.PrimitiveIterator;
import org.springframework.stereotype.Component;

/** Carries a night's decisions out, all in the caller's transaction. */
@Component
class Settlement {

  private static final int ROWS_A_TRIP = 2_000;
  private static final String LIMITED =
      "M_CANDIDATE_LIMIT: %d contracts share a name, a house or a phone with more than %d others; they"
          + " were confirmed on keys that say more.";

  private final Sheets sheets;
  private final DecidedContracts contracts;
  private final PeopleIndex people;
  private final StoredWeights weights;
  private final MatchDecisions decisions;
  private final CustomerTables tables;

  Settlement(
      Sheets sheets,
      DecidedContracts contracts,
      PeopleIndex people,
      StoredWeights weights,
      MatchDecisions decisions,
      CustomerTables tables) {
    this.sheets = sheets;
    this.contracts = contracts;
    this.people = people;
    this.weights = weights;
    this.decisions = decisions;
    this.tables = tables;
  }

  /** Returns how many contracts were linked. */
  long settle(StepRun run) throws Exception {
    if (!decisions.areWaiting()) {
      return 0;
    }
    tables.revive();
    var rules = SheetRules.of(sheets.matching());
    var ids = contracts.ids();
    var standing = new HashMap<>(tables.standing());
    var tonight = gathered(rules, ids, standing);
    var limited = tonight.limited();
    if (limited > 0) {
      run.warn(LIMITED.formatted(limited, BlockIndex.TOLD));
    }
    var book =
        new CustomerBook(
            new ParameterGroups(sheets.matching().groups()),
            new NewIds(tables)::next,
            standing,
            tables.titles());
    var place = 0;
    var linked = 0L;
    try (var pages = new PagesAhead<>(ids, ROWS_A_TRIP, contracts::compared)) {
      for (var page = pages.take(); page != null; page = pages.take()) {
        for (var one : page) {
          var isTaken = takesPart(one, rules);
          var known = one.customer();
          if (known != null && one.outcome() == Outcome.MATCHED) {
            book.link(one, known);
          } else if (isTaken) {
            book.decide(one, tonight.decide(place, one.contract().subject()));
          }
          if (isTaken) {
            book.forget(tonight.completedBy(place));
            place++;
          }
        }
        linked += write(book.entries(), run);
      }
    }
    tables.joined(linked);
    decisions.settle();
    return linked;
  }

  /**
   * The night's contracts, compared with each other.
   *
   * @param standing takes the customers that they found: a contract may join one through another
   *     contract that comes behind it
   */
  private Tonight gathered(MatchRules rules, long[] ids, Map<String, Long> standing)
      throws Exception {
    var tonight = new Tonight(rules, people.counted(), weights.latest());
    try (var pages = new PagesAhead<>(ids, ROWS_A_TRIP, contracts::page)) {
      for (var page = pages.take(); page != null; page = pages.take()) {
        for (var one : page) {
          if (takesPart(one, rules)) {
            var known = one.customer();
            tonight.add(one.contract().subject(), known == null ? null : known.key());
            if (known != null) {
              standing.put(known.key(), known.id());
            }
          }
        }
      }
    }
    tonight.gather();
    return tonight;
  }

  /** A title too short for COMPAT is not too short for SCORED. */
  private static boolean takesPart(DecidedContract one, MatchRules rules) {
    return switch (one.outcome()) {
      case MATCHED, CREATED -> true;
      case SKIPPED -> rules.engines().contains("scored");
      case REVIEW -> false;
    };
  }

  private int write(CustomerBook.Entries entries, StepRun run) {
    var linked = entries.joinings().size();
    tables.create(entries.created(), run.execution());
    tables.addTitles(entries.titles(), run.execution());
    tables.join(entries.joinings(), run.date(), run.execution());
    decisions.write(entries.decided(), true, run.execution());
    entries.clear();
    return linked;
  }

  /** Ids of customers, some thousands reserved at a time. */
  private static final class NewIds {
    private final CustomerTables tables;
    private PrimitiveIterator.OfLong reserved = java.util.stream.LongStream.empty().iterator();

    NewIds(CustomerTables tables) {
      this.tables = tables;
    }

    long next() {
      if (!reserved.hasNext()) {
        reserved = tables.reserve(ROWS_A_TRIP).iterator();
      }
      return reserved.nextLong();
    }
  }
}
