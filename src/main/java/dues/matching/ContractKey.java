package dues.matching;

import java.util.Comparator;

/**
 * A contract's natural key. The number printed on it is never a key across sources: {@code 1001} of
 * two billings are two contracts.
 */
public record ContractKey(String source, String contract) implements Comparable<ContractKey> {
  private static final Comparator<ContractKey> ORDER =
      Comparator.comparing(ContractKey::source).thenComparing(ContractKey::contract);

  @Override
  public int compareTo(ContractKey other) {
    return ORDER.compare(this, other);
  }

  /** {@code source:contract}; a customer that the contract creates bears it as its key. */
  @Override
  public String toString() {
    return source + ":" + contract;
  }
}
