package dues.store.directory;

import dues.address.proposal.Proposal;
import dues.store.RowArrays;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Houses that doubtful addresses may mean, as the last look-up found them. */
@Repository
public class AddressProposals {
  private final DataSource dataSource;

  /** On the transaction of the step. */
  public AddressProposals(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Replaces those of these contracts. */
  public void write(Collection<? extends ReadAddress> addresses) {
    JdbcClient.create(dataSource)
        .sql("delete from address_proposal where contract_id = any(:contracts)")
        .param(
            "contracts", addresses.stream().map(read -> read.contract().id()).toArray(Long[]::new))
        .update();
    RowArrays rows =
        new RowArrays("bigint", "smallint", "bigint", "bigint", "text", "text", "text");
    for (ReadAddress read : addresses) {
      List<Proposal> proposals = read.proposals();
      for (int i = 0; i < proposals.size(); i++) {
        add(rows, read.contract().id(), i, proposals.get(i));
      }
    }
    rows.update(
        dataSource,
        "insert into address_proposal (contract_id, place, street_id, house_id, text, why, effect)"
            + " select * from %s");
  }

  private static void add(RowArrays rows, long contract, int place, Proposal proposal) {
    rows.add(
        contract,
        (short) place,
        proposal.street().id(),
        proposal.house() == null ? null : proposal.house().id(),
        proposal.text(),
        proposal.why(),
        proposal.effect());
  }

  /** A house that may be meant. */
  public record Proposed(
      long streetId, @Nullable Long houseId, String text, String why, String effect) {}

  /** Those of one contract, the likest first. */
  public List<Proposed> of(long contract) {
    return JdbcClient.create(dataSource)
        .sql(
            "select street_id, house_id, text, why, effect from address_proposal where contract_id"
                + " = :contract order by place")
        .param("contract", contract)
        .query(Proposed.class)
        .list();
  }
}
