package dues.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Contradictions that no likeness outweighs: other birth dates, tax numbers or documents, a person
 * and a firm, other first names. They send a match to review.
 */
final class Vetoes {
  private static final List<String> UNIQUE = List.of("birth_date", "tax_number", "document");

  private Vetoes() {}

  /** The contradictions in words; empty when there is none. */
  static List<String> between(Profile contract, Profile customer) {
    var vetoes = new ArrayList<String>();
    for (var parameter : UNIQUE) {
      var ours = contract.values(parameter);
      var theirs = customer.values(parameter);
      if (!ours.isEmpty() && !theirs.isEmpty() && !share(ours, theirs)) {
        vetoes.add(
            "other %s: %s, the customer has %s"
                .formatted(Evidence.name(parameter), ours.get(0).text(), theirs.get(0).text()));
      }
    }
    if (contract.isLegal() != customer.isLegal()) {
      vetoes.add("one is a person, the other a legal entity");
    }
    if (haveOtherFirstNames(contract, customer)) {
      vetoes.add("the first names are different");
    }
    return vetoes;
  }

  private static boolean share(List<Value> ours, List<Value> theirs) {
    return ours.stream()
        .anyMatch(value -> theirs.stream().anyMatch(other -> other.key().equals(value.key())));
  }

  private static boolean haveOtherFirstNames(Profile contract, Profile customer) {
    var ours = PersonName.firstName(contract.title().text());
    if (ours == null) {
      return false;
    }
    var theirs =
        customer.titles().stream()
            .map(title -> PersonName.firstName(title.text()))
            .filter(java.util.Objects::nonNull)
            .toList();
    return !theirs.isEmpty()
        && theirs.stream().allMatch(name -> PersonName.areDifferent(ours, name));
  }
}
