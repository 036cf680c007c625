package dues.matching;

import dues.matching.compare.PersonName;
import java.util.ArrayList;
import java.util.List;

/**
 * Contradictions that no likeness outweighs: a person and a firm, other first names; another birth
 * date, tax number or document, unless one of these three is equal: somebody with a new passport
 * has the old birth date. They send a match to review.
 */
final class Vetoes {
  private static final List<String> UNIQUE = List.of("birth_date", "tax_number", "document");

  private Vetoes() {}

  /** The contradictions in words; empty when there is none. */
  static List<String> between(Profile contract, Profile customer) {
    var vetoes = new ArrayList<String>();
    if (UNIQUE.stream()
        .noneMatch(parameter -> share(contract.values(parameter), customer.values(parameter)))) {
      UNIQUE.forEach(parameter -> addOther(vetoes, parameter, contract, customer));
    }
    if (contract.isLegal() != customer.isLegal()) {
      vetoes.add("one is a person, the other a legal entity");
    }
    if (haveOtherFirstNames(contract, customer)) {
      vetoes.add("the first names are different");
    }
    return vetoes;
  }

  private static void addOther(
      List<String> vetoes, String parameter, Profile contract, Profile customer) {
    var ours = contract.values(parameter);
    var theirs = customer.values(parameter);
    if (!ours.isEmpty() && !theirs.isEmpty()) {
      vetoes.add(
          "other %s: %s, the customer has %s"
              .formatted(Evidence.name(parameter), ours.get(0).text(), theirs.get(0).text()));
    }
  }

  private static boolean share(List<Value> ours, List<Value> theirs) {
    return ours.stream()
        .anyMatch(value -> theirs.stream().anyMatch(other -> other.key().equals(value.key())));
  }

  private static boolean haveOtherFirstNames(Profile contract, Profile customer) {
    var ours = PersonName.firstName(TitleKey.words(contract.title().text()));
    if (ours == null) {
      return false;
    }
    var theirs =
        customer.titles().stream()
            .map(title -> PersonName.firstName(TitleKey.words(title.text())))
            .filter(java.util.Objects::nonNull)
            .toList();
    return !theirs.isEmpty()
        && theirs.stream().allMatch(name -> PersonName.areDifferent(ours, name));
  }
}
