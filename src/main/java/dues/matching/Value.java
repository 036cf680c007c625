package dues.matching;

/** A value as people wrote it and as it compares; two values are the same when their keys are. */
public record Value(String text, String key) {}
