package dues.batch.people;

import dues.platform.StartupProblem;
import dues.store.erasure.ErasedContracts;
import dues.store.erasure.ErasedTalk;
import dues.store.people.CustomerAudit.Deed;
import dues.store.people.KnownCustomer;
import dues.store.people.LinkedContract;
import dues.store.policy.EditingHand;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Forgets the person that a customer is: names, documents, phones, e-mails, addresses, parameters,
 * raw texts and talk of the customer and its contracts. Keys, dates, prices and the whole ledger
 * stay, so that every closed month and every report still adds up; and no later import brings the
 * person back, until somebody lifts the erasure.
 */
@Component
public class Erasing {

  private final Named named;
  private final Linking.Tables tables;
  private final ErasedContracts contracts;
  private final ErasedTalk talk;

  Erasing(Named named, Linking.Tables tables, ErasedContracts contracts, ErasedTalk talk) {
    this.named = named;
    this.tables = tables;
    this.contracts = contracts;
    this.talk = talk;
  }

  /** Erases, and gives the keys of the contracts. */
  public List<String> erase(String key, EditingHand hand) {
    if (hand.reason().isEmpty()) {
      throw StartupProblem.configuration(
          "Customer '%s' is not erased without a reason; expected who asked for it, and when."
              .formatted(key));
    }
    KnownCustomer customer = named.customer(key);
    List<LinkedContract> held = tables.links().contractsOf(customer.id());
    List<Long> ids = held.stream().map(LinkedContract::id).toList();
    contracts.erase(ids, hand.at());
    talk.erase(ids);
    talk.erase(customer.id(), hand.at());
    held.forEach(
        one ->
            tables
                .decisions()
                .matched(one.id(), customer.id(), Linking.says(hand, "erased the customer")));
    tables.audit().keep(customer.id(), new Deed("ERASED", null, null), hand);
    return held.stream().map(LinkedContract::key).toList();
  }

  /** Lets the next imports bring the contracts' persons again. */
  public List<String> lift(String key, EditingHand hand) {
    KnownCustomer customer = named.customer(key);
    if (!talk.isErased(customer.id())) {
      throw StartupProblem.configuration(
          "Customer '%s' is not erased; there is nothing to lift.".formatted(customer.key()));
    }
    List<LinkedContract> held = tables.links().contractsOf(customer.id());
    contracts.lift(held.stream().map(LinkedContract::id).toList());
    talk.lift(customer.id());
    tables.audit().keep(customer.id(), new Deed("LIFTED", null, null), hand);
    return held.stream().map(LinkedContract::key).toList();
  }
}
