package dues.batch.people;

import dues.platform.StartupProblem;
import dues.store.people.CustomerAudit.Deed;
import dues.store.people.KnownCustomer;
import dues.store.people.LinkedContract;
import dues.store.policy.EditingHand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * One customer is two persons: the named contracts become a customer of their own, with what they
 * brought. A customer bears the key of one of its contracts, so the part that has this contract
 * keeps the key, and the other part takes that of its first contract: of {own:1, own:2, own:3} as
 * own:1 both {@code split own:1 own:2 own:3} and {@code split own:1 own:1} make {own:1} and {own:2,
 * own:3} as own:2.
 */
@Component
public class Splitting {

  private final Named named;
  private final Linking.Tables tables;
  private final Transfers transfers;

  Splitting(Named named, Linking.Tables tables, Transfers transfers) {
    this.named = named;
    this.tables = tables;
    this.transfers = transfers;
  }

  /** Splits; nothing where the contracts are one customer by themselves already. */
  public List<Moved> split(String customer, List<String> names, EditingHand hand) {
    KnownCustomer from = named.customer(customer);
    Set<String> asked = new TreeSet<>();
    if (names.isEmpty()) {
      throw StartupProblem.configuration(
          "No contract of customer '%s' was named; expected those that are somebody else's."
              .formatted(from.key()));
    }
    names.forEach(name -> asked.add(tables.links().contract(named.contract(name)).key()));
    List<LinkedContract> all = tables.links().contractsOf(from.id());
    List<LinkedContract> part = all.stream().filter(one -> asked.contains(one.key())).toList();
    if (areOneAlready(asked)) {
      return List.of();
    }
    if (part.size() < asked.size()) {
      throw StartupProblem.configuration(
          "Customer '%s' has the contracts %s; expected some of them, not %s."
              .formatted(from.key(), keys(all), String.join(", ", asked)));
    }
    List<LinkedContract> moving =
        asked.contains(from.key())
            ? all.stream().filter(one -> !asked.contains(one.key())).toList()
            : part;
    return move(moving, from, hand);
  }

  private List<Moved> move(List<LinkedContract> moving, KnownCustomer from, EditingHand hand) {
    LinkedContract first =
        moving.stream()
            .filter(one -> tables.keys().isFree(one.key()))
            .findFirst()
            .orElseThrow(
                () ->
                    StartupProblem.configuration(
                        "Customers with the keys %s have contracts of their own; expected `dues link CONTRACT CUSTOMER` to one of them."
                            .formatted(keys(moving))));
    KnownCustomer to = tables.keys().begin(first.key(), first.title());
    List<Moved> moved = new ArrayList<>();
    for (LinkedContract contract : moving) {
      transfers.leave(contract, from, hand);
      transfers.join(contract, to, hand);
      tables.apart().add(contract.id(), from.id(), hand);
      String evidence = Linking.says(hand, "split it off from " + from.key());
      tables.decisions().matched(contract.id(), to.id(), evidence);
      moved.add(new Moved(contract.key(), from.key(), to.key()));
    }
    tables.audit().keep(from.id(), new Deed("SPLIT", null, to.id()), hand);
    return moved;
  }

  /** Whether the asked contracts, and no others, have one customer. */
  private boolean areOneAlready(Set<String> asked) {
    return asked.stream()
        .findFirst()
        .flatMap(name -> tables.links().customerOf(named.contract(name)))
        .map(owner -> tables.links().contractsOf(owner.id()).stream().map(LinkedContract::key))
        .filter(keys -> keys.collect(Collectors.toSet()).equals(asked))
        .isPresent();
  }

  private static String keys(List<LinkedContract> contracts) {
    return String.join(", ", contracts.stream().map(LinkedContract::key).toList());
  }
}
