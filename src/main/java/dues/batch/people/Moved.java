package dues.batch.people;

import org.jspecify.annotations.Nullable;

/**
 * What became of a contract.
 *
 * @param contract {@code source:contract}
 * @param before its customer's key; null: it had none
 * @param after null: it has none
 */
public record Moved(String contract, @Nullable String before, @Nullable String after) {}
