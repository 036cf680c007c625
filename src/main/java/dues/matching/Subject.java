package dues.matching;

import org.jspecify.annotations.Nullable;

/**
 * A contract that looks for its customer.
 *
 * @param hint what the source itself says belongs together (ABillS's company, Hydra's parent …);
 *     equal hints of one source are one customer
 */
public record Subject(ContractKey key, @Nullable String hint, Profile profile) {}
