package dues.batch.people;

import dues.platform.StartupProblem;
import dues.store.people.CustomerAudit;
import dues.store.people.CustomerAudit.Deed;
import dues.store.people.CustomerKeys;
import dues.store.people.CustomerLinks;
import dues.store.people.KeptApart;
import dues.store.people.KnownCustomer;
import dues.store.people.LinkedContract;
import dues.store.people.OperatorDecisions;
import dues.store.policy.EditingHand;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives a contract to a customer, or takes it away.
 *
 * <p>A contract of C9 is linked to C1: C9 loses it with what it brought, C1 has it, and the feed of
 * its billing says so. Unlinked, it has no customer until a person says otherwise, and the feed's
 * cell is empty.
 */
@Component
public class Linking {

  private final Named named;
  private final Tables tables;
  private final Transfers transfers;

  Linking(Named named, Tables tables, Transfers transfers) {
    this.named = named;
    this.tables = tables;
    this.transfers = transfers;
  }

  /** Where links, refusals, decisions and deeds are kept. */
  @Component
  record Tables(
      CustomerKeys keys,
      CustomerLinks links,
      KeptApart apart,
      OperatorDecisions decisions,
      CustomerAudit audit) {}

  /** Links a contract; nothing where it is linked so already. */
  public List<Moved> link(String name, String customer, EditingHand hand) {
    long contract = named.contract(name);
    KnownCustomer to = named.customer(customer);
    Optional<KnownCustomer> from = tables.links().customerOf(contract);
    if (from.filter(to::equals).isPresent()) {
      return List.of();
    }
    LinkedContract moving = tables.links().contract(contract);
    from.ifPresent(old -> transfers.leave(moving, old, hand));
    transfers.join(moving, to, hand);
    tables.decisions().matched(contract, to.id(), says(hand, "linked it to " + to.key()));
    tables
        .audit()
        .keep(
            to.id(), new Deed("LINKED", contract, from.map(KnownCustomer::id).orElse(null)), hand);
    return List.of(new Moved(moving.key(), from.map(KnownCustomer::key).orElse(null), to.key()));
  }

  /**
   * Takes a contract from its customer; nothing where it has none.
   *
   * @param again whether the next night may look for another customer
   */
  public List<Moved> unlink(String name, boolean again, EditingHand hand) {
    long contract = named.contract(name);
    Optional<KnownCustomer> from = tables.links().customerOf(contract);
    if (from.isEmpty()) {
      return List.of();
    }
    KnownCustomer old = from.get();
    LinkedContract leaving = tables.links().contract(contract);
    transfers.leave(leaving, old, hand);
    if (again && !tables.keys().isFree(leaving.key())) {
      throw StartupProblem.configuration(
          "Customer '%1$s' bears the key of contract %1$s and has other contracts; expected `dues split %1$s CONTRACT…` with those that are somebody else's."
              .formatted(leaving.key()));
    }
    tables.apart().add(contract, old.id(), hand);
    String evidence = says(hand, "unlinked it from " + old.key());
    if (again) {
      tables.decisions().again(contract, evidence);
    } else {
      tables.decisions().held(contract, evidence);
    }
    tables.audit().keep(old.id(), new Deed("UNLINKED", contract, null), hand);
    return List.of(new Moved(leaving.key(), old.key(), null));
  }

  /** Lets the next match-customers decide on a contract without a customer as on a new one. */
  public void again(String name, EditingHand hand) {
    long contract = named.contract(name);
    tables
        .links()
        .customerOf(contract)
        .ifPresent(
            customer -> {
              throw StartupProblem.configuration(
                  "Contract '%s' belongs to customer '%s'; expected one without a customer, `dues unlink %s --rematch` makes it one."
                      .formatted(name, customer.key(), name));
            });
    tables.decisions().again(contract, says(hand, "asked for it to be matched"));
  }

  /** {@code anna unlinked it from own:7: wrong person}. */
  public static String says(EditingHand hand, String deed) {
    String by = hand.by().isEmpty() ? "a person" : hand.by();
    return by + " " + deed + (hand.reason().isEmpty() ? "" : ": " + hand.reason());
  }
}
