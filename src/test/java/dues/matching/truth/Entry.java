package dues.matching.truth;

import java.util.Map;

/**
 * A contract as a billing has it.
 *
 * @param key {@code source:contract}
 * @param person whose it is: the truth
 * @param cells by the columns of the generic contracts.csv; {@code house_id} is the directory's
 */
public record Entry(String key, int person, Map<String, String> cells) {}
