package dues.fee;

/**
 * Everything that decides how a fee is charged, complete: the preset's values and what was given
 * beside it.
 *
 * <p>Read by {@link FeeParametersParser} from the cells of fees.csv.
 */
public record FeeParameters(
    Cycle cycle,
    Billing billing,
    Stubs stubs,
    FundsRules funds,
    Limits limits,
    Standing standing) {}
