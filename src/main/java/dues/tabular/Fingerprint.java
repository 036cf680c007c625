package dues.tabular;

/**
 * By what a file is known again.
 *
 * @param sha256 of all its bytes, in lower-case hexadecimal digits
 * @param size in bytes
 * @param rows rows read, without the header
 */
public record Fingerprint(String sha256, long size, long rows) {}
