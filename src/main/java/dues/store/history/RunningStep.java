package dues.store.history;

/**
 * A step at work; its partitions are summed.
 *
 * @param seconds since it began, by the clock that its beginning was taken from
 * @param before what the last completed one of the same job, sources and name read; 0: none did
 */
public record RunningStep(
    long execution, String step, long read, long written, double seconds, long before) {}
