package dues.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contract that looks for its customer.
 *
 * @param hint what the source itself says belongs together (ABillS's company, Hydra's parent …);
 *     equal hints of one source are one customer
 * @param strangers keys of customers that a person said it does not belong to
 */
public record Subject(
    ContractKey key, @Nullable String hint, Profile profile, Set<String> strangers) {

  public Subject {
    strangers = Set.copyOf(strangers);
  }

  /** A contract of which nobody has said anything. */
  public Subject(ContractKey key, @Nullable String hint, Profile profile) {
    this(key, hint, profile, Set.of());
  }
}
