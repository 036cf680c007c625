package dues.store.revert;

/**
 * What a revert did to one record type.
 *
 * @param withdrawn rows that the import had added
 * @param restored rows that are what they were before it
 */
public record RevertCount(String record, long withdrawn, long restored) {}
