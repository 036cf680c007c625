package dues.store.review;

/**
 * What a person is asked about one contract.
 *
 * @param key {@code source:contract}
 * @param code why: {@code M_AMBIGUOUS}, {@code A_MULTI} …
 * @param side what the contract says, in words
 * @param evidence what was found, in words
 * @param hash of the columns that were looked at
 */
public record Question(
    long contract, String key, String code, String side, String evidence, String hash) {}
