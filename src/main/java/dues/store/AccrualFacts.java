package dues.store;

import dues.charge.ContractFacts;
import dues.customer.Contract;
import dues.customer.Subscription;
import dues.ledger.Balances;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which contracts a run has to look at, and everything their fees depend on: about ten statements a
 * page of contracts.
 */
@Repository
public class AccrualFacts {

  private static final String DUE =
      """
      select s.held_by as contract_id from subscription s left join accrual_state a using (subscription_id)
       where s.source = any(:sources) and (a.subscription_id is null or a.next_due <= :date)
      union
      select c.contract_id from changed_contract c join contract k using (contract_id)
       where k.source = any(:sources)""";
  private static final String CHANGED =
      """
      select c.contract_id from changed_contract c join contract k using (contract_id)
       where k.source = any(:sources) and not c.recalculated""";
  private static final String EVERY =
      "select contract_id from contract where source = any(:sources)";

  private final JdbcClient jdbc;
  private final PageQuery pages;
  private final LedgerLines lines;
  private final BalanceRows balances;

  /** On the data source of the facts. */
  public AccrualFacts(DataSource dataSource, LedgerLines lines) {
    this.jdbc = JdbcClient.create(dataSource);
    this.pages = new PageQuery(dataSource);
    this.lines = lines;
    this.balances = new BalanceRows(dataSource);
  }

  /** Which contracts of the sources a run takes. */
  public enum Which {
    /**
     * Those with a subscription that may have a tile due, that was never looked at, or that
     * changed.
     */
    DUE(AccrualFacts.DUE),
    /** Those whose facts changed since their lines were last compared. */
    CHANGED(AccrualFacts.CHANGED),
    /** All, with all their lines: to prove the ledger. */
    EVERY(AccrualFacts.EVERY);

    private final String query;

    Which(String query) {
      this.query = query;
    }
  }

  /** What a run reads: contracts of these sources with something that may be due by a date. */
  public record Selection(Which which, List<Short> sources, LocalDate date) {}

  /**
   * A run of neighbouring contracts.
   *
   * @param last the key of its last one
   * @param keys how many there are
   */
  public record Part(long last, long keys) {}

  /** Cuts the selection into at most {@code parts} runs of about equally many contracts. */
  public List<Part> cut(Selection selection, int parts) {
    return query(
            "select max(contract_id), count(*) from (select contract_id, ntile(:parts) over (order by contract_id) as part from (%s) as selected) as cut group by part order by 1",
            selection)
        .param("parts", parts)
        .query((row, number) -> new Part(row.getLong(1), row.getLong(2)))
        .list();
  }

  /**
   * The first {@code limit} selected contracts with keys in (after, upTo], in their order.
   * Selecting looks at every subscription, so ask for many at a time.
   */
  public long[] select(Selection selection, long after, long upTo, int limit) {
    return query(
            "select contract_id from (%s) as selected where contract_id > :after and contract_id <= :upTo order by contract_id limit :limit",
            selection)
        .param("after", after)
        .param("upTo", upTo)
        .param("limit", limit)
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** Contracts by id, in that order, with the lines that the selection compares. */
  public List<LoadedContract> load(
      Collection<Long> ids, Map<Short, SourceBooks> books, Which which) {
    PageQuery.Page page = pages.page();
    Map<Long, ContractRows.Loaded> loaded = ContractRows.load(page, ids, books);
    OverlayRows.OfPage actions = OverlayRows.load(page, ids);
    Map<Long, Contract> owners = owners(page, actions, loaded, books);
    Grouped<Subscription> ofContract = SubscriptionRows.load(page, ids, books);
    Grouped<Decision> decided = TileDecisions.ofContracts(page, ids, actions.moved());
    Grouped<LedgerLine> posted =
        switch (which) {
          case DUE -> lines.of(OpenTiles.undecided(ids, ofContract));
          case CHANGED -> lines.of(OpenTiles.changed(ids, ofContract));
          case EVERY -> lines.ofContracts(ids);
        };
    lines.addMoved(actions.moved(), posted);
    Map<Long, Balances> funds = balances(loaded, books);
    List<LoadedContract> contracts = new ArrayList<>(loaded.size());
    loaded.forEach(
        (id, contract) -> {
          SourceBooks source = SourceBooks.of(books, contract.source());
          ContractFacts facts =
              new ContractFacts(
                  contract.contract(),
                  ofContract.of(id).stream()
                      .map(imported -> actions.over(imported, source, owners))
                      .toList(),
                  decided.of(id),
                  source.closedThrough(),
                  funds.getOrDefault(id, Balances.NONE));
          contracts.add(
              new LoadedContract(contract.source(), contract.zone(), facts, posted.of(id)));
        });
    return contracts;
  }

  /** The page's contracts, and those that hold or held a moved subscription of theirs. */
  private Map<Long, Contract> owners(
      PageQuery.Page page,
      OverlayRows.OfPage actions,
      Map<Long, ContractRows.Loaded> loaded,
      Map<Short, SourceBooks> books) {
    Map<Long, Contract> owners = new HashMap<>();
    if (!actions.contracts().isEmpty()) {
      loaded.forEach((id, contract) -> owners.put(id, contract.contract()));
      List<Long> others = new ArrayList<>(actions.contracts());
      others.removeAll(loaded.keySet());
      ContractRows.load(page, others, books)
          .forEach((id, contract) -> owners.put(id, contract.contract()));
    }
    return owners;
  }

  private Map<Long, Balances> balances(
      Map<Long, ContractRows.Loaded> loaded, Map<Short, SourceBooks> books) {
    Map<Long, Balances> all = new HashMap<>();
    for (SourceBooks.FundsNeeded needed : SourceBooks.FundsNeeded.values()) {
      List<Long> ids = new ArrayList<>();
      loaded.forEach(
          (id, contract) -> {
            if (SourceBooks.of(books, contract.source()).funds() == needed) {
              ids.add(id);
            }
          });
      if (needed != SourceBooks.FundsNeeded.NO) {
        all.putAll(balances.load(ids, needed == SourceBooks.FundsNeeded.BALANCES_WITH_CHARGES));
      }
    }
    return all;
  }

  private JdbcClient.StatementSpec query(String frame, Selection selection) {
    return jdbc.sql(frame.formatted(selection.which().query))
        .param("sources", selection.sources().toArray(Short[]::new))
        .param("date", selection.date());
  }
}
