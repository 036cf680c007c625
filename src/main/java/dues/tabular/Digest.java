package dues.tabular;

/** How surely what is read is to be known again. */
public enum Digest {
  /**
   * Enough to notice, within one run, that a second reading did not find what the first one did;
   * costs next to nothing.
   */
  CRC32,
  /** Names the content for good; slower than to understand it, in a young process. */
  SHA256
}
