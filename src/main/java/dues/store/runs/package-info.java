/**
 * The history of executions: {@link dues.store.runs.Runs} tells what ran and how it went, {@link
 * dues.store.runs.RunEffects} what it left behind.
 */
@NullMarked
package dues.store.runs;

import org.jspecify.annotations.NullMarked;
