package dues.store.feeds;

/**
 * Whose order it is, of what.
 *
 * @param customer the customer's key
 * @param title the customer's title
 */
public record Whose(String source, String type, String customer, String title) {}
