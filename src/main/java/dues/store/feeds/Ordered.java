package dues.store.feeds;

/**
 * What is ordered, as the feed has it.
 *
 * @param number empty: the billing numbers the contract
 * @param position of the first tariff among the contract's; &minus;1: it replaces the first current
 * @param parameters the billing's code=value, with ; between them
 */
public record Ordered(
    String number, String pattern, String tariffs, int position, String parameters) {}
