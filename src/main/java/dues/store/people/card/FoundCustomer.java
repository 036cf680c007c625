package dues.store.people.card;

/** A customer that was found, and its contracts in words. */
public record FoundCustomer(String key, String title, int variants, String contracts) {}
