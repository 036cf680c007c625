package dues.store.revert;

import org.jspecify.annotations.Nullable;

/**
 * An execution that somebody wants reverted.
 *
 * @param status of its last attempt
 * @param run null where it read no file of any source
 */
public record AskedExecution(String job, String status, @Nullable ImportedRun run) {}
