/**
 * The history of executions as a page at a time: {@link dues.store.history.RunHistory} finds them,
 * {@link dues.store.history.Mended} tells which failures a later run made good, {@link
 * dues.store.history.RunningSteps} how far those have come that run now.
 */
@NullMarked
package dues.store.history;

import org.jspecify.annotations.NullMarked;
