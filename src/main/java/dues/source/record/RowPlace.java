package dues.source.record;

/**
 * Where a row stands.
 *
 * @param file as the operator knows it, relative to the home
 * @param line from 1; the header is usually line 1
 */
public record RowPlace(String file, long line) {}
