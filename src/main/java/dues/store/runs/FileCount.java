package dues.store.runs;

/** A file's rows, each in one of two places. */
public record FileCount(String file, long rows, long accepted, long rejected) {}
